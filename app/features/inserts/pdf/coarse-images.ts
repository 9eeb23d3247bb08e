import { type ImageFacts, tooCoarse, type TooCoarse } from "~/platform/pdf/image-facts";
import type { InsertCard } from "./insert-card";

export type CoarseImage = TooCoarse & { imageId: string };

/** Images that have too few pixels for their size on this very card: seen as pixels on paper, a warning and no reason not to print. */
export function coarseImages({ front, back }: InsertCard, images: ReadonlyMap<string, ImageFacts>): CoarseImage[] {
  const found = new Map<string, CoarseImage>();
  for (const page of [front, back]) {
    const elements = page === null ? [] : [...(page.stamps ?? []).flatMap(({ stamp }) => stamp.elements), ...page.elements];
    for (const element of elements) {
      if (element.kind !== "picture") continue;
      const facts = images.get(element.imageId);
      const coarse = facts && tooCoarse(facts, element);
      if (coarse) found.set(element.imageId, { imageId: element.imageId, ...coarse });
    }
  }
  return [...found.values()];
}

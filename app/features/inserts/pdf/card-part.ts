import type { Ink } from "~/platform/pdf/page-description";
import { type CardKit, putText, type SetText } from "./card-kit";

/** Something of known height that can be put anywhere. Height 0: there is nothing, and the gap before it falls away. */
export type CardPart = { heightMillimetres: number; put(leftMillimetres: number, topMillimetres: number): void };

export const nothing: CardPart = { heightMillimetres: 0, put: () => undefined };

export function textPart(kit: CardKit, text: SetText, ink: Ink, centredInMillimetres?: number): CardPart {
  return {
    heightMillimetres: text.block.heightMillimetres,
    put: (leftMillimetres, topMillimetres) => putText(kit, text, { leftMillimetres, topMillimetres, ink, ...(centredInMillimetres !== undefined && { centredInMillimetres }) }),
  };
}

/** Parts under each other. */
export function stacked(...parts: { part: CardPart; gapBefore: number }[]): CardPart {
  const places: { part: CardPart; top: number }[] = [];
  let bottom = 0;
  for (const { part, gapBefore } of parts) {
    if (part.heightMillimetres === 0) continue;
    const top = places.length === 0 ? 0 : bottom + gapBefore;
    places.push({ part, top });
    bottom = top + part.heightMillimetres;
  }
  return { heightMillimetres: bottom, put: (left, top) => places.forEach((place) => place.part.put(left, top + place.top)) };
}

import type { InsertDesign } from "~/features/inserts/domain/designs/insert-design";
import { contrastRatio, leastContrast } from "~/features/inserts/domain/designs/colour-contrast";
import { inkOfColour } from "~/platform/pdf/ink-of-colour";
import { type Ink, paper, pureBlack } from "~/platform/pdf/page-description";

export type CardPalette = {
  /** Of the shop's name, the offer and lines. */
  accent: Ink;
  /** Of type on a field of the accent. */
  onAccent: Ink;
  /** Null: there are no tints, fields are divided by lines. */
  ground: Ink | null;
};

/** A thermal printer knows black and nothing else, and what is meant as a tint comes out as dots. */
export function cardPalette({ accent, ground }: InsertDesign["colours"], thermal: boolean): CardPalette {
  if (thermal) return { accent: pureBlack, onAccent: paper, ground: null };
  const onAccent = contrastRatio(accent, "#ffffff") >= leastContrast.small ? paper : pureBlack;
  const tint = inkOfColour(ground);
  return { accent: inkOfColour(accent), onAccent, ground: tint.some((share) => share > 0) ? tint : null };
}

import { type DotsPerInch, type Ink, pureBlack } from "~/platform/pdf/page-description";

/** A6 upright, in millimetres, with what is cut off around it. */
export const sheet = { widthMillimetres: 105, heightMillimetres: 148, bleedMillimetres: 3 };

export const marginMillimetres = 9;
export const columnMillimetres = sheet.widthMillimetres - 2 * marginMillimetres;

export type CardColours = {
  /** Of the shop's name and the offer; everything else is black. */
  accent: Ink;
  /** Behind the offer. Null: paper, divided by lines. */
  tint: Ink | null;
};

/** A printer of 203 dpi is a thermal one: it knows black and nothing else, and what is meant as a tint comes out as dots. */
export function cardColours(dotsPerInch: DotsPerInch): CardColours {
  if (dotsPerInch === 203) return { accent: pureBlack, tint: null };
  return { accent: [85, 35, 60, 40], tint: [8, 2, 6, 0] };
}

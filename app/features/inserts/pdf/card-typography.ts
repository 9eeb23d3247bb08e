import type { TextSetting } from "~/platform/pdf/text-block";
import type { CardText } from "./card-props";

/** How each text of a card is set. The smallest sizes are what is still read without glasses, the legal line's what is usual. */
export const cardTypography: Record<CardText, TextSetting> = {
  shopName: { face: "semibold", largestPoints: 9.5, smallestPoints: 7.5, mostLines: 2, leading: 1.25, tracking: 0.06 },
  headline: { face: "display", largestPoints: 27, smallestPoints: 16, mostLines: 4, leading: 1.14, balanced: true },
  greeting: { face: "regular", largestPoints: 10.5, smallestPoints: 8.5, mostLines: 2, leading: 1.36 },
  body: { face: "regular", largestPoints: 10.5, smallestPoints: 8.5, mostLines: 14, leading: 1.36 },
  offerLine: { face: "display", largestPoints: 17, smallestPoints: 12, mostLines: 3, leading: 1.18, balanced: true },
  code: { face: "semibold", largestPoints: 19, smallestPoints: 13, mostLines: 1, leading: 1, tracking: 0.05 },
  validityLine: { face: "regular", largestPoints: 8.5, smallestPoints: 7.5, mostLines: 3, leading: 1.3, balanced: true },
  scanHint: { face: "semibold", largestPoints: 8.5, smallestPoints: 7.5, mostLines: 3, leading: 1.3, balanced: true },
  legalLine: { face: "regular", largestPoints: 6.5, smallestPoints: 6, mostLines: 4, leading: 1.32, balanced: true },
};

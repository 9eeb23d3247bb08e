import type { CardTextName } from "~/features/inserts/domain/printing/card-texts";
import type { FontFamily } from "~/features/inserts/domain/designs/design-choices";
import type { InsertDesign } from "~/features/inserts/domain/designs/insert-design";
import type { Face } from "~/platform/pdf/page-description";
import type { TextSetting } from "~/platform/pdf/text-block";

export type CardTypography = Record<CardTextName, TextSetting>;

const known = new Map<string, CardTypography>();

/** Families look larger or smaller at the same size in points, by the height of their small letters. */
const sizeShares: Record<FontFamily, number> = { "source-sans": 1, manrope: 0.9, "source-serif": 0.98, "eb-garamond": 1.14, alegreya: 1.06 };

/** Old-style faces have the elegance of large type in their regular cut, the others in the semibold one. */
const headlineFaces: Record<FontFamily, Face> = {
  "source-sans": "source-sans-semibold",
  manrope: "manrope-semibold",
  "source-serif": "source-serif-semibold",
  "eb-garamond": "eb-garamond-regular",
  alegreya: "alegreya-regular",
};

/**
 * How each text of a card is set, as on an A6 times `scale`. The smallest sizes are what is still read without glasses,
 * the legal line's what is usual; they do not shrink with small sheets.
 */
export function cardTypography(fonts: InsertDesign["fonts"], scale: number): CardTypography {
  const key = `${fonts.headline}/${fonts.text}/${scale}`;
  const typography = known.get(key) ?? typographyOf(fonts, scale);
  known.set(key, typography);
  return typography;
}

function typographyOf({ headline, text }: InsertDesign["fonts"], scale: number): CardTypography {
  const headlineFace = headlineFaces[headline];
  const regular: Face = `${text}-regular`;
  const semibold: Face = `${text}-semibold`;
  const sized = (family: FontFamily, largest: number, smallest: number) => ({
    largestPoints: halfPoints(largest * scale * sizeShares[family]),
    smallestPoints: Math.min(halfPoints(smallest * sizeShares[family]), halfPoints(largest * scale * sizeShares[family])),
  });
  return {
    shopName: { face: semibold, ...sized(text, 9.5, 7.5), mostLines: 2, leading: 1.25, tracking: 0.06, balanced: true },
    headline: { face: headlineFace, ...sized(headline, 26, 15), mostLines: 4, leading: 1.14, balanced: true },
    greeting: { face: regular, ...sized(text, 10.5, 8.5), mostLines: 2, leading: 1.38 },
    body: { face: regular, ...sized(text, 10.5, 8.5), mostLines: 26, leading: 1.38 },
    offerLine: { face: headlineFace, ...sized(headline, 17, 12), mostLines: 4, leading: 1.18, balanced: true },
    giftNote: { face: regular, ...sized(text, 9.5, 8), mostLines: 3, leading: 1.32, balanced: true },
    code: { face: semibold, ...sized(text, 19, 12.5), mostLines: 1, leading: 1, tracking: 0.05 },
    validityLine: { face: regular, ...sized(text, 8.5, 7.5), mostLines: 4, leading: 1.32, balanced: true },
    scanHint: { face: semibold, ...sized(text, 8.5, 7.5), mostLines: 3, leading: 1.32, balanced: true },
    advocateHeadline: { face: semibold, ...sized(text, 9, 7.5), mostLines: 2, leading: 1.28, balanced: true },
    advocateLine: { face: regular, ...sized(text, 8.5, 7.5), mostLines: 3, leading: 1.32, balanced: true },
    legalLine: { face: regular, ...sized(text, 6.5, 6), mostLines: 5, leading: 1.34, balanced: true },
    backHeadline: { face: headlineFace, ...sized(headline, 20, 14), mostLines: 4, leading: 1.16, balanced: true },
    backText: { face: regular, ...sized(text, 10, 8), mostLines: 30, leading: 1.4 },
  };
}

const halfPoints = (points: number): number => Math.round(points * 2) / 2;

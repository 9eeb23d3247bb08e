/** How a card is built; texts, colours and fonts are the merchant's. The three ready designs have one each. */
export const designLayouts = ["letter", "ticket", "picture"] as const;
export type DesignLayout = (typeof designLayouts)[number];

/** Embedded families; each has Latin, Cyrillic and Greek letters, upright and semibold. */
export const fontFamilies = ["source-sans", "manrope", "source-serif", "eb-garamond", "alegreya"] as const;
export type FontFamily = (typeof fontFamilies)[number];

/** As they are called by those who drew them. */
export const fontFamilyNames: Record<FontFamily, string> = {
  "source-sans": "Source Sans 3",
  manrope: "Manrope",
  "source-serif": "Source Serif 4",
  "eb-garamond": "EB Garamond",
  alegreya: "Alegreya",
};

/** What fills the back side. */
export const backFills = ["paper", "ground", "accent"] as const;
export type BackFill = (typeof backFills)[number];

/** What a card shows of the customer's own code, for customers who recommend. */
export const advocateChoices = ["none", "words", "qr"] as const;
export type AdvocateChoice = (typeof advocateChoices)[number];

/** The most characters a text may have: a guard against pasted novels. Whether it fits is found by setting it. */
export const longestTexts = {
  headline: 120, greeting: 120, body: 900, offerLine: 160, validityLine: 200, scanHint: 120, advocateHeadline: 80, advocateLine: 200, legalLine: 500, backHeadline: 120, backText: 1_200,
} as const;

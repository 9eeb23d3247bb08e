import { z } from "zod";
import { advocateChoices, backFills, designLayouts, fontFamilies, longestTexts } from "./design-choices";

export const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/);

const text = (name: keyof typeof longestTexts) => z.string().max(longestTexts[name]);

/** The texts of a design in one language, with variables (`design-texts.ts`). An empty text leaves its place out. */
export const designTextsSchema = z.object({
  headline: text("headline"),
  greeting: text("greeting"),
  body: text("body"),
  /** Null: the offer in the app's own words. */
  offerLine: text("offerLine").nullable(),
  validityLine: text("validityLine"),
  scanHint: text("scanHint"),
  /** Above an advocate's own QR code, and nowhere else. */
  advocateHeadline: text("advocateHeadline"),
  /** Only where the design shows the advocate's code and the customer has one. */
  advocateLine: text("advocateLine"),
  legalLine: text("legalLine"),
  backHeadline: text("backHeadline"),
  backText: text("backText"),
});
export type DesignTexts = z.infer<typeof designTextsSchema>;
export type DesignTextName = keyof DesignTexts;

/** Designs that were saved before they could show an advocate's QR code have no words above it. */
export const usualAdvocateHeadlines = { de: "Für Freundinnen und Freunde", en: "For your friends" } as const;

const textsIn = (language: keyof typeof usualAdvocateHeadlines) =>
  designTextsSchema.extend({ advocateHeadline: text("advocateHeadline").default(usualAdvocateHeadlines[language]) });

/** Before there was a QR code, a design said only whether the advocate's code stands on it. */
function withAdvocateChoice(stored: unknown): unknown {
  if (typeof stored !== "object" || stored === null || "advocate" in stored || !("showsAdvocateCode" in stored)) return stored;
  return { ...stored, advocate: stored.showsAdvocateCode === true ? "words" : "none" };
}

/** How an insert looks: pure data. Each edit is a new version; images are kept elsewhere and named by their id. */
export const insertDesignSchema = z.preprocess(withAdvocateChoice, z.object({
  id: z.string().min(1).max(64),
  version: z.number().int().nonnegative(),
  name: z.string().min(1).max(60),
  layout: z.enum(designLayouts),
  colours: z.object({
    /** Of the shop's name, the offer and lines. */
    accent: colourSchema,
    /** The tint behind parts of the card. */
    ground: colourSchema,
  }),
  fonts: z.object({ headline: z.enum(fontFamilies), text: z.enum(fontFamilies) }),
  texts: z.object({ de: textsIn("de"), en: textsIn("en") }),
  /** In place of the shop's name. */
  logoImageId: z.string().min(1).max(64).nullable(),
  pictureImageId: z.string().min(1).max(64).nullable(),
  back: z.object({ on: z.boolean(), fill: z.enum(backFills) }),
  advocate: z.enum(advocateChoices),
}));
export type InsertDesign = z.infer<typeof insertDesignSchema>;

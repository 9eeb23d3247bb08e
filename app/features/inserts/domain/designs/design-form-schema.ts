import { z } from "zod";
import type { DesignForm } from "./design-form";
import { advocateChoices, backFills, designLayouts, fontFamilies } from "./design-choices";

/** Longer than anything that can be right, shorter than what would be an attack. */
const typed = z.string().max(5_000).default("");
const imageId = z.string().min(1).max(64).nullable().default(null);

const textsSchema = z.object({
  headline: typed, greeting: typed, body: typed, offerLine: typed, validityLine: typed, scanHint: typed, advocateHeadline: typed, advocateLine: typed, legalLine: typed, backHeadline: typed, backText: typed,
});

export const designFormSchema = z.object({
  version: z.string().regex(/^\d{1,9}$/), name: typed, layout: z.enum(designLayouts), colours: z.object({ accent: typed, ground: typed }),
  fonts: z.object({ headline: z.enum(fontFamilies), text: z.enum(fontFamilies) }), texts: z.object({ de: textsSchema, en: textsSchema }),
  ownOfferLine: z.object({ de: z.boolean(), en: z.boolean() }), logoImageId: imageId, pictureImageId: imageId,
  back: z.object({ on: z.boolean(), fill: z.enum(backFills) }), advocate: z.enum(advocateChoices),
});

/** What was posted → the form's fields; undefined for what no page of ours posts. */
export function readDesignForm(posted: unknown): DesignForm | undefined {
  return designFormSchema.safeParse(posted).data;
}

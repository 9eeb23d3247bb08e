import type { Shop } from "~/platform/shopify/shop-store.server";
import { readImages } from "./design-images.server";
import type { DesignFormErrors } from "../domain/designs/design-form";
import { readPreviewWish } from "../domain/designs/design-preview-wish";
import { exampleNames } from "../domain/printing/example-card";
import { parseDesignForm } from "../domain/designs/parse-design-form";
import { offerToShow } from "./offers-to-show.server";
import { previewDesign, type PreviewedDesign } from "./preview-card.server";

export type TypedDesignPreviewed = PreviewedDesign | { ok: false; errors: DesignFormErrors } | undefined;

/** The card as the editor's fields say, saved or not. undefined for what no page of ours posts. */
export async function previewTypedDesign(shop: Shop, posted: unknown, now: Date): Promise<TypedDesignPreviewed> {
  const wish = readPreviewWish(posted);
  if (!wish) return undefined;
  const parsed = parseDesignForm(wish.form);
  if (!parsed.ok) return parsed;
  const { format, dotsPerInch, language, named, offer } = wish;
  const design = { id: "typed", version: parsed.editedVersion, ...parsed.design };
  const [{ terms }, images] = await Promise.all([offerToShow(shop, offer), readImages(shop, [design.logoImageId, design.pictureImageId])]);
  return previewDesign(shop, { design, images, terms, format, dotsPerInch, language, firstName: named ? exampleNames[language] : null }, now);
}

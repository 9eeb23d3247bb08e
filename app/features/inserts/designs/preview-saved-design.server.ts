import type { Locale } from "~/kernel/locale";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { designFor } from "./design-for.server";
import { exampleNames } from "../domain/printing/example-card";
import { offersToShow } from "./offers-to-show.server";
import { previewDesign, type PreviewedDesign } from "./preview-card.server";
import { whereaboutsOfDesign } from "./whereabouts-of-design.server";

/** An A6 of one of the shop's designs, with an offer of a rule that prints it. undefined where the shop has no such design. */
export async function previewSavedDesign(shop: Shop, designId: string, language: Locale, now: Date): Promise<PreviewedDesign | undefined> {
  if ((await whereaboutsOfDesign(shop, designId)) !== "here") return undefined;
  const [printed, offers] = await Promise.all([designFor(shop, { designId }), offersToShow(shop)]);
  const { terms } = offers.find((offer) => offer.designId === designId) ?? offers[0];
  return previewDesign(shop, { ...printed, terms, format: "a6", dotsPerInch: 300, language, firstName: exampleNames[language] }, now);
}

import { advocateLink } from "~/core/vouchers/advocate-codes.server";
import { cohortOf } from "~/core/vouchers/domain/cohort";
import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { dayOf } from "~/kernel/day";
import { locales } from "~/kernel/locale";
import type { Locale } from "~/kernel/locale";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { coveredText, fontCovers } from "~/platform/pdf/font-covers.server";
import { fontRuler } from "~/platform/pdf/font-ruler.server";
import { type ImageFacts, tooCoarse } from "~/platform/pdf/image-facts";
import { readImageFacts } from "~/platform/pdf/read-image-facts.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { readImages } from "./design-images.server";
import { cardContent } from "../domain/printing/card-content";
import { type PrintFormat, printFormats } from "../domain/printing/card-formats";
import type { CardContent } from "../domain/printing/card-texts";
import { type CoarsePicture, type DesignCheck, longFirstName, needsFinePictures, usualResolution } from "../domain/designs/design-check";
import type { DesignFormErrors } from "../domain/designs/design-form";
import { readPreviewWish } from "../domain/designs/design-preview-wish";
import { exampleAdvocate, exampleCode, exampleOrderName, exampleToken } from "../domain/printing/example-card";
import type { InsertDesign } from "../domain/designs/insert-design";
import { parseDesignForm } from "../domain/designs/parse-design-form";
import { offerToShow } from "./offers-to-show.server";
import { facesOf, insertCard, type InsertCard } from "../pdf/insert-card";
import { cardUrl } from "../printing/print-inserts.server";

export type DesignChecked = { ok: true; check: DesignCheck } | { ok: false; errors: DesignFormErrors } | undefined;

/**
 * Tries a design as it is typed on every sheet it may be printed on, in both languages, for a customer with a long first name: what
 * does not fit or is too coarse is found before paper is spent. undefined for what no page of ours posts.
 */
export async function checkTypedDesign(shop: Shop, posted: unknown, now: Date): Promise<DesignChecked> {
  const wish = readPreviewWish(posted);
  if (!wish) return undefined;
  const parsed = parseDesignForm(wish.form);
  if (!parsed.ok) return parsed;
  const design: InsertDesign = { id: "typed", version: parsed.editedVersion, ...parsed.design };
  const [{ terms }, images] = await Promise.all([offerToShow(shop, wish.offer), readImages(shop, [design.logoImageId, design.pictureImageId])]);
  return { ok: true, check: tryOnAllSheets(shop, design, await readImageFacts(images), terms, now) };
}

function tryOnAllSheets(shop: Shop, design: InsertDesign, images: ReadonlyMap<string, ImageFacts>, terms: VoucherTerms, now: Date): DesignCheck {
  const check: DesignCheck = { unfit: [], coarse: [] };
  for (const language of locales) {
    const content = longContent(shop, design, terms, language, now);
    for (const format of printFormats) {
      const outcome = insertCard(design, content, { format, dotsPerInch: usualResolution(format), images }, fontRuler);
      if (!outcome.ok) check.unfit.push({ format, language, ...outcome.problems });
      else if (!check.coarse.some((one) => one.format === format)) check.coarse.push(...coarsePictures(design, outcome.card, images, format));
    }
  }
  return check;
}

function longContent(shop: Shop, design: InsertDesign, terms: VoucherTerms, language: Locale, now: Date): CardContent {
  const faces = facesOf(design);
  const { endsOn } = cohortOf("preview", terms, dayOf(now, shop.timeZone), shop.timeZone);
  const promised = { terms, code: exampleCode, lastDay: endsOn, qrUrl: cardUrl(shop, exampleToken), orderName: exampleOrderName };
  const content = cardContent(coveredText(shop.name, faces), promised, fontCovers(longFirstName, faces) ? longFirstName : null, language);
  return { ...content, advocate: { code: groupedCode(exampleAdvocate), url: advocateLink(shop, exampleAdvocate) } };
}

/** Measured where the layout puts them: each image in its largest place. */
function coarsePictures(design: InsertDesign, card: InsertCard, images: ReadonlyMap<string, ImageFacts>, format: PrintFormat): CoarsePicture[] {
  if (!needsFinePictures(format)) return [];
  const elements = [card.front, card.back].flatMap((page) => [...(page?.elements ?? []), ...(page?.stamps ?? []).flatMap(({ stamp }) => stamp.elements)]);
  const named = [{ of: "logo" as const, id: design.logoImageId }, { of: "picture" as const, id: design.pictureImageId }];
  return named.flatMap(({ of, id }) => {
    const facts = images.get(id ?? "");
    const worst = elements
      .flatMap((element) => (element.kind === "picture" && element.imageId === id && facts ? (tooCoarse(facts, element) ?? []) : []))
      .sort((a, b) => a.dotsPerInch - b.dotsPerInch)[0];
    return worst ? [{ of, format, ...worst }] : [];
  });
}

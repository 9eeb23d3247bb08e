import type { Readable } from "node:stream";
import { advocateLink } from "~/core/vouchers/advocate-codes.server";
import { cohortOf } from "~/core/vouchers/domain/cohort";
import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { dayOf } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { coveredText, fontCovers } from "~/platform/pdf/font-covers.server";
import { fontRuler } from "~/platform/pdf/font-ruler.server";
import type { DotsPerInch } from "~/platform/pdf/page-description";
import { readImageFacts } from "~/platform/pdf/read-image-facts.server";
import { type Images, streamPdf } from "~/platform/pdf/stream-pdf.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { designFor } from "./design-for.server";
import { cardContent } from "../domain/printing/card-content";
import type { PrintFormat } from "../domain/printing/card-formats";
import { exampleAdvocate, exampleCode, exampleOrderName, exampleToken } from "../domain/printing/example-card";
import type { InsertDesign } from "../domain/designs/insert-design";
import { coarseImages, type CoarseImage } from "../pdf/coarse-images";
import { type CardProblems, facesOf, insertCard } from "../pdf/insert-card";
import { sheetsOfCards } from "../pdf/sheets-of-cards";
import { cardUrl } from "../printing/print-inserts.server";

export interface WishedPreview {
  /** As it is being typed: nothing of it has to be saved. */
  design: InsertDesign;
  images: Images;
  terms: VoucherTerms;
  format: PrintFormat;
  dotsPerInch: DotsPerInch;
  language: Locale;
  /** Null: as a customer without a name gets it. */
  firstName: string | null;
}

/** `coarse`: images that will show their pixels on paper; a warning. */
export type PreviewedDesign = { ok: true; pdf: Readable; coarse: CoarseImage[] } | { ok: false; problems: CardProblems };

/**
 * The card that these terms and this design would print today, with a name, a code and a token that belong to nobody: the very
 * pages of a print, four on a sheet where the format is so. Books nothing. What does not fit comes back by name.
 */
export async function previewDesign(shop: Shop, { design, images, terms, format, dotsPerInch, language, firstName }: WishedPreview, now: Date): Promise<PreviewedDesign> {
  const { endsOn } = cohortOf("preview", terms, dayOf(now, shop.timeZone), shop.timeZone);
  const faces = facesOf(design);
  const promised = { terms, code: exampleCode, lastDay: endsOn, qrUrl: cardUrl(shop, exampleToken), orderName: exampleOrderName };
  const name = firstName !== null && fontCovers(firstName, faces) ? firstName : null;
  const content = cardContent(coveredText(shop.name, faces), promised, name, language);
  const advocate = { code: groupedCode(exampleAdvocate), url: advocateLink(shop, exampleAdvocate) };
  const facts = await readImageFacts(images);
  const outcome = insertCard(design, { ...content, advocate }, { format, dotsPerInch, images: facts }, fontRuler);
  if (!outcome.ok) return outcome;
  const cards = format === "a4-4up" ? Array.from({ length: 4 }, () => outcome.card) : [outcome.card];
  const coarse = coarseImages(outcome.card, facts);
  return { ok: true, coarse, pdf: streamPdf(sheetsOfCards(cards, format), { title: shop.name, language, createdAt: now }, images) };
}

/** The same with one of the shop's designs as it is saved; null: with its first. */
export async function previewCard(shop: Shop, { designId, ...wished }: Omit<WishedPreview, "design" | "images"> & { designId: string | null }, now: Date): Promise<PreviewedDesign> {
  return previewDesign(shop, { ...wished, ...(await designFor(shop, { designId })) }, now);
}

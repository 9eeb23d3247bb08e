import type { Readable } from "node:stream";
import { cohortOf } from "~/core/vouchers/domain/cohort";
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
import { cardContent } from "./domain/card-content";
import type { PrintFormat } from "./domain/card-formats";
import { exampleAdvocate, exampleCode, exampleOrderName, exampleToken } from "./domain/example-card";
import type { InsertDesign } from "./domain/insert-design";
import { type CardProblems, facesOf, insertCard } from "./pdf/insert-card";
import { sheetsOfCards } from "./pdf/sheets-of-cards";
import { cardUrl } from "./print-inserts.server";

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

export type PreviewedDesign = { ok: true; pdf: Readable } | { ok: false; problems: CardProblems };

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
  const advocate = { code: exampleAdvocate, url: cardUrl(shop, exampleAdvocate) };
  const outcome = insertCard(design, { ...content, advocate }, { format, dotsPerInch, images: await readImageFacts(images) }, fontRuler);
  if (!outcome.ok) return { ok: false, problems: outcome };
  const cards = format === "a4-4up" ? Array.from({ length: 4 }, () => outcome.card) : [outcome.card];
  return { ok: true, pdf: streamPdf(sheetsOfCards(cards, format), { title: shop.name, language, createdAt: now }, images) };
}

/** The same with the shop's own design, as an A6 at 300 dpi; undefined when the texts do not fit on the card. */
export async function previewCard(shop: Shop, terms: VoucherTerms, firstName: string, language: Locale, now: Date): Promise<Readable | undefined> {
  const shown = await designFor(shop, { designId: null });
  const preview = await previewDesign(shop, { ...shown, terms, firstName, language, format: "a6", dotsPerInch: 300 }, now);
  return preview.ok ? preview.pdf : undefined;
}

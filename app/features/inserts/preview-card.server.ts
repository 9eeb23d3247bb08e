import type { Readable } from "node:stream";
import { cohortOf } from "~/core/vouchers/domain/cohort";
import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { dayOf } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { coveredText } from "~/platform/pdf/font-covers.server";
import { fontRuler } from "~/platform/pdf/font-ruler.server";
import { streamPdf } from "~/platform/pdf/stream-pdf.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { cardTexts } from "./domain/card-texts";
import { exampleCode, exampleToken } from "./domain/example-card";
import { insertCard } from "./pdf/insert-card";
import { cardUrl } from "./print-inserts.server";

/**
 * The card that these terms would print today, with a name, a code and a token that belong to nobody. Books nothing.
 * undefined when the texts do not fit on the card.
 */
export function previewCard(shop: Shop, terms: VoucherTerms, firstName: string, language: Locale, now: Date): Readable | undefined {
  const { endsOn } = cohortOf("preview", terms, dayOf(now, shop.timeZone), shop.timeZone);
  const drawn = insertCard(
    {
      ...cardTexts(terms, endsOn, firstName, language),
      shopName: coveredText(shop.name), code: groupedCode(exampleCode), qrUrl: cardUrl(shop, exampleToken), language, dotsPerInch: 300,
    },
    fontRuler,
  );
  return drawn.ok ? streamPdf([drawn.page], { title: shop.name, language, createdAt: now }) : undefined;
}

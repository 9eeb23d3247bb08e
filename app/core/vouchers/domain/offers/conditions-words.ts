import { assertNever } from "~/kernel/assert-never";
import type { Locale } from "~/kernel/locale";
import type { GoodFor, VoucherTerms } from "~/kernel/voucher-terms";

/**
 * The conditions of a voucher in one sentence, as they stand in small letters on the card; they follow from its terms, so that
 * a card never says what its discount does not do. null for a benefit that is no discount.
 */
export function conditionsWords({ offer, goodFor, combinesWith }: VoucherTerms, locale: Locale): string | null {
  const german = locale === "de";
  if (offer.kind === "benefit") return null;
  const parts = offer.kind === "giftCard"
    ? [german ? "Auch in Teilen einlösbar" : "Can be used in parts"]
    : [german ? "Einmal einlösbar" : "Can be used once", ...goodForWords(goodFor, german), ...aloneWords(combinesWith, german)];
  return `${[...parts, german ? "keine Barauszahlung" : "not exchangeable for cash"].join(", ")}.`;
}

function goodForWords(goodFor: GoodFor, german: boolean): string[] {
  switch (goodFor.kind) {
    case "everything": return [];
    case "products": return [`${german ? "nur für" : "only for"} ${titles(goodFor.products, german ? "ausgewählte Artikel" : "selected products")}`];
    case "collections": return [`${german ? "nur für" : "only for"} ${titles(goodFor.collections, german ? "ausgewählte Kategorien" : "selected categories")}`];
    default: return assertNever(goodFor);
  }
}

/** Few are named, many are too long for small letters. */
const titles = (things: readonly { title: string }[], many: string): string => (things.length <= 2 ? things.map(({ title }) => title).join(", ") : many);

/** Said only where it holds without exception. */
function aloneWords({ orderDiscounts, productDiscounts, shippingDiscounts }: VoucherTerms["combinesWith"], german: boolean): string[] {
  if (orderDiscounts || productDiscounts || shippingDiscounts) return [];
  return [german ? "nicht mit anderen Rabatten kombinierbar" : "not with other discounts"];
}

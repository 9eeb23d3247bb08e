import { assertNever } from "~/kernel/assert-never";
import type { Locale } from "~/kernel/locale";
import { formatMoney } from "~/kernel/money";
import { formatDay } from "~/kernel/day";
import type { Condition } from "./condition";
import { sourceName } from "./condition-words";
import type { LineFacts, OrderFacts } from "../deciding/order-facts";
import { countryName, languageName } from "./place-names";

/** What is known of the order about which a condition asks: "Land: Österreich". Says so where it is not known. */
export function factWords(condition: Condition, order: OrderFacts, locale: Locale, currency: string): string {
  const german = locale === "de";
  const unknown = german ? "nicht bekannt" : "not known";
  const list = (values: readonly string[] | null, none: string): string => (values === null ? unknown : values.length === 0 ? none : values.join(", "));
  const none = german ? "keine" : "none";
  switch (condition.kind) {
    case "nthOrder": return `${german ? "Bestellung Nr." : "Order no."} ${order.nthOrder ?? `– ${unknown}`} ${german ? "dieser Person" : "of this person"}`;
    case "value": return `${german ? "Bestellwert" : "Order value"}: ${formatMoney({ minor: order.totalMinor, currency }, locale)}`;
    case "products": {
      const asked = new Map(condition.products.map(({ id, title }) => [id, title]));
      return `${german ? "Davon bestellt" : "Of these ordered"}: ${list(order.lines && [...new Set(order.lines.flatMap(({ productId }) => asked.get(productId ?? "") ?? []))], none)}`;
    }
    case "collections": {
      const asked = new Map(condition.collections.map(({ id, title }) => [id, title]));
      return `${german ? "Davon bestellt" : "Of these ordered"}: ${list(ofProducts(order.lines, ({ collectionIds }) => collectionIds && collectionIds.flatMap((id) => asked.get(id) ?? [])), none)}`;
    }
    case "productTypes": return `${german ? "Produkttypen" : "Product types"}: ${list(ofProducts(order.lines, ({ type }) => (type === "" ? [] : [type])), none)}`;
    case "productTags": return `${german ? "Produkt-Tags" : "Product tags"}: ${list(ofProducts(order.lines, ({ tags }) => tags), none)}`;
    case "skus": return `SKU: ${list(order.lines && [...new Set(order.lines.flatMap(({ sku }) => sku ?? []))], none)}`;
    case "countries": return `${german ? "Land" : "Country"}: ${order.countryCode === null ? unknown : countryName(order.countryCode, locale)}`;
    case "languages": return `${german ? "Sprache" : "Language"}: ${order.language === null ? unknown : languageName(order.language, locale)}`;
    case "customerTags": return `${german ? "Kunden-Tags" : "Customer tags"}: ${list(order.customerTags, none)}`;
    case "segments": {
      const names = order.segmentIds && condition.segments.filter(({ id }) => order.segmentIds?.includes(id)).map(({ title }) => title);
      return `${german ? "In diesen Segmenten" : "In these segments"}: ${list(names, none)}`;
    }
    case "sources": return `${german ? "Verkauft" : "Sold"}: ${sourceName(order.source, locale)}`;
    case "season": return `${german ? "Bestellt am" : "Ordered on"} ${formatDay(order.placedOn, locale)}`;
    default: return assertNever(condition);
  }
}

/** null when it is not known of every line: what is known of the others would look like everything. */
function ofProducts(lines: OrderFacts["lines"], values: (product: NonNullable<LineFacts["product"]>) => readonly string[] | null): string[] | null {
  const known = lines?.map(({ productId, product }) => (productId === null ? [] : product && values(product)));
  return known === undefined || known.includes(null) ? null : [...new Set(known.flatMap((some) => some ?? []))];
}

import { assertNever } from "~/kernel/assert-never";
import type { Locale } from "~/kernel/locale";
import { formatMoney } from "~/kernel/money";
import type { Condition, OrderSource } from "./condition";
import { countryName, languageName } from "./place-names";

/** A condition as people say it: "Land ist Deutschland oder Österreich". Amounts in minor units of `currency`. */
export function conditionWords(condition: Condition, locale: Locale, currency: string): string {
  const german = locale === "de";
  const amount = (minor: number): string => formatMoney({ minor, currency }, locale);
  switch (condition.kind) {
    case "nthOrder": return nthWords(condition.from, condition.to, german);
    case "value": {
      const from = condition.fromMinor === null ? "" : `${german ? "ab" : "from"} ${amount(condition.fromMinor)}`;
      const below = condition.belowMinor === null ? "" : `${german ? "unter" : "below"} ${amount(condition.belowMinor)}`;
      return `${german ? "Bestellwert" : "Order value"} ${[from, below].filter(Boolean).join(german ? " und " : " and ")}`;
    }
    case "products": return heldBy(condition.match, german ? "Produkt" : "Product", titles(condition.products), german);
    case "collections": return heldBy(condition.match, german ? "Produkt aus Kollektion" : "Product of collection", titles(condition.collections), german);
    case "productTypes": return heldBy(condition.match, german ? "Produkttyp" : "Product type", condition.types, german);
    case "productTags": return heldBy(condition.match, german ? "Produkt-Tag" : "Product tag", condition.tags, german);
    case "skus": return heldBy(condition.match, "SKU", condition.skus, german);
    case "countries": return is(condition.match, german ? "Land" : "Country", condition.countries.map((code) => countryName(code, locale)), german);
    case "languages": return is(condition.match, german ? "Sprache" : "Language", condition.languages.map((code) => languageName(code, locale)), german);
    case "customerTags": return is(condition.match, german ? "Kunden-Tag" : "Customer tag", condition.tags, german);
    case "segments": return is(condition.match, german ? "Kundensegment" : "Customer segment", titles(condition.segments), german);
    case "sources": return is("any", german ? "Verkauft" : "Sold", condition.sources.map((source) => sourceName(source, locale)), german);
    case "season": return `${german ? "Jedes Jahr vom" : "Every year from"} ${dayWords(condition.from, locale)} ${german ? "bis" : "to"} ${dayWords(condition.to, locale)}`;
    default: return assertNever(condition);
  }
}

/** Where an order was sold: "im Onlineshop". */
export function sourceName(source: OrderSource, locale: Locale): string {
  const german = locale === "de";
  switch (source) {
    case "online": return german ? "im Onlineshop" : "online";
    case "counter": return german ? "im Laden (POS)" : "over the counter (POS)";
    case "draft": return german ? "als Bestellentwurf" : "as a draft order";
    case "subscription": return german ? "als Abo-Folgebestellung" : "as a subscription's renewal";
    case "other": return german ? "auf anderem Weg" : "some other way";
    default: return assertNever(source);
  }
}

/** "MM-DD" → "24. Dezember", "24 December". */
export function dayWords(dayOfYear: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === "de" ? "de-DE" : "en-GB", { day: "numeric", month: "long", timeZone: "UTC" }).format(new Date(`2024-${dayOfYear}T00:00:00Z`));
}

function nthWords(from: number, to: number | null, german: boolean): string {
  if (from === 1 && to === 1) return german ? "Erste Bestellung" : "First order";
  if (from === 2 && to === 2) return german ? "Zweite Bestellung" : "Second order";
  if (to === null) {
    if (from === 1) return german ? "Jede Bestellung" : "Any order";
    return german ? `Ab der ${from}. Bestellung` : `From order no. ${from} on`;
  }
  if (from === to) return german ? `${from}. Bestellung` : `Order no. ${from}`;
  return german ? `${from}. bis ${to}. Bestellung` : `Orders no. ${from} to ${to}`;
}

const titles = (things: readonly { title: string }[]): string[] => things.map(({ title }) => title);

function is(match: "any" | "none", what: string, names: readonly string[], german: boolean): string {
  return `${what}: ${match === "none" ? (german ? "nicht " : "not ") : ""}${either(names, german)}`;
}

function heldBy(match: "any" | "none", what: string, names: readonly string[], german: boolean): string {
  return `${what} ${match === "none" ? (german ? "nicht enthalten" : "not in the order") : (german ? "enthalten" : "in the order")}: ${either(names, german)}`;
}

/** Long lists are told by their beginning. */
function either(names: readonly string[], german: boolean): string {
  const shown = names.slice(0, 4);
  const rest = names.length - shown.length;
  if (rest > 0) return `${shown.join(", ")} ${german ? `oder ${rest} weitere` : `or ${rest} more`}`;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} ${german ? "oder" : "or"} ${last}`;
}

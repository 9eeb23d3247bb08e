import type { Comparison, Interval, Verdict } from "./verdict";
import { assertNever } from "~/kernel/assert-never";
import type { Locale } from "~/kernel/locale";
import { decimalsOf } from "~/kernel/money";

/** What is compared: how many ordered again, or what they brought in (minor units of a currency). */
export type Measure = { kind: "rate" } | { kind: "money"; currency: string };

/** What it is held against: customers without a card, or those with another version of it. */
export type Against = { kind: "control" } | { kind: "version"; id: string };

/** The verdict in a few words, for a badge and for tables. It says what was, never what will be. */
export function verdictInShort(verdict: Verdict, against: Against, locale: Locale): string {
  const german = locale === "de";
  const other = against.kind === "control" ? (german ? "ohne" : "without") : against.id;
  switch (verdict.kind) {
    case "more": return german ? `Mehr als ${other}` : `More than ${other}`;
    case "less": return german ? `Weniger als ${other}` : `Less than ${other}`;
    case "none-told": return german ? "Noch kein Unterschied erkennbar" : "No difference that could be told yet";
    case "not-enough":
      if (verdict.morePeople === null) return german ? "Noch nicht genug Daten" : "Not enough data yet";
      return german
        ? `Noch nicht genug Daten, etwa ${number(verdict.morePeople, locale)} Kunden mehr`
        : `Not enough data yet, about ${number(verdict.morePeople, locale)} more customers`;
    default: return assertNever(verdict);
  }
}

/** What the verdict means, as a sentence or two. */
export function verdictSentence(verdict: Verdict, measure: Measure, locale: Locale): string {
  const german = locale === "de";
  const size = sizeWords(measure, locale);
  switch (verdict.kind) {
    case "more": case "less":
      return german
        ? "Der ganze Bereich liegt auf einer Seite der Null. Das gilt, so oft Sie auch nachsehen, mit 95 % Sicherheit."
        : "The whole range lies on one side of zero. However often you look, this holds with 95% certainty.";
    case "none-told":
      return german
        ? `Ein Unterschied von ${size(verdict.size)} oder mehr hätte sich bei so vielen Kunden sehr wahrscheinlich gezeigt; ein kleinerer kann da sein.`
        : `With so many customers, a difference of ${size(verdict.size)} or more would most likely have shown; there may be a smaller one.`;
    case "not-enough":
      if (verdict.morePeople === null) {
        return german ? "Wie viele Kunden fehlen, lässt sich noch nicht sagen." : "How many customers are missing cannot be said yet.";
      }
      if (verdict.sizeIs === "seen") {
        return german
          ? `Wäre der Unterschied wirklich so groß, wie er jetzt aussieht (${size(verdict.size)}), ließe er sich dann in vier von fünf Fällen erkennen. Er kann auch Zufall sein.`
          : `If the difference were really as large as it looks now (${size(verdict.size)}), it could then be told four times in five. It may as well be chance.`;
      }
      return german
        ? `So viele sind nötig, um einen Unterschied von ${size(verdict.size)} in vier von fünf Fällen zu erkennen.`
        : `That many are needed to tell a difference of ${size(verdict.size)} four times in five.`;
    default: return assertNever(verdict);
  }
}

/** "32,4 %", "12,30 €", "−0,12 €"; a dash where there is nothing. Money always has its decimals, so that columns align. */
export const valueWords = (value: number | undefined, measure: Measure, locale: Locale): string =>
  value === undefined ? "–" : measure.kind === "rate" ? percent(value, locale) : withMinus(Math.round(value), (size) => amount(size, measure.currency, locale));

/** "20,1 % bis 30,4 %": where a value lies; nothing where there is none. */
export const rangeWords = (range: Interval | null, measure: Measure, locale: Locale): string =>
  range ? `${valueWords(range.low, measure, locale)} ${to(locale)} ${valueWords(range.high, measure, locale)}` : "";

/** "+3,1 Punkte"; a dash where there is nothing to compare. */
export function differenceValueWords(difference: Comparison["difference"], measure: Measure, locale: Locale): string {
  if (!difference) return "–";
  return `${signedWords(difference.value, measure, locale)}${measure.kind === "rate" ? (locale === "de" ? " Punkte" : " points") : ""}`;
}

/** "−2,0 bis +8,2": in which range the difference lies; nothing where there is none. */
export const differenceRangeWords = (difference: Comparison["difference"], measure: Measure, locale: Locale): string =>
  difference ? `${signedWords(difference.low, measure, locale)} ${to(locale)} ${signedWords(difference.high, measure, locale)}` : "";

/** "+3,1 Punkte (−2,0 bis +8,2)" */
export const differenceWords = (difference: Comparison["difference"], measure: Measure, locale: Locale): string =>
  difference ? `${differenceValueWords(difference, measure, locale)} (${differenceRangeWords(difference, measure, locale)})` : "–";

/** As short as an axis has room for: "25 %", "0,5 %", "40 €", "1.200 €". */
export function axisWords(value: number, measure: Measure, locale: Locale): string {
  if (measure.kind === "rate") return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(value);
  const units = value / 10 ** decimalsOf(measure.currency);
  const decimals = Number.isInteger(units) ? 0 : decimalsOf(measure.currency);
  return withMinus(units, (size) => new Intl.NumberFormat(locale, { style: "currency", currency: measure.currency, minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(size));
}

const sizeWords = (measure: Measure, locale: Locale) => (size: number): string =>
  measure.kind === "rate"
    ? `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(size * 100)} ${locale === "de" ? "Prozentpunkten" : "percentage points"}`
    : amount(Math.round(size), measure.currency, locale);

const to = (locale: Locale): string => (locale === "de" ? "bis" : "to");
const number = (value: number, locale: Locale): string => new Intl.NumberFormat(locale === "de" ? "de-DE" : "en-GB").format(value);
const percent = (value: number, locale: Locale): string => new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

function amount(minor: number, currency: string, locale: Locale): string {
  const decimals = decimalsOf(currency);
  return new Intl.NumberFormat(locale, { style: "currency", currency, minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(minor / 10 ** decimals);
}

/** With a real minus, before the currency; nothing has none. */
const withMinus = (value: number, format: (size: number) => string): string => `${value < 0 ? "−" : ""}${format(Math.abs(value))}`;

/** With its sign; what rounds to nothing has none. */
function signedWords(value: number, measure: Measure, locale: Locale): string {
  const [rounded, format] = measure.kind === "rate"
    ? [Math.round(value * 1000) / 10, (size: number) => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(size)] as const
    : [Math.round(value), (size: number) => amount(size, measure.currency, locale)] as const;
  return `${rounded > 0 ? "+" : ""}${withMinus(rounded, format)}`;
}

import type { Comparison, Verdict } from "~/core/experiments/domain/verdict";
import { assertNever } from "~/kernel/assert-never";
import type { Locale } from "~/kernel/locale";
import { formatMoney } from "~/kernel/money";

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
        : "The whole range lies on one side of zero. However often you look, this holds with 95 % certainty.";
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

/** "32,4 %", "12,34 €"; a dash where there is nothing. */
export const valueWords = (value: number | undefined, measure: Measure, locale: Locale): string =>
  value === undefined ? "–" : measure.kind === "rate" ? percent(value, locale) : formatMoney({ minor: Math.round(value), currency: measure.currency }, locale);

/** "+3,1 Prozentpunkte (−2,0 bis +8,2)" */
export function differenceWords(difference: Comparison["difference"], measure: Measure, locale: Locale): string {
  if (!difference) return "–";
  const one = (value: number): string => (measure.kind === "rate" ? points(value, locale) : signedMoney(value, measure.currency, locale));
  const unit = measure.kind === "rate" ? (locale === "de" ? " Punkte" : " points") : "";
  return `${one(difference.value)}${unit} (${one(difference.low)} ${locale === "de" ? "bis" : "to"} ${one(difference.high)})`;
}

const sizeWords = (measure: Measure, locale: Locale) => (size: number): string =>
  measure.kind === "rate"
    ? `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(size * 100)} ${locale === "de" ? "Prozentpunkten" : "percentage points"}`
    : formatMoney({ minor: Math.round(size), currency: measure.currency }, locale);

const number = (value: number, locale: Locale): string => new Intl.NumberFormat(locale === "de" ? "de-DE" : "en-GB").format(value);
const percent = (value: number, locale: Locale): string => new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);

/** With a real minus. */
const signed = (formatted: string, value: number): string => (value < 0 ? `−${formatted}` : `+${formatted}`);
const points = (value: number, locale: Locale): string => signed(new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(Math.abs(value * 100)), value);
const signedMoney = (value: number, currency: string, locale: Locale): string => signed(formatMoney({ minor: Math.abs(Math.round(value)), currency }, locale), value);

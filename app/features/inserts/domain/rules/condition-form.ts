import { assertNever } from "~/kernel/assert-never";
import type { Condition, OrderSource } from "./condition";
import { emptyCondition, orderSources } from "./rule-form";
import type { ConditionForm } from "./rule-form";
import { readMoney, readSome, readWhole } from "~/kernel/typing/typed-field";
import type { Take } from "~/kernel/typing/typed-field";

/** A typed condition, or undefined when something is wrong with it (noted with `take`, by the condition's own field). */
export function parseCondition(form: ConditionForm, currency: string, take: Take): Condition | undefined {
  const { kind, match } = form;
  switch (kind) {
    case "nthOrder": {
      const from = take("from", readWhole(form.from, 1, 1000));
      const to = form.to.trim() === "" ? null : take("to", readWhole(form.to, from ?? 1, 1000));
      return from === undefined || to === undefined ? undefined : { kind, from, to };
    }
    case "value": return parseValue(form, currency, take);
    case "season": {
      const [from, to] = [take("from", readDayOfYear(form.from)), take("to", readDayOfYear(form.to))];
      return from === undefined || to === undefined ? undefined : { kind, from, to };
    }
    case "products": { const products = take("things", readSome(form.things, 100)); return products && { kind, match, products }; }
    case "collections": { const collections = take("things", readSome(form.things, 100)); return collections && { kind, match, collections }; }
    case "segments": { const segments = take("things", readSome(form.things, 20)); return segments && { kind, match, segments }; }
    case "productTypes": { const types = take("words", readWords(form.words)); return types && { kind, match, types }; }
    case "productTags": { const tags = take("words", readWords(form.words)); return tags && { kind, match, tags }; }
    case "customerTags": { const tags = take("words", readWords(form.words)); return tags && { kind, match, tags }; }
    case "skus": { const skus = take("words", readWords(form.words)); return skus && { kind, match, skus }; }
    case "countries": { const countries = take("words", readWords(form.words, /^[A-Z]{2}$/, 250)); return countries && { kind, match, countries }; }
    case "languages": { const languages = take("words", readWords(form.words, /^[a-z]{2,3}$/, 50)); return languages && { kind, match, languages }; }
    case "sources": {
      const words = take("words", readSome(form.words.filter(isSource), orderSources.length));
      return words && { kind, sources: words };
    }
    default: return assertNever(kind);
  }
}

/** The form of a saved condition, in the notation of the language. */
export function fillCondition(condition: Condition, amount: (minor: number) => string): ConditionForm {
  const form = emptyCondition(condition.kind);
  switch (condition.kind) {
    case "nthOrder": return { ...form, from: String(condition.from), to: condition.to === null ? "" : String(condition.to) };
    case "value": return { ...form, from: maybe(condition.fromMinor, amount), to: maybe(condition.belowMinor, amount) };
    case "season": return { ...form, from: condition.from, to: condition.to };
    case "products": return { ...form, match: condition.match, things: condition.products };
    case "collections": return { ...form, match: condition.match, things: condition.collections };
    case "segments": return { ...form, match: condition.match, things: condition.segments };
    case "productTypes": return { ...form, match: condition.match, words: condition.types };
    case "productTags": case "customerTags": return { ...form, match: condition.match, words: condition.tags };
    case "skus": return { ...form, match: condition.match, words: condition.skus };
    case "countries": return { ...form, match: condition.match, words: condition.countries };
    case "languages": return { ...form, match: condition.match, words: condition.languages };
    case "sources": return { ...form, words: condition.sources };
    default: return assertNever(condition);
  }
}

function parseValue(form: ConditionForm, currency: string, take: Take): Condition | undefined {
  const [isFrom, isBelow] = [form.from.trim() !== "", form.to.trim() !== ""];
  if (!isFrom && !isBelow) return void take("from", { error: "missing" });
  const fromMinor = isFrom ? take("from", readMoney(form.from, currency)) : null;
  const belowMinor = isBelow ? take("to", readMoney(form.to, currency, (fromMinor ?? 0) + 1)) : null;
  return fromMinor === undefined || belowMinor === undefined ? undefined : { kind: "value", fromMinor, belowMinor };
}

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function readDayOfYear(typed: string): string | { error: "missing" | "no-such-day" } {
  if (typed === "") return { error: "missing" };
  const [, month = 0, day = 0] = (/^(\d\d)-(\d\d)$/.exec(typed) ?? []).map(Number);
  return day >= 1 && day <= (daysInMonth[month - 1] ?? 0) ? typed : { error: "no-such-day" };
}

function readWords(typed: readonly string[], shape = /^.{1,255}$/su, most = 100): string[] | { error: "missing" | "too-many" | "unknown" } {
  const words = [...new Set(typed.map((word) => word.trim()).filter(Boolean))];
  return words.every((word) => shape.test(word)) ? readSome(words, most) : { error: "unknown" };
}

const isSource = (word: string): word is OrderSource => (orderSources as readonly string[]).includes(word);
const maybe = (minor: number | null, amount: (minor: number) => string): string => (minor === null ? "" : amount(minor));

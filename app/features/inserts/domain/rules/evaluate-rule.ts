import { assertNever } from "~/kernel/assert-never";
import type { Condition } from "./condition";
import type { InsertRule } from "./insert-rule";
import type { LineFacts, OrderFacts, ProductFacts } from "../deciding/order-facts";

export type Met = "yes" | "no" | "unknown";

export interface RuleEvaluation {
  /** Whether the rule's conditions take this order: all of them are met. */
  takes: boolean;
  /** Each condition with its answer, in the rule's order; for people who ask why. */
  answers: { condition: Condition; met: Met }[];
}

/**
 * Whether a rule takes an order, and why. A rule that does not speak of sources takes no sale over the counter: no parcel
 * leaves. What cannot be known does not count as met.
 */
export function evaluateRule(rule: Pick<InsertRule, "conditions">, order: OrderFacts): RuleEvaluation {
  const answers = rule.conditions.map((condition) => ({ condition, met: isMet(condition, order) }));
  const hasParcel = order.source !== "counter" || rule.conditions.some(({ kind }) => kind === "sources");
  return { takes: hasParcel && answers.every(({ met }) => met === "yes"), answers };
}

/** Whether one condition is met. */
export function isMet(condition: Condition, order: OrderFacts): Met {
  switch (condition.kind) {
    case "nthOrder": return known(order.nthOrder, (nth) => nth >= condition.from && (condition.to === null || nth <= condition.to));
    case "value": return said(order.totalMinor >= (condition.fromMinor ?? 0) && (condition.belowMinor === null || order.totalMinor < condition.belowMinor));
    case "products": return lines(condition, order, ({ productId }) => said(condition.products.some(({ id }) => id === productId)));
    case "skus": return lines(condition, order, ({ sku }) => said(sku !== null && condition.skus.some((pattern) => matchesSku(sku, pattern))));
    case "collections":
      return lines(condition, order, (line) => product(line, ({ collectionIds }) => known(collectionIds, (ids) => condition.collections.some(({ id }) => ids.includes(id)))));
    case "productTypes": return lines(condition, order, (line) => product(line, ({ type }) => said(hasWord(condition.types, type))));
    case "productTags": return lines(condition, order, (line) => product(line, ({ tags }) => said(tags.some((tag) => hasWord(condition.tags, tag)))));
    case "countries": return anyOrNone(condition, known(order.countryCode, (code) => condition.countries.includes(code)));
    case "languages":
      return anyOrNone(condition, known(order.language, (tag) => condition.languages.includes(tag.toLowerCase().split(/[-_]/)[0] ?? "")));
    case "customerTags": return anyOrNone(condition, known(order.customerTags, (tags) => tags.some((tag) => hasWord(condition.tags, tag))));
    case "segments": return anyOrNone(condition, known(order.segmentIds, (ids) => condition.segments.some(({ id }) => ids.includes(id))));
    case "sources": return said(condition.sources.includes(order.source));
    case "season": return said(inSeason(order.placedOn.slice(5), condition.from, condition.to));
    default: return assertNever(condition);
  }
}

const said = (yes: boolean): Met => (yes ? "yes" : "no");
const known = <T>(fact: T | null, test: (fact: T) => boolean): Met => (fact === null ? "unknown" : said(test(fact)));
const product = (line: LineFacts, test: (product: ProductFacts) => Met): Met =>
  line.productId === null ? "no" : line.product === null ? "unknown" : test(line.product);

/** One line that surely has it is enough; a line of which it is not known leaves it open. */
function lines(condition: { match: "any" | "none" }, order: OrderFacts, test: (line: LineFacts) => Met): Met {
  if (order.lines === null) return "unknown";
  const answers = order.lines.map(test);
  const found: Met = answers.includes("yes") ? "yes" : answers.includes("unknown") ? "unknown" : "no";
  return anyOrNone(condition, found);
}

function anyOrNone({ match }: { match: "any" | "none" }, found: Met): Met {
  if (match === "any" || found === "unknown") return found;
  return found === "yes" ? "no" : "yes";
}

/** Shopify compares tags and types without regard to case; so do we. */
const hasWord = (words: readonly string[], word: string): boolean => words.some((one) => one.toLowerCase() === word.toLowerCase());

function matchesSku(sku: string, pattern: string): boolean {
  const [here, wanted] = [sku.toUpperCase(), pattern.toUpperCase()];
  return wanted.endsWith("*") ? here.startsWith(wanted.slice(0, -1)) : here === wanted;
}

/** Days of the year as "MM-DD"; a season may go over New Year. */
const inSeason = (day: string, from: string, to: string): boolean => (from <= to ? day >= from && day <= to : day >= from || day <= to);

import type { InsertRule } from "./insert-rule";

/** What has to be asked before the rules can be: only what any of those in force asks for. */
export interface NeededFacts {
  products: boolean;
  customerTags: boolean;
  segmentIds: string[];
}

/** What these rules ask of an order beyond what every telling of it says. */
export function neededFacts(rules: readonly InsertRule[]): NeededFacts {
  const conditions = rules.filter((rule) => rule.on).flatMap((rule) => rule.conditions);
  return {
    products: conditions.some(({ kind }) => kind === "collections" || kind === "productTypes" || kind === "productTags"),
    customerTags: conditions.some(({ kind }) => kind === "customerTags"),
    segmentIds: [...new Set(conditions.flatMap((condition) => (condition.kind === "segments" ? condition.segments.map(({ id }) => id) : [])))].sort(),
  };
}

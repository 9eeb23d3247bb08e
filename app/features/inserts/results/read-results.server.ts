import { dayOf } from "~/kernel/day";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { allocationOf } from "../domain/results/allocation";
import type { Allocation } from "../domain/results/allocation";
import { ruleDefinitionSchema } from "../domain/rules/insert-rule";
import { spanOf } from "~/core/experiments/domain/result-periods";
import { ruleResults } from "../domain/results/results";
import type { ResultPart, RuleResults } from "../domain/results/results";
import { readCardCells, readPeopleCells } from "./read-result-cells.server";
import type { ResultFrame } from "./read-result-frame.server";

export interface Results extends RuleResults {
  /** Every rule as a whole; only where there are several. */
  byRule: ResultPart[];
}

/** The results of one rule, and of the others to hold beside it. */
export async function readResults(shop: Shop, { query, rules, cardCostMinor }: Pick<ResultFrame, "query" | "rules" | "cardCostMinor">, now: Date): Promise<Results> {
  const span = spanOf(query.period, dayOf(now, shop.timeZone), shop.timeZone);
  const [people, cards, allocations] = await Promise.all([readPeopleCells(shop, span, cardCostMinor ?? 0, now), readCardCells(shop, span), readAllocations(shop.id)]);
  const resultsOf = (id: string): RuleResults => ruleResults(id, people, cards, allocations.get(id) ?? new Map<number, Allocation>(), query.window);
  return { ...resultsOf(query.ruleId), byRule: rules.length < 2 ? [] : rules.map(({ id }) => resultsOf(id).whole) };
}

/** With which chances each version of each rule drew its lots. */
async function readAllocations(shopId: number): Promise<Map<string, Map<number, Allocation>>> {
  const rows = await db().insertRule.findMany({ where: { shopId }, select: { id: true, version: true, definition: true } });
  const byRule = new Map<string, Map<number, Allocation>>();
  for (const { id, version, definition } of rows) {
    byRule.set(id, (byRule.get(id) ?? new Map<number, Allocation>()).set(version, allocationOf(ruleDefinitionSchema.parse(definition))));
  }
  return byRule;
}

import type { Tx } from "~/platform/db/prisma.server";
import type { RuleStanding } from "../domain/deciding/order-facts";
import type { InsertRule } from "../domain/rules/insert-rule";

/** What customers have had of each rule, and what each rule has given: as it stands, and as decisions of the same batch change it. */
export interface Standings {
  of: (ruleId: string, customerId: string) => RuleStanding;
  /** A voucher of this rule is being promised to this customer. */
  add: (ruleId: string, customerId: string) => void;
}

/** Reads the standings for these customers. Budgets are counted only for rules that have one. Inside a recording: nobody else promises meanwhile. */
export async function readStandings(tx: Tx, shopId: number, rules: readonly InsertRule[], customerIds: readonly string[]): Promise<Standings> {
  const had = new Map<string, { had: number; held: number }>();
  const ids = [...new Set(customerIds)];
  if (ids.length > 0) {
    const rows = await tx.$queryRaw<{ rule_id: string; customer_id: string; had: number; held: number }[]>`
      SELECT rule_id, customer_id, count(*)::int AS had, count(*) FILTER (WHERE state IN ('promised', 'live'))::int AS held FROM voucher
      WHERE shop_id = ${shopId} AND customer_id = ANY(${ids}) AND rule_id IS NOT NULL AND state NOT IN ('revoked', 'refused')
      GROUP BY rule_id, customer_id`;
    for (const row of rows) had.set(`${row.rule_id}/${row.customer_id}`, row);
  }
  const budgets = new Map<string, { given: number; savedMinor: number }>();
  for (const rule of rules.filter(({ on, budget }) => on && budget !== null)) budgets.set(rule.id, await readBudget(tx, shopId, rule.id));
  return {
    of: (ruleId, customerId) => {
      const theirs = had.get(`${ruleId}/${customerId}`);
      const { given, savedMinor } = budgets.get(ruleId) ?? { given: 0, savedMinor: 0 };
      return { hadByCustomer: theirs?.had ?? 0, heldByCustomer: theirs?.held ?? 0, given, savedMinor };
    },
    add: (ruleId, customerId) => {
      const key = `${ruleId}/${customerId}`;
      const theirs = had.get(key) ?? { had: 0, held: 0 };
      had.set(key, { had: theirs.had + 1, held: theirs.held + 1 });
      const budget = budgets.get(ruleId);
      if (budget) budget.given += 1;
    },
  };
}

/** What a rule has given out, and what was saved with it so far (minor units of the shop's currency). Revoked vouchers were not given. */
export async function readBudget(tx: Tx, shopId: number, ruleId: string): Promise<{ given: number; savedMinor: number }> {
  const [row] = await tx.$queryRaw<{ given: number; saved: bigint | null }[]>`
    SELECT count(*) FILTER (WHERE state NOT IN ('revoked', 'refused'))::int AS given, sum(saved_minor)::bigint AS saved FROM voucher
    WHERE shop_id = ${shopId} AND rule_id = ${ruleId}`;
  return { given: row?.given ?? 0, savedMinor: Number(row?.saved ?? 0n) };
}

import { db } from "~/platform/db/prisma.server";

export interface RuleCount {
  /** Vouchers that were promised, whatever became of them since. */
  given: number;
  used: number;
  /** Promised or live: may still be used. */
  out: number;
}

const none: RuleCount = { given: 0, used: 0, out: 0 };

/** What became of each rule's vouchers, out of the index over rule and state alone. A rule that gave none is left out. */
export async function countByRule(shopId: number): Promise<Map<string, RuleCount>> {
  const rows = await db().voucher.groupBy({ by: ["ruleId", "state"], where: { shopId, ruleId: { not: null } }, _count: { _all: true } });
  const counts = new Map<string, RuleCount>();
  for (const { ruleId, state, _count: { _all: count } } of rows) {
    if (ruleId === null) continue;
    const before = counts.get(ruleId) ?? none;
    counts.set(ruleId, {
      given: before.given + count,
      used: before.used + (state === "used" ? count : 0),
      out: before.out + (state === "promised" || state === "live" ? count : 0),
    });
  }
  return counts;
}

/** The same of one rule. */
export const countOfRule = async (shopId: number, ruleId: string): Promise<RuleCount> => (await countByRule(shopId)).get(ruleId) ?? none;

import { resumeCohorts, stopCohorts } from "~/core/vouchers/stop-cohorts.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { findRule, saveRule } from "./insert-rule.server";

export type RuleStopped = { ok: true; cohorts: number } | { ok: false; reason: "unknown" | "changed-meanwhile" };

/**
 * The kill switch of a rule: it gives nothing more, and no voucher that it gave can be used (its cohorts are stopped). Pressed twice,
 * it is stopped once.
 */
export async function stopRule(shop: Shop, ruleId: string, because: string, now: Date): Promise<RuleStopped> {
  const switched = await switchRule(shop, ruleId, false, now);
  return switched.ok ? { ok: true, cohorts: await stopCohorts(shop, await cohortsOf(shop.id, ruleId), because, now) } : switched;
}

/** Undoes it: the vouchers can be used again (gift cards cannot), and the rule is on. */
export async function resumeRule(shop: Shop, ruleId: string, now: Date): Promise<RuleStopped> {
  const switched = await switchRule(shop, ruleId, true, now);
  return switched.ok ? { ok: true, cohorts: await resumeCohorts(shop, await cohortsOf(shop.id, ruleId), now) } : switched;
}

const cohortsOf = async (shopId: number, ruleId: string): Promise<string[]> =>
  (await db().cohort.findMany({ where: { shopId, ruleId }, select: { key: true } })).map(({ key }) => key);

async function switchRule(shop: Shop, ruleId: string, on: boolean, now: Date): Promise<{ ok: true } | { ok: false; reason: "unknown" | "changed-meanwhile" }> {
  const rule = await findRule(shop, ruleId);
  if (!rule) return { ok: false, reason: "unknown" };
  if (rule.on === on) return { ok: true };
  const saved = await saveRule(shop, { ...rule, on }, rule.version, now);
  return saved.ok ? { ok: true } : saved;
}

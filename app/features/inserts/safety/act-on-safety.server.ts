import { resumeCohorts, stopCohorts } from "~/core/vouchers/stop-cohorts.server";
import { resumeVoucher, stopVoucher } from "~/core/vouchers/stop-vouchers.server";
import { assertNever } from "~/kernel/assert-never";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { SafetyAction } from "../domain/safety/safety-action";
import { resumeRule, stopRule } from "../rules/stop-rule.server";

export type SafetyAnswer = { ok: true } | { ok: false; reason: "unknown" | "over" | "final" | "changed-meanwhile" };

/** Presses one of the kill switches, or undoes it. Pressed twice, it is pressed once. */
export async function actOnSafety(shop: Shop, { act, what, key, because }: SafetyAction, now: Date): Promise<SafetyAnswer> {
  const stop = act === "stop";
  switch (what) {
    case "code": return stop ? stopVoucher(shop, key, because, now) : resumeVoucher(shop, key, now);
    case "rule": {
      const switched = stop ? await stopRule(shop, key, because, now) : await resumeRule(shop, key, now);
      return switched.ok ? { ok: true } : switched;
    }
    case "cohort": {
      if ((await db().cohort.count({ where: { shopId: shop.id, key } })) === 0) return { ok: false, reason: "unknown" };
      await (stop ? stopCohorts(shop, [key], because, now) : resumeCohorts(shop, [key], now));
      return { ok: true };
    }
    default: return assertNever(what);
  }
}

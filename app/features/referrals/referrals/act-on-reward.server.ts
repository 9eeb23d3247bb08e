import { clearUnclear } from "~/core/rewards/clear-unclear.server";
import { markGiven } from "~/core/vouchers/mark-given.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { RewardAction } from "../domain/referrals/reward-query";

export type RewardAnswer = { ok: true } | { ok: false; reason: "unknown" | "over" | "no-benefit" | "not-unclear" };

/** A person gave a reward, or has looked in Shopify what became of one. Said twice, it is said once. */
export const actOnReward = (shop: Shop, { act, key }: RewardAction, now: Date): Promise<RewardAnswer> =>
  (act === "given" ? markGiven(shop.id, key, now) : clearUnclear(shop, key, act === "happened", now));

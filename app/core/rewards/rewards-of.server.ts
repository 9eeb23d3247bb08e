import type { VoucherTerms } from "~/kernel/voucher-terms";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import type { Voucher } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { readRewards } from "./read-rewards.server";
import type { RewardCause } from "./read-rewards.server";
import type { Part, RewardStage } from "./domain/reward-state";
import { worthInstead } from "./domain/worth-of";

export interface RewardOf {
  key: string;
  cause: RewardCause;
  /** As promised, before anything was set off. */
  terms: VoucherTerms;
  earnedAt: Date;
  stage: RewardStage;
  /** Amounts in minor units of `terms.currency`; null for what has no price. */
  worthMinor: number | null;
  owedMinor: number | null;
  setOffMinor: number;
  takenMinor: number;
  openMinor: number;
  /** By which it is kept today, at what it is worth after taking back; null where it was set off wholly. */
  voucher: (Pick<Voucher, "key" | "code" | "state" | "stopped" | "validUntil" | "keptBy" | "credit" | "savedMinor"> & { terms: VoucherTerms }) | null;
}

/** What a customer has earned, newest first. */
export async function rewardsOf(shopId: number, customerId: string): Promise<RewardOf[]> {
  const rows = await db().reward.findMany({ where: { shopId, customerId }, orderBy: [{ earnedAt: "desc" }, { key: "asc" }], select: { key: true } });
  const rewards = await readRewards(db(), shopId, rows.map(({ key }) => key));
  const keys = [...rewards.values()].flatMap(({ state }) => state.facts.parts.map((part) => part.key));
  const vouchers = new Map((await db().voucher.findMany({ where: { shopId, key: { in: keys } } })).map((voucher) => [voucher.key, voucher]));
  return rows.flatMap(({ key }) => {
    const reward = rewards.get(key);
    if (!reward) return [];
    const { cause, terms, earnedAt, worthMinor, state: { stage, owedMinor, setOffMinor, takenMinor, openMinor, facts } } = reward;
    const last = facts.parts.at(-1);
    const voucher = vouchers.get(last?.key ?? "");
    return [{ key, cause, terms, earnedAt, stage, worthMinor, owedMinor, setOffMinor, takenMinor, openMinor, voucher: voucher && last ? shown(voucher, last) : null }];
  });
}

function shown({ key, code, state, stopped, validUntil, keptBy, credit, savedMinor, terms }: Voucher, { from, minor, taken }: Part): NonNullable<RewardOf["voucher"]> {
  const promised = voucherTermsSchema.parse(terms);
  const isLess = from !== null && taken > 0 && taken < minor;
  return { key, code, state, stopped, validUntil, keptBy, credit, savedMinor, terms: isLess ? worthInstead(promised, minor - taken) : promised };
}

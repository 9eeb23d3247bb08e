import { readRewards } from "~/core/rewards/read-rewards.server";
import type { ReadReward, RewardCause } from "~/core/rewards/read-rewards.server";
import type { RewardStage } from "~/core/rewards/domain/reward-state";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import { Prisma } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { pageOf } from "~/core/lists/domain/list-place";
import type { ListPage } from "~/core/lists/domain/list-place";
import type { Person } from "../domain/referrals/person-words";
import type { RewardQuery } from "../domain/referrals/reward-query";
import { namePeople } from "./name-people.server";
import { rewardsToGive } from "./rewards-to-give.server";

export interface ListedReward {
  key: string;
  who: Person;
  terms: VoucherTerms;
  /** Of a referral: the friend's order; of a milestone: which friend it was. */
  cause: { kind: "referral"; orderId: string; orderName: string } | { kind: "milestone"; friends: number };
  stage: RewardStage;
  earnedAt: Date;
  setOffMinor: number;
  takenMinor: number;
  openMinor: number;
  /** What nobody is sure of, in minor units. */
  unclearMinor: number | null;
}

export interface RewardToGive {
  /** Of the voucher that keeps it. */
  key: string;
  who: Person | null;
  /** Whether it is for having recommended the shop, or for having come by a recommendation. */
  as: "advocate" | "friend";
  terms: VoucherTerms;
  earnedAt: Date;
  validUntil: Date | null;
}

const rowsPerPage = 50;
const mostToGive = 100;

/** Rewards and friends' offers that people have to give, oldest first; those of which nobody knows; and one page of all, newest first. */
export async function listRewards(shop: Shop, query: RewardQuery): Promise<ListPage<ListedReward> & { toGive: RewardToGive[]; moreToGive: boolean; unclear: ListedReward[] }> {
  const page = pageOf(await readRows(shop.id, query), rowsPerPage, query.from, ({ earnedAt, place }) => ({ at: earnedAt, id: place }));
  const unclear = await db().reward.findMany({ where: { shopId: shop.id, state: "unclear" }, orderBy: [{ earnedAt: "asc" }, { key: "asc" }], take: mostToGive, select: { key: true } });
  const vouchers = await db().voucher.findMany({ where: rewardsToGive(shop.id), orderBy: [{ promisedAt: "asc" }, { key: "asc" }], take: mostToGive + 1 });
  const keys = [...new Set([...page.rows, ...unclear].map(({ key }) => key))];
  const rewards = await readRewards(db(), shop.id, keys);
  const personOf = await namePeople(shop, [...[...rewards.values()].map(({ customerId }) => customerId), ...vouchers.flatMap(({ customerId }) => customerId ?? [])]);
  const names = await orderNames(shop.id, [...rewards.values()].flatMap(({ cause }) => orderOf(cause) ?? []));
  const listed = (key: string): ListedReward[] => {
    const reward = rewards.get(key);
    return reward ? [listedReward(reward, personOf(reward.customerId), names)] : [];
  };
  return {
    rows: page.rows.flatMap(({ key }) => listed(key)), newer: page.newer, older: page.older, unclear: unclear.flatMap(({ key }) => listed(key)), moreToGive: vouchers.length > mostToGive,
    toGive: vouchers.slice(0, mostToGive).map(({ key, customerId, terms, promisedAt, validUntil }) => ({ key, who: customerId ? personOf(customerId) : null, as: key.startsWith("friend/") ? "friend" : "advocate", terms: voucherTermsSchema.parse(terms), earnedAt: promisedAt, validUntil })),
  };
}

/** `place` is the row's in a list of one instant: a number, as addresses have it. */
async function readRows(shopId: number, { stage, from }: RewardQuery): Promise<{ key: string; earnedAt: Date; place: string }[]> {
  const backwards = from?.direction === "newer";
  const order = backwards ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const place = Prisma.sql`(abs(hashtextextended(r.key, 0)::numeric))`;
  const conditions = [
    Prisma.sql`r.shop_id = ${shopId}`, ...(stage ? [Prisma.sql`r.state = ${stage}`] : []),
    ...(from ? [Prisma.sql`(r.earned_at, ${place}) ${backwards ? Prisma.raw(">") : Prisma.raw("<")} (${from.place.at}::timestamptz, ${from.place.id}::numeric)`] : []),
  ];
  return db().$queryRaw`
    SELECT r.key, r.earned_at AS "earnedAt", ${place}::text AS place FROM reward r WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY r.earned_at ${order}, ${place} ${order} LIMIT ${rowsPerPage + 1}`;
}

function listedReward({ key, terms, cause, earnedAt, state }: ReadReward, who: Person, names: ReadonlyMap<string, string>): ListedReward {
  const orderId = orderOf(cause);
  return {
    key, who, terms, earnedAt, stage: state.stage, setOffMinor: state.setOffMinor, takenMinor: state.takenMinor, openMinor: state.openMinor,
    cause: orderId !== undefined ? { kind: "referral", orderId, orderName: names.get(orderId) ?? orderId } : { kind: "milestone", friends: cause.kind === "milestone" ? cause.friends : 0 },
    unclearMinor: state.facts.unclear ? (state.facts.pending?.minor ?? null) : null,
  };
}

const orderOf = (cause: RewardCause): string | undefined => (cause.kind === "referral" ? /^referral\/order\/(.+)$/.exec(cause.referralKey)?.[1] : undefined);

async function orderNames(shopId: number, orderIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db().referral.findMany({ where: { shopId, orderId: { in: [...orderIds] } }, select: { orderId: true, orderName: true } });
  return new Map(rows.map(({ orderId, orderName }) => [orderId, orderName]));
}

import type { Refusal, SignalKind, Way } from "~/kernel/entries/referral-entries";
import { Prisma } from "~/platform/db/client/client";
import type { Referral } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ReferralStage } from "../domain/following/referral-state";
import { pageOf } from "~/core/lists/domain/list-place";
import type { ListPage } from "~/core/lists/domain/list-place";
import { referralsPerPage } from "../domain/referrals/referral-query";
import type { ReferralFilter, ReferralQuery } from "../domain/referrals/referral-query";
import type { ReferralRow } from "../domain/referrals/referral-line";
import { namePeople } from "./name-people.server";

/** One page of a shop's referrals, newest order first. By key, not by number: a page stays where it is while orders come in. */
export async function listReferrals(shop: Shop, query: ReferralQuery, rowsPerPage: number = referralsPerPage): Promise<ListPage<ReferralRow>> {
  const { rows, newer, older } = pageOf(await readReferrals(shop.id, query, rowsPerPage + 1), rowsPerPage, query.from, ({ placedAt, orderId }) => ({ at: placedAt, id: orderId }));
  const personOf = await namePeople(shop, rows.map(({ advocateId }) => advocateId));
  return { rows: rows.map((row) => referralRow(row, personOf)), newer, older };
}

/** Rows of the read model as a filter wants them, from a place on. */
export async function readReferrals(shopId: number, { from, ...filter }: ReferralQuery, most: number): Promise<Referral[]> {
  const backwards = from?.direction === "newer";
  const order = backwards ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const beyond = from ? [Prisma.sql`(r.placed_at, r.order_id) ${backwards ? Prisma.raw(">") : Prisma.raw("<")} (${from.place.at}::timestamptz, ${from.place.id})`] : [];
  const where = Prisma.join([...(await referralConditions(shopId, filter)), ...beyond], " AND ");
  const found = await db().$queryRaw<{ order_id: string }[]>`
    SELECT r.order_id FROM referral r WHERE ${where} ORDER BY r.placed_at ${order}, r.order_id ${order} LIMIT ${most}`;
  const ids = found.map((row) => row.order_id);
  const rows = new Map((await db().referral.findMany({ where: { shopId, orderId: { in: ids } } })).map((row) => [row.orderId, row]));
  return ids.flatMap((orderId) => rows.get(orderId) ?? []);
}

/** What a row of referral (as `r`) has to be like. */
export async function referralConditions(shopId: number, { stage, way, advocateId, search }: ReferralFilter): Promise<Prisma.Sql[]> {
  return [
    Prisma.sql`r.shop_id = ${shopId}`,
    ...(stage ? [Prisma.sql`r.stage = ${stage}`] : []),
    ...(way ? [Prisma.sql`r.way = ${way}`] : []),
    ...(advocateId ? [Prisma.sql`r.advocate_id = ${advocateId}`] : []),
    ...(search === "" ? [] : [await named(shopId, search)]),
  ];
}

/** The beginning of an order's name, with what this shop writes before the number or without; or an order's whole id. */
async function named(shopId: number, typed: string): Promise<Prisma.Sql> {
  const newest = await db().referral.findFirst({ where: { shopId }, orderBy: { decidedAt: "desc" }, select: { orderName: true } });
  const before = /^(.*?)\d/.exec(newest?.orderName ?? "#1")?.[1] ?? "#";
  const begins = [...new Set([typed, typed.toUpperCase(), `#${typed}`, before + typed])].map((start) => Prisma.sql`r.order_name LIKE ${`${start.replace(/[\\%_]/g, "\\$&")}%`}`);
  return Prisma.sql`(${Prisma.join([...begins, Prisma.sql`r.order_id = ${typed}`], " OR ")})`;
}

export const referralRow = (row: Referral, personOf: Awaited<ReturnType<typeof namePeople>>): ReferralRow => ({
  orderId: row.orderId, orderName: row.orderName, placedAt: row.placedAt, advocate: personOf(row.advocateId), way: row.way as Way, stage: row.stage as ReferralStage,
  because: row.because as Refusal | null, signals: row.signals as SignalKind[], score: row.score, basisMinor: Number(row.basisMinor), currency: row.currency,
  holdUntil: row.holdUntil, confirmedAt: row.confirmedAt,
});

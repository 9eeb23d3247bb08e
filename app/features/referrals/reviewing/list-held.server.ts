import type { Signal } from "~/kernel/entries/referral-entries";
import { referralEntrySchemas, referralKey } from "~/kernel/entries/referral-entries";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ListFrom, ListPage } from "~/core/lists/domain/list-place";
import type { Person } from "../domain/referrals/person-words";
import type { ReferralRow } from "../domain/referrals/referral-line";
import { listReferrals } from "../referrals/list-referrals.server";
import { namePeople } from "../referrals/name-people.server";

/** A referral that waits for a person, with what speaks against it. */
export interface HeldReferral extends Omit<ReferralRow, "signals"> {
  signals: Signal[];
  friend: Person | null;
  /** The advocate's friends so far that were confirmed. */
  confirmedFriends: number;
}

export const heldPerPage = 25;

/** One page of what is held, newest order first, and how many there are on all pages. */
export async function listHeld(shop: Shop, from: ListFrom | null): Promise<ListPage<HeldReferral> & { count: number }> {
  const [page, count] = [
    await listReferrals(shop, { stage: "held", way: null, advocateId: null, search: "", from }, heldPerPage),
    await db().referral.count({ where: { shopId: shop.id, stage: "held" } }),
  ];
  const keys = page.rows.map(({ orderId }) => referralKey(orderId));
  const booked = await db().ledgerEntry.findMany({ where: { shopId: shop.id, key: { in: keys } }, select: { key: true, data: true } });
  const decisions = new Map(booked.map(({ key, data }) => [key, referralEntrySchemas["referral.decided"].parse(data)]));
  const personOf = await namePeople(shop, [...decisions.values()].flatMap(({ friendId }) => friendId ?? []));
  const confirmed = await confirmedFriends(shop.id, page.rows.map(({ advocate }) => advocate.customerId));
  const rows = page.rows.map((row): HeldReferral => {
    const { signals, friendId } = decisions.get(referralKey(row.orderId)) ?? { signals: [], friendId: null };
    return { ...row, signals, friend: friendId ? personOf(friendId) : null, confirmedFriends: confirmed.get(row.advocate.customerId) ?? 0 };
  });
  return { ...page, rows, count };
}

async function confirmedFriends(shopId: number, advocateIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db().referral.groupBy({ by: ["advocateId"], where: { shopId, stage: "confirmed", advocateId: { in: [...new Set(advocateIds)] } }, _count: true });
  return new Map(rows.map((row) => [row.advocateId, row._count]));
}

import { dayOf } from "~/kernel/day";
import { voucherPromisedSchema } from "~/kernel/entries/voucher-promised";
import { append } from "~/core/ledger/append.server";
import { bookVoucherEntries, voucherEntry } from "~/core/vouchers/book.server";
import { cohortOf } from "~/core/vouchers/domain/cohort";
import { voucherCode } from "~/core/vouchers/domain/voucher-code";
import { ensureCohorts } from "~/core/vouchers/ensure-cohorts.server";
import { followOrders } from "~/core/vouchers/follow-orders.server";
import { projectVouchers } from "~/core/vouchers/project-vouchers.server";
import type { Tx } from "~/platform/db/prisma.server";
import { planDue } from "~/platform/due/due.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ReferralState } from "../domain/following/referral-state";
import type { Programme } from "../domain/programme/programme";

/** The friend's own voucher, for having said who sent them. */
export const namedFriendKey = (orderId: string): string => `friend/order/${orderId}`;

/**
 * Whoever named their advocate gets the friend's offer as a voucher for the next order; it follows the order it was earned with, as every voucher does (registered when
 * that is paid, good from delivery, revoked with it). Not while a person has to look, and not any more when they said no. Inside a recording; told twice, nothing is new.
 */
export async function giveFriendsOffers(tx: Tx, shop: Shop, states: ReadonlyMap<string, ReferralState>, programmes: ReadonlyMap<number, Programme>, now: Date): Promise<void> {
  const named = [...states].filter(([, { decided }]) => decided?.way === "name" && decided.friendId !== null);
  if (named.length === 0) return;
  const given = named.filter(([, { stage }]) => ["claimed", "pending", "confirmed"].includes(stage));
  const promises = given.flatMap(([orderId, { decided }]) => {
    const terms = programmes.get(decided?.programmeVersion ?? -1)?.friend;
    if (!decided || !terms) return [];
    const cohort = cohortOf("referrals/friends", terms, dayOf(new Date(decided.placedAt), shop.timeZone), shop.timeZone);
    return [{ orderId, data: voucherPromisedSchema.parse({
      programme: "referrals", uses: "once", ruleId: null, code: voucherCode(namedFriendKey(orderId), shop.codeHash), cohortKey: cohort.key,
      cohortEndsAt: cohort.endsAt.toISOString(), terms, customerId: decided.friendId, reason: "", replaces: null,
    }) }];
  });
  await ensureCohorts(tx, shop, promises.map(({ data }) => data));
  const booked = await append(tx, shop.id, promises.map(({ orderId, data }) => ({ key: namedFriendKey(orderId), kind: "voucher.promised", subject: namedFriendKey(orderId), orderId, data })), now);
  await projectVouchers(tx, shop.id, booked.map(({ key }) => key));
  await planDue(tx, shop.id, booked.map(({ key, data }) => ({ key: `${key}/expiry`, topic: "voucher/time-over", dueAt: new Date(data.cohortEndsAt), fact: { voucherKey: key } })));
  const refused = await tx.voucher.findMany({
    where: { shopId: shop.id, key: { in: named.filter(([, { stage }]) => stage === "refused").map(([orderId]) => namedFriendKey(orderId)) }, state: { in: ["promised", "live"] } },
  });
  await bookVoucherEntries(tx, shop.id, refused.map(({ key, orderId }) => voucherEntry(key, "voucher.revoked", orderId, { because: "taken-back" })), now);
  await followOrders(tx, shop, booked.flatMap(({ orderId }) => orderId ?? []), now);
}

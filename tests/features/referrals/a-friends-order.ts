import { append } from "~/core/ledger/append.server";
import { followReferrals } from "~/features/referrals/attributing/follow-referrals.server";
import { projectReferrals } from "~/features/referrals/attributing/project-referrals.server";
import { referralKey } from "~/kernel/entries/referral-entries";
import type { ReferralDecided, ReferralEntryKind } from "~/kernel/entries/referral-entries";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aDecision } from "./domain/a-referral";

/** What happened to it besides: kind, what makes its key, data. */
type Happened = [ReferralEntryKind, string, object];

/** A friend's order that was decided; with what happened to it since. Straight into the book and the read models: no order of ours. */
export async function aFriendsOrder(shop: Shop, orderId: string, over: Partial<ReferralDecided> = {}, happened: readonly Happened[] = []): Promise<void> {
  const subject = referralKey(orderId);
  const decided = aDecision({ orderName: `#${orderId}`, advocateId: "7001", friendId: `9${orderId}`, programmeVersion: 1, ...over });
  const entries: Happened[] = [["referral.decided", "", decided], ...happened];
  await recording(shop.id, async (tx) => {
    await append(tx, shop.id, entries.map(([kind, once, data]) => ({ key: once ? `${subject}/${once}` : subject, kind, subject, orderId, data })), now());
    await projectReferrals(tx, shop.id, [orderId]);
  });
}

/** One that waits for a person: mail address and house are the same. */
export const aHeldOrder = (shop: Shop, orderId: string, over: Partial<ReferralDecided> = {}, happened: readonly Happened[] = []): Promise<void> =>
  aFriendsOrder(shop, orderId, { decision: "held", signals: [{ kind: "same-email", weight: 60 }, { kind: "same-address", weight: 40 }], score: 100, ...over }, happened);

export const paid: Happened = ["referral.paid", "paid", {}];
/** The hold was over long ago. */
export const arrivedLongAgo: Happened = ["referral.delivered", "delivered/report/1", { basis: "report", deliveredAt: "2026-10-01T12:00:00.000Z", holdUntil: "2026-10-15T21:59:59.999Z" }];

/** What follows from the book now: confirmed and rewarded where it is time. */
export const follow = (shop: Shop, ...orderIds: string[]): Promise<void> => recording(shop.id, (tx) => followReferrals(tx, shop, orderIds, now()));

export const stageOf = async (shop: Shop, orderId: string): Promise<string | undefined> =>
  (await db().referral.findUnique({ where: { shopId_orderId: { shopId: shop.id, orderId } } }))?.stage;

import { referralEntrySchemas, referralKey } from "~/kernel/entries/referral-entries";
import { append } from "~/core/ledger/append.server";
import { entriesBySubject } from "~/core/ledger/entries-for.server";
import type { Booked } from "~/core/ledger/entries-for.server";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { followReferrals } from "../attributing/follow-referrals.server";
import { mayReview, referralState } from "../domain/following/referral-state";
import { mostReviewedAtOnce, reviewedKind } from "../domain/reviewing/review-action";
import type { Review, Verdict } from "../domain/reviewing/review-action";

export interface Reviewed {
  /** What was decided by this, by order id; these can be undone. */
  changed: string[];
  /** Asked for and not changed: unknown, decided so already, or nobody's to decide any more. */
  left: number;
  /** More are held than are decided at once. */
  more: boolean;
}

/**
 * A person accepts or refuses referrals that were held (or refused for their signs), or takes that back; then they follow their orders. Pressed twice, it
 * is decided once: what stands so already is not booked again.
 */
export function reviewReferrals(shop: Shop, { which, verdict, note }: Review, now: Date): Promise<Reviewed> {
  return recording(shop.id, async (tx): Promise<Reviewed> => {
    const wanted = which === "all-held" ? await heldOrders(tx, shop.id) : [...new Set(which.orderIds)];
    const orderIds = wanted.slice(0, mostReviewedAtOnce);
    const bySubject = await entriesBySubject(tx, shop.id, orderIds.map(referralKey));
    const entries = orderIds.flatMap((orderId) => {
      const subject = referralKey(orderId);
      const booked = bySubject.get(subject) ?? [];
      if (!changes(booked, verdict)) return [];
      const time = lastTime(booked) + 1;
      return [{ key: `${subject}/reviewed/${time}`, kind: reviewedKind, subject, orderId, data: { time, verdict, note } }];
    });
    const changed = (await append(tx, shop.id, entries, now)).map(({ orderId }) => orderId);
    if (changed.length > 0) await followReferrals(tx, shop, changed, now);
    return { changed, left: orderIds.length - changed.length, more: wanted.length > orderIds.length };
  });
}

function changes(entries: readonly Booked[], verdict: Verdict): boolean {
  const state = referralState(entries);
  return mayReview(state) && state.verdict !== (verdict === "undone" ? null : verdict);
}

const lastTime = (entries: readonly Booked[]): number =>
  Math.max(0, ...entries.flatMap(({ kind, data }) => (kind === reviewedKind ? [referralEntrySchemas[kind].parse(data).time] : [])));

/** Oldest first; one more than is decided at once tells that there are more. */
async function heldOrders(tx: Tx, shopId: number): Promise<string[]> {
  const rows = await tx.referral.findMany({
    where: { shopId, stage: "held" }, orderBy: [{ placedAt: "asc" }, { orderId: "asc" }], take: mostReviewedAtOnce + 1, select: { orderId: true },
  });
  return rows.map(({ orderId }) => orderId);
}

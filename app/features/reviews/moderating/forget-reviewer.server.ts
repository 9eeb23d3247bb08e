import { entriesBySubject } from "~/core/ledger/entries-for.server";
import { reviewEntrySchemas } from "~/kernel/entries/review-entries";
import type { Tx } from "~/platform/db/prisma.server";
import { reviewState } from "../domain/reviews/review-state";
import { bookInvitationEntries, invitationEntry } from "../inviting/book-invitations.server";
import { bookReviewEntries, reviewEntry } from "../reviews/book-reviews.server";

/**
 * A customer is erased: what they wrote goes, in every version, with photos, drafts, votes and the shop's answer; their reviews count and show nothing any more, and
 * nobody is asked on their behalf. The ledger keeps that there was a review, by Shopify's ids. Inside a recording, after the erasure was noted; repeating it changes
 * nothing.
 *
 * @param orderIds further orders of theirs, as Shopify names them: of orders without a customer account
 */
export async function forgetReviewer(tx: Tx, shopId: number, customerId: string, orderIds: readonly string[], now: Date): Promise<void> {
  const orders = await tx.shopOrder.findMany({ where: { shopId, customerId }, select: { orderId: true } });
  const orderId = { in: [...new Set([...orderIds, ...orders.map((order) => order.orderId)])] };
  const rows = await tx.review.findMany({ where: { shopId, OR: [{ customerId }, { orderId }] }, select: { key: true } });
  const keys = rows.map(({ key }) => key);
  await tx.reviewVersion.deleteMany({ where: { shopId, reviewKey: { in: keys } } });
  await tx.reviewVote.deleteMany({ where: { shopId, reviewKey: { in: keys } } });
  await tx.reviewPhotoWish.deleteMany({ where: { shopId, reviewKey: { in: keys } } });
  await bookWithdrawn(tx, shopId, keys, now);
  await tx.review.updateMany({ where: { shopId, key: { in: keys } }, data: { customerId: null, reply: null, countryCode: null, helpful: 0, notHelpful: 0, rank: 0 } });
  await tx.due.deleteMany({ where: { shopId, topic: "review/look-over", OR: keys.map((key) => ({ key: { startsWith: `${key}/publish/` } })) } });
  await forgetUnsent(tx, shopId, [`review/${customerId}/`, ...orderId.in.map((id) => `review/order-${id}/`)], keys);
  await forgetInvitations(tx, shopId, { customerId, orderId }, now);
}

async function bookWithdrawn(tx: Tx, shopId: number, keys: readonly string[], now: Date): Promise<void> {
  const entries = [...await entriesBySubject(tx, shopId, keys)].flatMap(([key, booked]) => {
    const state = reviewState(booked);
    if (!state) return [];
    const { version, orderId } = state.newest;
    const time = Math.max(0, ...booked.flatMap(({ kind, data }) => (kind === "review.replied" ? [reviewEntrySchemas[kind].parse(data).time] : []))) + 1;
    return [
      reviewEntry(key, "review.withdrawn", orderId, { version, because: "erased" }, `erased/${version}`),
      ...(state.hasReply ? [reviewEntry(key, "review.replied", orderId, { time, empty: true }, `replied/${time}`)] : []),
    ];
  });
  await bookReviewEntries(tx, shopId, entries, now);
}

/** Photos and drafts, also of what was never sent. */
async function forgetUnsent(tx: Tx, shopId: number, beginnings: readonly string[], keys: readonly string[]): Promise<void> {
  for (const beginning of beginnings) {
    await tx.reviewDraft.deleteMany({ where: { shopId, key: { startsWith: beginning } } });
    await tx.reviewPhoto.deleteMany({ where: { shopId, ownerKey: { startsWith: beginning } } });
  }
  await tx.reviewDraft.deleteMany({ where: { shopId, key: { in: [...keys] } } });
  await tx.reviewPhoto.deleteMany({ where: { shopId, ownerKey: { in: [...keys] } } });
}

async function forgetInvitations(tx: Tx, shopId: number, { customerId, orderId }: { customerId: string; orderId: { in: string[] } }, now: Date): Promise<void> {
  const where = { shopId, OR: [{ customerId }, { orderId }] };
  const open = await tx.reviewInvitation.findMany({ where: { ...where, state: { in: ["waiting", "asked"] } }, select: { key: true, orderId: true } });
  await bookInvitationEntries(tx, shopId, open.map((row) => invitationEntry(row.key, "invitation.withdrawn", row.orderId, { because: "erased" }, "withdrawn")), now);
  await tx.reviewInvitation.updateMany({ where, data: { customerId: null } });
}

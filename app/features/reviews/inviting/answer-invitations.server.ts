import { invitationKey } from "~/kernel/entries/invitation-entries";
import type { Tx } from "~/platform/db/prisma.server";
import { bookInvitationEntries, invitationEntry } from "./book-invitations.server";

/** Somebody has written a review: whoever was to be asked for it is not asked any more. `reviewer` as in kernel/entries/invitation-entries.ts. Inside a recording; told twice, nothing is new. */
export async function answerInvitations(tx: Tx, shopId: number, written: readonly { reviewer: string; productId: string; reviewKey: string }[], now: Date): Promise<void> {
  const keys = new Map(written.map(({ reviewer, productId, reviewKey }) => [invitationKey(reviewer, productId), reviewKey]));
  const waiting = await tx.reviewInvitation.findMany({ where: { shopId, key: { in: [...keys.keys()] } }, select: { key: true, orderId: true } });
  await bookInvitationEntries(tx, shopId, waiting.map(({ key, orderId }) => invitationEntry(key, "invitation.answered", orderId, { reviewKey: keys.get(key) ?? "" }, "answered")), now);
}

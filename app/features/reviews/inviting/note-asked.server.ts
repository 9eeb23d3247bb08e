import type { MessageSent } from "~/core/messages/message-kind";
import { productsAbout } from "../domain/inviting/invitation-mail-keys";
import { readReviewProgramme } from "../programme/review-programme.server";
import { bookInvitationEntries, invitationEntry } from "./book-invitations.server";
import { planAsking } from "./plan-asking.server";

/** A mail that asks has gone out: whoever was asked about is asked by now, and when to remind follows from today. Told twice, nothing is new. */
export const noteInvited: MessageSent = (tx, shop, message, now) => noteAsked(1, tx, shop, message, now);

/** The same for a reminder: the last mail about it. */
export const noteReminded: MessageSent = (tx, shop, message, now) => noteAsked(2, tx, shop, message, now);

async function noteAsked(time: 1 | 2, ...[tx, shop, { key: messageKey, about }, now]: Parameters<MessageSent>): Promise<void> {
  const { orderId, productIds } = productsAbout(about);
  const asked = await tx.reviewInvitation.findMany({ where: { shopId: shop.id, orderId, productId: { in: productIds } }, select: { key: true } });
  await bookInvitationEntries(tx, shop.id, asked.map(({ key }) => invitationEntry(key, "invitation.asked", orderId, { time, messageKey }, `asked/${time}`)), now);
  await planAsking(tx, shop, await readReviewProgramme(shop, tx), [orderId], "now", now);
}

import type { Tx } from "~/platform/db/prisma.server";
import { bookReviewEntries, setAsideEntry } from "../reviews/book-reviews.server";
import { findOlder } from "../reviews/find-older.server";

/**
 * Two customers turned out to be one: what the one wrote, and was asked, the other has. Have both written about a product, what was said later is shown, and the other is set
 * aside: one person counts once. Inside a recording, before the vanished customer is forgotten; repeating it changes nothing. Keys stay as they are: they name the question, not
 * the person.
 */
export async function mergeReviewer(tx: Tx, shopId: number, vanishedId: string, keptId: string, now: Date): Promise<void> {
  const change = { where: { shopId, customerId: vanishedId }, data: { customerId: keptId } };
  await tx.review.updateMany(change);
  await tx.reviewInvitation.updateMany(change);
  await tx.satisfactionAnswer.updateMany(change);
  await tx.customerCase.updateMany(change);
  await bookReviewEntries(tx, shopId, (await findOlder(tx, shopId, { customerId: keptId })).map(setAsideEntry), now);
}

import type { Tx } from "~/platform/db/prisma.server";

/**
 * Two customers turned out to be one: what the one wrote, and was asked, the other has. Inside a recording, before the vanished customer is forgotten; repeating it
 * changes nothing. Keys stay as they are: they name the question, not the person.
 */
export async function mergeReviewer(tx: Tx, shopId: number, vanishedId: string, keptId: string): Promise<void> {
  const change = { where: { shopId, customerId: vanishedId }, data: { customerId: keptId } };
  await tx.review.updateMany(change);
  await tx.reviewInvitation.updateMany(change);
  await tx.satisfactionAnswer.updateMany(change);
  await tx.customerCase.updateMany(change);
}

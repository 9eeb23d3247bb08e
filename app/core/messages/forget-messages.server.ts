import type { Tx } from "~/platform/db/prisma.server";
import { bookMessageEntries, messageEntry } from "./book.server";

/**
 * A customer is erased: what was still to be sent is dropped, their contacts go. That nothing may be sent to their address stays, as the keyed hash
 * alone: who wants to be left alone must stay so. Inside a recording, after the erasure was noted; repeating it changes nothing.
 */
export async function forgetMessages(tx: Tx, shopId: number, customerId: string, now: Date): Promise<void> {
  const open = await tx.customerMessage.findMany({ where: { shopId, customerId, state: "wanted" }, select: { key: true, kind: true } });
  await bookMessageEntries(tx, shopId, open.map(({ key, kind }) => messageEntry(key, "message.dropped", null, { kind, because: "erased" })), now);
  await tx.customerMessage.deleteMany({ where: { shopId, customerId } });
  await tx.mailSuppression.updateMany({ where: { shopId, customerId }, data: { customerId: null } });
}

/** Two customers turned out to be one: what was sent to the one was sent to the other, and so was what they withdrew. */
export async function mergeMessages(tx: Tx, shopId: number, vanishedId: string, keptId: string): Promise<void> {
  await tx.customerMessage.updateMany({ where: { shopId, customerId: vanishedId }, data: { customerId: keptId } });
  await tx.mailSuppression.updateMany({ where: { shopId, customerId: vanishedId }, data: { customerId: keptId } });
}

import { mergeMessages } from "../messages/forget-messages.server";
import { eraseCustomer } from "./erase-customer.server";
import type { Tx } from "~/platform/db/prisma.server";

/** The orders of one customer become another's; what was sealed under the vanished one's id is erased. Repeating it is harmless. */
export async function mergeCustomer(tx: Tx, shopId: number, vanishedId: string, keptId: string, now: Date): Promise<void> {
  await tx.shopOrder.updateMany({ where: { shopId, customerId: vanishedId }, data: { customerId: keptId } });
  await tx.voucher.updateMany({ where: { shopId, customerId: vanishedId }, data: { customerId: keptId } });
  await tx.reward.updateMany({ where: { shopId, customerId: vanishedId }, data: { customerId: keptId } });
  await tx.insertCard.updateMany({ where: { shopId, customerId: vanishedId }, data: { customerId: keptId } });
  await tx.identityMark.updateMany({ where: { shopId, customerId: vanishedId }, data: { customerId: keptId } });
  await mergeMessages(tx, shopId, vanishedId, keptId);
  await eraseCustomer(tx, shopId, vanishedId, now);
}

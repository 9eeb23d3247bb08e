import type { Tx } from "~/platform/db/prisma.server";
import { revokeCodesOf } from "./codes-of-advocate.server";

/**
 * A customer was erased: they bring nobody any more. Their codes are taken out of Shopify and what was counted about them is gone; the ledger keeps Shopify's id alone. Inside a
 * recording, after the erasure was noted; repeating it changes nothing.
 */
export async function forgetAdvocate(tx: Tx, shopId: number, customerId: string, now: Date): Promise<void> {
  await revokeCodesOf(tx, shopId, customerId, "erased", now);
  await tx.advocate.deleteMany({ where: { shopId, customerId } });
  await tx.advocateTouch.deleteMany({ where: { shopId, customerId } });
  await tx.friendVoucher.updateMany({ where: { shopId, customerId }, data: { customerId: null, visitorMark: null } });
}

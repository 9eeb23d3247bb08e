import type { Tx } from "~/platform/db/prisma.server";
import { forgetMessages } from "../messages/forget-messages.server";

/**
 * Erases a person: their sealed data with the key to it, their tags and which mails they got, and nothing of it comes back. The ledger keeps only Shopify's id,
 * which by itself names nobody. Repeating it changes nothing.
 */
export async function eraseCustomer(tx: Tx, shopId: number, customerId: string, now: Date): Promise<void> {
  await tx.erasedCustomer.createMany({ data: [{ shopId, customerId, erasedAt: now }], skipDuplicates: true });
  await tx.customerPrivate.deleteMany({ where: { shopId, customerId } });
  await tx.shopCustomer.deleteMany({ where: { shopId, customerId } });
  await tx.identityMark.deleteMany({ where: { shopId, customerId } });
  await forgetMessages(tx, shopId, customerId, now);
}

import type { Tx } from "~/platform/db/prisma.server";
import { closeInside } from "./close-case.server";

/**
 * A customer was erased: what they said, here and beside an answer, is gone, and so is what was said to them; nobody waits for an answer any more. That they answered and how
 * stays as a number of nobody's; the ledger keeps Shopify's id alone. Inside a recording, after the erasure was noted; repeating it changes nothing.
 *
 * @param orderIds further orders of theirs, as Shopify names them: of orders without a customer account
 */
export async function forgetCases(tx: Tx, shopId: number, customerId: string, orderIds: readonly string[], now: Date): Promise<void> {
  const orders = await tx.shopOrder.findMany({ where: { shopId, customerId }, select: { orderId: true } });
  const where = { shopId, OR: [{ customerId }, { orderId: { in: [...new Set([...orderIds, ...orders.map(({ orderId }) => orderId)])] } }] };
  const keys = (await tx.customerCase.findMany({ where, select: { key: true } })).map(({ key }) => key);
  for (const key of keys) await closeInside(tx, shopId, key, now);
  await tx.caseMessage.deleteMany({ where: { shopId, caseKey: { in: keys } } });
  await tx.satisfactionAnswer.updateMany({ where, data: { sealedWord: null, customerId: null } });
}

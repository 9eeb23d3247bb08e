import { toldEvents } from "~/platform/inbox/tell-sealed.server";
import { db } from "~/platform/db/prisma.server";
import { isCheckoutToken, nameEventIds, nameToldTopic } from "./name-told";

/** What was told is remembered for seven days (platform/inbox/forget-old-events): nobody is asked for longer than that. */
const askedMilliseconds = 6 * 86_400_000;

/**
 * Whether to ask at this checkout who sent them: nobody has told yet, the order is young, and it is their first as far as the shop knows. Whether
 * somebody was found must not be seen from it: only that something was told counts.
 */
export async function mayAskName(shopId: number, checkoutToken: string, now: Date): Promise<boolean> {
  if (!isCheckoutToken(checkoutToken) || (await toldEvents(shopId, nameToldTopic, nameEventIds(checkoutToken))).length > 0) return false;
  // Right after an order, Shopify may not have told of it yet.
  const order = await db().shopOrder.findFirst({ where: { shopId, checkoutToken }, select: { orderId: true, customerId: true, placedAt: true } });
  if (!order) return true;
  if (now.getTime() - order.placedAt.getTime() > askedMilliseconds) return false;
  if (order.customerId === null) return true;
  const earlier = await db().shopOrder.findFirst({ where: { shopId, customerId: order.customerId, placedAt: { lt: order.placedAt }, test: false }, select: { orderId: true } });
  return earlier === null;
}

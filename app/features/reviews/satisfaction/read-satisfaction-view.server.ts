import { answerKey } from "~/kernel/entries/answer-entries";
import { db } from "~/platform/db/prisma.server";
import type { ExtensionVisitor } from "~/platform/shopify/verify-extension-token.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { reviewUrl } from "../answering/review-token.server";
import type { ReviewProgramme } from "../domain/programme/review-programme";
import { isFresh } from "../domain/satisfaction/satisfaction-view";
import type { SatisfactionView } from "../domain/satisfaction/satisfaction-view";
import { readReviewProgramme } from "../programme/review-programme.server";

interface OrderOfVisitor {
  orderId: string;
  customerId: string | null;
  placedAt: Date;
}

/** What there is to be asked about a checkout. `checkoutToken`: which one it is about; only what the session token itself proves opens the way to reviews. */
export async function readSatisfactionView({ shop, customerId, checkoutToken: proven }: ExtensionVisitor, checkoutToken: string | null, now: Date): Promise<SatisfactionView> {
  const programme = await readReviewProgramme(shop);
  const order = checkoutToken === null ? null : await db().shopOrder.findFirst({ where: { shopId: shop.id, checkoutToken }, select: { orderId: true, customerId: true, placedAt: true } });
  const isAnswered = checkoutToken !== null && (await db().satisfactionAnswer.count({ where: { shopId: shop.id, key: answerKey(checkoutToken) } })) > 0;
  const isTheirs = order !== null && (proven !== null || (customerId !== null && order.customerId === customerId));
  return {
    on: programme.on && programme.satisfaction.on && checkoutToken !== null && isFresh(order?.placedAt ?? null, now), scale: programme.satisfaction.scale, answered: isAnswered,
    reviewUrl: isTheirs && (await mayAsk(shop, programme, order, now)) ? reviewUrl(shop, { orderId: order.orderId, way: "page" }, now) : null,
  };
}

/** By lot, once a product of the order has been there for as long as the programme says, and not after it was reviewed. */
async function mayAsk(shop: Pick<Shop, "id">, { on, ways }: ReviewProgramme, { orderId }: OrderOfVisitor, now: Date): Promise<boolean> {
  if (!on || !ways.page) return false;
  return (await db().reviewInvitation.count({ where: { shopId: shop.id, orderId, lot: "programme", state: { in: ["waiting", "asked"] }, readyAt: { lte: now } } })) > 0;
}

import type { Tx } from "~/platform/db/prisma.server";
import { db } from "~/platform/db/prisma.server";
import { entriesOfOrders } from "../ledger/entries-for.server";
import { log } from "~/platform/log.server";
import { keptNames } from "./note-customers.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

export interface AskedFor {
  customerId: string;
  orderIds: string[];
  requestId: string | null;
  eventId: string;
}

/** Keeps that a customer asked what is stored about them. Told twice, it is one request. */
export async function keepDataRequest(tx: Tx, shopId: number, asked: AskedFor, requestedAt: Date): Promise<void> {
  const { customerId, orderIds, requestId, eventId } = asked;
  await tx.dataRequest.createMany({ data: [{ shopId, requestId: requestId ?? eventId, customerId, orderIds, requestedAt }], skipDuplicates: true });
}

/**
 * Everything that is stored about a customer, for the merchant to hand over within thirty days: name, tags, orders, mails, and every
 * line of the ledger about them. undefined when this shop has no such request.
 *
 * @param besides what features keep of a customer beyond that, by the name under which it stands in the answer
 */
export async function answerDataRequest(shop: Shop, requestId: string, besides: Readonly<Record<string, (shop: Shop, customerId: string) => Promise<object>>> = {}): Promise<object | undefined> {
  const request = await db().dataRequest.findUnique({ where: { shopId_requestId: { shopId: shop.id, requestId } } });
  if (!request) return undefined;
  const { customerId } = request;
  log.info({ shopId: shop.id, customers: 1, why: "a customer's own request" }, "personal data read");
  const orders = await db().shopOrder.findMany({ where: { shopId: shop.id, customerId }, orderBy: { placedAt: "asc" } });
  const name = (await keptNames(shop, [customerId])).get(customerId);
  const ledger = await entriesOfOrders(shop.id, orders.map((order) => order.orderId));
  return {
    customerId,
    firstName: name?.firstName ?? null, lastInitial: name?.lastInitial ?? null,
    tags: (await db().shopCustomer.findUnique({ where: { shopId_customerId: { shopId: shop.id, customerId } } }))?.tags ?? [],
    orders: orders.map(({ shopId: _, totalMinor, currentTotalMinor, ...order }) => ({ ...order, totalMinor: Number(totalMinor), currentTotalMinor: Number(currentTotalMinor) })),
    ledger,
    messages: await messagesTo(shop.id, customerId),
    ...(await tellBesides(shop, customerId, besides)),
    noMailSince: await db().mailSuppression.findMany({ where: { shopId: shop.id, customerId }, select: { reason: true, since: true }, orderBy: { since: "asc" } }),
  };
}

async function tellBesides(shop: Shop, customerId: string, besides: Readonly<Record<string, (shop: Shop, customerId: string) => Promise<object>>>): Promise<Record<string, object>> {
  const told: Record<string, object> = {};
  for (const [name, tell] of Object.entries(besides)) told[name] = await tell(shop, customerId);
  return told;
}

const messagesTo = (shopId: number, customerId: string) => db().customerMessage.findMany({
  where: { shopId, customerId }, orderBy: [{ wantedAt: "asc" }, { key: "asc" }],
  select: { key: true, kind: true, class: true, state: true, about: true, wantedAt: true, sentAt: true, reason: true },
});

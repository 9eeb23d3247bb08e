import { z } from "zod";
import { reviewerOf } from "~/kernel/entries/invitation-entries";
import { reviewKey } from "~/kernel/entries/review-entries";
import type { ReviewSource } from "~/kernel/entries/review-entries";
import { orderLineSchema } from "~/kernel/events/order-told";
import { parcelLineSchema } from "~/kernel/events/parcel-told";
import type { Parcel, ShopOrder } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { isInHand, productsOfOrder } from "../domain/answering/products-of-order";
import { readReviewToken } from "./review-token.server";

/** A product that somebody has proven to have bought. */
export interface HeldProduct {
  /** Of the one review there is for it. */
  reviewKey: string;
  orderId: string;
  customerId: string | null;
  productId: string;
  title: string;
  /** As the shop wrote it; "" where it is not known. */
  type: string;
  /** Whether what was written may be read and changed here; a card alone writes once, for a photo of it is worth nothing afterwards. */
  mayChange: boolean;
}

export interface Holder {
  source: Exclude<ReviewSource, "import">;
  customerId: string | null;
  /** null where it is an account with several. */
  orderId: string | null;
  /** Of the order, as Shopify says it. */
  localeTag: string | null;
  products: HeldProduct[];
}

export type Opened = { ok: true; holder: Holder } | { ok: false; reason: "unknown" | "expired" | "signed-out" };

/** What a card's token can look like; anything else need not be looked up. */
const cardTokenShape = /^[0-9a-z]{1,40}$/i;
const mostOrdersOfAccount = 50;

/**
 * Who may write about what: by a signed link, by a card's own token, or signed in to the shop (`token` null). Links of another shop, cards that were stopped and customers who
 * were erased open nothing. Reads only.
 */
export async function openReviews(shop: Shop, token: string | null, customerId: string | null, now: Date): Promise<Opened> {
  if (token === null) return customerId === null ? { ok: false, reason: "signed-out" } : ofAccount(shop, customerId, now);
  if (cardTokenShape.test(token)) return ofCard(shop, token);
  const read = readReviewToken(shop, token, now);
  if (!read.ok) return { ok: false, reason: read.reason === "expired" ? "expired" : "unknown" };
  const { permit } = read;
  return ofOrder(shop, permit.orderId, permit.way, (productId) => permit.way !== "card" || permit.productIds.includes(productId));
}

/** A card whose voucher was stopped may be in anybody's hands. */
async function ofCard(shop: Shop, token: string): Promise<Opened> {
  const card = await db().insertCard.findUnique({ where: { shopId_token: { shopId: shop.id, token: token.toUpperCase() } } });
  const voucher = card && await db().voucher.findUnique({ where: { shopId_key: { shopId: shop.id, key: card.key } }, select: { stopped: true } });
  return card && !voucher?.stopped ? ofOrder(shop, card.orderId, "card", () => false) : { ok: false, reason: "unknown" };
}

async function ofOrder(shop: Shop, orderId: string, source: Holder["source"], mayChange: (productId: string) => boolean): Promise<Opened> {
  const order = await db().shopOrder.findUnique({ where: { shopId_orderId: { shopId: shop.id, orderId } } });
  if (!order || await isErased(shop.id, order.customerId)) return { ok: false, reason: "unknown" };
  const products = await heldProducts(shop.id, [order], () => true, mayChange);
  return { ok: true, holder: { source, customerId: order.customerId, orderId, localeTag: order.locale, products } };
}

async function ofAccount(shop: Shop, customerId: string, now: Date): Promise<Opened> {
  if (await isErased(shop.id, customerId)) return { ok: false, reason: "unknown" };
  const orders = await db().shopOrder.findMany({ where: { shopId: shop.id, customerId }, orderBy: { placedAt: "desc" }, take: mostOrdersOfAccount });
  const products = await heldProducts(shop.id, orders, (order, parcels) => isInHand(order, parcels, now), () => true);
  return { ok: true, holder: { source: "account", customerId, orderId: null, localeTag: orders[0]?.locale ?? null, products } };
}

/** Whether what was ordered can have been tried by now; false for an order that nobody told of. */
export async function isOrderInHand(shopId: number, orderId: string, now: Date): Promise<boolean> {
  const [order, parcels] = await Promise.all([db().shopOrder.findUnique({ where: { shopId_orderId: { shopId, orderId } } }), db().parcel.findMany({ where: { shopId, orderId } })]);
  return order !== null && isInHand(boughtOrder(order), parcels.map(sentParcel), now);
}

export const isErased = async (shopId: number, customerId: string | null): Promise<boolean> =>
  customerId !== null && (await db().erasedCustomer.findUnique({ where: { shopId_customerId: { shopId, customerId } } })) !== null;

type Bought = Parameters<typeof productsOfOrder>[0];
type Sent = Parameters<typeof productsOfOrder>[1];

async function heldProducts(shopId: number, orders: readonly ShopOrder[], isWanted: (order: Bought, parcels: Sent) => boolean, mayChange: (productId: string) => boolean): Promise<HeldProduct[]> {
  const parcels = await db().parcel.findMany({ where: { shopId, orderId: { in: orders.map(({ orderId }) => orderId) } } });
  const bought = orders.flatMap((order) => {
    const [facts, sent] = [boughtOrder(order), parcels.filter(({ orderId }) => orderId === order.orderId).map(sentParcel)];
    return isWanted(facts, sent) ? productsOfOrder(facts, sent).map((product) => ({ ...product, orderId: order.orderId, customerId: order.customerId })) : [];
  });
  // One review for a product, whatever was ordered how often: the newest order stands for it.
  const once = [...new Map([...bought].reverse().map((product) => [product.productId, product])).values()].reverse();
  const facts = await db().shopProduct.findMany({ where: { shopId, productId: { in: once.map(({ productId }) => productId) } }, select: { productId: true, title: true, type: true } });
  const known = new Map(facts.map((product) => [product.productId, product]));
  const written = await keysWritten(shopId, once);
  return once.map((product) => ({
    ...product, title: known.get(product.productId)?.title ?? product.title, type: known.get(product.productId)?.type ?? "", mayChange: mayChange(product.productId),
    reviewKey: written.get(product.productId) ?? reviewKey(reviewerOf(product), product.productId),
  }));
}

/** What a customer wrote keeps its key when two customers become one; of two, the one that is not set aside goes on. */
async function keysWritten(shopId: number, products: readonly { productId: string; customerId: string | null }[]): Promise<Map<string, string>> {
  const customerIds = [...new Set(products.flatMap(({ customerId }) => customerId ?? []))];
  if (customerIds.length === 0) return new Map();
  const rows = await db().review.findMany({
    where: { shopId, customerId: { in: customerIds }, productId: { in: products.map(({ productId }) => productId) }, source: { not: "import" }, NOT: { state: "withdrawn", because: "merged" } },
    select: { key: true, productId: true }, orderBy: [{ writtenAt: "asc" }, { key: "asc" }],
  });
  return new Map(rows.map(({ productId, key }) => [productId, key]));
}

const boughtOrder = ({ test, cancelledAt, placedAt, lines }: ShopOrder): Bought => ({ test, cancelledAt, placedAt, lines: z.array(orderLineSchema).nullable().parse(lines) });
const sentParcel = ({ cancelled, shippedAt, deliveredAt, lines }: Parcel): Sent[number] => ({ cancelled, shippedAt, deliveredAt, lines: z.array(parcelLineSchema).nullable().parse(lines) });

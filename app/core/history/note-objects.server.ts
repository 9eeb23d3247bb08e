import type { OrderTold } from "~/kernel/events/order-told";
import type { ParcelTold } from "~/kernel/events/parcel-told";
import { noteCustomerFacts } from "~/core/customers/note-customer-facts.server";
import { noteOrders } from "~/core/orders/note-orders.server";
import { noteParcels } from "~/core/orders/note-parcels.server";
import { noteProducts } from "~/core/products/note-products.server";
import { followOrders } from "~/core/vouchers/follow-orders.server";
import { redeemVouchers } from "~/core/vouchers/redeem-vouchers.server";
import type { Tx } from "~/platform/db/prisma.server";
import type { BulkObject } from "~/platform/shopify/bulk/stream-objects.server";
import type { HistoryCustomersQuery, HistoryOrdersQuery, HistoryProductsQuery, OrderLineFactsFragment } from "~/platform/shopify/generated";
import { readCustomerNode } from "~/platform/shopify/payloads/customer-node";
import { readOrderNode, readParcelsOfOrder } from "~/platform/shopify/payloads/order-node";
import { readProductNode } from "~/platform/shopify/payloads/product-node";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ImportPart } from "./domain/import-part";

/** The parts that Shopify collects in bulk. */
export type BulkPart = Exclude<ImportPart, "orderDetails">;

type ProductNode = HistoryProductsQuery["products"]["edges"][number]["node"];
type CustomerNode = HistoryCustomersQuery["customers"]["edges"][number]["node"];
type OrderNode = HistoryOrdersQuery["orders"]["edges"][number]["node"];

/** Keeps what a piece of a bulk result says. Inside a recording; told twice, nothing changes. */
export async function noteObjects(tx: Tx, shop: Shop, part: BulkPart, objects: readonly BulkObject[], askedAt: Date, now: Date): Promise<void> {
  switch (part) {
    case "products": return noteProducts(tx, shop.id, objects.flatMap(({ object, children }) => readProductNode(object as ProductNode, children, askedAt) ?? []));
    case "customers": return noteCustomerFacts(tx, shop.id, objects.flatMap(({ object }) => readCustomerNode(object as CustomerNode, askedAt) ?? []));
    case "orders": {
      const orders = objects.flatMap(({ object, children }) => {
        const node = object as OrderNode;
        const told = readOrderNode(node, { lines: children as unknown as OrderLineFactsFragment[], shippingLine: node.shippingLine, identity: node });
        return told ? [{ told, parcels: readParcelsOfOrder(node) }] : [];
      });
      return noteHistory(tx, shop, orders.map(({ told }) => told), orders.flatMap(({ parcels }) => parcels), now);
    }
  }
}

/**
 * Keeps orders of the past as facts. They are never decided; but a voucher of an earlier installation that was used meanwhile is
 * used, and one whose order was cancelled or delivered meanwhile follows it. Inside a recording.
 */
export async function noteHistory(tx: Tx, shop: Shop, told: readonly OrderTold[], parcels: readonly ParcelTold[], now: Date): Promise<void> {
  await noteOrders(tx, shop, told, now);
  if (parcels.length > 0) await noteParcels(tx, shop.id, parcels, now);
  await redeemVouchers(tx, shop.id, told, now);
  await followOrders(tx, shop, await withVoucher(tx, shop.id, told.map(({ orderId }) => orderId)), now);
}

/** Few orders of the past have earned a voucher: one look, and the rest is spared. */
async function withVoucher(tx: Tx, shopId: number, orderIds: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ order_id: string }[]>`SELECT DISTINCT order_id FROM voucher WHERE shop_id = ${shopId} AND order_id = ANY(${orderIds})`;
  return rows.map((row) => row.order_id);
}

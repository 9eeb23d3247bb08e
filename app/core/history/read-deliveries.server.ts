import type { ParcelTold } from "~/kernel/events/parcel-told";
import { digitsOf, gid } from "~/kernel/gid";
import { db } from "~/platform/db/prisma.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { FulfillmentsNowDocument } from "~/platform/shopify/generated";
import { readFulfillmentNode } from "~/platform/shopify/payloads/fulfillment-node";
import type { Shop } from "~/platform/shopify/shop-store.server";

const idsPerCall = 100;
const forDays = 60;

/**
 * Parcels of the last sixty days that left and have not arrived as far as is known, page by page, as Shopify tells of them now. Many
 * carriers report a delivery without an event. `behind` is where the page after it begins. Throws the gateway's errors.
 */
export async function* readDeliveries(shop: Shop, now: Date, from: string): AsyncGenerator<{ parcels: ParcelTold[]; behind: string }> {
  const since = new Date(now.getTime() - forDays * 86_400_000);
  for (let behind = from; ; ) {
    const open = await db().$queryRaw<{ fulfillment_id: string }[]>`
      SELECT p.fulfillment_id FROM parcel p
      WHERE p.shop_id = ${shop.id} AND p.delivered_at IS NULL AND NOT p.cancelled AND p.shipped_at >= ${since} AND p.fulfillment_id > ${behind}
      ORDER BY p.fulfillment_id LIMIT ${idsPerCall}`;
    const ids = open.map((row) => row.fulfillment_id);
    const last = ids.at(-1);
    if (last === undefined) return;
    const { nodes } = await callShopify(shop, FulfillmentsNowDocument, { ids: ids.map((id) => gid("Fulfillment", id)) }, { points: 2 * ids.length });
    behind = last;
    const parcels = nodes.flatMap((node) => {
      const orderId = node?.__typename === "Fulfillment" ? digitsOf("Order", node.order.id) : undefined;
      return node?.__typename === "Fulfillment" && orderId ? (readFulfillmentNode(node, orderId) ?? []) : [];
    });
    yield { parcels, behind };
  }
}

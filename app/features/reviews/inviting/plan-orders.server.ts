import { z } from "zod";
import { entriesFor } from "~/core/ledger/entries-for.server";
import { readOrders } from "~/core/orders/read-orders.server";
import { knownProducts, loadProductFacts } from "~/core/products/load-product-facts.server";
import { invitationEntrySchemas } from "~/kernel/entries/invitation-entries";
import { orderLineSchema } from "~/kernel/events/order-told";
import { parcelLineSchema } from "~/kernel/events/parcel-told";
import type { ReviewInvitation, ShopOrder } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Tx } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { planInvitations } from "../domain/inviting/plan-invitations";
import type { OrderToAsk, ParcelToAsk, ProductPlan } from "../domain/inviting/plan-invitations";
import type { ReviewProgramme } from "../domain/programme/review-programme";
import { readReviewProgramme, readReviewProgrammeVersions } from "../programme/review-programme.server";

/** What is planned for each product of these orders: by the programme that the order's products were first planned by, else by today's. In the order in which the orders were placed: the first of two with the same product asks. */
export async function planOrders(tx: Tx, shop: Shop, orders: ReadonlyMap<string, ShopOrder>, programme: ReviewProgramme, there: readonly ReviewInvitation[]): Promise<{ order: ShopOrder; plan: ProductPlan }[]> {
  const parcels = await parcelsOf(tx, shop.id, [...orders.keys()]);
  const products = [...orders.values()].flatMap((order) => linesOf(order)?.flatMap(({ productId }) => productId ?? []) ?? []);
  const known = await knownProducts(tx, shop.id, products);
  const versions = await versionsOf(tx, shop, there);
  const inTurn = [...orders.values()].sort((one, other) => one.placedAt.getTime() - other.placedAt.getTime() || (one.orderId < other.orderId ? -1 : 1));
  return inTurn.flatMap((order) => {
    const facts: OrderToAsk = { ...order, lines: linesOf(order) };
    return planInvitations(facts, parcels.get(order.orderId) ?? [], versions.get(order.orderId) ?? programme, (id) => known.get(id)?.type ?? null, shop.timeZone)
      .map((plan) => ({ order, plan }));
  });
}

/** The programme by which each order's invitations were made. */
async function versionsOf(tx: Tx, shop: Shop, there: readonly ReviewInvitation[]): Promise<Map<string, ReviewProgramme>> {
  const made = (await entriesFor(tx, shop.id, there.map(({ key }) => key))).flatMap(({ kind, orderId, data }) =>
    (kind === "invitation.made" && orderId ? [[orderId, invitationEntrySchemas["invitation.made"].parse(data).programmeVersion] as const] : []));
  const programmes = await readReviewProgrammeVersions(shop, made.map(([, version]) => version), tx);
  return new Map(made.flatMap(([orderId, version]) => { const programme = programmes.get(version); return programme ? [[orderId, programme] as const] : []; }));
}

/** Asks Shopify about the types of what is in these orders, where delays depend on them. Before a recording; throws the gateway's errors. */
export async function loadProductTypes(shop: Shop, orderIds: readonly string[], now: Date): Promise<void> {
  const { on, delayByType } = await readReviewProgramme(shop);
  if (!on || delayByType.length === 0) return;
  const orders = await readOrders(db(), shop.id, orderIds);
  const products = [...new Set([...orders.values()].flatMap((order) => linesOf(order)?.flatMap(({ productId }) => productId ?? []) ?? []))];
  const known = await knownProducts(db(), shop.id, products);
  await loadProductFacts(shop, products.filter((id) => !known.has(id)), now);
}

async function parcelsOf(tx: Tx, shopId: number, orderIds: readonly string[]): Promise<Map<string, ParcelToAsk[]>> {
  const byOrder = new Map<string, ParcelToAsk[]>();
  for (const { orderId, cancelled, shippedAt, deliveredAt, lines } of await tx.parcel.findMany({ where: { shopId, orderId: { in: [...orderIds] } } })) {
    byOrder.set(orderId, [...(byOrder.get(orderId) ?? []), { cancelled, shippedAt, deliveredAt, lines: parcelLinesSchema.parse(lines) }]);
  }
  return byOrder;
}

const parcelLinesSchema = z.array(parcelLineSchema).nullable().catch(null);
const orderLinesSchema = z.array(orderLineSchema).nullable().catch(null);

/** An order's lines as they are kept; null where no telling has said them. */
export const linesOf = ({ lines }: { lines: unknown }) => orderLinesSchema.parse(lines);

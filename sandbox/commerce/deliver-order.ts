import type { Emit } from "../webhooks/emit";
import { fulfillmentEventPayload, fulfillmentPayload } from "../webhooks/payloads/fulfillment";
import { orderPayload } from "../webhooks/payloads/order";
import type { Fulfillment, Id, Order } from "../world/entities";
import type { World } from "../world/world";
import type { Outcome } from "./outcome";
import { done, refuse } from "./outcome";
import { saveOrder } from "./save-order";

export interface DeliverOrderInput {
  orderId: Id;
  /** Only this parcel … */
  fulfillmentId?: Id;
  /** … or only those with one of these in it; without either, every parcel that has not arrived. */
  lines?: { lineItemId?: Id; sku?: string }[];
  /** What the carrier says; "delivered" unless told. */
  status?: NonNullable<Fulfillment["shipmentStatus"]>;
}

function meantParcels(order: Order, input: DeliverOrderInput): Fulfillment[] {
  const under = order.fulfillments.filter(({ status, deliveredAt }) => status === "success" && deliveredAt === null);
  if (input.fulfillmentId !== undefined) return under.filter(({ id }) => id === input.fulfillmentId);
  if (!input.lines) return under;
  const skuOf = (lineItemId: Id) => order.lines.find(({ id }) => id === lineItemId)?.sku;
  return under.filter(({ lines }) =>
    lines.some(({ lineItemId }) => input.lines?.some((wanted) => wanted.lineItemId === lineItemId || (wanted.sku !== undefined && wanted.sku === skuOf(lineItemId)))),
  );
}

/** The carrier's word about parcels. Refused: unknown_order, nothing_under_way. */
export function deliverOrder(world: World, emit: Emit, input: DeliverOrderInput): Outcome<Order> {
  const order = world.stores.orders.get(input.orderId);
  if (!order) return refuse("order", "unknown_order");
  const parcels = meantParcels(order, input);
  if (parcels.length === 0) return refuse("order", "nothing_under_way");
  const now = world.nowText();
  const status = input.status ?? "delivered";
  for (const parcel of parcels) {
    parcel.events.push({ id: world.nextId(), status, happenedAt: now });
    parcel.shipmentStatus = status;
    parcel.updatedAt = now;
    if (status === "delivered") parcel.deliveredAt = now;
  }
  saveOrder(world, order);

  for (const parcel of parcels) {
    emit(order.shop, "fulfillment_events/create", fulfillmentEventPayload(world, order, parcel));
    emit(order.shop, "fulfillments/update", fulfillmentPayload(world, order, parcel));
  }
  emit(order.shop, "orders/updated", orderPayload(world, order));
  return done(order);
}

/** fulfillments/create, fulfillments/update, fulfillment_events/create, and the fulfilments inside an order. */
import type { Fulfillment, Order } from "../../world/entities";
import type { World } from "../../world/world";
import { gid } from "../../world/world";
import type { JsonObject } from "../json-text";
import { digits } from "../json-text";
import { addressPayload } from "./address";
import { orderLinePayload } from "./order-line";
import { shopOf } from "./shop-of";
import { shopTime } from "./shop-time";

/** The part that also stands inside an order. */
export function fulfillmentCore(world: World, order: Order, fulfillment: Fulfillment): JsonObject {
  const shop = shopOf(world, order.shop);
  const { trackingNumber } = fulfillment;
  const url = trackingNumber === null ? null : `https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=${encodeURIComponent(trackingNumber)}`;
  return {
    id: digits(fulfillment.id), admin_graphql_api_id: gid("Fulfillment", fulfillment.id), created_at: shopTime(fulfillment.createdAt, shop),
    location_id: digits(shop.id), name: fulfillment.name, order_id: digits(order.id), origin_address: {}, receipt: {}, service: "manual",
    shipment_status: fulfillment.shipmentStatus, status: fulfillment.status, tracking_company: fulfillment.trackingCompany,
    tracking_number: trackingNumber, tracking_numbers: trackingNumber === null ? [] : [trackingNumber], tracking_url: url,
    tracking_urls: url === null ? [] : [url], updated_at: shopTime(fulfillment.updatedAt, shop),
    line_items: fulfillment.lines.flatMap(({ lineItemId, quantity }) => {
      const line = order.lines.find(({ id }) => id === lineItemId);
      return line ? [orderLinePayload(line, shop, { quantity, ships: order.sourceName !== "pos" })] : [];
    }),
  };
}

export const fulfillmentPayload = (world: World, order: Order, fulfillment: Fulfillment): JsonObject => ({
  ...fulfillmentCore(world, order, fulfillment),
  email: order.email,
  destination: order.shippingAddress ? addressPayload(order.shippingAddress) : null,
});

const messages: Record<string, string> = {
  in_transit: "Item is now in transit", out_for_delivery: "Item is out for delivery", delivered: "Item was delivered", failure: "Delivery failed",
};

/** The latest word of the carrier. Throws when it has not said any. */
export function fulfillmentEventPayload(world: World, order: Order, fulfillment: Fulfillment): JsonObject {
  const shop = shopOf(world, order.shop);
  const event = fulfillment.events.at(-1);
  if (!event) throw new Error(`Nothing has happened yet to fulfilment ${fulfillment.id}.`);
  const address = order.shippingAddress;
  return {
    id: digits(event.id), fulfillment_id: digits(fulfillment.id), status: event.status, message: messages[event.status] ?? event.status,
    happened_at: shopTime(event.happenedAt, shop), city: address?.city ?? null, province: null, country: address?.countryCode ?? shop.countryCode,
    zip: address?.zip ?? null, address1: null, latitude: null, longitude: null, shop_id: digits(shop.id),
    created_at: shopTime(event.happenedAt, shop), updated_at: shopTime(event.happenedAt, shop), estimated_delivery_at: null,
    order_id: digits(order.id), admin_graphql_api_id: gid("FulfillmentEvent", event.id),
  };
}

import { netOfPieces } from "../../commerce/order-arithmetic";
import type { Fulfillment, Order } from "../../world/entities";
import { gid } from "../../world/world";
import { paginate, paginateInOrder } from "../connection";
import type { PageArguments } from "../connection";
import { fieldsOf } from "../resolver-table";
import type { ResolverTable } from "../resolver-table";
import { moneyBag } from "./money";

interface FulfillmentSource {
  order: Order;
  fulfillment: Fulfillment;
}

type Event = Fulfillment["events"][number];

const displayStatus = ({ status, shipmentStatus }: Fulfillment): string => {
  if (status === "cancelled") return "CANCELED";
  return shipmentStatus === null ? "FULFILLED" : shipmentStatus.toUpperCase();
};

const linesOf = ({ order, fulfillment }: FulfillmentSource): { order: Order; line: Order["lines"][number]; quantity: number }[] =>
  fulfillment.lines.flatMap(({ lineItemId, quantity }) => {
    const line = order.lines.find(({ id }) => id === lineItemId);
    return line ? [{ order, line, quantity }] : [];
  });

export const fulfillmentResolvers: ResolverTable = {
  Fulfillment: fieldsOf<FulfillmentSource>()({
    id: ({ fulfillment }) => gid("Fulfillment", fulfillment.id),
    legacyResourceId: ({ fulfillment }) => fulfillment.id,
    name: ({ fulfillment }) => fulfillment.name,
    status: ({ fulfillment }) => fulfillment.status.toUpperCase(),
    displayStatus: ({ fulfillment }) => displayStatus(fulfillment),
    createdAt: ({ fulfillment }) => fulfillment.createdAt,
    updatedAt: ({ fulfillment }) => fulfillment.updatedAt,
    inTransitAt: ({ fulfillment }) => fulfillment.events.find(({ status }) => status === "in_transit")?.happenedAt ?? null,
    deliveredAt: ({ fulfillment }) => fulfillment.deliveredAt,
    estimatedDeliveryAt: () => null,
    totalQuantity: ({ fulfillment }) => fulfillment.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    requiresShipping: ({ order }) => order.sourceName !== "pos",
    trackingInfo: ({ fulfillment }) =>
      fulfillment.trackingNumber === null ? [] : [{ company: fulfillment.trackingCompany, number: fulfillment.trackingNumber, url: null }],
    events: ({ order, fulfillment }, args: PageArguments) =>
      paginate(
        fulfillment.events.map((event) => ({ order, event })),
        ({ event }) => ({ value: event.happenedAt, id: event.id }),
        args
      ),
    fulfillmentLineItems: (source, args: PageArguments) => paginateInOrder(linesOf(source), args),
    order: ({ order }) => order,
  }),
  FulfillmentLineItem: fieldsOf<ReturnType<typeof linesOf>[number]>()({
    id: ({ line }) => gid("FulfillmentLineItem", line.id),
    quantity: ({ quantity }) => quantity,
    lineItem: ({ order, line }) => ({ order, line }),
    originalTotalSet: ({ order, line, quantity }) => moneyBag(line.price * quantity, order.currency),
    discountedTotalSet: ({ order, line, quantity }) => moneyBag(netOfPieces(line, quantity), order.currency),
  }),
  FulfillmentEvent: fieldsOf<{ order: Order; event: Event }>()({
    id: ({ event }) => gid("FulfillmentEvent", event.id),
    status: ({ event }) => event.status.toUpperCase(),
    happenedAt: ({ event }) => event.happenedAt,
    createdAt: ({ event }) => event.happenedAt,
    estimatedDeliveryAt: () => null,
    message: () => null,
    address1: () => null,
    province: ({ order }) => order.shippingAddress?.province ?? null,
    latitude: () => null,
    longitude: () => null,
    city: ({ order }) => order.shippingAddress?.city ?? null,
    country: ({ order }) => order.shippingAddress?.countryCode ?? null,
    zip: ({ order }) => order.shippingAddress?.zip ?? null,
  }),
};

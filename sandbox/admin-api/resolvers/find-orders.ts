import type { Order } from "../../world/entities";
import { gatewaysOf } from "../../commerce/open-payments";
import { paginate } from "../connection";
import type { Connection, PageArguments, Place } from "../connection";
import { matchId, matchInstant, matchText, parseSearch } from "../search";
import type { SearchFields } from "../search";
import { returnStatusOf } from "./return-status";

export interface OrderArguments extends PageArguments {
  query?: string | null;
  sortKey?: string | null;
}

/** Statuses are written without regard to case in searches; "unfulfilled" and "shipped" have their own meaning. */
const FULFILLMENT: Record<string, (order: Order) => boolean> = {
  fulfilled: (order) => order.fulfillmentStatus === "fulfilled",
  shipped: (order) => order.fulfillmentStatus === "fulfilled",
  partial: (order) => order.fulfillmentStatus === "partial",
  unfulfilled: (order) => order.fulfillmentStatus !== "fulfilled",
  unshipped: (order) => order.fulfillmentStatus === null,
};

const STATUS: Record<string, (order: Order) => boolean> = {
  open: (order) => order.closedAt === null && order.cancelledAt === null,
  closed: (order) => order.closedAt !== null,
  cancelled: (order) => order.cancelledAt !== null,
  any: () => true,
};

const SEARCH: SearchFields<Order> = {
  "": (order, _, value) => [order.name, order.email ?? ""].some((text) => text.toLowerCase().includes(value.toLowerCase())),
  id: matchId((order) => order.id),
  name: matchText((order) => [order.name, order.name.replace("#", "")]),
  email: matchText((order) => [order.email]),
  customer_id: matchId((order) => order.customerId),
  created_at: matchInstant((order) => order.createdAt),
  updated_at: matchInstant((order) => order.updatedAt),
  processed_at: matchInstant((order) => order.processedAt),
  financial_status: matchText((order) => [order.financialStatus]),
  fulfillment_status: (order, _, value) => FULFILLMENT[value.toLowerCase()]?.(order) ?? false,
  status: (order, _, value) => STATUS[value.toLowerCase()]?.(order) ?? false,
  tag: matchText((order) => order.tags),
  test: (order, _, value) => order.test === (value === "true"),
  discount_code: matchText((order) => order.discountCodes.map(({ code }) => code)),
  cart_token: matchText((order) => [order.cartToken]),
  checkout_token: matchText((order) => [order.checkoutToken]),
  confirmation_number: matchText((order) => [order.token.slice(0, 9)]),
  gateway: matchText(gatewaysOf),
  sku: matchText((order) => order.lines.map(({ sku }) => sku)),
  return_status: matchText((order) => [returnStatusOf(order)]),
  channel: matchText((order) => [order.sourceName]),
  source_name: matchText((order) => [order.sourceName]),
};

const PLACES: Record<string, (order: Order) => Place> = {
  ID: (order) => ({ value: BigInt(order.id), id: order.id }),
  CREATED_AT: (order) => ({ value: order.createdAt, id: order.id }),
  PROCESSED_AT: (order) => ({ value: order.processedAt, id: order.id }),
  UPDATED_AT: (order) => ({ value: order.updatedAt, id: order.id }),
  ORDER_NUMBER: (order) => ({ value: order.number, id: order.id }),
  TOTAL_PRICE: (order) => ({ value: order.total, id: order.id }),
};

/** One page of those orders that fit the search. Sort keys and search fields that are not known here fail, naming themselves. */
export function findOrders(orders: Iterable<Order>, args: OrderArguments): Connection<Order> {
  const key = args.sortKey ?? "PROCESSED_AT";
  const place = PLACES[key];
  if (!place) throw new Error(`the sandbox does not know the sort key ${key} of orders yet`);
  const fits = parseSearch(args.query, SEARCH, "orders");
  return paginate([...orders].filter(fits), place, args);
}

/** How many fit. */
export const countOrders = (orders: Iterable<Order>, query: string | null | undefined): number =>
  [...orders].filter(parseSearch(query, SEARCH, "orders")).length;

/** returns/request, returns/approve, returns/decline, returns/process; and the short form of returns/cancel, returns/close, returns/reopen. */
import type { Order, Return } from "../../world/entities";
import { gid } from "../../world/world";
import type { JsonObject } from "../json-text";
import { digits } from "../json-text";

export const returnPayload = (order: Order, given: Return): JsonObject => ({
  id: digits(given.id), admin_graphql_api_id: gid("Return", given.id), status: given.status.toLowerCase(), name: given.name,
  order: { id: digits(order.id), admin_graphql_api_id: gid("Order", order.id) },
  total_return_line_items: given.lines.reduce((sum, { quantity }) => sum + quantity, 0),
  return_line_items: given.lines.map((line) => ({
    id: digits(line.id), admin_graphql_api_id: gid("ReturnLineItem", line.id), quantity: line.quantity,
    return_reason: line.reason.toLowerCase(), return_reason_note: "", customer_note: null,
    fulfillment_line_item: { line_item: { id: digits(line.lineItemId), admin_graphql_api_id: gid("LineItem", line.lineItemId) } },
  })),
  return_shipping_fees: [], exchange_line_items: (given.exchanges ?? []).map((exchange) => ({
    id: digits(exchange.id), admin_graphql_api_id: gid("ExchangeLineItem", exchange.id),
    line_item: exchange.lineItemId === null ? null : { id: digits(exchange.lineItemId), admin_graphql_api_id: gid("LineItem", exchange.lineItemId) },
  })),
  total_exchange_line_items: (given.exchanges ?? []).reduce((sum, { quantity }) => sum + quantity, 0),
  ...(given.status === "DECLINED" ? { decline: { reason: "other", note: "" } } : {}),
});

export const returnStatusPayload = (order: Order, given: Return): JsonObject => ({
  id: digits(given.id), admin_graphql_api_id: gid("Return", given.id), order_id: digits(order.id), status: given.status.toLowerCase(),
});

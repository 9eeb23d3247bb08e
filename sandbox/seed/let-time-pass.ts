import type { Fulfillment, LineItem, Order, Refund } from "../world/entities";
import type { Random } from "../world/mulberry32";
import type { World } from "../world/world";
import { choose, wholeBetween } from "./choose";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const CANCELLED_SHARE = 0.015;
const RETURNED_SHARE = 0.043;
const SPLIT_SHARE = 0.04;
const UNREPORTED_SHARE = 0.12;

const textOf = (at: number): string => new Date(at).toISOString();

/** The packing table works from Monday to Friday, nine to four. */
function nextPacking(random: Random, at: number): number {
  let day = Math.floor(at / DAY) * DAY + (at % DAY > 11 * HOUR || random() < 0.35 ? DAY : 0);
  while ([0, 6].includes(new Date(day).getUTCDay())) day += DAY;
  return Math.max(day + 8 * HOUR + Math.floor(random() * 7 * HOUR), at + HOUR);
}

const touch = (order: Order, at: number): void => {
  if (textOf(at) > order.updatedAt) order.updatedAt = textOf(at);
};

function cancel(world: World, random: Random, order: Order, at: number): void {
  const captured = order.financialStatus === "paid";
  order.cancelledAt = textOf(at);
  order.closedAt = textOf(at);
  order.cancelReason = choose(random, ["customer", "customer", "inventory", "other"]);
  order.financialStatus = captured ? "refunded" : "voided";
  order.transactions.push({ id: world.nextId(), kind: captured ? "refund" : "void", status: "success", amount: order.total, createdAt: textOf(at) });
  if (captured) order.refunds.push(refundOf(world, order.lines, { at, shipping: order.shipping, note: null }));
  for (const line of order.lines) {
    line.removedQuantity = line.quantity;
    line.cancelledQuantity = line.quantity;
  }
  touch(order, at);
}

function refundOf(world: World, lines: LineItem[], { at, shipping, note }: { at: number; shipping: number; note: string | null }): Refund {
  const refunded = lines.map((line) => ({
    id: world.nextId(),
    lineItemId: line.id,
    quantity: line.quantity,
    subtotal: line.price * line.quantity,
    restock: true,
  }));
  return {
    id: world.nextId(),
    createdAt: textOf(at),
    note,
    lines: refunded,
    shipping,
    amount: refunded.reduce((sum, line) => sum + line.subtotal, 0) + shipping,
  };
}

function pack(world: World, random: Random, order: Order, lines: LineItem[], at: number, now: number): Fulfillment {
  const unreported = random() < UNREPORTED_SHARE;
  const arrival = Math.floor(at / DAY) * DAY + wholeBetween(random, 1, 5) * DAY + 8 * HOUR + Math.floor(random() * 9 * HOUR);
  const events = unreported
    ? []
    : [
        { status: "in_transit", at: at + 6 * HOUR },
        { status: "delivered", at: arrival },
      ].filter((event) => event.at <= now);
  const last = events.at(-1);
  const updatedAt = textOf(last?.at ?? at);
  const fulfillment: Fulfillment = {
    id: world.nextId(),
    name: `${order.name}.${order.fulfillments.length + 1}`,
    status: "success",
    shipmentStatus: last === undefined ? null : last.status === "delivered" ? "delivered" : "in_transit",
    trackingCompany: "DHL",
    trackingNumber: `003404${wholeBetween(random, 10_000_000, 99_999_999)}${wholeBetween(random, 100_000, 999_999)}`,
    lines: lines.map((line) => ({ lineItemId: line.id, quantity: line.quantity })),
    events: events.map((event) => ({ id: world.nextId(), status: event.status, happenedAt: textOf(event.at) })),
    createdAt: textOf(at),
    updatedAt,
    deliveredAt: last?.status === "delivered" ? textOf(last.at) : null,
  };
  for (const line of lines) line.fulfilledQuantity = line.quantity;
  order.fulfillments.push(fulfillment);
  touch(order, Math.max(at, last?.at ?? 0));
  return fulfillment;
}

function fulfil(world: World, random: Random, order: Order, now: number): void {
  const firstAt = nextPacking(random, Date.parse(order.createdAt));
  if (firstAt > now) return;
  const splitAt = order.lines.length > 1 && random() < SPLIT_SHARE ? wholeBetween(random, 1, order.lines.length - 1) : order.lines.length;
  pack(world, random, order, order.lines.slice(0, splitAt), firstAt, now);
  const secondAt = nextPacking(random, firstAt + wholeBetween(random, 1, 3) * DAY);
  const rest = order.lines.slice(splitAt);
  if (rest.length > 0 && secondAt <= now) pack(world, random, order, rest, secondAt, now);
  const whole = order.lines.every((line) => line.fulfilledQuantity === line.quantity);
  order.fulfillmentStatus = whole ? "fulfilled" : "partial";
  if (order.financialStatus === "authorized") {
    order.financialStatus = "paid";
    order.transactions.push({ id: world.nextId(), kind: "capture", status: "success", amount: order.total, createdAt: textOf(firstAt) });
  }
  if (whole) order.closedAt = order.updatedAt;
}

function sendBack(world: World, random: Random, order: Order, now: number): void {
  const arrivals = order.fulfillments.map((fulfillment) => fulfillment.deliveredAt);
  const arrivedAt = arrivals.reduce((latest, at) => (latest === null || at === null ? null : latest > at ? latest : at), arrivals[0] ?? null);
  if (arrivedAt === null || order.fulfillmentStatus !== "fulfilled") return;
  const requestedAt = Date.parse(arrivedAt) + wholeBetween(random, 1, 11) * DAY;
  const refundedAt = requestedAt + wholeBetween(random, 2, 6) * DAY;
  if (refundedAt > now) return;
  const lines = random() < 0.4 ? order.lines : order.lines.slice(0, wholeBetween(random, 1, order.lines.length));
  order.returns.push({
    id: world.nextId(),
    name: `${order.name}-R1`,
    status: "CLOSED",
    lines: lines.map((line) => ({
      id: world.nextId(),
      lineItemId: line.id,
      quantity: line.quantity,
      reason: choose(random, ["DEFECTIVE", "UNWANTED", "NOT_AS_DESCRIBED", "OTHER"]),
    })),
    createdAt: textOf(requestedAt),
  });
  const refund = refundOf(world, lines, { at: refundedAt, shipping: 0, note: "Retoure" });
  order.refunds.push(refund);
  order.transactions.push({ id: world.nextId(), kind: "refund", status: "success", amount: refund.amount, createdAt: textOf(refundedAt) });
  for (const line of lines) line.removedQuantity = line.quantity;
  order.financialStatus = refund.amount === order.total ? "refunded" : "partially_refunded";
  touch(order, refundedAt);
}

/** What became of an order until `now`: cancelled, packed, delivered, sent back. Changes it in place. */
export function letTimePass(world: World, random: Random, order: Order, now: number): void {
  const createdAt = Date.parse(order.createdAt);
  if (order.sourceName === "pos") {
    for (const line of order.lines) line.fulfilledQuantity = line.quantity;
    order.fulfillmentStatus = "fulfilled";
    order.closedAt = order.createdAt;
    order.fulfillments.push({
      id: world.nextId(),
      name: `${order.name}.1`,
      status: "success",
      shipmentStatus: null,
      trackingCompany: null,
      trackingNumber: null,
      lines: order.lines.map((line) => ({ lineItemId: line.id, quantity: line.quantity })),
      events: [],
      createdAt: order.createdAt,
      updatedAt: order.createdAt,
      deliveredAt: null,
    });
    return;
  }
  const cancelledAt = createdAt + wholeBetween(random, 1, 20) * HOUR;
  if (random() < CANCELLED_SHARE && cancelledAt <= now) return cancel(world, random, order, cancelledAt);
  fulfil(world, random, order, now);
  if (random() < RETURNED_SHARE) sendBack(world, random, order, now);
}

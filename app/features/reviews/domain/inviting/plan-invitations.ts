import type { OrderLine } from "~/kernel/events/order-told";
import type { ParcelLine } from "~/kernel/events/parcel-told";
import type { WithdrawnBecause } from "~/kernel/entries/invitation-entries";
import type { ReviewProgrammeDefinition } from "../programme/review-programme";
import { askingHour } from "./asking-hour";

/** An order as far as it matters for asking. */
export interface OrderToAsk {
  customerId: string | null;
  test: boolean;
  sourceName: string;
  financialStatus: string;
  fulfillmentStatus: string | null;
  placedAt: Date;
  cancelledAt: Date | null;
  /** null where no telling has said them. */
  lines: readonly OrderLine[] | null;
}

export interface ParcelToAsk {
  cancelled: boolean;
  shippedAt: Date;
  deliveredAt: Date | null;
  /** null where no telling has said them. */
  lines: readonly ParcelLine[] | null;
}

export type Timing = Pick<ReviewProgrammeDefinition, "delayDays" | "delayByType" | "fallbackDays" | "severalParcels">;

export type ProductPlan = { productId: string } & (
  /** Not before; "assumed" where no report says that it arrived. */
  | { do: "ask"; readyAt: Date; basis: "report" | "assumed" }
  /** Something has to leave first. */
  | { do: "wait" }
  | { do: "not"; because: WithdrawnBecause }
);

/**
 * Which products of an order are asked about, and when at the earliest, as far as order and parcels tell.
 *
 * - Once delivered: the delay of its product type, else the programme's, later; at ten in the morning of the shop. Without a report: the longer fallback after the parcel left.
 * - Several parcels: after the last has arrived, or for each product when the first parcel with it has. Where a parcel's lines are not known, after the last.
 * - What is not sent at all (a download, a course): the fallback after the order.
 * - Over the counter, goods are handed over as they leave; an order of nobody's there has nobody to ask.
 * - Gift cards, lines without a product and test orders are never asked about. A subscription's renewals are orders like others: the same product is asked about once.
 *
 * @param typeOf a product's type as the shop wrote it; null where it is not known
 * @param timeZone IANA name of the shop's
 */
export function planInvitations(order: OrderToAsk, parcels: readonly ParcelToAsk[], timing: Timing, typeOf: (productId: string) => string | null, timeZone: string): ProductPlan[] {
  if (order.test || order.lines === null || (isOverTheCounter(order) && order.customerId === null)) return [];
  const asked = order.lines.filter(({ isGiftCard, quantity }) => !isGiftCard && quantity > 0);
  const products = [...new Set(asked.flatMap(({ productId }) => productId ?? []))];
  return products.map((productId): ProductPlan => {
    const lines = asked.filter((line) => line.productId === productId);
    if (order.cancelledAt !== null || order.financialStatus === "voided") return { productId, do: "not", because: "cancelled" };
    if (order.financialStatus === "refunded") return { productId, do: "not", because: "refunded" };
    if (lines.every(({ currentQuantity }) => currentQuantity <= 0)) return { productId, do: "not", because: "returned" };
    const days = delayOf(typeOf(productId), timing);
    const fallbackDays = Math.max(timing.fallbackDays, days);
    const arrival = lines.some(({ needsShipping }) => needsShipping) ? arrivalOf(productId, order, parcels, timing) : { left: order.placedAt, arrived: null, lastArrived: null };
    if (arrival === null) return { productId, do: "wait" };
    if (arrival.arrived) return { productId, do: "ask", basis: "report", readyAt: askingHour(arrival.arrived, days, timeZone) };
    const [assumed, reported] = [askingHour(arrival.left, fallbackDays, timeZone), arrival.lastArrived && askingHour(arrival.lastArrived, days, timeZone)];
    return { productId, do: "ask", basis: "assumed", readyAt: reported && reported > assumed ? reported : assumed };
  });
}

/** `arrived` null: not reported; then `left` counts, and not before what has arrived of it. */
interface Arrival {
  left: Date;
  arrived: Date | null;
  lastArrived: Date | null;
}

function arrivalOf(productId: string, order: OrderToAsk, all: readonly ParcelToAsk[], { severalParcels }: Timing): Arrival | null {
  const sent = all.filter(({ cancelled }) => !cancelled).map((parcel) => (isOverTheCounter(order) ? { ...parcel, deliveredAt: parcel.deliveredAt ?? parcel.shippedAt } : parcel));
  const withIt = sent.filter(({ lines }) => lines?.some((line) => line.productId === productId && line.quantity > 0));
  if (severalParcels === "each-product" && sent.every(({ lines }) => lines !== null)) {
    const left = earliest(withIt.map(({ shippedAt }) => shippedAt));
    return left && { left, arrived: earliest(withIt.flatMap(({ deliveredAt }) => deliveredAt ?? [])), lastArrived: null };
  }
  const left = latest(sent.map(({ shippedAt }) => shippedAt));
  if (!left || !allLeft(order, sent)) return null;
  const arrivals = sent.flatMap(({ deliveredAt }) => deliveredAt ?? []);
  const lastArrived = latest(arrivals);
  return { left, arrived: arrivals.length === sent.length ? lastArrived : null, lastArrived };
}

/** Shopify says so, or the parcels hold everything that is still to be sent: the two are told by different events. */
function allLeft({ fulfillmentStatus, lines }: OrderToAsk, sent: readonly ParcelToAsk[]): boolean {
  if (fulfillmentStatus === "fulfilled") return true;
  const packed = new Map<string, number>();
  for (const line of sent.flatMap((parcel) => parcel.lines ?? [])) packed.set(line.lineId, (packed.get(line.lineId) ?? 0) + line.quantity);
  return (lines ?? []).every(({ lineId, currentQuantity, needsShipping }) => !needsShipping || currentQuantity <= (packed.get(lineId) ?? 0));
}

/** A type's own delay, however it is written; else the programme's. */
const delayOf = (type: string | null, { delayDays, delayByType }: Timing): number =>
  delayByType.find((own) => type !== null && sameType(own.type, type))?.days ?? delayDays;

/** Shopify keeps product types as they were typed: "Wine" and "wine " are one. */
const sameType = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

const isOverTheCounter = ({ sourceName }: OrderToAsk): boolean => sourceName === "pos";

const latest = (dates: readonly Date[]): Date | null => dates.reduce<Date | null>((last, date) => (last && last >= date ? last : date), null);
const earliest = (dates: readonly Date[]): Date | null => dates.reduce<Date | null>((first, date) => (first && first <= date ? first : date), null);

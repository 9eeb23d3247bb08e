import type { OrderLine } from "~/kernel/events/order-told";

/** Of an order, what says whether there is still something to pack. */
export interface OrderToPack {
  cancelled: boolean;
  financialStatus: string;
  /** "fulfilled" once everything has left, "partial", or null. */
  fulfillmentStatus: string | null;
  /** null where no telling has said them. */
  lines: readonly OrderLine[] | null;
}

/** A mark of the packer's: the nth time that it was packed, or that the nth time was taken back. */
export interface PackingMark {
  kind: "packed" | "unpacked";
  time: number;
  at: Date;
}

export interface PackingState {
  open: boolean;
  packedAt: Date | null;
  /** How often it was marked as packed so far. */
  times: number;
  firstSku: string;
}

/**
 * What is to be done with an order's parcel. An order that is partly gone is open for its next parcel: a mark from before the
 * last parcel left counts for that one only. Does not depend on the sequence in which marks were told.
 *
 * @param order undefined where only the decision is known: then it stays open, so that no parcel is overlooked
 * @param lastLeftAt when the last parcel of the order left; null while none has
 */
export function packingState(order: OrderToPack | undefined, lastLeftAt: Date | null, marks: readonly PackingMark[]): PackingState {
  const times = Math.max(0, ...marks.filter(({ kind }) => kind === "packed").map(({ time }) => time));
  const takenBack = marks.some(({ kind, time }) => kind === "unpacked" && time === times);
  const markedAt = takenBack ? null : (marks.find(({ kind, time }) => kind === "packed" && time === times)?.at ?? null);
  const nextParcel = order?.fulfillmentStatus === "partial" && markedAt !== null && lastLeftAt !== null && lastLeftAt.getTime() >= wholeSecond(markedAt);
  return {
    open: order === undefined || isOpen(order),
    packedAt: nextParcel ? null : markedAt,
    times,
    firstSku: order?.lines?.find(isToShip)?.sku ?? order?.lines?.at(0)?.sku ?? "",
  };
}

export function isOpen({ cancelled, financialStatus, fulfillmentStatus, lines }: OrderToPack): boolean {
  if (cancelled || fulfillmentStatus === "fulfilled" || financialStatus === "refunded" || financialStatus === "voided") return false;
  return lines === null || lines.some(isToShip);
}

const isToShip = ({ needsShipping, currentQuantity }: OrderLine): boolean => needsShipping && currentQuantity > 0;

/** Shopify's clock has whole seconds only: what left in the second of the mark left with it. */
const wholeSecond = (at: Date): number => Math.floor(at.getTime() / 1000) * 1000;

/** Where an order's insert goes when the order leaves in several parcels. */
export type SplitParcel = "one-parcel" | "insert-went-with-first" | "first-left-without" | "insert-in-each";

/** One insert an order, in its first parcel, unless the rule says each. `parcelsLeft`: how many have left, cancelled ones not counted. */
export function splitParcel(card: { eachParcel: boolean; printed: boolean }, parcelsLeft: number): SplitParcel {
  if (parcelsLeft === 0) return "one-parcel";
  if (card.eachParcel) return "insert-in-each";
  return card.printed ? "insert-went-with-first" : "first-left-without";
}

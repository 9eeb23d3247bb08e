import { describe, expect, it } from "vitest";
import { orderChangesIn, parcelChangeIn } from "~/core/history/domain/what-changed";
import type { KnownOrder } from "~/core/history/domain/what-changed";
import type { OrderTold } from "~/kernel/events/order-told";

const before = new Date("2026-11-20T10:00:00Z");
const later = new Date("2026-11-21T10:00:00Z");
const known: KnownOrder = {
  financialStatus: "paid", fulfillmentStatus: null, totalMinor: 8000n, currentTotalMinor: 8000n, discountCodes: [], cancelledAt: null, toldAt: before,
};
const told = (change: Partial<OrderTold> = {}): OrderTold => ({
  orderId: "1", name: "#1", customerId: "7", firstName: null, currency: "EUR", totalMinor: 8000, currentTotalMinor: 8000, locale: "de", countryCode: "DE",
  sourceName: "web", checkoutToken: null, identity: null, renewal: false, test: false, financialStatus: "paid", fulfillmentStatus: null, discountCodes: [], codesUsed: [], paidWithGiftCard: false, lines: null,
  placedAt: before, cancelledAt: null, toldAt: later, ...change,
});

describe("what a telling says that nobody had told", () => {
  it.each<[string, Partial<KnownOrder>, Partial<OrderTold>, string[]]>([
    ["a payment", { financialStatus: "pending" }, {}, ["paid"]],
    ["a refund in part, with less to pay", {}, { financialStatus: "partially_refunded", currentTotalMinor: 5000 }, ["refunded"]],
    ["a cancellation that gave the money back", {}, { financialStatus: "refunded", cancelledAt: later }, ["refunded", "cancelled"]],
    ["an edit", {}, { currentTotalMinor: 9000 }, ["edited"]],
    ["everything has left", {}, { fulfillmentStatus: "fulfilled" }, ["shipped"]],
    ["a code", {}, { discountCodes: ["DANKE"] }, ["code"]],
    ["nothing: only what the app does not keep, or wrote itself", {}, {}, []],
    ["nothing: a newer telling is known", { toldAt: later }, { financialStatus: "refunded" }, []],
  ])("%s", (_, change, telling, expected) => { expect(orderChangesIn({ ...known, ...change }, told(telling))).toEqual(expected); });

  it.each<[string, { cancelled: boolean; deliveredAt: Date | null } | undefined, { cancelled?: boolean; deliveredAt?: Date }, string | undefined]>([
    ["a parcel nobody knew", undefined, {}, "new"],
    ["an arrival", { cancelled: false, deliveredAt: null }, { deliveredAt: later }, "delivered"],
    ["a cancellation", { cancelled: false, deliveredAt: null }, { cancelled: true }, "cancelled"],
    ["nothing new of one that has arrived", { cancelled: false, deliveredAt: before }, { deliveredAt: later }, undefined],
  ])("of parcels: %s", (_, parcel, telling, expected) => {
    expect(parcelChangeIn(parcel, { orderId: "1", fulfillmentId: "2", cancelled: false, lines: null, shippedAt: before, deliveredAt: null, ...telling })).toBe(expected);
  });
});

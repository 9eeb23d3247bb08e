import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isOpen, packingState, splitParcel } from "~/features/inserts/domain/packing/packing-state";
import type { OrderToPack, PackingMark } from "~/features/inserts/domain/packing/packing-state";
import { aLine } from "../../a-line";

const order = (change: Partial<OrderToPack> = {}): OrderToPack => ({ cancelled: false, financialStatus: "paid", fulfillmentStatus: null, lines: [aLine()], ...change });
const at = (second: number): Date => new Date(Date.UTC(2026, 10, 21, 10, 0, second));
const packed = (time: number, second = time): PackingMark => ({ kind: "packed", time, at: at(second) });
const unpacked = (time: number, second = time): PackingMark => ({ kind: "unpacked", time, at: at(second) });

describe("whether there is something to pack", () => {
  it.each<[string, Partial<OrderToPack>, boolean]>([
    ["an order that waits", {}, true],
    ["one that is partly gone", { fulfillmentStatus: "partial" }, true],
    ["one whose lines nobody has told", { lines: null }, true],
    ["one that is all gone", { fulfillmentStatus: "fulfilled" }, false],
    ["a cancelled one", { cancelled: true }, false],
    ["one that was given back completely", { financialStatus: "refunded" }, false],
    ["one that was given back in part", { financialStatus: "partially_refunded" }, true],
    ["nothing but a gift card", { lines: [aLine({ needsShipping: false })] }, false],
    ["everything taken off it again", { lines: [aLine({ currentQuantity: 0 })] }, false],
    ["a gift card and a cheese", { lines: [aLine({ needsShipping: false }), aLine()] }, true],
  ])("%s", (_, change, open) => { expect(isOpen(order(change))).toBe(open); });
});

describe("a packer's mark", () => {
  it("the sequence in which marks are read does not matter", () => {
    const marks = [packed(1), unpacked(1, 2), packed(2, 3), unpacked(2, 4), packed(3, 5)];
    fc.assert(fc.property(fc.shuffledSubarray(marks, { minLength: marks.length }), (shuffled) => {
      expect(packingState(order(), null, shuffled)).toMatchObject({ packedAt: at(5), times: 3 });
    }));
  });

  it("taken back, nothing is packed, and the next mark is the second", () => {
    expect(packingState(order(), null, [packed(1), unpacked(1)])).toMatchObject({ packedAt: null, times: 1 });
    expect(packingState(order(), null, [packed(1), unpacked(1), packed(2, 9)])).toMatchObject({ packedAt: at(9), times: 2 });
  });

  it("when the first parcel of a split order has left, the next is to be packed", () => {
    expect(packingState(order({ fulfillmentStatus: "partial" }), at(5), [packed(1, 5)])).toMatchObject({ open: true, packedAt: null });
    expect(packingState(order({ fulfillmentStatus: "partial" }), at(5), [packed(1, 5), packed(2, 7)])).toMatchObject({ packedAt: at(7) });
  });

  it("a label printed before the parcel was packed leaves the mark alone", () => {
    expect(packingState(order({ fulfillmentStatus: "partial" }), at(4), [packed(1, 5)])).toMatchObject({ packedAt: at(5) });
  });

  it("an order that left in one parcel stays marked, also while its own telling is still to come", () => {
    expect(packingState(order(), at(6), [packed(1, 5)])).toMatchObject({ open: true, packedAt: at(5) });
    expect(packingState(order({ fulfillmentStatus: "fulfilled" }), at(6), [packed(1, 5)])).toMatchObject({ open: false, packedAt: at(5) });
  });

  it("what is known of no order stays open", () => {
    expect(packingState(undefined, null, [])).toEqual({ open: true, packedAt: null, times: 0, firstSku: "" });
  });

  it("for picking counts the first article that is sent", () => {
    expect(packingState(order({ lines: [aLine({ sku: "CARD", needsShipping: false }), aLine({ sku: "B-2" })] }), null, []).firstSku).toBe("B-2");
  });
});

it.each([
  [false, false, 0, "one-parcel"], [false, true, 1, "insert-went-with-first"], [false, false, 1, "first-left-without"], [true, true, 1, "insert-in-each"],
] as const)("each parcel %s, printed %s, %i gone: %s", (eachParcel, printed, left, split) => {
  expect(splitParcel({ eachParcel, printed }, left)).toBe(split);
});

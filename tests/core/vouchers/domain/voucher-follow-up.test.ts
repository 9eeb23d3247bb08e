import { describe, expect, it } from "vitest";
import { voucherFollowUp } from "~/core/vouchers/domain/voucher-follow-up";

const cancelledAt = new Date("2026-11-21T12:00:00Z");

describe("what an order's fate means for the voucher it earned", () => {
  it.each([
    ["nothing paid, nothing left", "pending", null, false, []],
    ["money is authorised (captured only when the parcel leaves)", "authorized", null, false, [["voucher.wanted", "authorized"]]],
    ["paid", "paid", null, false, [["voucher.wanted", "paid"]]],
    ["a part is paid", "partially_paid", null, false, [["voucher.wanted", "paid"]]],
    ["on account: the parcel left before any money came", "pending", null, true, [["voucher.wanted", "fulfilled"]]],
    ["cancelled before it left", "paid", cancelledAt, false, [["voucher.revoked", "cancelled"]]],
    ["voided before it left", "voided", null, false, [["voucher.revoked", "voided"]]],
    ["cancelled after the parcel left, the money not yet back: the customer holds the card", "paid", cancelledAt, true, [["voucher.wanted", "paid"]]],
    ["refunded completely before it left", "refunded", null, false, [["voucher.revoked", "refunded"]]],
    ["refunded completely after it left: who kept nothing is no first buyer", "refunded", null, true, [["voucher.revoked", "refunded"]]],
    ["refunded in part: the promise stands", "partially_refunded", null, true, [["voucher.wanted", "paid"]]],
  ])("%s", (_, financialStatus, cancelled, shipped, expected) => {
    expect(voucherFollowUp({ financialStatus, cancelledAt: cancelled, shipped, totalMinor: 4000 }).map(({ kind, data }) => [kind, data.because])).toEqual(expected);
  });

  it("an order that cost nothing has nothing to give back: its voucher stays", () => {
    expect(voucherFollowUp({ financialStatus: "refunded", cancelledAt: null, shipped: false, totalMinor: 0 })).toMatchObject([{ kind: "voucher.wanted" }]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BookedEntry } from "~/core/vouchers/domain/voucher-state";
import { voucherState } from "~/core/vouchers/domain/voucher-state";

const wanted: BookedEntry = { kind: "voucher.wanted", data: { because: "paid" } };
const registered: BookedEntry = { kind: "voucher.registered", data: { discountId: "gid://shopify/DiscountCodeNode/1", redeemCodeId: "gid://shopify/DiscountRedeemCode/2", adopted: false } };
const refused: BookedEntry = { kind: "voucher.refused", data: { reason: "taken" } };
const revoked: BookedEntry = { kind: "voucher.revoked", data: { because: "cancelled" } };
const expired: BookedEntry = { kind: "voucher.expired", data: { validUntil: "2027-01-31T22:59:59.999Z" } };
const removed: BookedEntry = { kind: "voucher.removed", data: {} };
const used: BookedEntry = { kind: "voucher.used", data: { byOrderId: "9", byOrderName: "#9" } };
const delivered: BookedEntry = { kind: "voucher.delivered", data: { deliveredAt: "2026-12-01T10:00:00.000Z", basis: "report", validUntil: "2027-01-30T22:59:59.999Z" } };
const assumed: BookedEntry = { kind: "voucher.delivered", data: { deliveredAt: "2026-11-28T10:00:00.000Z", basis: "assumed", validUntil: "2027-01-27T22:59:59.999Z" } };
const all = [wanted, registered, refused, revoked, expired, removed, used, delivered, assumed];

describe("a voucher's state", () => {
  it.each<[string, BookedEntry[], string, string]>([
    ["only promised", [], "promised", "nothing"],
    ["its order is worth it", [wanted], "promised", "register"],
    ["Shopify knows the code", [wanted, registered], "live", "nothing"],
    ["Shopify will not take it", [wanted, refused], "refused", "nothing"],
    ["revoked before Shopify knew", [wanted, revoked], "revoked", "nothing"],
    ["revoked afterwards", [wanted, registered, revoked], "revoked", "remove"],
    ["revoked and taken out", [wanted, registered, revoked, removed], "revoked", "nothing"],
    ["its time is over", [wanted, registered, delivered, expired], "expired", "remove"],
    ["used", [wanted, registered, used], "used", "nothing"],
    ["used, and its time over afterwards", [wanted, registered, used, expired], "used", "nothing"],
    ["used, and its order cancelled afterwards", [wanted, registered, used, revoked], "used", "nothing"],
  ])("%s", (_, entries, stage, todo) => {
    expect(voucherState(entries)).toMatchObject({ stage, todo });
  });

  it("does not depend on the sequence in which things were booked", () => {
    fc.assert(fc.property(fc.subarray(all), fc.infiniteStream(fc.nat()), (entries, order) => {
      const shuffled = entries.map((entry) => ({ entry, at: order.next().value as number })).sort((a, b) => a.at - b.at).map(({ entry }) => entry);
      expect(voucherState(shuffled)).toEqual(voucherState(entries));
    }));
  });

  it("is good for as long as the report of its delivery says, also where it had been assumed before", () => {
    expect(voucherState([wanted, assumed]).validUntil).toBe("2027-01-27T22:59:59.999Z");
    expect(voucherState([wanted, assumed, delivered]).validUntil).toBe("2027-01-30T22:59:59.999Z");
  });

  it("is tied to the first order that used it", () => {
    const later: BookedEntry = { kind: "voucher.used", data: { byOrderId: "10", byOrderName: "#10" } };
    expect(voucherState([wanted, registered, used, later]).usedByOrderId).toBe("9");
  });

  it("ignores entries of other kinds", () => {
    expect(voucherState([{ kind: "insert.printed", data: {} }])).toMatchObject({ stage: "promised", todo: "nothing" });
  });
});

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
const stopped: BookedEntry = { kind: "voucher.stopped", data: { time: 1, because: "leaked" } };
const resumed: BookedEntry = { kind: "voucher.resumed", data: { time: 1 } };
const registeredAgain: BookedEntry = { kind: "voucher.registered", data: { discountId: "gid://shopify/DiscountCodeNode/1", redeemCodeId: "gid://shopify/DiscountRedeemCode/3", adopted: false, round: 1 } };
const wished: BookedEntry = { kind: "voucher.credit-wished", data: { minor: 500, currency: "EUR" } };
const credited: BookedEntry = { kind: "voucher.credited", data: { transactionId: "1", adopted: false } };
const creditRefused: BookedEntry = { kind: "voucher.credit-refused", data: { reason: "no" } };
const all = [stopped, resumed, registeredAgain, wished, credited, creditRefused, wanted, registered, refused, revoked, expired, removed, used, delivered, assumed];

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
    ["stopped: Shopify has to forget it", [wanted, registered, stopped], "live", "remove"],
    ["stopped before Shopify knew", [wanted, stopped], "promised", "nothing"],
    ["stopped and forgotten", [wanted, registered, stopped, removed], "promised", "nothing"],
    ["let go again before Shopify forgot it", [wanted, registered, stopped, resumed], "live", "nothing"],
    ["let go again after Shopify forgot it", [wanted, registered, stopped, removed, resumed], "promised", "register"],
    ["let go again, and registered again", [wanted, registered, stopped, removed, resumed, registeredAgain], "live", "nothing"],
    ["wished as store credit: the code goes first", [wanted, registered, wished], "live", "remove"],
    ["given as store credit", [wanted, registered, wished, removed, credited], "used", "nothing"],
    ["the credit was refused: the code comes back", [wanted, registered, wished, removed, creditRefused], "promised", "register"],
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

  it("a gift card is spent bit by bit: the most that was told is gone of it, whatever was told first; of a code the first use counts", () => {
    const gone = (byOrderId: string, savedMinor: number): BookedEntry => ({ kind: "voucher.used", data: { byOrderId, byOrderName: `#${byOrderId}`, savedMinor } });
    const uses = [gone("9", 400), gone("10", 900)];
    expect([uses, [...uses].reverse()].map((told) => voucherState([wanted, registered, ...told], "gift-card").savedMinor)).toEqual([900, 900]);
    expect(voucherState([wanted, registered, ...uses]).savedMinor).toBe(400);
  });

  it.each<[string, BookedEntry[], string | null]>([
    ["nobody wished for any", [wanted, registered], null],
    ["while the code is still there it has to wait: never both", [wanted, registered, wished], "wished"],
    ["once the code is gone", [wanted, registered, wished, removed], "due"],
    ["given", [wanted, registered, wished, removed, credited], "given"],
    ["somebody used the code meanwhile: that was it", [wanted, registered, wished, used], "refused"],
    ["its time was over meanwhile", [wanted, registered, wished, expired, removed], "refused"],
  ])("store credit instead of the code: %s", (_, entries, credit) => { expect(voucherState(entries).credit).toBe(credit); });

  it("a benefit that people give is live as soon as its order is worth it, and Shopify never hears of it", () => {
    expect(voucherState([wanted], "people")).toMatchObject({ stage: "live", todo: "nothing" });
    expect(voucherState([wanted, { kind: "voucher.given", data: {} }], "people")).toMatchObject({ stage: "used", todo: "nothing" });
  });

  it("ignores entries of other kinds", () => {
    expect(voucherState([{ kind: "insert.printed", data: {} }])).toMatchObject({ stage: "promised", todo: "nothing" });
  });
});

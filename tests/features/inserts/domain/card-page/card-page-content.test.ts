import { describe, expect, it } from "vitest";
import { cardPageContent, cardPageStatus } from "~/features/inserts/domain/card-page/card-page-content";
import type { CardPageContent, CardVoucher } from "~/features/inserts/domain/card-page/card-page-content";
import { aCardVoucher, fiveAsCredit, giftCardOf15, honeyAsGift, teaAdvice, tenPercent } from "../a-card-voucher";

const now = new Date("2026-12-01T12:00:00Z");
const page = (change: Partial<CardVoucher>, at = now): CardPageContent =>
  cardPageContent({ kind: "voucher", voucher: aCardVoucher(change) }, at, "Europe/Berlin", "de");

describe("what the page of a card is about", () => {
  it.each<[string, Partial<CardVoucher>, CardPageContent["kind"], number]>([
    ["can be used", {}, "live", 200],
    ["is promised, Shopify has not heard of the code", { state: "promised" }, "not-yet", 200],
    ["was used", { state: "used" }, "used", 410],
    ["expired", { state: "expired" }, "expired", 410],
    ["was revoked", { state: "revoked" }, "revoked", 410],
    ["was refused by Shopify", { state: "refused" }, "refused", 410],
    ["is stopped by the merchant", { stopped: true }, "stopped", 403],
    ["is stopped before it was ready", { state: "promised", stopped: true }, "stopped", 403],
    ["was used, then its cohort stopped: used is what the holder has to know", { state: "used", stopped: true }, "used", 410],
    ["was wished as store credit", { credit: "wished", terms: fiveAsCredit }, "credit-wished", 200],
    ["is about to be given as store credit", { credit: "due", terms: fiveAsCredit }, "credit-wished", 200],
    ["was given as store credit", { state: "used", credit: "given", terms: fiveAsCredit }, "credit-given", 200],
    ["could not be given as store credit: the code counts again", { credit: "refused", terms: fiveAsCredit }, "live", 200],
    ["is past its last day, the sweep has not come by", { validUntil: new Date("2026-11-30T22:59:59.999Z") }, "expired", 410],
    ["is past its cohort's end, never delivered", { validUntil: null, cohortEndsAt: new Date("2026-11-30T22:59:59.999Z") }, "expired", 410],
    ["is past its time and was never ready", { state: "promised", validUntil: new Date("2026-11-30T22:59:59.999Z") }, "expired", 410],
  ])("a voucher that %s", (_, change, kind, status) => {
    expect([page(change).kind, cardPageStatus(page(change).kind)]).toEqual([kind, status]);
  });

  it("a card that nobody knows is not found", () => {
    expect(cardPageContent({ kind: "unknown" }, now, "Europe/Berlin", "en")).toEqual({ kind: "unknown", slots: [] });
    expect(cardPageStatus("unknown")).toBe(404);
  });

  it("it was valid until the shop's day, also where it is another day in London", () => {
    expect(page({ state: "expired", validUntil: new Date("2026-11-30T22:59:59.999Z") })).toMatchObject({ kind: "expired", lastDay: "2026-11-30" });
    expect(page({ state: "expired", validUntil: new Date("2026-11-29T23:30:00Z") })).toMatchObject({ lastDay: "2026-11-30" });
    expect(page({ state: "used", usedAt: new Date("2026-11-29T23:30:00Z") })).toEqual({ kind: "used", onDay: "2026-11-30", slots: [] });
  });

  it("what other programmes offer a card's holder has its place, whatever the card's state", () => {
    const slots = [{ kind: "referral", title: "Weitersagen", text: "Für Freunde", code: null, link: null, ways: [], action: null, notes: [] }];
    expect(cardPageContent({ kind: "voucher", voucher: aCardVoucher({ state: "expired" }) }, now, "UTC", "de", slots).slots).toBe(slots);
  });
});

describe("a voucher that can be used", () => {
  it("says the exact last day; before the delivery is known, how long it runs and when it ends at the latest", () => {
    expect(page({})).toMatchObject({ lastDay: "2026-12-31", runs: null });
    expect(page({ validUntil: null })).toMatchObject({ lastDay: null, daysLeft: null, runs: { days: 60, latest: "2027-02-28" } });
  });

  it.each([
    ["2026-12-23T12:00:00Z", null], ["2026-12-24T12:00:00Z", 7], ["2026-12-30T12:00:00Z", 1], ["2026-12-31T12:00:00Z", 0],
    // already the last day in Berlin
    ["2026-12-30T23:30:00Z", 0],
  ])("at %s its end is announced with %s days to go", (at, daysLeft) => {
    expect(page({}, new Date(at))).toMatchObject({ kind: "live", daysLeft });
  });

  it("a discount is kept by Shopify and leads into the shop; a gift goes into the cart on the way", () => {
    expect(page({})).toMatchObject({ use: { kind: "discount", href: "/discount/7KQM2RXW9TZB?redirect=%2F" }, code: "7KQM-2RXW-9TZB" });
    expect(page({ terms: honeyAsGift })).toMatchObject({ use: { kind: "gift", href: "/discount/7KQM2RXW9TZB?redirect=%2Fcart%2Fadd%3Fid%3D12%26quantity%3D1" } });
  });

  it("a gift card is typed at the checkout, a benefit has no code at all; neither speaks of other discounts", () => {
    expect(page({ terms: giftCardOf15 })).toMatchObject({ use: { kind: "gift-card", href: "/" }, code: "7KQM-2RXW-9TZB", combinesWith: null, minimum: null });
    expect(page({ terms: teaAdvice })).toMatchObject({ offer: "Eine Stunde Teeberatung", use: { kind: "benefit" }, code: null, combinesWith: null });
  });

  it("only store credit of an order with a customer can be had on the account, and only once", () => {
    expect(page({ terms: fiveAsCredit })).toMatchObject({ creditInstead: { minor: 500, currency: "EUR" } });
    expect(page({ terms: fiveAsCredit, hasCustomer: false })).toMatchObject({ creditInstead: null });
    expect(page({ terms: fiveAsCredit, credit: "refused" })).toMatchObject({ creditInstead: null, isCreditRefused: true });
    expect(page({ terms: tenPercent })).toMatchObject({ creditInstead: null });
  });
});

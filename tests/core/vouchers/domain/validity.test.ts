import { describe, expect, it } from "vitest";
import { deliveredAt, validUntil } from "~/core/vouchers/domain/validity";
import { cohortOf, cohortTitle, termsKey } from "~/core/vouchers/domain/cohort";
import { daySchema } from "~/kernel/day";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { someTerms } from "../../../support/a-rule";

const berlin = "Europe/Berlin";
const tenPercent: VoucherTerms = someTerms({ minimumMinor: 4000 });

describe("validity", () => {
  it("counts days from delivery, to the end of the last one in the shop's time zone", () => {
    const until = validUntil(new Date("2026-11-25T23:30:00Z"), 60, new Date("2027-12-31T00:00:00Z"), berlin);
    // Delivered on the 26th in Berlin; the 60th day after it is the 25th of January.
    expect(until.toISOString()).toBe("2027-01-25T22:59:59.999Z");
  });

  it("is never longer than its cohort, since Shopify ends all codes of a discount together", () => {
    const end = new Date("2027-02-28T22:59:59.999Z");
    expect(validUntil(new Date("2027-01-20T10:00:00Z"), 60, end, berlin)).toEqual(end);
  });
});

describe("delivered", () => {
  const at = new Date("2026-11-25T10:00:00Z");
  const later = new Date("2026-11-27T10:00:00Z");
  it.each([
    ["no parcel has left", [], null],
    ["one of two is still on its way", [{ cancelled: false, deliveredAt: at }, { cancelled: false, deliveredAt: null }], null],
    ["the last of two has arrived", [{ cancelled: false, deliveredAt: later }, { cancelled: false, deliveredAt: at }], later],
    ["a cancelled parcel is not waited for", [{ cancelled: false, deliveredAt: at }, { cancelled: true, deliveredAt: null }], at],
    ["all were cancelled", [{ cancelled: true, deliveredAt: null }], null],
  ])("%s", (_, parcels, expected) => { expect(deliveredAt(parcels)).toEqual(expected); });
});

describe("a cohort", () => {
  it("ends with the month in which order, thirty days and validity fall", () => {
    const cohort = cohortOf("inserts", tenPercent, daySchema.parse("2026-11-21"), berlin);
    expect(cohort.endsOn).toBe("2027-02-28");
    expect(cohort.endsAt.toISOString()).toBe("2027-02-28T22:59:59.999Z");
    expect(cohort.key).toBe("cohort/inserts/percentage1000-min4000-60d-EUR/2027-02");
  });

  it("takes all vouchers of the same terms and month, and no others", () => {
    const key = (terms: VoucherTerms, day: string) => cohortOf("inserts", terms, daySchema.parse(day), berlin).key;
    expect(key(tenPercent, "2026-11-03")).toBe(key(tenPercent, "2026-11-25"));
    expect(key(tenPercent, "2026-12-05")).not.toBe(key(tenPercent, "2026-11-25"));
    expect(key({ ...tenPercent, minimumMinor: null }, "2026-11-03")).not.toBe(key(tenPercent, "2026-11-03"));
  });

  it("always leaves room for a delivery within thirty days", () => {
    for (let day = 0; day < 365; day++) {
      const ordered = new Date(Date.UTC(2026, 0, 1 + day, 12));
      const cohort = cohortOf("inserts", tenPercent, daySchema.parse(ordered.toISOString().slice(0, 10)), berlin);
      const delivered = new Date(ordered.getTime() + 30 * 86_400_000);
      expect(validUntil(delivered, 60, cohort.endsAt, berlin).getTime()).toBeGreaterThan(delivered.getTime() + 60 * 86_400_000);
    }
  });

  it("is told apart in the merchant's list of discounts", () => {
    expect(cohortTitle(tenPercent, daySchema.parse("2027-02-28"), "K7QM2", "de")).toBe("Kundenkreis · 10\u00a0% · bis 2027-02-28 · K7QM2");
    expect(cohortTitle(tenPercent, daySchema.parse("2027-02-28"), "K7QM2", "en", "cohort/referrals/friends/x")).toBe("Kundenkreis · referral · 10% · until 2027-02-28 · K7QM2");
    expect(termsKey({ ...tenPercent, offer: { kind: "freeShipping" }, minimumMinor: null })).toBe("free-shipping-min0-60d-EUR");
  });
});

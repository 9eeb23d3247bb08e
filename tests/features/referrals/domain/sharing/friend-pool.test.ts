import { describe, expect, it } from "vitest";
import { fullTimeEnd, keepsPool, vouchersToMake } from "~/features/referrals/domain/sharing/friend-pool";
import { firstProgramme } from "~/features/referrals/domain/programme/programme";

describe("how many vouchers are made ahead", () => {
  it.each([
    [{ free: 0, handedLastDay: 0, refusedLately: 0 }, 50], [{ free: 24, handedLastDay: 0, refusedLately: 0 }, 26], [{ free: 25, handedLastDay: 0, refusedLately: 0 }, 0],
    [{ free: 50, handedLastDay: 200, refusedLately: 0 }, 150], [{ free: 0, handedLastDay: 5_000, refusedLately: 0 }, 250], [{ free: 500, handedLastDay: 5_000, refusedLately: 0 }, 0],
    [{ free: 0, handedLastDay: 0, refusedLately: 25 }, 0],
  ])("%j: %i", (facts, count) => expect(vouchersToMake(facts)).toBe(count));
});

describe("whether there is a pool at all", () => {
  const programme = { ...firstProgramme("EUR", 100), on: true };
  it("only while links hand out vouchers of the visitor's own, under a discount", () => {
    expect(keepsPool(programme)).toBe(true);
    expect(keepsPool({ ...programme, on: false })).toBe(false);
    expect(keepsPool({ ...programme, linkGives: "open-code" })).toBe(false);
    expect(keepsPool({ ...programme, ways: { ...programme.ways, link: false } })).toBe(false);
    expect(keepsPool({ ...programme, friend: { ...programme.friend, offer: { kind: "giftCard", minor: 500 } } })).toBe(false);
  });
});

it("a voucher handed out now has its whole time, to the end of the shop's day", () => {
  expect(fullTimeEnd(new Date("2026-11-22T23:30:00Z"), { validForDays: 30 }, "Europe/Berlin").toISOString()).toBe("2026-12-23T22:59:59.999Z");
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planSetOff } from "~/core/rewards/domain/plan-set-off";
import { rewardOwed } from "~/core/rewards/domain/reward-owed";
import { takeableCredit } from "~/core/rewards/domain/takeable-credit";
import { worthInstead, worthOf } from "~/core/rewards/domain/worth-of";
import { someTerms } from "../../../support/a-rule";

const credit = (minor: number) => someTerms({ offer: { kind: "storeCredit", minor } });
const tenPercent = someTerms({ offer: { kind: "percentage", basisPoints: 1000 } });

describe("what is owed of a reward when goods came back", () => {
  it.each([
    ["nothing came back", 1000, 5000, 5000, 1000],
    ["half came back", 1000, 5000, 2500, 500],
    ["everything came back", 1000, 5000, 0, 0],
    ["half a cent is rounded up", 1000, 6400, 3203, 500],
    ["less than half a cent is rounded down", 1000, 6000, 2998, 500],
    ["an exchange for something dearer owes no more than was promised", 1000, 5000, 9000, 1000],
    ["an order that was worth nothing cannot shrink", 1000, 0, 0, 1000],
    ["beyond what floating point can count", 900_000_000_000, 9_000_000_000_000, 8_999_999_999_999, 899_999_999_999.9 + 0.1],
  ])("%s", (_, worth, start, now, owed) => {
    expect(rewardOwed(credit(worth), start, now)).toBe(owed);
  });

  it("what has no price is owed whole or not at all", () => {
    expect([5000, 1, 0].map((now) => rewardOwed(tenPercent, 5000, now))).toEqual([1, 1, 0]);
  });

  it("never grows when more comes back, and stays between nothing and the whole", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), fc.nat(1e9), fc.nat(1e9), (worth, start, one, other) => {
      const [less, more] = [rewardOwed(credit(worth), start, Math.min(one, other)), rewardOwed(credit(worth), start, Math.max(one, other))];
      expect(less).toBeGreaterThanOrEqual(0);
      expect(less).toBeLessThanOrEqual(more);
      expect(more).toBeLessThanOrEqual(worth);
    }));
  });
});

describe("what a promise is worth", () => {
  it("in money only what has a price", () => {
    expect([worthOf(credit(700)), worthOf(someTerms({ offer: { kind: "giftCard", minor: 900 } })), worthOf(tenPercent), worthOf(someTerms({ offer: { kind: "freeShipping" } }))]).toEqual([700, 900, null, null]);
  });
  it("at another worth it is the same promise; what has no price cannot be", () => {
    expect(worthInstead(credit(700), 200)).toEqual(credit(200));
    expect(() => worthInstead(tenPercent, 200)).toThrow();
  });
});

describe("setting off what is open against a new reward", () => {
  it("takes the oldest first, as far as the new one reaches", () => {
    expect(planSetOff([{ key: "a", openMinor: 300 }, { key: "b", openMinor: 0 }, { key: "c", openMinor: 900 }], 1000)).toEqual({
      setOff: [{ rewardKey: "a", minor: 300 }, { rewardKey: "c", minor: 700 }], leftMinor: 0,
    });
  });
  it("never sets off more than was open or than there is", () => {
    fc.assert(fc.property(fc.array(fc.nat(2000), { maxLength: 6 }), fc.nat(3000), (open, worth) => {
      const { setOff, leftMinor } = planSetOff(open.map((openMinor, index) => ({ key: String(index), openMinor })), worth);
      expect(setOff.reduce((sum, { minor }) => sum + minor, leftMinor)).toBe(worth);
      for (const { rewardKey, minor } of setOff) expect(minor).toBeLessThanOrEqual(open[Number(rewardKey)] ?? 0);
      expect(leftMinor === 0 || setOff.reduce((sum, { minor }) => sum + minor, 0) === open.reduce((sum, minor) => sum + minor, 0)).toBe(true);
    }));
  });
});

describe("what may be debited for a credit of ours", () => {
  const ours = new Map([["one", 1000], ["two", 1000]]);
  const account = (one: number, two: number, others: { remainingMinor: number; expiresAt: string | null }[] = [], balance?: number) => ({
    complete: true, balanceMinor: balance ?? one + two + others.reduce((sum, { remainingMinor }) => sum + remainingMinor, 0),
    credits: [
      { transactionId: "one", remainingMinor: one, expiresAt: "2027-01-01T00:00:00Z" }, { transactionId: "two", remainingMinor: two, expiresAt: "2027-02-01T00:00:00Z" },
      ...others.map((other, index) => ({ transactionId: `other-${index}`, ...other })),
    ],
  });

  it("what is left of it", () => { expect(takeableCredit("one", ours, account(400, 1000))).toBe(400); });
  it("never a credit of somebody else's", () => { expect(takeableCredit("one", ours, account(0, 0, [{ remainingMinor: 5000, expiresAt: null }]))).toBe(0); });
  it("never more than the account holds", () => { expect(takeableCredit("one", ours, account(1000, 1000, [], 300))).toBe(300); });
  it("never what was taken back already", () => { expect(takeableCredit("one", new Map([["one", 200]]), account(1000, 0))).toBe(200); });
  it("what a debit for its sister has eaten of it is left of the sister's, and counts", () => {
    expect(takeableCredit("one", new Map([["one", 1000], ["two", 0]]), account(0, 700))).toBe(700);
  });
  it("but not where it may have eaten somebody else's", () => {
    expect(takeableCredit("one", new Map([["one", 1000], ["two", 0]]), account(0, 700, [{ remainingMinor: 0, expiresAt: "2026-12-01T00:00:00Z" }]))).toBe(0);
    expect(takeableCredit("one", new Map([["one", 1000], ["two", 0]]), { ...account(0, 700), complete: false })).toBe(0);
  });
});

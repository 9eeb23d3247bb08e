import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocateAmount, partOf } from "../../../sandbox/commerce/allocate-amount";

const weights = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 20 });
const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

describe("allocating an amount", () => {
  it("adds up to the amount exactly, with no share beyond its weight or below zero", () => {
    fc.assert(fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (parts, ratio) => {
      const amount = Math.floor(sum(parts) * ratio);
      const shares = allocateAmount(amount, parts);
      expect(sum(shares)).toBe(amount);
      shares.forEach((share, index) => {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(parts[index] ?? 0);
      });
    }));
  });

  it("gives the odd cent to the largest remainder, the earlier of equals first", () => {
    expect(allocateAmount(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocateAmount(10, [333, 666])).toEqual([3, 7]);
  });

  it("rounds half a cent up", () => {
    expect([partOf(5, 1000), partOf(4, 1000), partOf(15, 1000), partOf(105, 5000)]).toEqual([1, 0, 2, 53]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proportion } from "~/kernel/proportion";

describe("a part of an amount", () => {
  it.each([[1000, 1, 2, 500], [1001, 1, 2, 501], [1000, 1, 3, 333], [1000, 2, 3, 667], [5, 1, 10, 1], [4, 1, 10, 0], [0, 1, 1, 0], [Number.MAX_SAFE_INTEGER, 3, 3, Number.MAX_SAFE_INTEGER]])("%d · %d/%d is %d", (whole, part, of, result) => {
    expect(proportion(whole, part, of)).toBe(result);
  });

  it("grows with its part, and is never more than the whole", () => {
    fc.assert(fc.property(fc.nat(1_000_000_000), fc.integer({ min: 1, max: 10_000 }), fc.nat(10_000), (whole, of, some) => {
      const part = some % (of + 1);
      const now = proportion(whole, part, of);
      expect(now).toBeLessThanOrEqual(whole);
      if (part > 0) expect(proportion(whole, part - 1, of)).toBeLessThanOrEqual(now);
      expect(Math.abs(now - (whole * part) / of)).toBeLessThanOrEqual(0.5);
    }));
  });

  it.each([[-1, 1, 1], [1, -1, 1], [1, 1, 0], [1.5, 1, 1], [Number.NaN, 1, 1]])("of %d, %d, %d there is none", (whole, part, of) => {
    expect(() => proportion(whole, part, of)).toThrow(RangeError);
  });
});

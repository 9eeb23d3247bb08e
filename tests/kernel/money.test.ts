import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoney, money, parseMoney, toDecimal } from "~/kernel/money";

describe("money", () => {
  it.each([
    ["40.00", "EUR", 4000], ["40", "EUR", 4000], ["0.5", "EUR", 50], ["-3.5", "EUR", -350], ["500.00", "JPY", 500], ["12.345", "KWD", 12345],
    ["12.000", "EUR", 1200], ["0.00", "EUR", 0], ["-0.00", "EUR", 0],
  ])("reads %s %s as %i minor units", (decimal, currency, minor) => {
    expect(parseMoney(decimal, currency)).toEqual({ minor, currency });
  });

  it.each(["", "1,50", "0.001", "1e3", "abc", "1.", "99999999999999999"])("does not take %j for an amount", (decimal) => {
    expect(parseMoney(decimal, "EUR")).toBeUndefined();
  });

  it("writes what it reads, for currencies with none, two and three decimals", () => {
    fc.assert(fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom("EUR", "JPY", "KWD"), (minor, currency) => {
      expect(parseMoney(toDecimal({ minor, currency }), currency)).toEqual({ minor, currency });
    }));
  });

  it("refuses a fraction of a minor unit", () => {
    expect(() => money(0.5, "EUR")).toThrow();
  });

  it("shows whole amounts without decimals", () => {
    expect(formatMoney(money(4000, "EUR"), "de")).toBe("40\u00a0€");
    expect(formatMoney(money(4050, "EUR"), "de")).toBe("40,50\u00a0€");
    expect(formatMoney(money(4000, "EUR"), "en")).toBe("€40");
  });
});

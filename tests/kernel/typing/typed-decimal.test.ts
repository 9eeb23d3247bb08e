import { describe, expect, it } from "vitest";
import { readTypedDecimal } from "~/kernel/typing/typed-decimal";

const euros = { decimals: 2, mayBeGrouped: true };
const percent = { decimals: 2, mayBeGrouped: false };
const yen = { decimals: 0, mayBeGrouped: true };
const dinars = { decimals: 3, mayBeGrouped: true };

describe("a typed number", () => {
  it.each([
    ["40", euros, 4000], ["40,00", euros, 4000], ["40.00", euros, 4000], ["40,5", euros, 4050], [" 40 € ", euros, 4000], ["EUR 40", euros, 4000], ["0", euros, 0],
    ["1.234,50", euros, 123_450], ["1,234.50", euros, 123_450], ["1'234.50", euros, 123_450], ["1 234,50", euros, 123_450], ["1.234.567", euros, 123_456_700],
    ["1234,5", euros, 123_450], ["0,10", euros, 10], ["40,000", percent, 4000], ["12,5", percent, 1250], ["10 %", percent, 1000], ["12.50", percent, 1250],
    ["4.000", yen, 4000], ["4,000", yen, 4000], ["4000", yen, 4000], ["1,2345", { ...dinars, decimals: 4 }, 12_345], ["12.3450", dinars, 12_345],
  ])("%o is read in German and English notation", (typed, shape, scaled) => {
    expect(readTypedDecimal(typed, shape)).toEqual({ ok: true, scaled });
  });

  it.each([
    ["", euros, "missing"], ["  ", euros, "missing"], ["€", euros, "missing"],
    ["1.234", euros, "ambiguous"], ["1,234", euros, "ambiguous"], ["40.000", euros, "ambiguous"], ["1.234", dinars, "ambiguous"],
    ["0,123", euros, "too-fine"], ["1,2345", euros, "too-fine"], ["12,345", percent, "too-fine"], ["40,5", yen, "too-fine"],
    ["zehn", euros, "not-a-number"], ["-5", euros, "not-a-number"], ["1e3", euros, "not-a-number"], ["1,2,3", euros, "not-a-number"], ["1.23,456.7", euros, "not-a-number"],
    ["12.34.567", euros, "not-a-number"], [",5", euros, "not-a-number"], ["5,", euros, "not-a-number"], ["٣", euros, "not-a-number"], ["Infinity", euros, "not-a-number"],
    ["99999999999999999999", euros, "too-large"],
  ])("%o is asked back, never guessed", (typed, shape, error) => {
    expect(readTypedDecimal(typed, shape)).toEqual({ ok: false, error });
  });
});

import { describe, expect, it } from "vitest";
import { groupedCode, voucherCode } from "~/core/vouchers/domain/voucher-code";
import { readLookUp } from "~/features/inserts/domain/look-up/look-up-words";

const code = voucherCode("insert/order/1", () => new Uint8Array(32).fill(7));
const grouped = groupedCode(code);
const slip = code.slice(0, -1) + (code.endsWith("B") ? "C" : "B");

describe("what is typed into the look-up", () => {
  it.each([code, grouped, grouped.toLowerCase(), grouped.replaceAll("-", " "), grouped.replaceAll("-", "–"), `  ${grouped} `, code.split("").join(" ")])("%o is our code", (typed) => {
    expect(readLookUp(typed)).toEqual({ kind: "code", code });
  });

  it.each(["anna@example.com", " Anna@Example.com "])("%o is an address", (typed) => {
    expect(readLookUp(typed)).toEqual({ kind: "email", email: "anna@example.com" });
  });

  it.each([["#1042", false], ["1042", false], ["FL-1042-DE", false], ["WILLKOMMEN", false], ["anna@", false], ["123456789012", false], ["WILLKOMMENNEU", false], ["KQMBRXWTZBCD", true], [slip, true], [groupedCode(slip), true], [code.slice(0, -1), true]])(
    "%o is something else; like one of our codes: %s", (typed, isLikeOurs) => {
      expect(readLookUp(typed)).toEqual({ kind: "other", text: typed, isLikeOurs });
    },
  );

  it.each(["", "   ", "\u200b\n"])("%o is nothing", (typed) => {
    expect(readLookUp(typed)).toEqual({ kind: "nothing" });
  });
});

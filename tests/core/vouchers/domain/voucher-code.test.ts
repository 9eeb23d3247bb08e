import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupedCode, readVoucherCode, voucherCode } from "~/core/vouchers/domain/voucher-code";

const hash = (text: string): Uint8Array => createHmac("sha256", "a shop's secret").update(text).digest();
const other = (text: string): Uint8Array => createHmac("sha256", "another shop's secret").update(text).digest();
const aCode = fc.integer({ min: 1, max: 1e9 }).map((id) => voucherCode(`insert/order/${id}`, hash));
const letters = [..."23456789BCDFGHJKLMNPQRSTVWXYZ"];

describe("a voucher's code", () => {
  it("is the same for the same key, and another for another key or shop", () => {
    expect(voucherCode("insert/order/5123", hash)).toBe(voucherCode("insert/order/5123", hash));
    expect(voucherCode("insert/order/5123", hash)).not.toBe(voucherCode("insert/order/5124", hash));
    expect(voucherCode("insert/order/5123", hash)).not.toBe(voucherCode("insert/order/5123", other));
  });

  it("never changes between versions of this app: it is printed on paper", () => {
    expect(voucherCode("insert/order/5123", hash)).toBe(readVoucherCode(voucherCode("insert/order/5123", hash)));
    expect(voucherCode("insert/order/5123", () => new Uint8Array(16).fill(255))).toBe("VDY63JGYBLDP");
  });

  it("has twelve characters, none of them a vowel or easily mistaken", () => {
    fc.assert(fc.property(aCode, (code) => { expect(code).toMatch(/^[2-9BCDFGHJ-NP-TV-Z]{12}$/); }));
  });

  it("catches every single wrong character and every swapped pair", () => {
    fc.assert(fc.property(aCode, fc.nat(11), fc.nat(11), fc.constantFrom(...letters), (code, at, to, letter) => {
      const wrong = code.slice(0, at) + letter + code.slice(at + 1);
      if (wrong !== code) expect(readVoucherCode(wrong)).toBeUndefined();
      const swapped = [...code];
      [swapped[at], swapped[to]] = [code[to] ?? "", code[at] ?? ""];
      if (swapped.join("") !== code) expect(readVoucherCode(swapped.join(""))).toBeUndefined();
    }), { numRuns: 2_000 });
  });

  it("is read however it is typed", () => {
    const code = voucherCode("insert/order/1", hash);
    const typed = groupedCode(code);
    expect(typed).toMatch(/^.{4}-.{4}-.{4}$/);
    expect(readVoucherCode(` ${typed.toLowerCase()} `)).toBe(code);
    expect(readVoucherCode(typed.replaceAll("-", " "))).toBe(code);
    expect(readVoucherCode("SUMMER10")).toBeUndefined();
    expect(readVoucherCode("")).toBeUndefined();
  });

  it("is not given twice among a hundred thousand", () => {
    const codes = Array.from({ length: 100_000 }, (_, id) => voucherCode(`insert/order/${id}`, hash));
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("spells nothing unwanted, by asking again", () => {
    let asked = 0;
    // The first hash would spell KKK: eleven times the sixteenth letter of the alphabet.
    const kkk = (): Uint8Array => {
      asked++;
      if (asked > 1) return hash("next");
      let number = 0n;
      for (let index = 0; index < 11; index++) number = number * 29n + BigInt(letters.indexOf("K"));
      return Uint8Array.from(Buffer.from(number.toString(16).padStart(32, "0"), "hex"));
    };
    expect(voucherCode("x", kkk)).not.toContain("KKK");
    expect(asked).toBe(2);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guessColumns } from "~/features/referrals/domain/advocates/import-columns";
import { importErrorWords } from "~/features/referrals/domain/advocates/import-words";
import { importedCode, readImportRows } from "~/features/referrals/domain/advocates/read-import-rows";
import { advocateCodeSchema } from "~/kernel/entries/advocate-entries";

const columns = { email: 0, code: 1, customerId: null, link: null };
const read = (...rows: string[][]) => readImportRows(rows, columns);

describe("which column is which", () => {
  it.each([
    [["First Name", "Email", "Referral Code", "Referral Link"], { email: 1, code: 2, customerId: null, link: 3 }],
    [["Customer ID", "E-Mail-Adresse", "Gutschein-Code"], { email: 1, code: 2, customerId: 0, link: null }],
    [["\uFEFFEmail", "Referral URL"], { email: 0, code: null, customerId: null, link: 1 }],
    [["a", "b"], { email: null, code: null, customerId: null, link: null }],
    [["Email", "email"], { email: 0, code: null, customerId: null, link: null }],
  ])("%j", (header, expected) => { expect(guessColumns(header)).toEqual(expected); });
});

describe("a code as a checkout takes it", () => {
  it.each([
    ["anna10", "ANNA10"], [" anna 10 ", "ANNA10"], ["anna-10_x", "ANNA-10_X"], ["https://shop.example/discount/ANNA10?x=1", "ANNA10"], ["https://shop.example/?ref=anna10", "ANNA10"], ["https://rc.example/r/anna10/", "ANNA10"], ["", null], ["  ", null],
    ["ab", undefined], ["änne10", undefined], ["a".repeat(41), undefined], ["-anna", undefined], ["=cmd()", undefined], ["https://shop.example/", undefined],
  ])("%j → %j", (typed, code) => { expect(importedCode(typed)).toBe(code); });
});

describe("another tool's export", () => {
  it("one advocate a row, with the line it stands in", () => {
    expect(read(["Anna@Example.com", "anna10"], ["ben@example.com", ""])).toEqual({
      advocates: [{ line: 2, email: "anna@example.com", customerId: null, code: "ANNA10" }, { line: 3, email: "ben@example.com", customerId: null, code: null }], errors: [],
    });
  });

  it("empty lines are passed over, and the same said twice is said once", () => {
    const { advocates, errors } = read(["anna@example.com", "anna10"], ["", " "], ["ANNA@example.com ", "ANNA 10"], []);
    expect([advocates.length, errors]).toEqual([1, []]);
  });

  it.each<[string, string[][], object]>([
    ["nobody", [["", "anna10"]], { line: 2, problem: "nobody", earlierLine: null }],
    ["no address", [["anna", "anna10"]], { line: 2, problem: "not-an-email", earlierLine: null }],
    ["no code", [["anna@example.com", "<script>"]], { line: 2, problem: "not-a-code", earlierLine: null }],
    ["a code that somebody else has", [["anna@example.com", "anna10"], ["ben@example.com", "ANNA10"]], { line: 3, problem: "code-twice", earlierLine: 2 }],
    ["a person with two codes", [["anna@example.com", "anna10"], ["anna@example.com", "anna20"]], { line: 3, problem: "person-twice", earlierLine: 2 }],
  ])("%s is said with its line", (_, rows, error) => { expect(read(...rows).errors).toEqual([error]); });

  it("by Shopify's id, however it is written", () => {
    const byId = { email: null, code: 1, customerId: 0, link: null };
    expect(readImportRows([["'5001", "anna10"], ["gid://shopify/Customer/5002", "ben10"], ["x5", "cara10"]], byId)).toMatchObject({
      advocates: [{ customerId: "5001" }, { customerId: "5002" }], errors: [{ line: 4, problem: "not-a-customer-id" }],
    });
  });

  it("the code out of the link where there is no column for it", () => {
    expect(readImportRows([["anna@example.com", "https://shop.example/?ref=anna10"]], { email: 0, code: null, customerId: null, link: 1 }).advocates[0]?.code).toBe("ANNA10");
  });

  it("every problem has words in both languages", () => {
    for (const locale of ["de", "en"] as const) {
      const words = (["nobody", "not-an-email", "not-a-customer-id", "not-a-code", "code-twice", "person-twice"] as const).map((problem) => importErrorWords({ line: 7, problem, earlierLine: 3 }, locale));
      expect(new Set(words).size).toBe(6);
      expect(words.every((text) => text.startsWith(locale === "de" ? "Zeile 7: " : "Line 7: "))).toBe(true);
    }
  });

  it("whatever stands in it: each line is taken, the same as an earlier one, empty, or wrong; and no person and no code comes out twice", () => {
    const cell = fc.oneof(fc.constantFrom("", "anna@example.com", "ben@example.com", "anna10", "ANNA10", "ben 10", "x", "<b>"), fc.string({ maxLength: 8 }));
    fc.assert(fc.property(fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 12 }), (rows) => {
      const { advocates, errors } = readImportRows(rows, columns);
      const lines = [...advocates, ...errors].map(({ line }) => line);
      expect(new Set(lines).size).toBe(lines.length);
      expect(new Set(advocates.map(({ email }) => email)).size).toBe(advocates.length);
      const codes = advocates.flatMap(({ code }) => code ?? []);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.every((code) => advocateCodeSchema.safeParse(code).success)).toBe(true);
      expect(readImportRows([...rows, ...rows], columns).advocates).toEqual(advocates);
    }));
  });
});

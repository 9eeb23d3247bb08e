import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalPhone } from "~/core/customers/identity/canonical-phone";

describe("one phone, one number", () => {
  it.each([
    ["030 1234567", "DE"], ["+49 30 1234567", null], ["0049 30/123 45 67", "DE"], ["+49 (0)30 1234567", "AT"], ["(030) 123-4567", "de"], ["+49 30 1234567 ext. 12", null], ["tel: +49 30 1234567", null],
  ])("%s (%s)", (typed, country) => { expect(canonicalPhone(typed, country)).toBe("+49301234567"); });

  it("reads the same digits as another number in another country", () => {
    expect(canonicalPhone("(212) 555-0123", "US")).toBe("+12125550123");
    expect(canonicalPhone("020 7946 0123", "GB")).toBe("+442079460123");
  });

  it.each([["", "DE"], ["abc", "DE"], ["123", "DE"], ["030 1234567", null], ["030 1234567", "XX"], ["+999 1234567", null], ["0", "DE"]])("%j in %j is none", (typed, country) => {
    expect(canonicalPhone(typed, country)).toBeNull();
  });

  it("its own answer is spelled that way already, and nothing makes it fall over", () => {
    fc.assert(fc.property(fc.stringMatching(/^[+0-9 ()/-]{0,20}$/), fc.constantFrom("DE", "AT", "US", "GB", null), (typed, country) => {
      const key = canonicalPhone(typed, country);
      if (key !== null) expect(canonicalPhone(key, null)).toBe(key);
    }));
  });
});

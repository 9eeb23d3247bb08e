import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalAddress } from "~/core/customers/domain/identity/canonical-address";
import type { TypedAddress } from "~/core/customers/domain/identity/canonical-address";

const berlin = (address1: string, more: Partial<TypedAddress> = {}): string | null => canonicalAddress({ address1, zip: "10115", city: "Berlin", countryCode: "DE", lastName: "Weber", ...more });
const boston = (address1: string): string | null => canonicalAddress({ address1, zip: "02108-1234", city: "Boston", countryCode: "US", lastName: "Miller" });

describe("one house, one spelling", () => {
  it.each([
    "Hauptstraße 12a", "Hauptstrasse 12a", "Hauptstr. 12 a", "HAUPTSTR 12A", "Haupt-Straße 12a", "Haupt Str. 12 A", "  Hauptstr.12a ", "c/o Müller, Hauptstr. 12a", "Hauptstr. 12a c/o Müller", "C / O Müller Hauptstr. 12a",
    "Hauptstr. 12a, Whg. 4", "Hauptstr. 12a, Wohnung 4b", "Hauptstr. 12a, 3. OG", "Hauptstr. 12a 2. Etage links", "Hauptstr. 12a EG", "Hauptstr. 12a - 14b", "Hauptstr. 12a/3", "Hauptstr. 12a, Hinterhaus",
  ])("Hauptstraße 12a: %s", (typed) => { expect(berlin(typed)).toBe("de/10115/hauptstr/12a"); });

  it.each(["Müllerstraße 5", "Muellerstr. 5", "Mullerstr 5", "MÜLLERSTRASSE 5", "Mu\u0308llerstraße 5"])("umlauts: %s", (typed) => { expect(berlin(typed)).toBe("de/10115/mullerstr/5"); });

  it.each(["12 Main Street", "12 Main St.", "12 main st", "12, Main Street", "Flat 3, 12 Main St", "12 Main St Apt 4B", "12 Main Street #4", "12 Main St, Unit 7", "12 Main St 2nd floor"])("12 Main Street: %s", (typed) => {
    expect(boston(typed)).toBe("us/02108/mainst/12");
  });

  it.each([
    ["12a North Oak Avenue", "12 A N. Oak Ave"], ["7 Saint John's Road", "7 St John's Rd"], ["Straße des 17. Juni 135", "Str. des 17. Juni 135"], ["Dr.-Karl-Renner-Platz 3", "Doktor Karl Renner Pl. 3"], ["Marktplatz 1", "Markt-Platz 01"],
  ])("%s is %s", (one, other) => {
    expect(berlin(one)).not.toBeNull();
    expect(berlin(one)).toBe(berlin(other));
  });

  it.each([["Hauptstr. 12", "Hauptstr. 12a"], ["Hauptstr. 12", "Hauptstr. 21"], ["Hauptstr. 1", "Hauptgasse 1"], ["Straße des 17. Juni 1", "Straße des 18. Juni 1"], ["Hauptstr. 12", "Nebenstr. 12"]])("%s is not %s", (one, other) => {
    expect(berlin(one)).not.toBe(berlin(other));
  });

  it("the postcode tells towns apart, whatever they are called", () => {
    expect(berlin("Hauptstr. 1", { zip: "D-10115", city: "Berlin-Mitte" })).toBe(berlin("Hauptstr. 1"));
    expect(berlin("Hauptstr. 1", { zip: "10117" })).not.toBe(berlin("Hauptstr. 1"));
    expect(canonicalAddress({ address1: "1 High St", zip: "sw1a1aa", city: "London", countryCode: "GB" })).toBe(canonicalAddress({ address1: "1 High Street", zip: "SW1A 1AA", city: null, countryCode: "gb" }));
  });

  it("without a postcode the town counts", () => {
    expect(berlin("Hauptstr. 1", { zip: null })).toBe("de/berlin/hauptstr/1");
    expect(berlin("Hauptstr. 1", { zip: "", city: "" })).toBeNull();
  });

  it("at a locker, a box or in a street without numbers the surname counts, and without one nothing is said", () => {
    for (const place of ["Packstation 123", "Postfach 12 34", "P.O. Box 99", "Postfiliale 501", "Dorfstraße"]) {
      expect(berlin(place, { lastName: "Weber" }), place).not.toBeNull();
      expect(berlin(place, { lastName: "Weber" }), place).not.toBe(berlin(place, { lastName: "Schmidt" }));
      expect(berlin(place, { lastName: null }), place).toBeNull();
    }
  });

  it("in a house the surname does not matter: a household may have several", () => {
    expect(berlin("Hauptstr. 1", { lastName: "Weber" })).toBe(berlin("Hauptstr. 1", { lastName: "Schmidt" }));
  });

  it.each(["", "   ", "-"])("%j says nothing", (typed) => { expect(berlin(typed)).toBeNull(); });

  it("case and the spaces around never matter, and nothing makes it fall over", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), fc.string({ maxLength: 12 }), (address1, zip) => {
      expect(berlin(` ${address1} `, { zip })).toBe(berlin(address1, { zip }));
    }));
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-zäöüß .-]{1,20} [0-9]{1,3} ?[a-z]?$/), (address1) => { expect(berlin(address1.toUpperCase())).toBe(berlin(address1)); }));
  });

  it("an endless line is read in no time", () => {
    expect(berlin(`${"1 a-".repeat(50_000)}`)).toBeDefined();
  });
});

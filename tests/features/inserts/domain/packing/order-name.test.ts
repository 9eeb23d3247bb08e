import { expect, it } from "vitest";
import { namePattern, namePrefixes, scannedNames } from "~/features/inserts/domain/packing/order-name";

it.each([
  ["#1042", { before: "#", behind: "" }], ["DE-1042-A", { before: "DE-", behind: "-A" }], ["SHOP2-1042", { before: "SHOP2-", behind: "" }],
  [null, { before: "#", behind: "" }], ["1042", { before: "", behind: "" }], ["ohne", { before: "#", behind: "" }],
])("a shop with an order %s calls its orders so", (name, pattern) => { expect(namePattern(name)).toEqual(pattern); });

it("a search begins with what was typed, with the shop's sign or without", () => {
  expect(namePrefixes("10", namePattern("#1042"))).toEqual(["10", "#10"]);
  expect(namePrefixes("de-10", namePattern("DE-1042-A"))).toContain("DE-10");
  expect(namePrefixes("10", namePattern("DE-1042-A"))).toContain("DE-10");
  expect(namePrefixes("  ", namePattern("#1"))).toEqual([]);
});

it.each([
  ["#1042", "#1042", "#1042"], ["1042", "#1042", "#1042"], ["§1042", "#1042", "#1042"], ["1042", "DE-1042-A", "DE-1042-A"],
  ["DEß1042", "DE-1000", "DE-1042"], ["de-1042-a", "DE-1000-A", "DE-1042-A"], ["DE-1042", "DE-1000-A", "DE-1042-A"],
])("scanned %s in a shop with %s may be %s", (typed, known, name) => {
  expect(scannedNames(typed, namePattern(known))).toContain(name);
});

it("what was scanned as it stands comes first, so that no other order is taken for it", () => {
  expect(scannedNames("1042", namePattern("#1"))[0]).toBe("1042");
  expect(scannedNames("", namePattern("#1"))).toEqual([]);
});

import { describe, expect, it } from "vitest";
import { wrongValue } from "../../../sandbox/extensions/browser/element-list";
import { extensionStorage } from "../../../sandbox/extensions/browser/extension-storage";
import { resolveLink } from "../../../sandbox/admin-frame/browser/extensions/resolve-link";
import { translator } from "../../../sandbox/extensions/browser/translate";

describe("shopify.i18n.translate", () => {
  const said: string[] = [];
  const translate = translator({ hello: "Hallo {{ name }}", formats: { a6: "Karte" }, cards: { one: "{{count}} Karte", other: "{{count}} Karten" } }, "de", (what) => said.push(what));
  it.each([
    ["hello", { name: "Änne" }, "Hallo Änne"], ["formats.a6", {}, "Karte"], ["cards", { count: 1 }, "1 Karte"], ["cards", { count: 1234 }, "1.234 Karten"],
  ])("%s %j", (key, values, text) => {
    expect(translate(key, values)).toBe(text);
  });

  it("what is missing is reported, and shown as its key", () => {
    expect(translate("nothing.here")).toBe("nothing.here");
    expect(translate("hello")).toBe("Hallo ");
    expect(said).toEqual(['There is no translation "nothing.here" in de.', 'The translation "hello" needs a value "name".']);
  });
});

describe("where links of extensions lead", () => {
  const base = "/admin/store/tee";
  it.each([
    ["app:app/orders/7", { page: `${base}/app/orders/7` }], ["app:/app/orders/7?x=1", { page: `${base}/app/orders/7?x=1` }], ["app:", { page: `${base}/app` }],
    ["/app/orders/7", { page: `${base}/app/orders/7` }], ["shopify:admin/orders/7", { page: `${base}/orders/7` }], ["shopify://admin", { page: `${base}/orders` }],
    ["extension:insert-print", { extension: "insert-print" }], ["extension://insert-print", { extension: "insert-print" }], ["https://shop.example/x", { page: "https://shop.example/x" }],
    ["javascript:alert(1)", null], ["//evil.example", null], ["", null],
  ])("%s", (address, expected) => {
    expect(resolveLink(address, base)).toEqual(expected);
  });
});

describe("what an element takes", () => {
  it.each([
    [["base", "strong"], "strong", null], [["base", "strong"], "pinkish", 'has to be one of "base", "strong"'], [["base"], undefined, null], ["string", 5, null],
    ["string", {}, "has to be text"], ["boolean", "yes", "has to be a boolean"], ["boolean", true, null], ["number", "3", "has to be a number"], ["other", {}, null],
  ] as const)("%j = %j", (takes, value, wrong) => {
    expect(wrongValue(typeof takes === "string" ? takes : [...takes], value)).toBe(wrong);
  });
});

it("shopify.storage keeps, lists and forgets", async () => {
  let kept: Record<string, unknown> = {};
  const storage = extensionStorage({ readStorage: () => Promise.resolve(kept), writeStorage: (all) => Promise.resolve(void (kept = all)) });
  await storage.set("a", { n: 1 });
  await storage.setMany({ b: 2, c: 3 });
  expect(await storage.get("a")).toEqual({ n: 1 });
  expect(await storage.getMany(["c", "x"])).toEqual([3, undefined]);
  expect([...(await storage.entries())].map(([key]) => key)).toEqual(["a", "b", "c"]);
  expect([await storage.delete("a"), await storage.delete("a")]).toEqual([true, false]);
  expect(await storage.deleteMany(["b", "x"])).toEqual({ b: true, x: false });
  await storage.clear();
  expect(kept).toEqual({});
});

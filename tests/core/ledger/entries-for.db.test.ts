import { beforeEach, describe, expect, it } from "vitest";
import { append } from "~/core/ledger/append.server";
import { entriesBySubject, entriesFor } from "~/core/ledger/entries-for.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aShop } from "../../support/a-shop";
import { testDatabase } from "../../support/database";

await testDatabase();
const now = new Date("2026-11-21T12:00:00.123Z");
let shop: Shop;
beforeEach(async () => { shop = await aShop(); });
const entry = (subject: string, what: string, data: object = {}) => ({ key: `${subject}/${what}`, kind: `test.${what}`, subject, orderId: what === "first" ? "1" : null, data });
const keys = async (...subjects: string[]): Promise<string[]> => (await entriesFor(db(), shop.id, subjects)).map(({ key }) => key);

describe("the entries of subjects", () => {
  it("come in the order in which they were booked, whichever subject was named first, each once", async () => {
    await append(db(), shop.id, [entry("b", "first"), entry("a", "first")], now);
    await append(db(), shop.id, [entry("b", "second"), entry("c", "first"), entry("a", "second")], now);
    expect(await keys("a", "b")).toEqual(["b/first", "a/first", "b/second", "a/second"]);
    expect(await keys("a", "b", "a")).toEqual(["b/first", "a/first", "b/second", "a/second"]);
    expect([...await entriesBySubject(db(), shop.id, ["a", "nothing", "b"])].map(([subject, entries]) => [subject, entries.length])).toEqual([["b", 2], ["a", 2]]);
  });

  it("are told with all that was booked", async () => {
    await append(db(), shop.id, [entry("a", "first", { stars: 5, words: ["Brot", null], deep: { at: "2026-11-21" } }), entry("a", "second")], now);
    expect(await entriesFor(db(), shop.id, ["a"])).toEqual([
      { key: "a/first", kind: "test.first", subject: "a", orderId: "1", data: { stars: 5, words: ["Brot", null], deep: { at: "2026-11-21" } }, recordedAt: now },
      { key: "a/second", kind: "test.second", subject: "a", orderId: null, data: {}, recordedAt: now },
    ]);
  });

  it("are none where nobody is named, and another shop's never", async () => {
    const other = await aShop();
    await append(db(), other.id, [entry("a", "first")], now);
    expect(await keys("a")).toEqual([]);
    expect(await keys()).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.segments[.]json";
import { aShopify } from "../support/a-shopify";
import type { TestShopify } from "../support/a-shopify";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const ask = (shop: Shop, search = "") => answerOf(loader(asMerchant(shop, `/app/segments.json${search === "" ? "" : `?${new URLSearchParams({ search }).toString()}`}`)));

it("segments that Shopify does not name are said to be unknown, not to be none", async () => {
  expect(await ask(await aMerchantsShop())).toMatchObject({ body: { segments: null } });
});

it("the segments are Shopify's own of this shop, those that were edited last first, and none of another shop", async () => {
  vi.unstubAllGlobals();
  const shopify = await aShopify();
  const segment = (id: string, name: string, updatedAt: string) => shopify.world.stores.segments.put({ shop: shopify.shop.domain, id, name, query: "number_of_orders > 3", createdAt: "2026-01-01T00:00:00Z", updatedAt });
  segment("5", "Treue", "2026-01-01T00:00:00Z");
  segment("6", "Abholer", "2026-02-01T00:00:00Z");
  shopify.world.stores.segments.put({ shop: "another-shop.myshopify.com", id: "7", name: "Fremde", query: "number_of_orders > 3", createdAt: "2026-01-01T00:00:00Z", updatedAt: "2026-03-01T00:00:00Z" });
  expect(await ask(shopify.shop)).toMatchObject({ body: { segments: { segments: [{ id: "6", title: "Abholer" }, { id: "5", title: "Treue" }], more: false } } });
  await shopify.close();
});

describe("of a shop with more segments than anybody looks through", () => {
  let shopify: TestShopify;
  const put = (shop: string, id: string, name: string) =>
    shopify.world.stores.segments.put({ shop, id, name, query: "number_of_orders > 3", createdAt: "2026-01-01T00:00:00Z", updatedAt: new Date(Date.UTC(2026, 0, 1, 0, Number(id))).toISOString() });
  const titles = async (search: string): Promise<string[]> => {
    const { body } = (await ask(shopify.shop, search)) as { body: { segments: { segments: { title: string }[] } } };
    return body.segments.segments.map(({ title }) => title);
  };
  beforeEach(async () => {
    vi.unstubAllGlobals();
    shopify = await aShopify();
    put(shopify.shop.domain, "1", "Stammkundschaft aus Wien");
    for (let id = 2; id <= 61; id += 1) put(shopify.shop.domain, String(id), `Gruppe ${id}`);
    put("other-shop.myshopify.com", "99", "Wien der anderen");
  });
  afterEach(() => shopify.close());

  it("the first fifty are named, and that there are more", async () => {
    const { body } = (await ask(shopify.shop)) as { body: { segments: { segments: unknown[]; more: boolean } } };
    expect([body.segments.segments.length, body.segments.more]).toEqual([50, true]);
    expect(await titles("")).not.toContain("Stammkundschaft aus Wien");
  });

  it.each(["stamm", "Wien", "wien stamm", "STAMMKUNDSCHAFT AUS WIEN", "wi"])("one that is not among them is found by %s", async (search) => {
    expect(await titles(search)).toEqual(["Stammkundschaft aus Wien"]);
  });

  it.each(["amm", "Graz", "Wien Graz"])("%s finds none", async (search) => { expect(await titles(search)).toEqual([]); });

  it("signs that mean something to Shopify's search are only signs", async () => {
    expect(await titles(`id:1) OR ("Gruppe 2`)).toEqual([]);
    expect(await titles(`(Gruppe: "17")`)).toEqual(["Gruppe 17"]);
  });
});

import { expect, it } from "vitest";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.parcels._index";
import { parcelsOf } from "../features/inserts/a-parcel";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, asMerchantPosting, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const list = (shop: Shop, query = "") => loader(asMerchant(shop, `/app/parcels${query}`));
const ids = async (shop: Shop, query = ""): Promise<string[]> => (await list(shop, query)).parcels.map(({ orderId }) => orderId);
const post = (shop: Shop, form: Record<string, string>) => answerOf(action(asMerchantPosting(shop, "/app/parcels?index", form)));

it("what is to be packed, with the shop's rules, countries and packing table; nothing of another shop", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await parcelsOf(other, { orderId: "9" });
  await parcelsOf(shop, { orderId: "1" }, { orderId: "2", decision: "none" });
  expect(await list(shop)).toMatchObject({
    parcels: [{ orderId: "1", orderName: "#1", gift: "", split: "one-parcel" }], before: null, after: null, countries: ["DE"], rules: [{ id: "first-order" }],
    table: { format: "a6", dotsPerInch: 300, pickingOrder: "placed" }, filter: { packed: false, insert: "with" },
  });
});

it("marked as packed, told twice, and taken back", async () => {
  const shop = await aMerchantsShop();
  await parcelsOf(shop, { orderId: "1" }, { orderId: "2" }, { orderId: "3" });
  expect(await post(shop, { act: "packed", orders: "1,3" })).toEqual({ status: 200, body: { ok: true, did: "packed", changed: ["1", "3"], more: false } });
  expect(await post(shop, { act: "packed", orders: "1,3" })).toMatchObject({ body: { changed: [] } });
  expect([await ids(shop), await ids(shop, "?show=packed")]).toEqual([["2"], ["3", "1"]]);
  expect(await post(shop, { act: "unpacked", orders: "1" })).toMatchObject({ body: { changed: ["1"] } });
  expect(await ids(shop)).toEqual(["1", "2"]);
});

it("all that a filter shows are marked, and nothing else", async () => {
  const shop = await aMerchantsShop();
  await parcelsOf(shop, { orderId: "1", order: { countryCode: "AT" } }, { orderId: "2" }, { orderId: "3" }, { orderId: "4", decision: "control" });
  expect(await post(shop, { act: "packed", filter: "country=DE" })).toMatchObject({ body: { changed: ["2", "3"], more: false } });
  expect(await ids(shop)).toEqual(["1"]);
});

it("orders of another shop are not marked", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await parcelsOf(other, { orderId: "9" });
  expect(await post(shop, { act: "packed", orders: "9" })).toMatchObject({ status: 200, body: { changed: [] } });
  expect(await post(shop, { act: "packed", filter: "" })).toMatchObject({ status: 200, body: { changed: [] } });
  expect(await ids(other)).toEqual(["9"]);
});

it("what is printed on and in which order is packed are remembered", async () => {
  const shop = await aMerchantsShop();
  await parcelsOf(shop, { orderId: "1", name: "#20" }, { orderId: "2", name: "#3" });
  expect((await post(shop, { act: "table", format: "4x6", dpi: "203", pickingOrder: "name" })).status).toBe(200);
  expect((await list(shop)).table).toEqual({ format: "4x6", dotsPerInch: 203, pickingOrder: "name" });
  expect(await ids(shop)).toEqual(["2", "1"]);
});

it.each<Record<string, string>>([
  { act: "packed" }, { act: "packed", orders: "x" }, { act: "packed", orders: "" }, { act: "packed", filter: "show=x" }, { act: "unpacked", orders: "1,%00" },
  { act: "table", format: "a4", dpi: "300", pickingOrder: "name" }, { act: "table", format: "a6", dpi: "72", pickingOrder: "name" }, { act: "burn", orders: "1" }, {},
])("%j is refused, and nothing is changed", async (form) => {
  const shop = await aMerchantsShop();
  await parcelsOf(shop, { orderId: "1" });
  expect(await post(shop, form)).toEqual({ status: 422, body: { ok: false } });
  expect([await db().ledgerEntry.count(), await db().insertSettings.count()]).toEqual([1, 0]);
});

it.each(["?insert=all", "?printed=1", "?after=x", "?rule=%00x'"])("%s is no address of this list", async (query) => {
  expect(await answerOf(list(await aMerchantsShop(), query))).toMatchObject({ status: 400 });
});

it("without a packer there is nothing", async () => {
  const request = new Request("https://app.example/app/parcels", { headers: { authorization: "Bearer x" } });
  const answer = await loader({ request, params: {}, context: {} }).catch((thrown: unknown) => thrown);
  expect((answer as Response).status).toBe(401);
});

import { beforeEach, expect, it } from "vitest";
import { packInserts } from "~/features/inserts/packing/pack-parcels.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/api.v1.inserts._index";
import { parcelsOf } from "../features/inserts/a-parcel";
import { aShop } from "../support/a-shop";
import { testDatabase } from "../support/database";
import { aKey, asWarehouse } from "./a-warehouse";

await testDatabase();
let shop: Shop;
let key: string;
beforeEach(async () => { shop = await aShop(); key = await aKey(shop); });

const list = (query = "", by: string | null = key): Promise<Response> => loader(asWarehouse(by, `/api/v1/inserts${query}`));
const read = async (query = "") => (await list(query)).json() as Promise<{ inserts: { orderId: string; orderName: string }[]; nextCursor: string | null }>;

it("what is to be packed, without a word about who ordered; not that of another shop", async () => {
  const other = await aShop();
  await parcelsOf(other, { orderId: "77" });
  await parcelsOf(shop, { orderId: "1" }, { orderId: "2", decision: "control" });
  const response = await list();
  expect([response.status, response.headers.get("cache-control"), response.headers.get("ratelimit")]).toEqual([200, "no-store", '"key";r=59;t=1']);
  const { inserts, nextCursor } = (await response.json()) as { inserts: object[]; nextCursor: null };
  expect(inserts).toEqual([{
    orderId: "1", orderName: "#1", placedAt: "2026-11-21T08:00:01.000Z", code: expect.stringMatching(/^[0-9A-Z]{12}$/) as string, gift: "", printedAt: null,
    packedAt: null, splitParcel: "one-parcel", printable: true, pdf: "/api/v1/inserts/1.pdf",
  }]);
  expect(nextCursor).toBeNull();
});

it.each(["revoked", "expired", "used"])("a card whose voucher is %s is said not to be printable", async (state) => {
  await parcelsOf(shop, { orderId: "1" }, { orderId: "2" });
  await db().voucher.updateMany({ where: { orderId: "2" }, data: { state } });
  const { inserts } = (await (await list()).json()) as { inserts: { orderId: string; printable: boolean }[] };
  expect(inserts.map(({ orderId, printable }) => [orderId, printable])).toEqual([["1", true], ["2", false]]);
});

it("page by page every insert comes once, whatever is packed meanwhile", async () => {
  await parcelsOf(shop, ...["1", "2", "3", "4", "5"].map((orderId) => ({ orderId })));
  const first = await read("?limit=2");
  expect(first.inserts.map(({ orderId }) => orderId)).toEqual(["1", "2"]);
  await packInserts(shop.id, ["1", "2"], "api", now());
  const second = await read(`?limit=2&cursor=${first.nextCursor ?? ""}`);
  const third = await read(`?limit=2&cursor=${second.nextCursor ?? ""}`);
  expect([second, third].flatMap(({ inserts }) => inserts.map(({ orderId }) => orderId))).toEqual(["3", "4", "5"]);
  expect(third.nextCursor).toBeNull();
  expect((await read("?state=packed")).inserts.map(({ orderId }) => orderId).sort()).toEqual(["1", "2"]);
});

it("filters: printed, and the beginning of a name", async () => {
  await parcelsOf(shop, { orderId: "1", name: "#1042" }, { orderId: "2", name: "#1043" });
  await db().insertCard.updateMany({ where: { orderId: "1" }, data: { printedAt: now() } });
  expect((await read("?printed=no")).inserts.map(({ orderName }) => orderName)).toEqual(["#1043"]);
  expect((await read("?name=1042")).inserts.map(({ orderName }) => orderName)).toEqual(["#1042"]);
});

it.each(["state=all", "cursor=x", "limit=0", "limit=201", "limit=many", "printed=maybe"])("%s is refused in words", async (query) => {
  const response = await list(`?${query}`);
  expect([response.status, response.headers.get("content-type")]).toEqual([400, "application/problem+json"]);
  expect(await response.json()).toMatchObject({ status: 400, code: "bad-parameter", detail: expect.stringMatching(/\.$/) as string });
});

it("without a key, or with another method, there is nothing", async () => {
  const response = await list("", null);
  expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, 'Bearer realm="kundenkreis"']);
  expect((await list("", "kk_live_x_0")).status).toBe(401);
  const posted = await action(asWarehouse(key, "/api/v1/inserts", {}, { method: "POST" }));
  expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET"]);
});

it("whoever asks too fast is told when to come back", async () => {
  for (let asked = 0; asked < 60; asked++) await list();
  const response = await list();
  // A slow machine refills a little while it asks.
  if (response.status === 200) await db().apiKey.updateMany({ data: { tokens: 0, refilledAt: new Date(Date.now() + 60_000) } });
  const refused = response.status === 200 ? await list() : response;
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "1"]);
  expect(await refused.json()).toMatchObject({ code: "too-fast", status: 429 });
});

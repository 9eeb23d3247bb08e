import { beforeEach, expect, it } from "vitest";
import { readInsertQuery } from "~/features/inserts/domain/orders/insert-query";
import { listInserts } from "~/features/inserts/orders/list-inserts.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";
import { parcelsOf } from "../a-parcel";

await testDatabase();
let shop: Shop;
beforeEach(async () => { shop = await aShop(); });

async function found(search: string): Promise<string[]> {
  const query = readInsertQuery(new URLSearchParams({ search }));
  if (!query) throw new Error("no address");
  return (await listInserts(shop.id, query)).inserts.map(({ orderName }) => orderName);
}

it("the beginning of a name finds orders, newest first; the middle of one does not", async () => {
  await parcelsOf(shop, { orderId: "1", name: "#1041" }, { orderId: "2", name: "#1042" }, { orderId: "3", name: "#2104" }, { orderId: "4", decision: "none", name: "#1043" });
  expect(await found("104")).toEqual(["#1043", "#1042", "#1041"]);
  expect(await found("#1042")).toEqual(["#1042"]);
  expect(await found("042")).toEqual([]);
  expect(await found("%")).toEqual([]);
});

it("the beginning of a code finds its order, in lower case and with dashes as well", async () => {
  await parcelsOf(shop, { orderId: "1" }, { orderId: "2" });
  const { code } = await db().insertCard.findUniqueOrThrow({ where: { shopId_orderId: { shopId: shop.id, orderId: "2" } } });
  expect(await found((code ?? "").slice(0, 7).toLowerCase())).toEqual(["#2"]);
  expect(await found(`${code?.slice(0, 4) ?? ""}-${code?.slice(4, 8) ?? ""}`)).toEqual(["#2"]);
  expect(await found(code ?? "")).toEqual(["#2"]);
});

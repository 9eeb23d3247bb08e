import { beforeEach, expect, it } from "vitest";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/api.v1.inserts.$orderId.packed";
import { parcelsOf } from "../features/inserts/a-parcel";
import { aShop } from "../support/a-shop";
import { testDatabase } from "../support/database";
import { aKey, asWarehouse } from "./a-warehouse";

await testDatabase();
let shop: Shop;
let key: string;
beforeEach(async () => { shop = await aShop(); key = await aKey(shop); });

const send = async (method: string, orderId: string, by: string | null = key): Promise<{ status: number; body: unknown }> => {
  const response = await action(asWarehouse(by, `/api/v1/inserts/${orderId}/packed`, { orderId }, { method }));
  return { status: response.status, body: await response.json() };
};

it("packed, packed again, taken back, taken back again", async () => {
  await parcelsOf(shop, { orderId: "1" });
  const first = await send("PUT", "1");
  expect(first).toEqual({ status: 200, body: { orderId: "1", packedAt: expect.stringMatching(/Z$/) as string } });
  expect(await send("PUT", "1")).toEqual(first);
  expect(await send("DELETE", "1")).toEqual({ status: 200, body: { orderId: "1", packedAt: null } });
  expect(await send("DELETE", "1")).toEqual({ status: 200, body: { orderId: "1", packedAt: null } });
  const marks = await db().ledgerEntry.findMany({ where: { kind: { in: ["insert.packed", "insert.unpacked"] } } });
  expect(marks.map(({ data }) => data)).toEqual([{ time: 1, by: "api" }, { time: 1 }]);
});

it("an order of another shop is not found, and stays as it is", async () => {
  const other = await aShop();
  await parcelsOf(other, { orderId: "1" });
  for (const method of ["PUT", "DELETE"]) expect(await send(method, "1")).toMatchObject({ status: 404, body: { code: "unknown-order" } });
  expect(await db().ledgerEntry.count({ where: { kind: "insert.packed" } })).toBe(0);
});

it.each(["x", "1%00", "-1", ""])("%s is no order", async (orderId) => { expect((await send("PUT", orderId)).status).toBe(404); });

it("without a key, or with another method, nothing happens", async () => {
  await parcelsOf(shop, { orderId: "1" });
  expect((await send("PUT", "1", null)).status).toBe(401);
  expect((await send("POST", "1")).status).toBe(405);
  expect((await loader(asWarehouse(key, "/api/v1/inserts/1/packed", { orderId: "1" }))).status).toBe(405);
});

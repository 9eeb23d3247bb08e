import { expect, it } from "vitest";
import { noteOrders } from "~/core/orders/note-orders.server";
import { factsOfOrders } from "~/features/inserts/deciding/facts-of-orders.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { anOrder } from "../../../routes/merchant-request";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";

await testDatabase();
const told = new Date("2026-11-10T12:00:00Z");
const nth = async (customer: { lifetimeOrders: number | null }, ...placed: string[]): Promise<(number | null)[]> => {
  const shop = await aShop();
  await db().shopCustomer.create({ data: { shopId: shop.id, customerId: "7", tags: ["vip"], toldAt: told, ...customer } });
  const orders = placed.map((at, index) => anOrder({ orderId: String(index + 1), customerId: "7", placedAt: new Date(at) }));
  await recording(shop.id, (tx) => noteOrders(tx, shop, orders, told));
  const facts = await factsOfOrders(shop, orders.map(({ orderId }) => orderId), { ask: false });
  return orders.map(({ orderId }) => facts.get(orderId)?.nthOrder ?? null);
};

it("a regular whose older orders nobody has read is none who orders for the first time", async () => {
  expect(await nth({ lifetimeOrders: 12 }, "2026-11-05T12:00:00Z", "2026-11-20T12:00:00Z")).toEqual([11, 13]);
});

it("of whom Shopify has said nothing only the known orders count", async () => {
  expect(await nth({ lifetimeOrders: null }, "2026-11-05T12:00:00Z", "2026-11-20T12:00:00Z")).toEqual([1, 2]);
});

it("nothing of another shop's customer is known", async () => {
  const [shop, other] = [await aShop(), await aShop()];
  await db().shopCustomer.create({ data: { shopId: other.id, customerId: "7", tags: ["vip"], toldAt: told, lifetimeOrders: 12 } });
  await recording(shop.id, (tx) => noteOrders(tx, shop, [anOrder({ orderId: "1", customerId: "7" })], told));
  expect((await factsOfOrders(shop, ["1"], { ask: false })).get("1")).toMatchObject({ nthOrder: 1, customerTags: null });
});

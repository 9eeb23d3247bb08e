import { beforeEach, expect, it } from "vitest";
import { readFriends } from "~/features/referrals/attributing/read-friends.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";
import { aFriendsOrder } from "../a-friends-order";

await testDatabase();
let shop: Shop;
beforeEach(async () => { shop = await aShop(); });

const anOrder = (of: Shop, orderId: string, customerId: string | null, placedAt: string) => db().shopOrder.create({ data: {
  shopId: of.id, orderId, name: `#${orderId}`, customerId, currency: "EUR", totalMinor: 5000n, sourceName: "web", test: false, financialStatus: "paid", discountCodes: [],
  placedAt: new Date(placedAt), toldAt: new Date(placedAt),
} });
const broughtBy = async (orderId: string) => (await readFriends(db(), shop.id, [{ orderId, advocateId: "7002" }], new Map())).get(orderId)?.broughtBy;
const [early, later] = ["2026-11-10T12:00:00.000Z", "2026-11-20T12:00:00.000Z"];

it("who brought a customer with an earlier order has brought them for later ones too; the first one who did", async () => {
  await anOrder(shop, "501", "9001", early);
  await aFriendsOrder(shop, "501", { advocateId: "7001", friendId: "9001", placedAt: early });
  await anOrder(shop, "502", "9001", "2026-11-12T12:00:00.000Z");
  await aFriendsOrder(shop, "502", { advocateId: "7003", friendId: "9001", placedAt: "2026-11-12T12:00:00.000Z" });
  await anOrder(shop, "503", "9001", later);
  expect(await broughtBy("503")).toBe("7001");
  expect(await broughtBy("501")).toBeNull();
});

it("nobody has by an order that was refused, by one that came later, by somebody else's, or in another shop", async () => {
  await anOrder(shop, "501", "9001", early);
  await aFriendsOrder(shop, "501", { decision: "refused", because: "below-minimum", friendId: "9001", placedAt: early });
  await anOrder(shop, "502", "9002", early);
  await aFriendsOrder(shop, "502", { friendId: "9002", placedAt: early });
  const other = await aShop();
  await anOrder(other, "504", "9001", early);
  await aFriendsOrder(other, "504", { friendId: "9001", placedAt: early });
  await anOrder(shop, "503", "9001", "2026-11-15T12:00:00.000Z");
  await anOrder(shop, "505", "9001", later);
  await aFriendsOrder(shop, "505", { friendId: "9001", placedAt: later });
  expect(await broughtBy("503")).toBeNull();
});

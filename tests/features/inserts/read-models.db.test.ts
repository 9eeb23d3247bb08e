import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { projectVouchers } from "~/core/vouchers/project-vouchers.server";
import { bookPrints } from "~/features/inserts/printing/book-prints.server";
import { countScan } from "~/features/inserts/card-page/count-scan.server";
import { projectCards } from "~/features/inserts/deciding/project-cards.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { decideFromOrders } from "~/worker/react/decide-from-orders.server";
import { followParcels } from "~/worker/react/follow-parcels.server";
import { redeemFromOrders } from "~/worker/react/redeem-from-orders.server";
import { deliverOrder } from "../../../sandbox/commerce/deliver-order";
import { fulfilOrder } from "../../../sandbox/commerce/fulfil-order";
import { okay } from "../../sandbox/commerce/a-shop";
import { aRule, saveRules } from "../../support/a-rule";
import { aShopify } from "../../support/a-shopify";
import type { TestShopify } from "../../support/a-shopify";
import { testDatabase } from "../../support/database";
import { anEvent } from "../../support/told-twice";

const { pool } = await testDatabase();
let shopify: TestShopify;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T08:00:00Z") });
  shopify = await aShopify();
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

const readModels = async (): Promise<unknown[][]> =>
  Promise.all(["voucher", "insert_card"].map(async (table) => (await pool.query(`SELECT * FROM ${table} ORDER BY key`)).rows as unknown[]));

it("the read models are what the ledger says: thrown away and rebuilt, they are the same", async () => {
  await saveRules(shopify.shop, aRule({ controlShareBasisPoints: 2000 }));
  const orders = Array.from({ length: 12 }, () => shopify.order());
  await decideFromOrders(shopify.shop.id, shopify.events("orders/create"));
  const [first, second] = orders;
  await bookPrints(shopify.shop.id, [first?.id ?? ""], { format: "a6", dpi: 300 }, now());
  await countScan(shopify.shop.id, { orderId: first?.id ?? "", isFirst: true, afterEnd: false, networkHash: null }, now());
  okay(fulfilOrder(shopify.world, shopify.emit, { orderId: second?.id ?? "" }));
  okay(deliverOrder(shopify.world, shopify.emit, { orderId: second?.id ?? "" }));
  await followParcels(shopify.shop.id, shopify.events("fulfillment_events/create"));
  const [card] = await db().insertCard.findMany({ where: { code: { not: null } } });
  const user = shopify.order();
  const [told] = shopify.events("orders/create");
  await redeemFromOrders(shopify.shop.id, [anEvent("orders/create", { ...(told?.body as object), discount_codes: [{ code: card?.code }] })]);
  expect(await db().voucher.count({ where: { usedByOrderId: user.id } })).toBe(1);

  const before = await readModels();
  expect(before.map((rows) => rows.length > 5)).toEqual([true, true]);
  await pool.query("TRUNCATE voucher, insert_card");
  const subjects = (await db().ledgerEntry.findMany({ distinct: ["subject"], select: { subject: true } })).map(({ subject }) => subject);
  await projectVouchers(db(), shopify.shop.id, subjects);
  await projectCards(db(), shopify.shop.id, subjects);
  expect(await readModels()).toEqual(before);
});

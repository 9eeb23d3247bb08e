import { expect, it } from "vitest";
import { ensureImport } from "~/core/history/ensure-import.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { action, loader } from "~/routes/app.history";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, asMerchantPosting, withoutNetwork } from "./merchant-request";

const { pool } = await testDatabase();
withoutNetwork();

const jobs = async (): Promise<string[]> =>
  (await pool.query<{ key: string }>("SELECT key FROM graphile_worker.jobs ORDER BY 1")).rows.map(({ key }) => key);

it("says how far the import is and what the last comparisons found", async () => {
  const shop = await aMerchantsShop();
  await ensureImport(db(), shop, now());
  await db().reconciliation.create({
    data: { shopId: shop.id, id: "1", startedAt: now(), since: now(), until: now(), found: { orders: { looked: 3, new: 1, changes: { paid: 2 } }, at: { list: "orders", behind: "x" } } },
  });
  const { standing, reconciliations } = await loader(asMerchant(shop, "/app/history"));
  expect(standing.parts.map(({ part, state }) => [part, state])).toEqual(["products", "customers", "orders", "orderDetails"].map((part) => [part, "waiting"]));
  expect(standing).toMatchObject({ complete: false, since: null, limitedTo60Days: true });
  expect(reconciliations).toMatchObject([{ finishedAt: null, found: { orders: { looked: 3, new: 1, changed: 0, changes: { paid: 2 } }, parcels: { looked: 0 } } }]);
});

it("comparing now is one job, however often it is asked for", async () => {
  const shop = await aMerchantsShop();
  for (let press = 0; press < 2; press += 1) expect(await answerOf(action(asMerchantPosting(shop, "/app/history", { wish: "compare" })))).toMatchObject({ status: 200 });
  expect(await jobs()).toEqual([`reconcile/${shop.id}`]);
});

it("what failed is tried again; where nothing failed there is nothing to try", async () => {
  const shop = await aMerchantsShop();
  await ensureImport(db(), shop, now());
  expect(await answerOf(action(asMerchantPosting(shop, "/app/history", { wish: "retry" })))).toMatchObject({ status: 404 });
  await db().historyImport.update({ where: { shopId_part: { shopId: shop.id, part: "orders" } }, data: { state: "failed", failure: "timeout/4" } });
  expect(await answerOf(action(asMerchantPosting(shop, "/app/history", { wish: "retry" })))).toMatchObject({ status: 200, body: { did: "retry" } });
  expect((await loader(asMerchant(shop, "/app/history"))).standing.parts[2]).toMatchObject({ state: "waiting", failure: null });
});

it("when Shopify does not answer what has been allowed, it says so and changes nothing", async () => {
  const shop = await aMerchantsShop();
  expect(await answerOf(action(asMerchantPosting(shop, "/app/history", { wish: "allow" })))).toMatchObject({ status: 503, body: { did: "nothing" } });
  expect(await answerOf(action(asMerchantPosting(shop, "/app/history", { wish: "drop table" })))).toMatchObject({ status: 400 });
  expect(await db().historyImport.count()).toBe(0);
});

it("another shop's history can neither be seen nor tried again", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await ensureImport(db(), other, now());
  await db().historyImport.updateMany({ where: { shopId: other.id }, data: { state: "failed" } });
  await db().reconciliation.create({ data: { shopId: other.id, id: "1", startedAt: now(), since: now(), until: now(), found: {} } });
  expect(await loader(asMerchant(shop, "/app/history"))).toMatchObject({ standing: { parts: [] }, reconciliations: [] });
  expect(await answerOf(action(asMerchantPosting(shop, "/app/history", { wish: "retry" })))).toMatchObject({ status: 404 });
  expect(await db().historyImport.count({ where: { shopId: other.id, state: "failed" } })).toBe(4);
});

import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import { retryFailedJob } from "~/platform/jobs/retry-failed-job.server";
import { runJob } from "~/platform/jobs/run-job.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ShopifyRefused, ShopifyThrottled, ShopifyUnavailable } from "~/platform/shopify/shopify-errors";
import { aShop } from "../../support/a-shop";
import { testDatabase } from "../../support/database";

const { pool } = await testDatabase();
let shop: Shop;
beforeEach(async () => { shop = await aShop(); });

interface Row { task_identifier: string; key: string | null; payload: Record<string, unknown>; waits: number; queue_name: string | null }
const waiting = async (): Promise<Row[]> =>
  (await pool.query<Row>(
    `SELECT j.task_identifier, j.key, p.payload, j.queue_name, extract(epoch FROM j.run_at - now())::float AS waits
     FROM graphile_worker.jobs j JOIN graphile_worker._private_jobs p USING (id) ORDER BY j.id`,
  )).rows;
const failing = (error: Error, failures = 0, payload = {}) =>
  runJob({ name: "note-inserts", shopId: shop.id, payload, failures }, () => Promise.reject(error));

describe("a job that fails", () => {
  it("is queued again with the failure counted, and waits longer each time", async () => {
    await failing(new ShopifyUnavailable("x"), 4);
    expect(await waiting()).toMatchObject([{ task_identifier: "note-inserts", payload: { failures: 5 }, queue_name: `shopify/${shop.id}` }]);
    expect((await waiting())[0]?.waits).toBeGreaterThan(5);
  });

  it("is queued again without counting when Shopify asked to wait", async () => {
    await failing(new ShopifyThrottled("x"), 4);
    expect(await waiting()).toMatchObject([{ payload: { failures: 4 } }]);
  });

  it("keeps what it was about", async () => {
    await failing(new ShopifyUnavailable("x"), 0, { creationId: "gid://x/1" });
    expect(await waiting()).toMatchObject([{ payload: { creationId: "gid://x/1", shopId: shop.id } }]);
  });

  it("is laid down for the merchant when Shopify refused, and is started anew by a button, once", async () => {
    await failing(new ShopifyRefused("Owner does not exist"), 0, { creationId: "1" });
    expect(await waiting()).toEqual([]);
    const [failed] = await db().failedJob.findMany();
    expect(failed).toMatchObject({ shopId: shop.id, name: "note-inserts", kind: "refused", attempts: 1 });
    const other = await aShop();
    expect(await retryFailedJob(other.id, failed?.id ?? ""), "another shop's button").toBe(false);
    expect(await Promise.all([retryFailedJob(shop.id, failed?.id ?? ""), retryFailedJob(shop.id, failed?.id ?? "")])).toContain(true);
    expect(await waiting()).toMatchObject([{ payload: { creationId: "1", failures: 0 } }]);
    expect(await db().failedJob.count()).toBe(0);
  });
});

describe("queueing", () => {
  it("takes part in the transaction: rolled back, it never was", async () => {
    await expect(db().$transaction(async (tx) => {
      await addJobs(tx, [{ name: "note-inserts", shopId: shop.id }]);
      throw new Error("no");
    })).rejects.toThrow("no");
    expect(await waiting()).toEqual([]);
  });

  it("an act that is waiting already stays one job", async () => {
    await addJobs(db(), [{ name: "note-inserts", shopId: shop.id }, { name: "note-inserts", shopId: shop.id }]);
    await addJobs(db(), [{ name: "note-inserts", shopId: shop.id, delayMilliseconds: 60_000 }]);
    const rows = await waiting();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.waits, "its start is not put off").toBeLessThan(1);
  });

  it("the acts of different shops are different jobs", async () => {
    const other = await aShop();
    await addJobs(db(), [{ name: "note-inserts", shopId: shop.id }, { name: "note-inserts", shopId: other.id }]);
    expect(await waiting()).toHaveLength(2);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ensureImport } from "~/core/history/ensure-import.server";
import { historyStanding } from "~/core/history/history-standing.server";
import { importHistory } from "~/core/history/import-history.server";
import type { ImportStep } from "~/core/history/import-history.server";
import { readResult } from "~/core/history/read-result.server";
import { retryImport } from "~/core/history/retry-import.server";
import { db } from "~/platform/db/prisma.server";
import { readBulkOperation } from "~/platform/shopify/bulk/read-bulk-operation.server";
import { requireShop } from "~/platform/shopify/shop-store.server";
import { deliverOrder } from "../../../sandbox/commerce/deliver-order";
import { fulfilOrder } from "../../../sandbox/commerce/fulfil-order";
import { refundOrder } from "../../../sandbox/commerce/refund-order";
import { fullAddress, okay, shopDomain } from "../../sandbox/commerce/a-shop";
import { aShop } from "../../support/a-shop";
import { aShopify } from "../../support/a-shopify";
import type { TestShopify } from "../../support/a-shopify";
import { testDatabase } from "../../support/database";

const database = await testDatabase();
const today = new Date("2026-03-02T08:00:00Z");
const daysAgo = (days: number): Date => new Date(today.getTime() - days * 86_400_000);

let shopify: TestShopify;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: today });
  shopify = await aShopify();
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

/** Orders of a hundred days ago, of a month ago and of today, two lines each. */
function history(): void {
  for (const days of [100, 31, 30, 29, 0]) {
    shopify.clock.time = daysAgo(days);
    shopify.order({ shippingAddress: fullAddress, lines: [{ variantId: shopify.variant("CHEESE"), quantity: 2 }, { variantId: shopify.variant("WINE"), quantity: 1 }] });
  }
  shopify.clock.time = today;
}

const allow = (scope: string): unknown => {
  const install = shopify.world.stores.installs.get(shopDomain);
  return install && shopify.world.stores.installs.put({ ...install, scopes: [...install.scopes, scope] });
};

const step = async (objects = 2, untilMilliseconds = Infinity): Promise<ImportStep> =>
  importHistory(await requireShop(shopify.shop.id), { objects, untilMilliseconds }, today);

/** As the job does it, one piece at a stretch. */
async function runToEnd(objects = 2): Promise<void> {
  await db().$transaction(async (tx) => ensureImport(tx, await requireShop(shopify.shop.id, tx), today));
  while ((await step(objects, 0)) !== "over");
}

const kept = async () => ({
  orders: (await database.pool.query<{ order_id: string; lines: unknown[] }>("SELECT * FROM shop_order ORDER BY 1, 2")).rows,
  parcels: (await database.pool.query("SELECT * FROM parcel ORDER BY 1, 2, 3")).rows,
  products: (await database.pool.query("SELECT * FROM shop_product ORDER BY 1, 2")).rows,
  customers: (await database.pool.query("SELECT * FROM shop_customer ORDER BY 1, 2")).rows,
});

describe("the shop's history", () => {
  it("is read after the installation: products, customers, and the orders that Shopify shows", async () => {
    history();
    await runToEnd();
    const { orders, products, customers } = await kept();
    expect(orders).toHaveLength(4);
    expect(orders[0]).toMatchObject({ country_code: "DE", codes_used: [], paid_with_gift_card: false });
    expect(orders[0]?.lines).toMatchObject([{ sku: "CHEESE", quantity: 2, currentQuantity: 2, priceMinor: 1000 }, { sku: "WINE", quantity: 1, priceMinor: 1290 }]);
    expect(products).toHaveLength(3);
    expect(products.find((row) => (row as { title: string }).title === "Bergkäse")).toMatchObject({ type: "Käse", tags: ["fein"], collection_ids: [expect.any(String)] });
    expect(customers).toHaveLength(5);
    expect(await historyStanding(shopify.shop.id)).toMatchObject({ complete: true, since: daysAgo(60), limitedTo60Days: true });
  });

  it("is facts only: nothing is decided, no voucher is promised, nobody's name is kept", async () => {
    history();
    await runToEnd();
    expect(await db().ledgerEntry.count()).toBe(0);
    expect(await db().voucher.count()).toBe(0);
    expect(await db().customerPrivate.count()).toBe(0);
  });

  it("goes back two years once Shopify allows it, and what is known stays as it is", async () => {
    history();
    await runToEnd();
    allow("read_all_orders");
    await db().shop.update({ where: { id: shopify.shop.id }, data: { scopes: "read_orders,read_all_orders" } });
    await runToEnd();
    expect((await kept()).orders).toHaveLength(5);
    expect(await historyStanding(shopify.shop.id)).toMatchObject({ complete: true, since: daysAgo(730), limitedTo60Days: false });
  });

  it("asked for again, it changes nothing and asks Shopify nothing", async () => {
    history();
    await runToEnd();
    const [before, calls] = [await kept(), shopify.calls("RunBulkQuery")];
    await runToEnd();
    expect(await kept()).toEqual(before);
    expect(shopify.calls("RunBulkQuery")).toBe(calls);
  });

  it("killed while it keeps a piece, it goes on behind the last piece that was kept", async () => {
    history();
    await db().$transaction((tx) => ensureImport(tx, shopify.shop, today));
    await database.pool.query("ALTER TABLE history_import ADD CONSTRAINT killed CHECK (read < 2)");
    try {
      let deaths = 0;
      while (deaths < 3) await step(1, 0).catch(() => { deaths += 1; });
      const { products } = await kept();
      // What was not kept with its place was not kept at all.
      expect(products).toHaveLength(1);
    } finally {
      await database.pool.query("ALTER TABLE history_import DROP CONSTRAINT killed");
    }
    while ((await step(1, 0)) !== "over");
    const { orders, products, customers } = await kept();
    expect([products.length, customers.length, orders.length]).toEqual([3, 5, 4]);
    const rows = await db().historyImport.findMany();
    expect(Object.fromEntries(rows.map((row) => [row.part, [row.state, row.read, row.expected]]))).toEqual({
      products: ["done", 3, 3], customers: ["done", 5, 5], orders: ["done", 4, 4], orderDetails: ["done", 0, null],
    });
  });

  it("two readers at once, one of them late: what the other kept is not kept twice, and the late one gives up", async () => {
    history();
    await db().$transaction((tx) => ensureImport(tx, shopify.shop, today));
    const reading = () => db().historyImport.findFirst({ where: { part: "products", state: "reading" } });
    while ((await reading()) === null) await step(1, 0);
    const late = (await reading()) ?? expect.fail("nothing is being read");
    await step(1, 0);
    const result = await readBulkOperation(shopify.shop, late.operationId ?? "");
    await expect(readResult(shopify.shop, late, result.is === "ready" ? (result.url ?? "") : "", { objects: 1, untilMilliseconds: 0 }, today)).rejects.toThrow("without this reader");
    expect(await reading()).toMatchObject({ read: late.read + 1 });
  });

  it("begun anew while a step was on its way, it stays begun anew: what the step brings belongs to nobody", async () => {
    history();
    await db().$transaction((tx) => ensureImport(tx, shopify.shop, today));
    const again = new Date(today.getTime() + 60_000);
    const other = await database.pool.connect();
    await other.query("BEGIN");
    await other.query("UPDATE history_import SET started_at = $1 WHERE part = 'products'", [again]);
    const stepping = step(1, 0);
    const waits = "SELECT FROM pg_locks JOIN pg_stat_activity activity USING (pid) WHERE NOT granted AND activity.datname = current_database()";
    while ((await database.pool.query(waits)).rowCount === 0);
    await other.query("COMMIT");
    other.release();
    await stepping;
    expect(await db().historyImport.findFirst({ where: { part: "products" } })).toMatchObject({ startedAt: again, state: "waiting", operationId: null });
  });

  it("orders with refunds or several parcels are read whole in a second pass", async () => {
    const order = shopify.order({ shippingAddress: fullAddress, lines: [{ variantId: shopify.variant("CHEESE"), quantity: 3 }] });
    const line = order.lines[0]?.id ?? "";
    for (let parcel = 0; parcel < 3; parcel += 1) okay(fulfilOrder(shopify.world, shopify.emit, { orderId: order.id, lines: [{ lineItemId: line, quantity: 1 }] }));
    okay(deliverOrder(shopify.world, shopify.emit, { orderId: order.id }));
    const refunded = shopify.order({ lines: [{ variantId: shopify.variant("CHEESE"), quantity: 2 }] });
    okay(refundOrder(shopify.world, shopify.emit, { orderId: refunded.id, lines: [{ lineItemId: refunded.lines[0]?.id ?? "", quantity: 1 }] }));
    await runToEnd();
    const { parcels, orders } = await kept();
    expect(parcels).toHaveLength(3);
    const row = orders.find((one) => one.order_id === refunded.id) as unknown as { total_minor: string; current_total_minor: string; lines: unknown[] };
    expect(Number(row.current_total_minor)).toBeLessThan(Number(row.total_minor));
    expect(row.lines).toMatchObject([{ quantity: 2, currentQuantity: 1 }]);
    expect(await db().historyImport.findFirst({ where: { part: "orderDetails" } })).toMatchObject({ state: "done", read: 2 });
  });

  it("what was told later by a webhook is not overwritten by what was collected before", async () => {
    history();
    const [order] = [...shopify.world.stores.orders.all()].slice(-1);
    await database.pool.query(
      `INSERT INTO shop_order (shop_id, order_id, name, currency, total_minor, source_name, test, financial_status, discount_codes, placed_at, told_at)
       VALUES ($1, $2, 'newer', 'EUR', 1, 'web', false, 'refunded', '{}', $3, $4)`, [shopify.shop.id, order?.id, today, new Date("2026-03-05T00:00:00Z")],
    );
    await runToEnd();
    expect((await kept()).orders.find((row) => row.order_id === order?.id)).toMatchObject({ name: "newer", financial_status: "refunded" });
  });

  it("collected in vain, it is begun anew a few times, then waits for the merchant, who can try again", async () => {
    history();
    Object.assign(shopify.faults, { failBulkOperation: 1 });
    await runToEnd();
    const failed = await historyStanding(shopify.shop.id);
    expect(failed.parts.slice(0, 3).map(({ state, failure }) => [state, failure])).toEqual(Array(3).fill(["failed", { because: "failed", times: 4 }]));
    expect(failed.complete).toBe(false);
    Object.assign(shopify.faults, { failBulkOperation: 0 });
    expect(await retryImport(shopify.shop, today)).toBe(true);
    while ((await step()) !== "over");
    expect((await historyStanding(shopify.shop.id)).complete).toBe(true);
    expect((await kept()).orders).toHaveLength(4);
    expect(await retryImport(shopify.shop, today)).toBe(false);
  });

  it("a result that lay longer than its seven days is collected anew", async () => {
    history();
    await db().$transaction((tx) => ensureImport(tx, shopify.shop, today));
    while ((await db().historyImport.count({ where: { part: "products", state: "reading" } })) === 0) await step(1, 0);
    shopify.clock.time = new Date("2026-03-12T08:00:00Z");
    while ((await step(1, 0)) !== "over");
    expect((await kept()).products).toHaveLength(3);
    expect((await historyStanding(shopify.shop.id)).complete).toBe(true);
  });

  it("of a shop that removed the app and has installed it again waits, whatever was read before; read anew, it is known again", async () => {
    history();
    await runToEnd();
    // A second installation, of which set-up has not heard yet.
    const installedAt = new Date(today.getTime() + 86_400_000);
    await db().shop.update({ where: { id: shopify.shop.id }, data: { installedAt, preparedAt: null } });
    const standing = await historyStanding(shopify.shop.id);
    expect(standing).toMatchObject({ complete: false, since: null, limitedTo60Days: false });
    expect(standing.parts.map(({ part, state, read, finishedAt }) => [part, state, read, finishedAt])).toEqual(
      ["products", "customers", "orders", "orderDetails"].map((part) => [part, "waiting", 0, null]));
    const again = new Date(installedAt.getTime() + 1_000);
    await db().$transaction(async (tx) => ensureImport(tx, await requireShop(shopify.shop.id, tx), again));
    while ((await importHistory(await requireShop(shopify.shop.id), { objects: 2, untilMilliseconds: 0 }, again)) !== "over");
    expect((await historyStanding(shopify.shop.id)).complete).toBe(true);
  });

  it("that failed in an earlier installation is no failure of this one", async () => {
    history();
    Object.assign(shopify.faults, { failBulkOperation: 1 });
    await runToEnd();
    await db().shop.update({ where: { id: shopify.shop.id }, data: { installedAt: new Date(today.getTime() + 1) } });
    expect((await historyStanding(shopify.shop.id)).parts.map(({ state, failure }) => [state, failure])).toEqual(Array(4).fill(["waiting", null]));
  });

  it("another shop's history is its own", async () => {
    history();
    const other = await aShop();
    await runToEnd();
    expect(await historyStanding(other.id)).toEqual({ parts: [], complete: false, since: null, limitedTo60Days: false });
    expect(await db().shopOrder.count({ where: { shopId: other.id } })).toBe(0);
    expect(await retryImport(other, today)).toBe(false);
  });
});

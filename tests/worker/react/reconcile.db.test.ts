// long because every way in which a night may be cut short, refused or too late is lived through once
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { listReconciliations } from "~/core/history/list-reconciliations.server";
import { reconcile } from "~/core/history/reconcile.server";
import { db } from "~/platform/db/prisma.server";
import { now } from "~/platform/clock.server";
import { ShopifyRefused } from "~/platform/shopify/shopify-errors";
import { requireShop } from "~/platform/shopify/shop-store.server";
import { decideFromOrders } from "~/worker/react/decide-from-orders.server";
import { followParcels } from "~/worker/react/follow-parcels.server";
import { reconcileAtNight, reconcileJob, tellAll } from "~/worker/react/reconcile.server";
import { redeemFromOrders } from "~/worker/react/redeem-from-orders.server";
import { cancelOrder } from "../../../sandbox/commerce/cancel-order";
import { deliverOrder } from "../../../sandbox/commerce/deliver-order";
import { fulfilOrder } from "../../../sandbox/commerce/fulfil-order";
import { payOrder } from "../../../sandbox/commerce/pay-order";
import { refundOrder } from "../../../sandbox/commerce/refund-order";
import { okay } from "../../sandbox/commerce/a-shop";
import { aShop } from "../../support/a-shop";
import { aRule, saveRules, someTerms } from "../../support/a-rule";
import { aShopify } from "../../support/a-shopify";
import type { TestShopify } from "../../support/a-shopify";
import { testDatabase } from "../../support/database";
import { anEvent } from "../../support/told-twice";

await testDatabase();
let shopify: TestShopify;
const monday = new Date("2026-03-02T08:00:00Z");
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: monday });
  shopify = await aShopify();
  await saveRules(shopify.shop, aRule({ terms: someTerms({ minimumMinor: null }) }));
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

/** The clocks of the app and of Shopify. */
function wait(hours: number): void {
  shopify.clock.time = new Date(shopify.clock.time.getTime() + hours * 3_600_000);
  vi.setSystemTime(shopify.clock.time);
}

/** A day in a shop: one order arrives, one is cancelled, one refunded in part, one not paid; what the vouchers were is not asked. */
async function aDay(): Promise<void> {
  const [arrived, cancelled, refunded] = [shopify.order(), shopify.order(), shopify.order()];
  shopify.order({ paid: false });
  wait(1);
  okay(fulfilOrder(shopify.world, shopify.emit, { orderId: arrived.id }));
  okay(cancelOrder(shopify.world, shopify.emit, { orderId: cancelled.id }));
  okay(refundOrder(shopify.world, shopify.emit, { orderId: refunded.id, lines: [{ lineItemId: refunded.lines[0]?.id ?? "", quantity: 1 }] }));
  wait(1);
  okay(deliverOrder(shopify.world, shopify.emit, { orderId: arrived.id }));
}

const runJob = async (): Promise<void> => reconcileJob({ name: "reconcile", shopId: shopify.shop.id, payload: {}, failures: 0 });
const ledger = async (): Promise<string[]> =>
  (await db().ledgerEntry.findMany()).map((entry) => `${entry.key} ${JSON.stringify(entry.data)}`).sort();
const kinds = async (): Promise<Record<string, number>> => {
  const rows = await db().ledgerEntry.groupBy({ by: ["kind"], _count: true });
  return Object.fromEntries(rows.map((row) => [row.kind, row._count]));
};

/** Everything that was told, through the reactions of a worker. */
async function tellEverything(): Promise<void> {
  const { id } = shopify.shop;
  for (const topic of ["orders/create", "orders/paid", "orders/updated", "orders/cancelled"]) {
    const events = shopify.events(topic);
    if (events.length === 0) continue;
    await decideFromOrders(id, events);
    await redeemFromOrders(id, events);
  }
  for (const topic of ["fulfillments/create", "fulfillments/update", "fulfillment_events/create"]) await followParcels(id, shopify.events(topic));
}

describe("a reconciliation", () => {
  it("finds what no webhook told, and webhooks that come late change nothing more", async () => {
    await aDay();
    await runJob();
    const found = await ledger();
    expect(await kinds()).toMatchObject({ "insert.decided": 4, "voucher.delivered": 1 });
    await tellEverything();
    expect(await ledger()).toEqual(found);
    expect((await listReconciliations(shopify.shop.id, 5))[0]).toMatchObject({
      finishedAt: now(), failure: null, found: { orders: { looked: 4, new: 4, changed: 0 }, parcels: { looked: 1, new: 1 } },
    });
  });

  it("after everything was told finds nothing, and changes nothing", async () => {
    await aDay();
    await tellEverything();
    const told = await ledger();
    await runJob();
    expect(await ledger()).toEqual(told);
    expect((await listReconciliations(shopify.shop.id, 1))[0]?.found).toEqual({
      orders: { looked: 4, new: 0, changed: 0, deleted: 0, changes: {} }, parcels: { looked: 1, new: 0, delivered: 0, cancelled: 0 },
    });
  });

  it("a second one looks only at what came since, with a little overlap", async () => {
    await aDay();
    wait(1);
    await runJob();
    wait(24);
    shopify.order();
    await runJob();
    wait(0.01);
    await runJob();
    const found = (await listReconciliations(shopify.shop.id, 5)).map((one) => [one.found.orders.looked, one.found.orders.new]);
    expect(found).toEqual([[1, 0], [1, 1], [4, 4]]);
  });

  it("says by kind what had changed without a word", async () => {
    const [paid, refunded] = [shopify.order({ paid: false }), shopify.order()];
    await tellEverything();
    wait(1);
    okay(payOrder(shopify.world, shopify.emit, { orderId: paid.id }));
    okay(refundOrder(shopify.world, shopify.emit, { orderId: refunded.id }));
    wait(1);
    await runJob();
    expect((await listReconciliations(shopify.shop.id, 1))[0]?.found.orders).toEqual({ looked: 2, new: 0, changed: 2, deleted: 0, changes: { paid: 1, refunded: 1 } });
    wait(24);
    shopify.order();
    await runJob();
    expect((await listReconciliations(shopify.shop.id, 1))[0]?.found.orders).toEqual({ looked: 1, new: 1, changed: 0, deleted: 0, changes: {} });
  });

  it("a code that was used without a word is used", async () => {
    const first = shopify.order();
    await runJob();
    const voucher = await db().voucher.findFirstOrThrow({ where: { orderId: first.id } });
    shopify.aDiscount({ code: voucher.code });
    wait(24);
    const second = shopify.order({ customer: { email: "kundin-1@example.com", firstName: "Anna", lastName: "Ähre" }, discountCodes: [voucher.code] });
    await runJob();
    expect(await db().voucher.findFirstOrThrow({ where: { orderId: first.id } })).toMatchObject({ state: "used", usedByOrderId: second.id });
    const used = await db().ledgerEntry.findFirstOrThrow({ where: { kind: "voucher.used" } });
    expect(used.data).toMatchObject({ savedMinor: second.discountCodes[0]?.amount });
  });

  it("reads each night which parcels have arrived, also where Shopify counts no change of the order", async () => {
    const order = shopify.order();
    okay(fulfilOrder(shopify.world, shopify.emit, { orderId: order.id }));
    wait(1);
    await runJob();
    wait(47);
    const stored = shopify.world.stores.orders.get(order.id);
    const [parcel] = stored?.fulfillments ?? [];
    if (stored && parcel) parcel.deliveredAt = shopify.world.nowText();
    wait(24);
    await runJob();
    expect((await listReconciliations(shopify.shop.id, 1))[0]?.found).toMatchObject({ orders: { looked: 0 }, parcels: { looked: 1, delivered: 1 } });
    expect((await db().ledgerEntry.findFirstOrThrow({ where: { kind: "voucher.delivered" } })).data).toMatchObject({ basis: "report", deliveredAt: "2026-03-04T08:00:00.000Z" });
  });

  it("an order that the merchant deleted takes its voucher with it", async () => {
    const order = shopify.order();
    await runJob();
    shopify.world.stores.orders.remove(order.id);
    wait(24);
    await runJob();
    expect(await db().voucher.findFirstOrThrow({ where: { orderId: order.id } })).toMatchObject({ state: "revoked" });
    expect((await listReconciliations(shopify.shop.id, 1))[0]?.found.orders.deleted).toBe(1);
  });

  it("an order that Shopify only does not show any more, since it is older than sixty days, is not taken for deleted", async () => {
    const order = shopify.order();
    await runJob();
    const before = await db().voucher.findFirstOrThrow({ where: { orderId: order.id } });
    wait(61 * 24);
    await runJob();
    expect(await db().voucher.findFirstOrThrow({ where: { orderId: order.id } })).toEqual(before);
    expect((await listReconciliations(shopify.shop.id, 1))[0]?.found.orders.deleted).toBe(0);
  });

  it("refused behind its first page, the next one begins where that page ended: nothing stays unseen", async () => {
    for (let count = 0; count < 24; count += 1) {
      shopify.order();
      wait(1);
    }
    const shop = await requireShop(shopify.shop.id);
    let pages = 0;
    const refused = reconcile(shop, Infinity, now(), (told, parcels) => {
      if (pages === 1) throw new ShopifyRefused("no more of this");
      pages += 1;
      return tellAll(shop, told, parcels);
    });
    await expect(refused).rejects.toThrow("no more of this");
    expect(await kinds()).toMatchObject({ "insert.decided": 20 });
    wait(24);
    await runJob();
    expect(await kinds()).toMatchObject({ "insert.decided": 24 });
    expect((await listReconciliations(shop.id, 5)).map(({ failure, found }) => [failure, found.orders.new])).toEqual([[null, 4], ["refused", 20]]);
  });

  it("cut off after any page, it goes on there and finds the same", async () => {
    for (let count = 0; count < 45; count += 1) {
      shopify.order();
      wait(0.01);
    }
    const shop = await requireShop(shopify.shop.id);
    let steps = 1;
    while ((await reconcile(shop, 0, now(), (told, parcels) => tellAll(shop, told, parcels))) === "more") steps += 1;
    expect(steps).toBeGreaterThan(2);
    const [only, ...more] = await listReconciliations(shop.id, 5);
    expect(more).toEqual([]);
    expect(only?.found.orders).toMatchObject({ looked: 45, new: 45 });
    expect(await kinds()).toMatchObject({ "insert.decided": 45 });
  });

  it("interrupted while a page is handed over, that page is looked at again and nothing happens twice", async () => {
    await aDay();
    const shop = await requireShop(shopify.shop.id);
    const dies = reconcile(shop, 0, now(), async (told, parcels) => {
      await tellAll(shop, told, parcels);
      throw new Error("killed");
    });
    await expect(dies).rejects.toThrow("killed");
    const before = await ledger();
    await runJob();
    expect(await ledger()).toEqual(before);
  });

  it("orders from before the app came are kept as facts, without a decision and without a name", async () => {
    shopify.clock.time = new Date("2026-02-20T08:00:00Z");
    const old = shopify.order();
    shopify.clock.time = monday;
    okay(fulfilOrder(shopify.world, shopify.emit, { orderId: old.id }));
    await runJob();
    expect(await db().shopOrder.count({ where: { orderId: old.id } })).toBe(1);
    expect(await db().ledgerEntry.count()).toBe(0);
    expect(await db().customerPrivate.count()).toBe(0);
  });

  it("comes every night at the shop's own minute, and told twice it is one", async () => {
    const night = [anEvent("history/reconcile", {})];
    await reconcileAtNight(shopify.shop.id, night);
    await reconcileAtNight(shopify.shop.id, night);
    const rows = await db().due.findMany({ where: { key: "history/reconcile" } });
    expect(rows).toHaveLength(1);
    const hour = Number(new Intl.DateTimeFormat("de", { timeZone: "Europe/Berlin", hour: "numeric", hourCycle: "h23" }).format(rows[0]?.dueAt).replace(/\D/g, ""));
    expect(hour).toBeGreaterThanOrEqual(1);
    expect(hour).toBeLessThan(5);
  });

  it("a shop that has gone is left alone; another shop sees none of it", async () => {
    await aDay();
    await db().shop.update({ where: { id: shopify.shop.id }, data: { uninstalledAt: now() } });
    await runJob();
    await reconcileAtNight(shopify.shop.id, [anEvent("history/reconcile", {})]);
    expect(await db().reconciliation.count()).toBe(0);
    expect(await db().due.count()).toBe(0);
    const other = await aShop();
    expect(await listReconciliations(other.id, 5)).toEqual([]);
  });
});

// long because one order is followed through all reactions to it, each told twice
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { registerVouchersJob } from "~/core/vouchers/register-vouchers.server";
import { readCodeBatchJob } from "~/core/vouchers/read-code-batch.server";
import { removeCodesJob } from "~/core/vouchers/remove-codes.server";
import { noteInsertsJob } from "~/features/inserts/deciding/note-inserts.server";
import { db } from "~/platform/db/prisma.server";
import type { InboxEvent } from "~/platform/inbox/inbox-event";
import { decideFromOrders } from "~/worker/react/decide-from-orders.server";
import { expireOnTime } from "~/worker/react/expire-on-time.server";
import { followAssumedDeliveries, followParcels } from "~/worker/react/follow-parcels.server";
import { loseDeletedDiscounts } from "~/worker/react/lose-deleted-discounts.server";
import { redeemFromOrders } from "~/worker/react/redeem-from-orders.server";
import { cancelOrder } from "../../../sandbox/commerce/cancel-order";
import { deliverOrder } from "../../../sandbox/commerce/deliver-order";
import { fulfilOrder } from "../../../sandbox/commerce/fulfil-order";
import { okay } from "../../sandbox/commerce/a-shop";
import { aRule, saveRules, someTerms } from "../../support/a-rule";
import { aShopify } from "../../support/a-shopify";
import type { TestShopify } from "../../support/a-shopify";
import { testDatabase } from "../../support/database";
import { anEvent, expectToldTwiceIsOnce } from "../../support/told-twice";

const { pool } = await testDatabase();
let shopify: TestShopify;
beforeEach(async () => {
  // Only the calendar stands still, on the sandbox's day; timers run.
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T08:00:00Z") });
  shopify = await aShopify();
  await saveRules(shopify.shop, aRule({ terms: someTerms({ minimumMinor: 4000 }) }));
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

const act = (job: (running: { name: string; shopId: number; payload: Record<string, string>; failures: number }) => Promise<void>, payload = {}) =>
  job({ name: "act", shopId: shopify.shop.id, payload, failures: 0 });
/** Registers what is wanted and reads what became of it. */
async function register(): Promise<void> {
  for (let round = 0; round < 5; round++) {
    await act(registerVouchersJob);
    for (const { creationId } of await db().codeBatch.findMany()) {
      await settled();
      await act(readCodeBatchJob, { creationId });
    }
  }
}
const settled = async (): Promise<void> => {
  while ([...shopify.world.stores.codeCreations.all()].some((creation) => !creation.done)) await new Promise((resolve) => setImmediate(resolve));
};
const vouchers = () => db().voucher.findMany({ orderBy: { orderId: "asc" } });
const cards = () => db().insertCard.findMany({ orderBy: { orderId: "asc" } });
const codesInShopify = (): string[] => [...shopify.world.stores.discounts.all()].flatMap((discount) => discount.codes.map(({ code }) => code)).sort();
async function decided(): Promise<InboxEvent[]> {
  const events = shopify.events("orders/create");
  await decideFromOrders(shopify.shop.id, events);
  return events;
}

describe("an order is told of", () => {
  it("and decided once, with one voucher, however often it is told", async () => {
    shopify.order();
    shopify.order();
    const tables = await expectToldTwiceIsOnce(pool, decideFromOrders, shopify.shop.id, shopify.events("orders/create"));
    expect(tables["insert_card"]).toHaveLength(2);
    expect((await vouchers()).map(({ state, todo }) => [state, todo])).toEqual([["promised", "register"], ["promised", "register"]]);
    expect(shopify.calls("CustomerOrderCounts"), "both customers in one read, and never again").toBe(1);
  });

  it("also when it is told as paid before it is told as created", async () => {
    shopify.order();
    const [created, paid] = [shopify.events("orders/create"), shopify.events("orders/paid")];
    await decideFromOrders(shopify.shop.id, paid);
    await decideFromOrders(shopify.shop.id, created);
    expect(await vouchers()).toMatchObject([{ state: "promised", todo: "register" }]);
    expect(await db().shopOrder.findMany()).toMatchObject([{ financialStatus: "paid" }]);
  });

  it("a second order of the same customer earns none, also one from before the app came", async () => {
    const customer = { email: "stammkunde@example.com" };
    shopify.order({ customer });
    shopify.told.splice(0);
    shopify.order({ customer });
    await decided();
    expect(await cards()).toMatchObject([{ decision: "none", reason: "not-first-order" }]);
  });

  it("is the first also when the customer has ordered again before it was decided, and nothing is known of that yet", async () => {
    const customer = { email: "eilig@example.com" };
    const orders = [shopify.order({ customer }), shopify.order({ customer }), shopify.order({ customer })];
    const [first, ...rest] = shopify.events("orders/create");
    if (first) await decideFromOrders(shopify.shop.id, [first]);
    expect(await cards()).toMatchObject([{ orderId: orders[0]?.id, decision: "voucher" }]);
    await decideFromOrders(shopify.shop.id, rest);
    expect((await cards()).map(({ decision }) => decision)).toEqual(["voucher", "none", "none"]);
  });

  it("is left alone when it was placed before the app was installed", async () => {
    await db().shop.update({ where: { id: shopify.shop.id }, data: { installedAt: new Date("2026-03-03T00:00:00Z") } });
    shopify.order();
    await decided();
    expect(await cards()).toEqual([]);
  });

  it("is decided when it was placed in the very second of the installation: Shopify tells whole seconds only", async () => {
    await db().shop.update({ where: { id: shopify.shop.id }, data: { installedAt: new Date("2026-03-02T08:00:00.900Z") } });
    shopify.order();
    await decided();
    expect(await cards()).toHaveLength(1);
  });

  it("without a customer gets no insert, and the order says so", async () => {
    shopify.order({ customer: null });
    await decided();
    await act(noteInsertsJob);
    const [order] = [...shopify.world.stores.orders.all()];
    expect(order?.metafields.map(({ key, value }) => [key, value])).toEqual([["insert", '{"decision":"none","reason":"no-customer"}']]);
  });

  it("keeps the customer's name sealed, and nothing else of them", async () => {
    shopify.order();
    await decided();
    const dump = JSON.stringify((await Promise.all(["shop_order", "insert_card", "voucher", "ledger_entry", "customer_private"].map(async (table) => (await pool.query(`SELECT * FROM ${table}`)).rows as unknown[]))));
    expect(dump).not.toContain("Anna");
    expect(dump).not.toContain("kundin-");
    expect(await db().customerPrivate.count()).toBe(1);
  });

  it("rules edited in between decide what comes after them, never what was decided", async () => {
    shopify.order();
    const events = await decided();
    const before = await vouchers();
    await saveRules(shopify.shop, aRule({ version: 1, controlShareBasisPoints: 10_000 }));
    await decideFromOrders(shopify.shop.id, events);
    shopify.order();
    await decided();
    expect(await vouchers()).toEqual(before);
    expect((await cards()).map(({ decision }) => decision)).toEqual(["voucher", "control"]);
  });
});

describe("codes reach Shopify", () => {
  it("under one cohort discount: the first creates it, the rest in one call", async () => {
    for (let index = 0; index < 5; index++) shopify.order();
    await decided();
    await register();
    expect(codesInShopify()).toEqual((await vouchers()).map(({ code }) => code).sort());
    expect([shopify.calls("CreateBasicDiscount"), shopify.calls("AddCodes"), shopify.calls("ReadCodeBatch")]).toEqual([1, 1, 1]);
    expect(new Set((await vouchers()).map(({ state }) => state))).toEqual(new Set(["live"]));
    const [discount] = [...shopify.world.stores.discounts.all()];
    expect(discount).toMatchObject({ usageLimit: 1, minimumSubtotal: 4000, value: { percentageBasisPoints: 1000 } });
  });

  it("also when the answer was lost: a code that is taken is ours if our cohort has it", async () => {
    for (let index = 0; index < 4; index++) shopify.order();
    await decided();
    await register();
    // As if every answer had been lost: the ledger never heard of the registrations.
    await pool.query("DELETE FROM ledger_entry WHERE kind = 'voucher.registered'");
    await pool.query("UPDATE voucher SET todo = 'register', state = 'promised', discount_id = NULL, redeem_code_id = NULL");
    await pool.query("UPDATE cohort SET discount_id = NULL");
    await register();
    expect((await vouchers()).map(({ state, redeemCodeId }) => [state, redeemCodeId !== null])).toEqual(Array(4).fill(["live", true]));
    expect([...shopify.world.stores.discounts.all()]).toHaveLength(1);
  });

  it("also when the answer to the cohort's creation was lost and its founder was cancelled meanwhile: never two discounts", async () => {
    const order = shopify.order();
    await decided();
    await act(registerVouchersJob);
    await pool.query("DELETE FROM ledger_entry WHERE kind = 'voucher.registered'");
    await pool.query("UPDATE voucher SET todo = 'register', state = 'promised', discount_id = NULL, redeem_code_id = NULL");
    await pool.query("UPDATE cohort SET discount_id = NULL");
    okay(cancelOrder(shopify.world, shopify.emit, { orderId: order.id }));
    await decideFromOrders(shopify.shop.id, shopify.events("orders/cancelled"));
    shopify.order();
    await decided();
    await register();
    await act(removeCodesJob);
    expect([...shopify.world.stores.discounts.all()]).toHaveLength(1);
    expect((await vouchers()).map(({ state, todo }) => [state, todo])).toEqual([["revoked", "nothing"], ["live", "nothing"]]);
  });

  it("also when the discount was deleted in Shopify and nobody told us: the cohort gets a new one", async () => {
    shopify.order();
    await decided();
    await register();
    for (const discount of [...shopify.world.stores.discounts.all()]) shopify.world.stores.discounts.remove(discount.id);
    shopify.order();
    shopify.order();
    await decided();
    await register();
    expect((await vouchers()).map(({ state }) => state)).toEqual(["revoked", "live", "live"]);
    expect([...shopify.world.stores.discounts.all()]).toHaveLength(1);
  });

  it("but not when a discount of somebody else's has the code: the merchant is told", async () => {
    shopify.order();
    await decided();
    const [voucher] = await vouchers();
    shopify.aDiscount({ code: voucher?.code ?? "", title: "Sommer" });
    await register();
    expect(await vouchers()).toMatchObject([{ state: "refused", todo: "nothing" }]);
  });
});

describe("a parcel is told of", () => {
  it("its voucher's time begins with the delivery, once, and ends in the shop's time zone", async () => {
    const order = shopify.order();
    await decided();
    okay(fulfilOrder(shopify.world, shopify.emit, { orderId: order.id }));
    shopify.clock.time = new Date("2026-03-05T22:30:00Z");
    okay(deliverOrder(shopify.world, shopify.emit, { orderId: order.id }));
    const events = [...shopify.events("fulfillment_events/create"), ...shopify.events("fulfillments/create")];
    await followParcels(shopify.shop.id, events);
    expect((await vouchers())[0]?.validUntil, "as long as it is not known whether another parcel follows").toBeNull();
    await decideFromOrders(shopify.shop.id, shopify.events("orders/updated"));
    await expectToldTwiceIsOnce(pool, followParcels, shopify.shop.id, events);
    expect((await vouchers())[0]?.validUntil?.toISOString()).toBe("2026-05-04T21:59:59.999Z");
  });

  it("before its order is: the order finds it when it comes", async () => {
    const order = shopify.order({ paid: false });
    okay(fulfilOrder(shopify.world, shopify.emit, { orderId: order.id }));
    await followParcels(shopify.shop.id, shopify.events("fulfillments/create"));
    await decided();
    expect(await vouchers()).toMatchObject([{ todo: "register" }]);
  });

  it("without any report counts as delivered after seven days, once", async () => {
    const order = shopify.order();
    await decided();
    okay(fulfilOrder(shopify.world, shopify.emit, { orderId: order.id }));
    await followParcels(shopify.shop.id, shopify.events("fulfillments/create"));
    const due = await db().due.findFirstOrThrow({ where: { topic: "parcel/assumed-delivered" } });
    expect(due.dueAt.toISOString()).toBe("2026-03-09T08:00:00.000Z");
    vi.setSystemTime(due.dueAt);
    await expectToldTwiceIsOnce(pool, followAssumedDeliveries, shopify.shop.id, [anEvent(due.topic, due.fact)]);
    expect((await vouchers())[0]?.validUntil?.toISOString()).toBe("2026-05-08T21:59:59.999Z");
  });
});

describe("a voucher ends", () => {
  it("with its order, cancelled before it left: the code leaves Shopify", async () => {
    const order = shopify.order();
    await decided();
    await register();
    okay(cancelOrder(shopify.world, shopify.emit, { orderId: order.id }));
    await expectToldTwiceIsOnce(pool, decideFromOrders, shopify.shop.id, shopify.events("orders/cancelled"));
    await act(removeCodesJob);
    await act(removeCodesJob);
    expect(await vouchers()).toMatchObject([{ state: "revoked", todo: "nothing" }]);
    expect(shopify.calls("RemoveCodes")).toBe(1);
  });

  it("when its time is over, and only then", async () => {
    const order = shopify.order();
    await decided();
    await register();
    okay(fulfilOrder(shopify.world, shopify.emit, { orderId: order.id }));
    okay(deliverOrder(shopify.world, shopify.emit, { orderId: order.id }));
    await followParcels(shopify.shop.id, shopify.events("fulfillment_events/create"));
    const fact = { voucherKey: `insert/order/${order.id}` };
    await db().voucher.updateMany({ data: { validUntil: new Date("2100-01-01T00:00:00Z") } });
    await expireOnTime(shopify.shop.id, [anEvent("voucher/time-over", fact)]);
    expect(await vouchers()).toMatchObject([{ state: "live" }]);
    await db().voucher.updateMany({ data: { validUntil: new Date("2026-03-02T00:00:00Z") } });
    await expectToldTwiceIsOnce(pool, expireOnTime, shopify.shop.id, [anEvent("voucher/time-over", fact)]);
    expect(await vouchers()).toMatchObject([{ state: "expired", todo: "remove" }]);
  });

  it("with its discount, deleted by the merchant; the next voucher makes a new one", async () => {
    shopify.order();
    await decided();
    await register();
    const [discount] = [...shopify.world.stores.discounts.all()];
    shopify.world.stores.discounts.remove(discount?.id ?? "");
    const event = anEvent("discounts/delete", { admin_graphql_api_id: `gid://shopify/DiscountCodeNode/${discount?.id ?? ""}` });
    await expectToldTwiceIsOnce(pool, loseDeletedDiscounts, shopify.shop.id, [event]);
    shopify.order();
    await decided();
    await act(removeCodesJob);
    await register();
    expect((await vouchers()).map(({ state }) => state).sort()).toEqual(["live", "revoked"]);
  });
});

describe("a voucher is used", () => {
  it("once, and tied to the order that used it", async () => {
    const customer = { email: "anna@example.com" };
    shopify.order({ customer });
    await decided();
    await register();
    const [voucher] = await vouchers();
    const second = shopify.order({ customer, discountCodes: [voucher?.code ?? ""] });
    await expectToldTwiceIsOnce(pool, redeemFromOrders, shopify.shop.id, shopify.events("orders/create"));
    expect(await vouchers()).toMatchObject([{ state: "used", usedByOrderId: second.id }]);
  });

  it("by an order of another shop with the same code: nothing happens there", async () => {
    shopify.order();
    await decided();
    const [voucher] = await vouchers();
    const other = await (await import("../../support/a-shop")).aShop();
    shopify.order();
    const [told] = shopify.events("orders/create");
    const stolen = anEvent("orders/create", { ...(told?.body as object), discount_codes: [{ code: voucher?.code }] });
    await redeemFromOrders(other.id, [stolen]);
    expect(await vouchers()).toMatchObject([{ usedByOrderId: null }]);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { decideWhatIsPrinted } from "~/features/inserts/printing/decide-what-is-printed.server";
import { noteOrders } from "~/core/orders/note-orders.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { OrderTold } from "~/kernel/events/order-told";
import { now } from "~/platform/clock.server";
import type { InboxEvent } from "~/platform/inbox/inbox-event";
import { readOrderPayload } from "~/platform/shopify/payloads/order-payload";
import { decideFromOrders } from "~/worker/react/decide-from-orders.server";
import { redeemFromOrders } from "~/worker/react/redeem-from-orders.server";
import type { Order } from "../../../../sandbox/world/entities";
import { aRule, saveRules } from "../../../support/a-rule";
import { aShop } from "../../../support/a-shop";
import { aShopify } from "../../../support/a-shopify";
import type { TestShopify } from "../../../support/a-shopify";
import { testDatabase } from "../../../support/database";
import { runJobs } from "../../../support/run-jobs";

const database = await testDatabase();
const today = new Date("2026-03-02T08:00:00Z");
let shopify: TestShopify;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: today });
  shopify = await aShopify();
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

const customer = { email: "stammkunde@example.com" };
const decisions = async () => (await db().insertCard.findMany({ orderBy: { placedAt: "asc" } })).map(({ decision, reason }) => [decision, reason]);
const vouchers = async () =>
  (await db().voucher.findMany({ orderBy: [{ promisedAt: "asc" }, { key: "asc" }] })).map(({ state, usedByOrderId, savedMinor }) => ({ state, usedByOrderId, saved: savedMinor === null ? null : Number(savedMinor) }));
const print = (...orders: Order[]): Promise<void> => decideWhatIsPrinted(shopify.shop, orders.map(({ id }) => id));
const tellAll = async (events: InboxEvent[], reactions = [redeemFromOrders, decideFromOrders]): Promise<void> => {
  expect(events.length).toBeGreaterThan(0);
  for (const react of reactions) await react(shopify.shop.id, events);
};

/** The second order of a regular who held a live voucher of a rule that gives again, and uses it. What is told of it has not arrived. */
async function secondOrder(): Promise<{ order: Order; onItsWay: InboxEvent[] }> {
  await saveRules(shopify.shop, aRule({ conditions: [], oncePerCustomer: false }));
  shopify.order({ customer });
  await tellAll(shopify.events("orders/create"));
  await runJobs(database.pool, shopify);
  vi.setSystemTime(new Date("2026-03-03T08:00:00Z"));
  shopify.clock.time = new Date("2026-03-03T08:00:00Z");
  const order = shopify.order({ customer, discountCodes: [(await db().voucher.findFirstOrThrow()).code] });
  return { order, onItsWay: shopify.events("orders/create") };
}
/** An older telling is in our table, and nobody has decided. */
const known = (events: InboxEvent[], change: Partial<OrderTold> = {}): Promise<void> =>
  recording(shopify.shop.id, (tx) => noteOrders(tx, shopify.shop, events.map(({ body }) => ({ ...readOrderPayload(body), ...change })), now()));
const silent = (): void => { shopify.faults.failAdminApi = 1; };
const given = [["voucher", "rule"], ["voucher", "rule"]];

describe("an order that used a voucher of a rule that gives again, printed before it was decided", () => {
  it("nobody has told of it: Shopify is asked what the code took off, and the next one is given", async () => {
    const { order, onItsWay } = await secondOrder();
    await print(order);
    expect(await decisions()).toEqual(given);
    expect(await vouchers()).toMatchObject([{ state: "used", usedByOrderId: order.id, saved: 500 }, { state: "promised" }]);
    await tellAll(onItsWay);
    expect(await vouchers(), "told later, nothing is new").toMatchObject([{ state: "used", saved: 500 }, { state: "promised" }]);
  });

  it("it is in our table with what the code took off: nobody needs to be asked", async () => {
    const { order, onItsWay } = await secondOrder();
    await known(onItsWay);
    silent();
    await print(order);
    expect(await decisions()).toEqual(given);
    expect((await vouchers())[0]).toMatchObject({ state: "used", usedByOrderId: order.id, saved: 500 });
  });

  it("it is in our table without that: Shopify is asked", async () => {
    const { order, onItsWay } = await secondOrder();
    await known(onItsWay, { codesUsed: null });
    await print(order);
    expect(await decisions()).toEqual(given);
    expect((await vouchers())[0]).toMatchObject({ state: "used", saved: 500 });
  });

  it("and Shopify is silent, too: the use is booked without a sum, the next one is given, and stays when the use is told", async () => {
    const { order, onItsWay } = await secondOrder();
    await known(onItsWay, { codesUsed: null });
    silent();
    await print(order);
    expect(await decisions()).toEqual(given);
    expect(await vouchers()).toMatchObject([{ state: "used", usedByOrderId: order.id, saved: null }, { state: "promised" }]);
    shopify.faults.failAdminApi = 0;
    await tellAll(onItsWay);
    expect((await vouchers()).map(({ state }) => state), "what is printed is not taken back").toEqual(["used", "promised"]);
  });

  it("without a code the live one still counts: none is given", async () => {
    await saveRules(shopify.shop, aRule({ conditions: [], oncePerCustomer: false }));
    shopify.order({ customer });
    await tellAll(shopify.events("orders/create"));
    const order = shopify.order({ customer, discountCodes: [] });
    await print(order);
    expect((await decisions()).sort()).toEqual([["none", "holds-one"], ["voucher", "rule"]]);
  });

  it("a stranger's code is nobody's business and costs no question", async () => {
    await saveRules(shopify.shop, aRule({ conditions: [] }));
    shopify.aDiscount({ code: "SOMMER" });
    const order = shopify.order({ discountCodes: ["SOMMER"] });
    await print(order);
    expect(await decisions()).toEqual([["voucher", "rule"]]);
    expect(shopify.calls("OrdersInFull")).toBe(0);
  });
});

describe("a rule that asks what was ordered", () => {
  const wine = () => saveRules(shopify.shop, aRule({ conditions: [{ kind: "skus", match: "any", skus: ["WINE"] }] }));
  const withWine = (): Order => shopify.order({ lines: [{ variantId: shopify.variant("WINE"), quantity: 2 }] });

  it("takes an order that nobody has told of as it would have taken it told: its lines are asked for", async () => {
    await wine();
    const [order, other] = [withWine(), shopify.order()];
    await print(order, other);
    expect((await decisions()).sort()).toEqual([["none", "no-rule"], ["voucher", "rule"]]);
  });

  it("asks for no lines where no rule in force wants them", async () => {
    await saveRules(shopify.shop, aRule({ conditions: [] }), aRule({ id: "wine", on: false, conditions: [{ kind: "skus", match: "any", skus: ["WINE"] }] }));
    await print(withWine());
    expect(await decisions()).toEqual([["voucher", "rule"]]);
    expect(shopify.calls("OrdersInFull")).toBe(0);
  });

  it("of many orders at once those that Shopify did not say in full are decided all the same", async () => {
    await wine();
    const orders = Array.from({ length: 12 }, withWine);
    const told = shopify.events("orders/create");
    await known(told, { lines: null });
    silent();
    await print(...orders);
    expect(await db().insertCard.count()).toBe(12);
  });
});

it("another shop's orders are neither asked about nor decided", async () => {
  const { order } = await secondOrder();
  const other = await aShop();
  await decideWhatIsPrinted(other, [order.id]);
  expect(await db().insertCard.count({ where: { shopId: other.id } })).toBe(0);
});

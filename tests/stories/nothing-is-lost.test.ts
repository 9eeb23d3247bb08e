import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectLawful, stateByOrders, vouchersOfOrders } from "../support/as-shopify-says";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { plainCode } from "../support/merchants-desk";
import { aCustomer, shopFloor, teehaus } from "../support/shop-floor";
import type { StoryOrder } from "../support/shop-floor";

let house: House;
let floor: ReturnType<typeof shopFloor>;
beforeAll(async () => {
  house = await startHouse({ quietSeed: true });
  floor = shopFloor(house);
});
afterAll(() => house.stop());

const inTurns = async <T>(items: readonly T[], act: (item: T, index: number) => Promise<unknown>): Promise<void> => {
  for (const [index, item] of items.entries()) await act(item, index);
};
/** The ledger page of an order, in German. */
const storyOf = async (id: string): Promise<string> => (await floor.asMerchant(`/app/orders/${id}`, { headers: { "accept-language": "de" } })).text();

async function compareNow(): Promise<void> {
  expect((await floor.desk.compareNow()).status).toBe(200);
  await floor.settle(120_000);
}
/** How much the newest comparison found that nobody had told. */
async function foundLast(): Promise<number> {
  const [newest] = (await floor.desk.history()).reconciliations;
  expect(newest).toMatchObject({ failure: null, finishedAt: expect.any(Date) as Date });
  const { orders, parcels } = newest?.found ?? expect.fail("no comparison");
  return orders.new + orders.changed + orders.deleted + parcels.new + parcels.delivered + parcels.cancelled;
}

describe("three in ten webhooks never arrive; after one comparison it is as if they had", () => {
  it("every order is decided, registered, paid, delivered, cancelled, given back and used as its story in Shopify says", async () => {
    await floor.settle();
    const customers = Array.from({ length: 6 }, () => aCustomer());
    const earlier: { id: string; code: string }[] = [];
    await inTurns(customers, async (customer) => {
      const { body } = await floor.order({ customer });
      earlier.push({ id: body.id, code: "" });
    });
    await floor.settle();
    await inTurns(earlier, async (one) => { one.code = (await floor.codeOf(one.id)) ?? ""; });

    await floor.control("POST", "faults", { drop: 0.3, seed: 11 });
    const firsts = await Promise.all(Array.from({ length: 28 }, (_, index) => floor.order({ paid: index < 20 || index >= 24 })));
    const ids = firsts.map(({ body }) => body.id);
    const seconds = await Promise.all(customers.map((customer, index) => floor.order({ customer, discountCodes: [earlier[index]?.code ?? ""] })));
    await floor.settle();
    const [delivered, cancelled, refunded, partly, paid] = [ids.slice(0, 8), ids.slice(8, 12), ids.slice(12, 15), ids.slice(15, 17), ids.slice(20, 23)];
    await inTurns(paid, (id) => floor.doTo(id, "pay"));
    await inTurns(delivered, (id) => floor.doTo(id, "fulfil"));
    await floor.settle();
    await inTurns(delivered, (id) => floor.doTo(id, "deliver"));
    await inTurns(cancelled, (id) => floor.doTo(id, "cancel"));
    await inTurns([...refunded, delivered[0] ?? ""], (id) => floor.doTo(id, "refund"));
    await inTurns(partly, (id) => floor.doTo(id, "refund", { amount: "5.00" }));
    // Of some orders nothing at all is told.
    await floor.control("POST", "faults", { drop: 1 });
    await inTurns([1, 2, 3], () => floor.order());
    await floor.settle();
    await floor.control("POST", "faults", { drop: 0 });
    await compareNow();
    expect(await foundLast(), "what had never been told is found").toBeGreaterThanOrEqual(3);

    const state = await floor.state();
    const firstOf = (order: StoryOrder): boolean => !seconds.some(({ body }) => body.id === order.id);
    await inTurns(state.orders, async (order) => {
      const decision = await floor.desk.decisionOn(order.id);
      // What was cancelled before anybody told of it was decided knowing that.
      const right = !firstOf(order) ? ["none"] : order.cancelledAt ? ["voucher", "none"] : ["voucher"];
      expect(right, `order ${order.name}`).toContain(decision?.decision);
    });
    const vouchers = await vouchersOfOrders(floor, state.orders);
    expectLawful(vouchers, state);
    for (const { voucher, order } of vouchers) expect([order.name, voucher.state]).toEqual([order.name, stateByOrders(plainCode(voucher.code), order, state.orders)]);
    const stages = vouchers.map(({ voucher }) => voucher.state);
    expect(new Set(stages), "and each of them came up").toEqual(new Set(["used", "revoked", "live", "promised"]));
    await inTurns(delivered, async (id) => { expect(await storyOf(id)).toMatch(/Das Paket wurde am .* zugestellt/); });
    await inTurns(earlier, async ({ id }, index) => { expect(await storyOf(id)).toContain(seconds[index]?.body.name); });
    const open = (await floor.desk.parcels("insert=any")).map(({ orderId }) => orderId);
    expect(open.filter((id) => [...delivered, ...cancelled, ...refunded].includes(id)), "nothing that is gone is to be packed").toEqual([]);
    expect((await floor.health()).dead).toBe(0);
  });

  it("a second comparison finds nothing, and the page says what the first one found", async () => {
    const standing = async () => (await vouchersOfOrders(floor, (await floor.state()).orders)).map(({ voucher }) => [voucher.code, voucher.state]);
    const before = await standing();
    await floor.advance("PT1H");
    await compareNow();
    expect([await foundLast(), await standing()]).toEqual([0, before]);
    const page = await (await floor.asMerchant("/app/history?locale=de")).text();
    expect(page).toContain("Abgleich mit Shopify");
    expect(page).toContain("Nichts");
  });

  it("the shop's history was read by itself after the installation", async () => {
    const page = await (await floor.asMerchant("/app/history?locale=en")).text();
    expect(page).toContain("Only the orders of the last 60 days");
    expect(page).toContain("Orders are known from");
  });
});

describe("a shop with a past installs the app", () => {
  it("and it reads, further with every look, until all is known; back to the beginning once Shopify allows it", async () => {
    await floor.control("POST", "uninstall", { shop: teehaus });
    await floor.settle();
    await floor.control("POST", "orders/bulk", { shop: teehaus, count: 400, customers: 120, days: 300 });
    await floor.control("POST", "faults", { failBulkOperation: 0.3, failAdminApi: 0.1, seed: 5 });
    await floor.control("POST", "install", { shop: teehaus });
    const desk = floor.deskOf(teehaus);
    const ordersRead = async (): Promise<number> => (await desk.history()).standing.parts.find(({ part }) => part === "orders")?.read ?? 0;
    const { now, orders } = await floor.state(teehaus);
    const inSixtyDays = orders.filter(({ createdAt }) => Date.parse(createdAt) > Date.parse(now) - 60 * 86_400_000).length;
    /** What the page says of it until it is done. */
    const untilComplete = async (atLeast: number): Promise<number[]> => {
      const looks: number[] = [];
      while (!(await desk.history()).standing.complete || (looks.at(-1) ?? 0) < atLeast) looks.push(await ordersRead());
      return looks;
    };
    const looks = await untilComplete(1);
    expect(looks, "never less than before").toEqual([...looks].sort((a, b) => a - b));
    expect([looks.at(-1), (await desk.history()).standing.limitedTo60Days]).toEqual([inSixtyDays, true]);

    await floor.control("POST", "scopes", { shop: teehaus, grant: ["read_all_orders"] });
    await desk.send("/app/history", { wish: "allow" });
    await floor.settle(120_000);
    await untilComplete(orders.length);
    await floor.control("POST", "faults", { failBulkOperation: 0, failAdminApi: 0 });
    expect((await desk.history()).standing.limitedTo60Days).toBe(false);
    expect([await ordersRead(), orders.length]).toEqual([400, 400]);
    const oldest = [...orders].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt))[0] ?? expect.fail("no orders");
    expect((await desk.lookUp(oldest.name)).without.map(({ orderName }) => orderName), "the oldest can be looked up").toEqual([oldest.name]);
    expect((await desk.parcels("insert=any")), "what was before the app gets no card").toEqual([]);
  }, 300_000);
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { aCustomer, shopFloor } from "../support/shop-floor";

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
  const answer = await floor.asMerchant("/app/history", { method: "POST", body: new URLSearchParams({ wish: "compare" }) });
  expect(answer.status).toBe(200);
  await floor.settle(120_000);
}

describe("three in ten webhooks never arrive; after one comparison it is as if they had", () => {
  it("every order is decided, registered, delivered, cancelled and used as its story in Shopify says", async () => {
    await floor.settle();
    const customers = Array.from({ length: 6 }, () => aCustomer());
    const earlier: { id: string; code: string }[] = [];
    await inTurns(customers, async (customer) => {
      const { body } = await floor.order({ customer });
      await floor.settle();
      earlier.push({ id: body.id, code: (await floor.codeOf(body.id)) ?? "" });
    });

    await floor.control("POST", "faults", { drop: 0.3, seed: 11 });
    const firsts = await Promise.all(Array.from({ length: 24 }, () => floor.order()));
    const ids = firsts.map(({ body }) => body.id);
    const seconds = await Promise.all(customers.map((customer, index) => floor.order({ customer, discountCodes: [earlier[index]?.code ?? ""] })));
    await floor.settle();
    const [delivered, cancelled] = [ids.slice(0, 8), ids.slice(8, 12)];
    await inTurns(delivered, (id) => floor.doTo(id, "fulfil"));
    await floor.settle();
    await inTurns(delivered, (id) => floor.doTo(id, "deliver"));
    await inTurns(cancelled, (id) => floor.doTo(id, "cancel"));
    await floor.settle();
    await floor.control("POST", "faults", { drop: 0 });
    await compareNow();

    const { orders, discounts } = await floor.state();
    const registered = new Set(discounts.flatMap(({ codes }) => codes.map(({ code }) => code)));
    await inTurns(ids.filter((id) => !cancelled.includes(id)), async (id) => {
      expect((await floor.decisionOf(id))?.decision, `order ${id}`).toBe("voucher");
      expect(registered.has((await floor.codeOf(id)) ?? ""), `the code of order ${id} is in Shopify`).toBe(true);
    });
    await inTurns(cancelled, async (id) => {
      const code = await floor.codeOf(id);
      expect(code === undefined || !registered.has(code), `the code of the cancelled order ${id} is gone`).toBe(true);
    });
    await inTurns(delivered, async (id) => { expect(await storyOf(id)).toMatch(/Das Paket wurde am .* zugestellt/); });
    await inTurns(earlier, async ({ id }, index) => { expect(await storyOf(id)).toContain(seconds[index]?.body.name); });
    expect(orders.length).toBeGreaterThanOrEqual(36);
    expect((await floor.health()).dead).toBe(0);
  });

  it("a second comparison finds nothing, and the page says what the first one found", async () => {
    const before = await Promise.all((await floor.state()).orders.map(({ id }) => floor.codeOf(id)));
    await floor.advance("PT1H");
    await compareNow();
    expect(await Promise.all((await floor.state()).orders.map(({ id }) => floor.codeOf(id)))).toEqual(before);
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

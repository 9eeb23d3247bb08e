import { beforeAll, describe, expect, it } from "vitest";
import { seedShops } from "../../../sandbox/seed/seed-shops";
import { easterOf } from "../../../sandbox/seed/season";
import { FEINKOST, TEEHAUS } from "../../../sandbox/seed/shop-rows";
import type { Order } from "../../../sandbox/world/entities";
import { openWorld } from "../../../sandbox/world/open-world";
import type { OpenWorld } from "../../../sandbox/world/open-world";

const NOW = new Date("2026-07-15T09:30:00.000Z");
const seeded = async (quiet: boolean): Promise<OpenWorld> => {
  const world = await openWorld({ dataFolder: null, clock: { now: () => NOW } });
  seedShops(world, { quiet });
  return world;
};

describe("the seeded shops", () => {
  let world: OpenWorld;
  let orders: Order[] = [];
  beforeAll(async () => {
    world = await seeded(false);
    orders = [...world.stores.orders.ofShop(FEINKOST)];
  });

  const share = (fits: (order: Order) => boolean): number => orders.filter(fits).length / orders.length;

  it("are the same every time", async () => {
    const again = await seeded(false);
    for (const name of ["shops", "products", "collections", "customers", "orders"] as const)
      expect(JSON.stringify([...again.stores[name].all()])).toBe(JSON.stringify([...world.stores[name].all()]));
  });

  it("have as much as is said of them", () => {
    expect([...world.stores.customers.ofShop(FEINKOST)]).toHaveLength(2000);
    expect(orders).toHaveLength(6000);
    expect([...world.stores.products.ofShop(FEINKOST)].length).toBeGreaterThanOrEqual(60);
    expect([...world.stores.collections.ofShop(FEINKOST)]).toHaveLength(8);
    expect([...world.stores.products.ofShop(TEEHAUS)]).toHaveLength(12);
    expect([...world.stores.customers.ofShop(TEEHAUS)]).toHaveLength(40);
    expect([...world.stores.orders.ofShop(TEEHAUS)]).toHaveLength(60);
  });

  it("trade for two years until yesterday, in the order of their numbers", () => {
    expect(orders[0]?.createdAt.slice(0, 10)).toBe("2024-07-15");
    expect(orders.at(-1)?.createdAt.slice(0, 10)).toBe("2026-07-14");
    expect(orders.map(({ number }) => number)).toEqual(orders.map((_, at) => 1001 + at));
    for (const [at, order] of orders.entries()) expect(order.createdAt >= (orders[at - 1]?.createdAt ?? "")).toBe(true);
  });

  it("count and sum every customer's orders as Shopify does", () => {
    for (const customer of world.stores.customers.all()) {
      const counted = world.ordersOfCustomer(customer.shop, customer.id).filter(({ cancelledAt }) => cancelledAt === null);
      expect(customer.numberOfOrders).toBe(counted.length);
      expect(customer.amountSpent).toBe(
        counted.reduce((sum, order) => sum + order.total - order.refunds.reduce((back, refund) => back + refund.amount, 0), 0)
      );
    }
  });

  it("have customers of whom most bought once, some regulars, and some without name or address", () => {
    const customers = [...world.stores.customers.ofShop(FEINKOST)];
    const once = customers.filter(({ numberOfOrders }) => numberOfOrders === 1).length / customers.length;
    expect(once).toBeGreaterThan(0.53);
    expect(once).toBeLessThan(0.62);
    expect(customers.filter(({ numberOfOrders }) => numberOfOrders > 10).length).toBeGreaterThan(40);
    expect(customers.filter(({ firstName, email }) => firstName === null || email === null).length / customers.length).toBeGreaterThan(0.1);
    expect(customers.some(({ firstName }) => /\p{Script=Cyrillic}/u.test(firstName ?? ""))).toBe(true);
    expect(customers.some(({ firstName }) => /\p{Script=Greek}/u.test(firstName ?? ""))).toBe(true);
    const mails = customers.flatMap(({ email }) => (email === null ? [] : [email]));
    expect(new Set(mails).size).toBe(mails.length);
    for (const mail of mails) expect(mail).toMatch(/^[a-z0-9.-]+@(example\.(com|org|net)|[a-z]+\.example)$/);
  });

  it("have plausible shares of what goes wrong", () => {
    expect(share(({ cancelledAt }) => cancelledAt !== null)).toBeGreaterThan(0.008);
    expect(share(({ cancelledAt }) => cancelledAt !== null)).toBeLessThan(0.025);
    expect(share(({ returns }) => returns.length > 0)).toBeGreaterThan(0.025);
    expect(share(({ returns }) => returns.length > 0)).toBeLessThan(0.06);
    expect(share(({ customerId }) => customerId === null)).toBeCloseTo(0.04, 2);
    expect(share(({ fulfillments }) => fulfillments.length > 1)).toBeGreaterThan(0.01);
  });

  it("leave nothing open but orders of the last days", () => {
    const open = orders.filter((order) => order.cancelledAt === null && order.fulfillmentStatus !== "fulfilled");
    for (const order of open) expect(order.createdAt > "2026-07-08").toBe(true);
    expect(open.length).toBeLessThan(60);
    for (const order of orders) expect(order.updatedAt <= NOW.toISOString()).toBe(true);
  });

  it("deliver between one and six days after the parcel left", () => {
    for (const { fulfillments } of orders) {
      for (const { createdAt, deliveredAt } of fulfillments) {
        if (deliveredAt === null) continue;
        const days = (Date.parse(deliveredAt) - Date.parse(createdAt)) / 86_400_000;
        expect(days).toBeGreaterThan(0.5);
        expect(days).toBeLessThan(6);
      }
    }
  });

  it("give orders and customers ids that no JavaScript number can hold", () => {
    for (const { id } of [...orders.slice(0, 50), ...[...world.stores.customers.all()].slice(0, 50)]) expect(BigInt(id)).toBeGreaterThan(2n ** 53n);
  });

  it("have a picture, a SKU and a price for every product", () => {
    const skus: string[] = [];
    for (const product of world.stores.products.all()) {
      expect(product.pictureSvg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg".*<\/svg>$/);
      expect(product.pictureSvg).not.toContain("undefined");
      expect(product.collectionIds.length).toBeGreaterThan(0);
      for (const variant of product.variants) {
        expect(variant.price).toBeGreaterThan(0);
        skus.push(variant.sku);
      }
    }
    expect(new Set(skus).size).toBe(skus.length);
  });
});

it("a quiet seed has both shops with their products, and nobody in them", async () => {
  const world = await seeded(true);
  expect(world.stores.shops.size).toBe(2);
  expect(world.stores.products.size).toBeGreaterThan(70);
  expect(world.stores.customers.size + world.stores.orders.size).toBe(0);
});

it.each([
  [2024, "2024-03-31"],
  [2025, "2025-04-20"],
  [2026, "2026-04-05"],
  [2027, "2027-03-28"],
])("Easter of %i is %s", (year, day) => {
  expect(new Date(easterOf(year)).toISOString().slice(0, 10)).toBe(day);
});

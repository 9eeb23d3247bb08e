/** A small shop in a memory of its own: two foods and a wine, and everything that was told about it. */
import type { PlaceOrderInput } from "../../../sandbox/commerce/place-order";
import { placeOrder } from "../../../sandbox/commerce/place-order";
import type { Emit } from "../../../sandbox/webhooks/emit";
import type { JsonLike } from "../../../sandbox/webhooks/json-text";
import { jsonText } from "../../../sandbox/webhooks/json-text";
import type { Discount, Order, Shop } from "../../../sandbox/world/entities";
import { openWorld } from "../../../sandbox/world/open-world";
import type { OpenWorld } from "../../../sandbox/world/open-world";

export const shopDomain = "test-shop.myshopify.com";
export const fullAddress = {
  firstName: "Anna", lastName: "Ähre", address1: "Lindenweg 12", address2: null, zip: "10115", city: "Berlin", province: "Berlin", countryCode: "DE",
  phone: "+49 30 1234567", company: null,
};

export interface Told {
  topic: string;
  shop: string;
  payload: { [key: string]: JsonLike };
  /** As it would be sent. */
  body: string;
  eventId: string;
}

export interface TestShop {
  world: OpenWorld;
  emit: Emit;
  told: Told[];
  topics(): string[];
  /** The variant's id by SKU. */
  variant(sku: string): string;
  aDiscount(changes?: Partial<Discount> & { code?: string }): Discount;
  clock: { time: Date };
}

export async function aShop(changes: Partial<Shop> = {}): Promise<TestShop> {
  const clock = { time: new Date("2026-03-02T08:00:00.000Z") };
  const world = await openWorld({ dataFolder: null, clock: { now: () => clock.time } });
  const now = world.nowText();
  world.stores.shops.put({
    shop: shopDomain, id: world.nextId(), name: "Testladen", email: "laden@example.com", currency: "EUR", countryCode: "DE",
    timeZone: "Europe/Berlin", locale: "de", planName: "Basic", restoreRate: 100, moneyFormat: "{{amount}} €", proxyPrefix: "a", proxySubpath: "k",
    shippingFee: 490, freeShippingFrom: null, capture: "automatic", taxesIncluded: true, metafields: [], ...changes,
  });
  const cheese = world.stores.collections.put({ shop: shopDomain, id: world.nextId(), title: "Käse", handle: "kaese", createdAt: now, updatedAt: now });
  const product = (title: string, productType: string, sku: string, price: number, collectionIds: string[]) =>
    world.stores.products.put({
      shop: shopDomain, id: world.nextId(), title, handle: sku.toLowerCase(), descriptionHtml: "<p></p>", productType, vendor: "Hof", tags: ["fein"], collectionIds,
      pictureSvg: "<svg/>", status: "ACTIVE", createdAt: now, updatedAt: now, metafields: [],
      variants: [{ id: world.nextId(), sku, title: "Default Title", price, grams: 300, inventoryItemId: world.nextId() }],
    });
  product("Bergkäse", "Käse", "CHEESE", 1000, [cheese.id]);
  product("Pasta", "Pasta", "PASTA", 399, []);
  product("Riesling", "Wein", "WINE", 1290, []);

  const told: Told[] = [];
  const emit: Emit = (shop, topic, payload, eventId = `event-${told.length}`) => {
    told.push({ topic, shop, payload, body: jsonText(payload), eventId });
    return eventId;
  };
  return {
    world, emit, told, clock,
    topics: () => told.map(({ topic }) => topic),
    variant: (sku) => world.variantBySku(shopDomain, sku)?.variant.id ?? "",
    aDiscount: ({ code = "NEXT10", ...more } = {}) =>
      world.stores.discounts.put({
        shop: shopDomain, id: world.nextId(), kind: "basic", title: "10 %", value: { percentageBasisPoints: 1000 }, items: null, minimumSubtotal: null,
        minimumQuantity: null, startsAt: "2026-01-01T00:00:00.000Z", endsAt: null, usageLimit: null, appliesOncePerCustomer: false,
        combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: false }, context: { all: true }, maximumShippingPrice: null,
        recurringCycleLimit: null, tags: [], codes: [{ id: world.nextId(), code, usageCount: 0, createdAt: now }], usedBy: [], deactivatedAt: null,
        createdByApp: true, createdAt: now, updatedAt: now, metafields: [], ...more,
      }),
  };
}

/** Anna's order of two cheeses and a wine, unless told otherwise. */
export const placeIn = (shop: TestShop, changes: Partial<PlaceOrderInput> = {}, lines: Record<string, number> = { CHEESE: 2, WINE: 1 }) =>
  placeOrder(shop.world, shop.emit, {
    shop: shopDomain, customer: { email: "anna@example.com", firstName: "Anna", lastName: "Ähre" }, discountCodes: [], shippingAddress: fullAddress, paid: true,
    lines: Object.entries(lines).map(([sku, quantity]) => ({ variantId: shop.variant(sku), quantity })), ...changes,
  });

/** The value of an outcome that must have gone well. */
export function okay<T>(outcome: { ok: true; value: T } | { ok: false; errors: unknown }): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.errors)}`);
  return outcome.value;
}

export const lineOf = (order: Order, sku: string) => order.lines.find((line) => line.sku === sku);

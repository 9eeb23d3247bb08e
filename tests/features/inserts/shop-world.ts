import type { Pool } from "pg";
import { vi } from "vitest";
import { now } from "~/platform/clock.server";
import { getConfig } from "~/platform/config.server";
import { seal } from "~/platform/crypto/seal.server";
import { db } from "~/platform/db/prisma.server";
import { sweepDue } from "~/platform/due/sweep.server";
import { readLosslessJson } from "~/platform/shopify/payloads/read-json";
import { sessionStorage } from "~/platform/shopify/session-storage.server";
import { requireShop } from "~/platform/shopify/shop-store.server";
import { printInserts } from "~/features/inserts/printing/print-inserts.server";
import { reactions } from "~/worker/reactions.server";
import { reconcileJob } from "~/worker/react/reconcile.server";
import { changeCustomer } from "../../../sandbox/commerce/change-customer";
import { mergeCustomers } from "../../../sandbox/commerce/merge-customers";
import { placeOrder } from "../../../sandbox/commerce/place-order";
import type { PlaceOrderInput } from "../../../sandbox/commerce/place-order";
import { shopDomain } from "../../sandbox/commerce/a-shop";
import type { Told } from "../../sandbox/commerce/a-shop";
import { aRule, saveRules, someTerms } from "../../support/a-rule";
import { aShopify } from "../../support/a-shopify";
import type { TestShopify } from "../../support/a-shopify";
import { emptyTables } from "../../support/empty-tables";
import { mulberry32 } from "../../support/mulberry32";
import { textOfPdf } from "../../support/read-pdf";
import { runJobs } from "../../support/run-jobs";
import { anEvent } from "../../support/told-twice";

/** A shop with customers, orders, webhooks on their way and a worker, in which things happen one after the other. */
export interface ShopWorld {
  shopify: TestShopify;
  pool: Pool;
  /** The codes that were printed, by order: paper cannot be changed. */
  printed: Map<string, string>;
  /** How vouchers stood when they were last looked at. */
  stood: Map<string, string>;
}

/** Three rules: for regulars with a tag, for first orders, and for every later order (a fifth of its customers in the control group, two versions). */
export async function aShopWorld(pool: Pool): Promise<ShopWorld> {
  await emptyTables(pool);
  vi.setSystemTime(new Date("2026-03-02T08:00:00Z"));
  const shopify = await withKnownKey(await aShopify());
  const shop = shopify.world.stores.shops.get(shopDomain);
  // Waiting for points would take real time.
  if (shop) shopify.world.stores.shops.put({ ...shop, restoreRate: 2000 });
  const variant = (id: string, minor: number) => ({ id, weight: 1, designId: null, terms: someTerms({ offer: { kind: "fixedAmount", minor }, validForDays: 20 }) });
  await saveRules(
    shopify.shop,
    aRule({ id: "regulars", conditions: [{ kind: "customerTags", match: "any", tags: ["vip"] }], oncePerCustomer: true }),
    aRule({ id: "first-order", terms: someTerms({ validForDays: 40 }) }),
    aRule({
      id: "again", conditions: [{ kind: "nthOrder", from: 2, to: null }], oncePerCustomer: false, controlShareBasisPoints: 2000, variants: [variant("A", 300), variant("B", 500)],
    }),
  );
  return { shopify, pool, printed: new Map(), stood: new Map() };
}

/** A shop's key is random, and with it codes and lots: here it is always the same, so that the same steps lead to the same world. */
async function withKnownKey(shopify: TestShopify): Promise<TestShopify> {
  const { id, domain } = shopify.shop;
  const session = await sessionStorage.loadSession(`offline_${domain}`);
  await db().shop.update({ where: { id }, data: { sealedKey: seal(Buffer.from(getConfig().ENCRYPTION_KEY, "base64"), Buffer.alloc(32, 5), `shop/${domain}`) } });
  if (session) await sessionStorage.storeSession(session);
  return { ...shopify, shop: await requireShop(id) };
}

export const emailOf = (customer: number): string => `kundin-${customer}@example.com`;
export const orderIds = ({ shopify }: ShopWorld): string[] => [...shopify.world.stores.orders.all()].map(({ id }) => id);
/** The one that a number means, of however many there are. */
export const pick = <T>(all: readonly T[], index: number): T | undefined => (all.length === 0 ? undefined : all[index % all.length]);

export function place({ shopify }: ShopWorld, customer: number, change: Partial<PlaceOrderInput>): void {
  // A checkout that refuses a code places nothing.
  placeOrder(shopify.world, shopify.emit, {
    shop: shopDomain, customer: { email: emailOf(customer), firstName: "Anna" }, lines: [{ variantId: shopify.variant("CHEESE"), quantity: 5 }],
    discountCodes: [], shippingAddress: null, paid: true, ...change,
  });
}

export function tag({ shopify }: ShopWorld, customer: number): void {
  const known = shopify.world.customerByEmail(shopDomain, emailOf(customer));
  if (known) changeCustomer(shopify.world, shopify.emit, { customerId: known.id, change: { tags: ["vip"] } });
}

export function merge({ shopify }: ShopWorld, kept: number, deleted: number): void {
  const [one, other] = [kept, deleted].map((customer) => shopify.world.customerByEmail(shopDomain, emailOf(customer)));
  if (one && other) mergeCustomers(shopify.world, shopify.emit, { keptId: one.id, deletedId: other.id });
}

/** Shopify tells these of what is waiting: to every reaction, as a worker does, topic by topic; or again what it told already. */
export async function tell({ shopify }: ShopWorld, told: readonly Told[]): Promise<void> {
  const topics = [...new Set(told.map(({ topic }) => topic))];
  for (const topic of topics) {
    const events = told.filter((one) => one.topic === topic).map(({ body }) => anEvent(topic, readLosslessJson(body), now()));
    for (const reaction of Object.values(reactions[topic] ?? {})) await reaction(shopify.shop.id, events);
  }
}

/** Takes so many off the webhooks that are on their way, beginning anywhere. */
export function take({ shopify: { told } }: ShopWorld, from: number, count: number, may: (topic: string) => boolean = () => true): Told[] {
  const order = [...told.slice(from % Math.max(1, told.length)), ...told.slice(0, from % Math.max(1, told.length))];
  const taken = order.filter(({ topic }) => may(topic)).slice(0, count);
  for (const one of taken) told.splice(told.indexOf(one), 1);
  return taken;
}

/** Days pass, and nights: what a webhook did not tell is found in the first of them. Shopify shows orders for 60 days only. */
export async function waitDays(world: ShopWorld, days: number): Promise<void> {
  await wait(world, 24);
  await reconcile(world);
  await wait(world, (days - 1) * 24);
}

/** The clocks of the app and of Shopify go on, and what has become due happens. */
export async function wait({ shopify }: ShopWorld, hours: number): Promise<void> {
  shopify.clock.time = new Date(shopify.clock.time.getTime() + hours * 3_600_000);
  vi.setSystemTime(shopify.clock.time);
  await sweepDue(now());
  const due = await db().inboxEvent.findMany({ where: { shopId: shopify.shop.id }, orderBy: { id: "asc" } });
  await db().inboxEvent.deleteMany({ where: { shopId: shopify.shop.id } });
  for (const { topic, fact } of due) for (const reaction of Object.values(reactions[topic] ?? {})) await reaction(shopify.shop.id, [anEvent(topic, fact, now())]);
}

export const work = ({ pool, shopify }: ShopWorld): Promise<void> => runJobs(pool, shopify);

/** The worker works while calls to Shopify fail, some of them after they had their effect. */
export async function workThroughFaults(world: ShopWorld, seed: number): Promise<void> {
  const { faults, chance } = world.shopify;
  faults.failAdminApi = 0.3;
  chance.next = mulberry32(seed);
  await work(world);
  faults.failAdminApi = 0;
}

/** Compares with Shopify, as every night. */
export async function reconcile(world: ShopWorld): Promise<void> {
  const { pool, shopify } = world;
  await wait(world, 0.1);
  await reconcileJob({ name: "reconcile", shopId: shopify.shop.id, payload: {}, failures: 0 });
  await runJobs(pool, shopify);
}

/** Prints an order's card; the code that stands on it, or null where there is no card. */
export async function print({ shopify }: ShopWorld, orderId: string): Promise<string | null> {
  const printed = await printInserts(shopify.shop, [orderId], 300);
  if (!printed.ok) return null;
  const text = await textOfPdf(Buffer.concat((await printed.pdf.toArray()) as Uint8Array[]));
  return /(?:[A-Z0-9]{4}-){2}[A-Z0-9]{4}/.exec(text)?.[0].replaceAll("-", "") ?? `no code in: ${text}`;
}

/** Everything that is on its way arrives, and what was dropped is found. */
export async function settle(world: ShopWorld): Promise<void> {
  await tell(world, world.shopify.told.splice(0));
  await wait(world, 1);
  await reconcile(world);
  await wait(world, 0);
  await work(world);
}

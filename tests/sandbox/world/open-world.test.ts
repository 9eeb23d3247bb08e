import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Customer, Delivery, Discount } from "../../../sandbox/world/entities";
import { openWorld } from "../../../sandbox/world/open-world";
import type { OpenWorld } from "../../../sandbox/world/open-world";

const SHOP = "laden.myshopify.com";
const NOW = "2026-03-01T10:00:00.000Z";
const clock = { now: () => new Date(NOW) };

const aCustomer = (world: OpenWorld, changes: Partial<Customer> = {}): Customer => ({
  shop: SHOP,
  id: world.nextId(),
  firstName: "Anna",
  lastName: "Ähre",
  email: "anna@example.com",
  phone: null,
  locale: "de",
  tags: [],
  defaultAddress: null,
  emailMarketing: { state: "NOT_SUBSCRIBED", updatedAt: null },
  createdAt: NOW,
  updatedAt: NOW,
  numberOfOrders: 0,
  amountSpent: 0,
  metafields: [],
  ...changes,
});

const aDiscount = (world: OpenWorld, codes: string[]): Discount => ({
  shop: SHOP,
  id: world.nextId(),
  kind: "basic",
  title: "10 %",
  value: { percentageBasisPoints: 1000 },
  items: null,
  minimumSubtotal: null,
  minimumQuantity: null,
  startsAt: NOW,
  endsAt: null,
  usageLimit: 1,
  appliesOncePerCustomer: false,
  combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: false },
  context: { all: true },
  maximumShippingPrice: null,
  recurringCycleLimit: null,
  tags: [],
  codes: codes.map((code) => ({ id: world.nextId(), code, usageCount: 0, createdAt: NOW })),
  usedBy: [],
  deactivatedAt: null,
  createdByApp: true,
  createdAt: NOW,
  updatedAt: NOW,
  metafields: [],
});

const aDelivery = (world: OpenWorld, status: Delivery["status"]): Delivery => ({
  shop: SHOP,
  id: world.nextId(),
  topic: "orders/create",
  webhookId: "w",
  eventId: "e",
  triggeredAt: NOW,
  body: "{}",
  url: "http://app.invalid",
  status,
  attempts: [],
  nextTryAtMilliseconds: 0,
});

describe("a world with a folder", () => {
  let folder = "";
  const journal = () => join(folder, "journal.ndjson");
  const open = () => openWorld({ dataFolder: folder, clock });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sandbox-world-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("knows after a restart what it knew before, changes and removals included", async () => {
    const before = await open();
    const kept = before.stores.customers.put(aCustomer(before));
    const gone = before.stores.customers.put(aCustomer(before, { email: "gone@example.com" }));
    before.flush();
    kept.firstName = "Änne";
    before.stores.customers.put(kept);
    before.stores.customers.remove(gone.id);
    before.close();
    const after = await open();
    expect([...after.stores.customers.all()]).toEqual([kept]);
    expect(after.customerByEmail(SHOP, "ANNA@example.com")?.firstName).toBe("Änne");
    after.close();
  });

  it("writes before the next turn of the event loop, so that what was answered for survives a kill", async () => {
    const killed = await open();
    const customer = killed.stores.customers.put(aCustomer(killed));
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    const after = await open();
    expect(after.stores.customers.get(customer.id)).toEqual(customer);
    after.close();
  });

  it("leaves out a torn last line", async () => {
    const before = await open();
    const customer = before.stores.customers.put(aCustomer(before));
    before.close();
    appendFileSync(journal(), '{"put":"customers","id":"9","ent');
    const after = await open();
    expect([...after.stores.customers.all()]).toEqual([customer]);
    after.close();
  });

  it("says what to do when the file is damaged in the middle", async () => {
    const before = await open();
    before.stores.customers.put(aCustomer(before));
    before.close();
    writeFileSync(journal(), `{"nonsense\n${readFileSync(journal(), "utf8")}`);
    await expect(open()).rejects.toThrow(/Delete the folder/);
  });

  it("never hands out an id twice, not after a restart and not after a reset", async () => {
    const before = await open();
    const ids = [before.nextId(), before.nextId(9_100_000_000_000_001n)];
    before.clear();
    ids.push(before.nextId());
    before.close();
    const after = await open();
    ids.push(after.nextId());
    after.close();
    expect(new Set(ids).size).toBe(4);
    expect(ids.map(BigInt)).toEqual(ids.map(BigInt).sort((one, other) => (one < other ? -1 : 1)));
  });

  it("remembers codes that were added, used and taken out of a long discount, without writing the others again", async () => {
    const before = await open();
    const discount = before.stores.discounts.put(
      aDiscount(
        before,
        Array.from({ length: 2000 }, (_, at) => `CODE${at}`)
      )
    );
    before.flush();
    const written = readFileSync(journal()).length;
    discount.codes.push({ id: before.nextId(), code: "LATE", usageCount: 0, createdAt: NOW });
    const used = discount.codes[7];
    if (used) used.usageCount = 1;
    discount.usedBy.push({ code: "CODE7", customerKey: "anna@example.com" });
    before.stores.discounts.put(discount);
    before.flush();
    expect(readFileSync(journal()).length - written).toBeLessThan(2000);
    discount.codes = discount.codes.filter(({ code }) => code !== "CODE1990");
    before.stores.discounts.put(discount);
    before.close();
    const after = await open();
    expect(after.stores.discounts.get(discount.id)).toEqual(discount);
    expect(after.discountByCode(SHOP, "late")?.id).toBe(discount.id);
    expect(after.discountByCode(SHOP, "CODE1990")).toBeUndefined();
    after.close();
  });

  it("comes back with discounts that nobody has used, and with those that have lost their codes, each with lists of its own", async () => {
    const before = await open();
    const unused = before.stores.discounts.put(aDiscount(before, ["ONE"]));
    const empty = [before.stores.discounts.put(aDiscount(before, [])), before.stores.discounts.put(aDiscount(before, []))];
    before.close();
    const after = await open();
    for (const discount of [unused, ...empty]) expect(after.stores.discounts.get(discount.id)).toEqual(discount);
    after.stores.discounts.get(empty[0]?.id ?? "")?.codes.push({ id: "1", code: "TWO", usageCount: 0, createdAt: NOW });
    expect(after.stores.discounts.get(empty[1]?.id ?? "")?.codes).toEqual([]);
    after.close();
    const again = await open();
    expect(again.stores.discounts.get(unused.id)).toEqual(unused);
    again.close();
  });

  it("writes the body of a delivery once, however often it is tried", async () => {
    const before = await open();
    const delivery = before.stores.deliveries.put({ ...aDelivery(before, "waiting"), body: "x".repeat(10_000) });
    before.flush();
    delivery.status = "delivered";
    before.stores.deliveries.put(delivery);
    before.close();
    expect(readFileSync(journal()).length).toBeLessThan(12_000);
    const after = await open();
    expect(after.stores.deliveries.get(delivery.id)).toEqual(delivery);
    after.close();
  });
});

describe("a world in memory", () => {
  it("finds a code without regard to case, in its own shop only, and no more once it is gone", async () => {
    const world = await openWorld({ dataFolder: null, clock });
    const discount = world.stores.discounts.put(aDiscount(world, ["Danke-Anna"]));
    expect(world.discountByCode(SHOP, "DANKE-anna")).toBe(discount);
    expect(world.discountByCode("other.myshopify.com", "Danke-Anna")).toBeUndefined();
    discount.codes = [];
    world.stores.discounts.put(discount);
    expect(world.discountByCode(SHOP, "Danke-Anna")).toBeUndefined();
  });

  it("follows a customer whose address changes", async () => {
    const world = await openWorld({ dataFolder: null, clock });
    const customer = world.stores.customers.put(aCustomer(world));
    customer.email = "neu@example.com";
    world.stores.customers.put(customer);
    expect(world.customerByEmail(SHOP, "anna@example.com")).toBeUndefined();
    expect(world.customerByEmail(SHOP, "neu@example.com")).toBe(customer);
  });

  it("lets the oldest deliveries go beyond 5,000, but none that is still waiting", async () => {
    const world = await openWorld({ dataFolder: null, clock });
    const waiting = world.stores.deliveries.put(aDelivery(world, "waiting"));
    for (let more = 0; more < 5100; more += 1) world.stores.deliveries.put(aDelivery(world, "delivered"));
    expect(world.stores.deliveries.get(waiting.id)).toBe(waiting);
    waiting.status = "delivered";
    world.stores.deliveries.put(waiting);
    expect(world.stores.deliveries.size).toBe(5000);
    expect(world.stores.deliveries.get(waiting.id)).toBeUndefined();
  });

  it("tells its listeners what kind of thing changed until they stop listening", async () => {
    const world = await openWorld({ dataFolder: null, clock });
    const heard: string[] = [];
    const stop = world.onChange((name) => heard.push(name));
    const customer = world.stores.customers.put(aCustomer(world));
    world.stores.customers.remove(customer.id);
    stop();
    world.stores.customers.put(customer);
    expect(heard).toEqual(["customers", "customers"]);
  });
});

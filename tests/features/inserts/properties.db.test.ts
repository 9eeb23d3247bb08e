import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { giveAgain } from "~/core/vouchers/give-again.server";
import { resumeCohorts, stopCohorts } from "~/core/vouchers/stop-cohorts.server";
import { resumeVoucher, stopVoucher } from "~/core/vouchers/stop-vouchers.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { cancelOrder } from "../../../sandbox/commerce/cancel-order";
import { deliverOrder } from "../../../sandbox/commerce/deliver-order";
import { fulfilOrder } from "../../../sandbox/commerce/fulfil-order";
import { payOrder } from "../../../sandbox/commerce/pay-order";
import { refundOrder } from "../../../sandbox/commerce/refund-order";
import { testDatabase } from "../../support/database";
import { expectLawful, expectSettled } from "./shop-invariants";
import { aShopWorld, merge, orderIds, pick, place, print, reconcile, settle, tag, take, tell, wait, waitDays, work, workThroughFaults } from "./shop-world";
import type { ShopWorld } from "./shop-world";

const { pool } = await testDatabase();
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"] }); });
afterEach(() => { vi.useRealTimers(); });

/** How many orders there are to do something with; what else can happen depends on the world alone. */
interface Placed { orders: number }
type Step = fc.AsyncCommand<Placed, ShopWorld>;

/** Something happens, and then everything must be lawful. */
const step = (name: string, happens: (world: ShopWorld) => unknown, needs: (placed: Placed) => boolean = ({ orders }) => orders > 0): Step => ({
  check: needs,
  run: async (_, world) => {
    await happens(world);
    await expectLawful(world);
  },
  toString: () => name,
});

const number = fc.nat({ max: 30 });
const customer = fc.nat({ max: 3 });

const placing = fc.record({ who: customer, paid: fc.constantFrom("paid", "authorized", "pending"), test: fc.constantFrom(false, false, false, false, true), pieces: fc.integer({ min: 1, max: 6 }) })
  .map(({ who, paid, test, pieces }): Step => ({
    check: () => true,
    run: async (model, world) => {
      model.orders += 1;
      place(world, who, { paid: paid !== "pending", capture: paid === "authorized" ? "on_fulfilment" : "automatic", test, lines: [{ variantId: world.shopify.variant("CHEESE"), quantity: pieces }] });
      await expectLawful(world);
    },
    toString: () => `customer ${who} orders ${pieces} (${paid}${test ? ", a test" : ""})`,
  }));

/** Somebody, who need not be whom it was given to, orders with a code. */
const redeeming = fc.tuple(customer, number, fc.constantFrom("live", "live", "any")).map(([who, which, how]) => step(`customer ${who} orders with ${how} code ${which}`, async (world) => {
  const voucher = pick(await db().voucher.findMany({ where: how === "any" ? {} : { state: "live" }, orderBy: { key: "asc" } }), which);
  if (voucher) place(world, who, { discountCodes: [voucher.code] });
}));

/** What can happen to an order in Shopify; refused where Shopify refuses it. */
const withOrders = fc.tuple(fc.constantFrom("is paid", "is cancelled", "is refunded", "is refunded in part", "leaves", "arrives"), number).map(([what, which]) => step(`order ${which} ${what}`, (world) => {
  const { world: shop, emit } = world.shopify;
  const orderId = pick(orderIds(world), which) ?? "";
  const line = shop.stores.orders.get(orderId)?.lines[0]?.id ?? "";
  switch (what) {
    case "is paid": return payOrder(shop, emit, { orderId });
    case "is cancelled": return cancelOrder(shop, emit, { orderId });
    case "is refunded": return refundOrder(shop, emit, { orderId });
    case "is refunded in part": return refundOrder(shop, emit, { orderId, lines: [{ lineItemId: line, quantity: 1 }] });
    case "leaves": return fulfilOrder(shop, emit, { orderId });
    default: return deliverOrder(shop, emit, { orderId });
  }
}));

const withCodes = fc.tuple(fc.constantFrom("stopped", "resumed", "given again"), number).map(([what, which]) => step(`voucher ${which} is ${what}`, async (world) => {
  const voucher = pick(await db().voucher.findMany({ orderBy: { key: "asc" } }), which);
  if (!voucher) return;
  const { shop } = world.shopify;
  if (what === "stopped") await stopVoucher(shop, voucher.key, "leaked", now());
  else if (what === "resumed") await resumeVoucher(shop, voucher.key, now());
  else await giveAgain(shop, voucher.key, "card was wet", now());
}));

const withCohorts = fc.tuple(fc.boolean(), number).map(([stop, which]) => step(`cohort ${which} is ${stop ? "stopped" : "resumed"}`, async ({ shopify: { shop } }) => {
  const cohort = pick(await db().cohort.findMany({ orderBy: { key: "asc" } }), which);
  if (cohort) await (stop ? stopCohorts(shop, [cohort.key], "leaked", now()) : resumeCohorts(shop, [cohort.key], now()));
}));

const tagging = customer.map((who) => step(`customer ${who} becomes a regular`, (world) => { tag(world, who); }));
const merging = fc.tuple(customer, customer).map(([kept, deleted]) => step(`customer ${deleted} turns out to be ${kept}`, (world) => { merge(world, kept, deleted); }));

/** Webhooks come late, out of order and twice … */
const telling = fc.tuple(number, fc.integer({ min: 1, max: 8 }), fc.boolean()).map(([from, count, twice]) => step(`${count} webhooks from ${from} on are told${twice ? " twice" : ""}`, async (world) => {
  const told = take(world, from, count);
  await tell(world, told);
  if (twice) await tell(world, [...told].reverse());
}));
/** … or not at all: those that a reconciliation finds out by itself. */
const dropping = fc.tuple(number, fc.integer({ min: 1, max: 3 })).map(([from, count]) => step(`${count} webhooks from ${from} on are lost`, (world) => { take(world, from, count, (topic) => /^(orders|fulfil)/.test(topic)); }));

const waiting = fc.constantFrom(0, 1, 12, 45).map((days) => step(`${days === 0 ? "an hour" : `${days} days`} pass`, (world) => (days === 0 ? wait(world, 1) : waitDays(world, days))));
const working = fc.constant(step("the worker works", work));
const faltering = number.map((seed) => step(`the worker works, and calls fail by the dice ${seed}`, (world) => workThroughFaults(world, seed)));
const reconciling = fc.constant(step("a night's reconciliation", reconcile));
/** Paper cannot be changed: whatever happened since, the code is the one that was printed, but where it was given again by hand; and who holds a voucher that is worth something gets a card. */
const printing = number.map((which) => step(`the card of order ${which} is printed`, async (world) => {
  const orderId = pick(orderIds(world), which) ?? "";
  const code = await print(world, orderId);
  const vouchers = await db().voucher.findMany({ where: { orderId } });
  const current = vouchers.find(({ replacedBy }) => replacedBy === null);
  const isOver = !current || current.stopped || ["used", "revoked", "expired", "refused"].includes(current.state);
  expect(code).toBe(isOver ? null : current.code);
  const before = world.printed.get(orderId);
  if (code === null) return;
  if (before && !vouchers.some((voucher) => voucher.code === before && voucher.replacedBy)) expect(code).toBe(before);
  world.printed.set(orderId, code);
}));

/** For finding the shortest story, should there be one. */
const patienceMilliseconds = 600_000;

it("whatever happens in a shop, and however it is told: one state each, codes as in the book, no second live voucher, the same code on paper", async () => {
  const often = [placing, placing, telling, telling, working, withOrders, withOrders];
  const seldom = [redeeming, redeeming, withCodes, withCohorts, tagging, merging, dropping, waiting, faltering, reconciling, printing];
  await fc.assert(
    fc.asyncProperty(fc.array(placing, { minLength: 3, maxLength: 6 }), fc.commands([...often, ...seldom], { maxCommands: 60, size: "max" }), async (first, steps) => {
      const world = await aShopWorld(pool);
      try {
        await fc.asyncModelRun(() => ({ model: { orders: 0 }, real: world }), [...first, ...steps]);
        await settle(world);
        await expectLawful(world);
        await expectSettled(world);
      } finally {
        await world.shopify.close();
      }
    }),
    { seed: Number(process.env.PROPERTY_SEED ?? 20_261), numRuns: Number(process.env.PROPERTY_RUNS ?? 10) },
  );
}, patienceMilliseconds);

// long because every offer, every switch and every fate of a voucher is lived through once
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { giveAgain } from "~/core/vouchers/give-again.server";
import { projectVouchers } from "~/core/vouchers/project-vouchers.server";
import { stopCohorts, resumeCohorts } from "~/core/vouchers/stop-cohorts.server";
import { resumeVoucher, stopVoucher } from "~/core/vouchers/stop-vouchers.server";
import { wishCredit } from "~/core/vouchers/wish-credit.server";
import { resumeRule, stopRule } from "~/features/inserts/rules/stop-rule.server";
import type { Offer } from "~/kernel/voucher-terms";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import { decideFromOrders } from "~/worker/react/decide-from-orders.server";
import { followParcels } from "~/worker/react/follow-parcels.server";
import { mergeCustomers } from "~/worker/react/keep-customers.server";
import { redeemFromOrders } from "~/worker/react/redeem-from-orders.server";
import { deliverOrder } from "../../../sandbox/commerce/deliver-order";
import { fulfilOrder } from "../../../sandbox/commerce/fulfil-order";
import { mergeCustomers as mergeInShopify } from "../../../sandbox/commerce/merge-customers";
import { placeOrder } from "../../../sandbox/commerce/place-order";
import { refundOrder } from "../../../sandbox/commerce/refund-order";
import type { Order } from "../../../sandbox/world/entities";
import { okay, shopDomain } from "../../sandbox/commerce/a-shop";
import { aRule, saveRules, someTerms } from "../../support/a-rule";
import { aShopify } from "../../support/a-shopify";
import type { TestShopify } from "../../support/a-shopify";
import { testDatabase } from "../../support/database";
import { mulberry32 } from "../../support/mulberry32";
import { runJobs } from "../../support/run-jobs";
import { expectToldTwiceIsOnce } from "../../support/told-twice";

const { pool } = await testDatabase();
let shopify: TestShopify;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T08:00:00Z") });
  shopify = await aShopify();
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

const act = () => runJobs(pool, shopify);
const offering = (offer: Offer, change: Parameters<typeof someTerms>[0] = {}) => saveRules(shopify.shop, aRule({ terms: someTerms({ offer, ...change }) }));
const vouchers = () => db().voucher.findMany({ orderBy: [{ promisedAt: "asc" }, { key: "asc" }] });
async function voucher() {
  const [first] = await vouchers();
  if (!first) throw new Error("there is no voucher");
  return first;
}
/** Orders that were told of and decided, their vouchers registered. */
async function ordered(...changes: Parameters<TestShopify["order"]>[0][]): Promise<Order[]> {
  const orders = (changes.length === 0 ? [{}] : changes).map((change) => shopify.order(change));
  await decideFromOrders(shopify.shop.id, shopify.events("orders/create"));
  await act();
  return orders;
}
const tryToBuy = (change: Partial<Parameters<typeof placeOrder>[2]>) => placeOrder(shopify.world, shopify.emit, {
  shop: shopDomain, customer: { email: "friend@example.com" }, lines: [{ variantId: shopify.variant("CHEESE"), quantity: 3 }], discountCodes: [], shippingAddress: null, paid: true, ...change,
});
async function tellUse(): Promise<void> {
  await redeemFromOrders(shopify.shop.id, shopify.events("orders/create"));
  await act();
}
const product = (title: string) => [...shopify.world.stores.products.all()].find((one) => one.title === title);
const cheeses = () => [...shopify.world.stores.collections.all()][0];

describe("what a voucher may promise", () => {
  it("a gift product: the code makes it free with something from the collection, and adds nothing by itself", async () => {
    const pasta = product("Pasta");
    await offering({
      kind: "giftProduct", product: { id: pasta?.id ?? "", title: "Pasta" }, variantId: shopify.variant("PASTA"), boughtFrom: { id: cheeses()?.id ?? "", title: "Käse" },
    });
    await ordered();
    const { code, state } = await voucher();
    expect(state).toBe("live");
    const order = okay(tryToBuy({ discountCodes: [code], lines: [{ variantId: shopify.variant("CHEESE"), quantity: 1 }, { variantId: shopify.variant("PASTA"), quantity: 1 }] }));
    expect(order.lines.map(({ sku }) => sku)).toEqual(["CHEESE", "PASTA"]);
    await tellUse();
    expect(await voucher()).toMatchObject({ state: "used", usedByOrderId: order.id, savedMinor: 399n });
  });

  it("only for some collections: other things stay at their price", async () => {
    await offering({ kind: "percentage", basisPoints: 5000 }, { goodFor: { kind: "collections", collections: [{ id: cheeses()?.id ?? "", title: "Käse" }] } });
    await ordered();
    const { code } = await voucher();
    okay(tryToBuy({ discountCodes: [code], lines: [{ variantId: shopify.variant("CHEESE"), quantity: 1 }, { variantId: shopify.variant("WINE"), quantity: 1 }] }));
    await tellUse();
    expect((await voucher()).savedMinor).toBe(500n);
  });

  it("store credit: the code works at its worth", async () => {
    await offering({ kind: "storeCredit", minor: 500 });
    await ordered();
    okay(tryToBuy({ discountCodes: [(await voucher()).code] }));
    await tellUse();
    expect(await voucher()).toMatchObject({ state: "used", savedMinor: 500n, credit: null });
  });

  it("store credit on the account instead: the code is gone before the credit comes, also when it is wished for twice and answers are lost", async () => {
    await offering({ kind: "storeCredit", minor: 500 });
    const [order] = await ordered();
    const { key, code } = await voucher();
    expect(await wishCredit(shopify.shop, key, now())).toEqual({ ok: true });
    expect(await wishCredit(shopify.shop, key, now())).toEqual({ ok: true });
    expect(await voucher()).toMatchObject({ credit: "wished", todo: "remove" });
    shopify.chance.next = mulberry32(11);
    shopify.faults.failAdminApi = 0.4;
    await act();
    expect(await voucher()).toMatchObject({ state: "used", credit: "given" });
    expect([...shopify.world.stores.storeCreditAccounts.all()].map(({ customerId, balance }) => [customerId, balance])).toEqual([[order?.customerId, 500]]);
    expect(tryToBuy({ discountCodes: [code] }).ok).toBe(false);
  });

  it("store credit whose giving nobody heard of is found in the account, and not given again", async () => {
    await offering({ kind: "storeCredit", minor: 500 });
    await ordered();
    const { key } = await voucher();
    await wishCredit(shopify.shop, key, now());
    await act();
    await pool.query("DELETE FROM ledger_entry WHERE kind = 'voucher.credited'");
    await recording(shopify.shop.id, (tx) => projectVouchers(tx, shopify.shop.id, [key]));
    expect((await voucher()).credit).toBe("due");
    await db().$transaction((tx) => addJobs(tx, [{ name: "give-credit", shopId: shopify.shop.id }]));
    await act();
    expect(await db().ledgerEntry.findFirst({ where: { kind: "voucher.credited" } })).toMatchObject({ data: { adopted: true } });
    expect([...shopify.world.stores.storeCreditAccounts.all()].map(({ balance }) => balance)).toEqual([500]);
  });

  it("a gift card: its code is the voucher's, it pays, and what is spent is known", async () => {
    await offering({ kind: "giftCard", minor: 1500 });
    const [first] = await ordered();
    const { code, state } = await voucher();
    expect(state).toBe("live");
    okay(fulfilOrder(shopify.world, shopify.emit, { orderId: first?.id ?? "" }));
    okay(deliverOrder(shopify.world, shopify.emit, { orderId: first?.id ?? "" }));
    await followParcels(shopify.shop.id, [...shopify.events("fulfillments/create"), ...shopify.events("fulfillment_events/create")]);
    await decideFromOrders(shopify.shop.id, shopify.events("orders/updated"));
    await act();
    expect([...shopify.world.stores.giftCards.all()]).toMatchObject([{ expiresOn: "2026-05-01" }]);
    const order = okay(tryToBuy({ giftCards: [code] }));
    await tellUse();
    expect(await voucher()).toMatchObject({ state: "used", usedByOrderId: order.id, savedMinor: 1500n });
  });

  it("a benefit that is no discount: Shopify never hears of its code", async () => {
    await offering({ kind: "benefit", text: { de: "Ein Rezept", en: "A recipe" }, addedBy: "packer", packerNote: "Karte mit Rezept 7" });
    await ordered();
    expect(await voucher()).toMatchObject({ state: "live", todo: "nothing" });
    expect(await db().insertCard.findFirst()).toMatchObject({ packerNote: "Karte mit Rezept 7" });
    expect([...shopify.world.stores.discounts.all()]).toEqual([]);
  });
});

describe("the kill switch", () => {
  beforeEach(() => offering({ kind: "percentage", basisPoints: 1000 }));

  it("of a code: nobody can use it, and undone, the same code works again", async () => {
    await ordered();
    const { key, code } = await voucher();
    await stopVoucher(shopify.shop, key, "on a coupon site", now());
    await stopVoucher(shopify.shop, key, "pressed twice", now());
    await act();
    expect(tryToBuy({ discountCodes: [code] }).ok).toBe(false);
    await resumeVoucher(shopify.shop, key, now());
    await act();
    expect(await voucher()).toMatchObject({ state: "live", stopped: false, round: 1 });
    expect(tryToBuy({ discountCodes: [code] }).ok).toBe(true);
  });

  it("of a cohort: all its codes are dead at once, undone they live again, and end when they would have", async () => {
    await ordered({}, {});
    const [first, second] = await vouchers();
    const endsAt = () => [...shopify.world.stores.discounts.all()].map((discount) => discount.endsAt);
    const before = endsAt();
    await stopCohorts(shopify.shop, [first?.cohortKey ?? ""], "misprint", now());
    await act();
    expect(tryToBuy({ discountCodes: [first?.code ?? ""] }).ok || tryToBuy({ discountCodes: [second?.code ?? ""] }).ok).toBe(false);
    await resumeCohorts(shopify.shop, [first?.cohortKey ?? ""], now());
    await act();
    expect(endsAt()).toEqual(before);
    expect(tryToBuy({ discountCodes: [first?.code ?? ""] }).ok).toBe(true);
  });

  it("of a rule: it gives nothing more, and what it gave cannot be used, until it is undone", async () => {
    await ordered();
    const { code } = await voucher();
    expect(await stopRule(shopify.shop, "first-order", "too generous", now())).toEqual({ ok: true, cohorts: 1 });
    await ordered();
    expect(await vouchers()).toHaveLength(1);
    expect(tryToBuy({ discountCodes: [code] }).ok).toBe(false);
    await resumeRule(shopify.shop, "first-order", now());
    await act();
    expect(tryToBuy({ discountCodes: [code] }).ok).toBe(true);
  });

  it("of a rule before Shopify knew any of its codes: the discount is not even made, until it is undone", async () => {
    shopify.order();
    await decideFromOrders(shopify.shop.id, shopify.events("orders/create"));
    await stopRule(shopify.shop, "first-order", "", now());
    await act();
    expect([...shopify.world.stores.discounts.all()]).toEqual([]);
    await resumeRule(shopify.shop, "first-order", now());
    await act();
    expect((await voucher()).state).toBe("live");
  });

  it("reaches nothing of another shop", async () => {
    await ordered();
    const stranger = { ...shopify.shop, id: shopify.shop.id + 1 };
    expect(await stopVoucher(stranger, (await voucher()).key, "", now())).toEqual({ ok: false, reason: "unknown" });
    expect(await stopCohorts(stranger, [(await voucher()).cohortKey], "", now())).toBe(0);
    expect(await giveAgain(stranger, (await voucher()).key, "", now())).toEqual({ ok: false, reason: "unknown" });
  });
});

describe("nobody holds two live vouchers of one rule", () => {
  const any = () => saveRules(shopify.shop, aRule({ conditions: [], oncePerCustomer: false }));

  it("two orders told in one breath: one voucher", async () => {
    await any();
    const customer = { email: "eilig@example.com" };
    await ordered({ customer }, { customer });
    expect((await db().insertCard.findMany({ orderBy: { orderId: "asc" } })).map(({ reason }) => reason)).toEqual(["rule", "holds-one"]);
  });

  it("the order that uses one makes room for the next, whichever reaction comes first", async () => {
    await any();
    const customer = { email: "stammkunde@example.com" };
    await ordered({ customer });
    await ordered({ customer, discountCodes: [(await voucher()).code] });
    expect((await db().insertCard.findMany({ orderBy: { orderId: "asc" } })).map(({ decision }) => decision)).toEqual(["voucher", "voucher"]);
  });

  it("who holds another one of the rule is given none again", async () => {
    await saveRules(shopify.shop, aRule({ conditions: [], oncePerCustomer: false }));
    const customer = { email: "stammkunde@example.com" };
    await ordered({ customer });
    const first = await voucher();
    await ordered({ customer, discountCodes: [first.code] });
    expect(await giveAgain(shopify.shop, first.key, "wants it twice", now())).toEqual({ ok: false, reason: "holds-one" });
  });

  it("given again by hand: the old code is dead, the new one lives with its full time, and asking twice gives one", async () => {
    await any();
    await ordered();
    const old = await voucher();
    const again = await giveAgain(shopify.shop, old.key, "card was lost in the post", now());
    expect(await giveAgain(shopify.shop, old.key, "pressed twice", now())).toEqual(again);
    await act();
    expect((await vouchers()).map(({ state }) => state).sort()).toEqual(["live", "revoked"]);
    expect(tryToBuy({ discountCodes: [old.code] }).ok).toBe(false);
    expect(tryToBuy({ discountCodes: [again.ok ? again.code : ""] }).ok).toBe(true);
  });

  it("two customers turn out to be one person: the older voucher stays", async () => {
    await any();
    const [one, other] = await ordered({}, {});
    okay(mergeInShopify(shopify.world, shopify.emit, { keptId: one?.customerId ?? "", deletedId: other?.customerId ?? "" }));
    await expectToldTwiceIsOnce(pool, mergeCustomers, shopify.shop.id, shopify.events("customers/merge"));
    expect((await vouchers()).map(({ state }) => state)).toEqual(["live", "revoked"]);
  });
});

describe("an order's fate", () => {
  it("refunded completely, after the parcel left: the unused code is revoked and leaves Shopify, however often it is told", async () => {
    await offering({ kind: "percentage", basisPoints: 1000 });
    const [order] = await ordered();
    okay(fulfilOrder(shopify.world, shopify.emit, { orderId: order?.id ?? "" }));
    okay(refundOrder(shopify.world, shopify.emit, { orderId: order?.id ?? "" }));
    await expectToldTwiceIsOnce(pool, decideFromOrders, shopify.shop.id, shopify.events("orders/updated"));
    await act();
    expect(await voucher()).toMatchObject({ state: "revoked", todo: "nothing" });
    expect([...shopify.world.stores.discounts.all()].flatMap(({ codes }) => codes)).toEqual([]);
  });

  it("a budget of vouchers ends within one breath of orders, and the merchant is told once", async () => {
    await saveRules(shopify.shop, aRule({ budget: { kind: "vouchers", most: 2 } }));
    await ordered({}, {}, {}, {});
    expect((await db().insertCard.findMany({ orderBy: { orderId: "asc" } })).map(({ reason }) => reason)).toEqual(["rule", "rule", "budget-used-up", "budget-used-up"]);
    expect(await db().merchantNotice.findMany()).toMatchObject([{ kind: "budget-used-up" }]);
  });
});

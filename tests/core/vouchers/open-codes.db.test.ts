import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { append } from "~/core/ledger/append.server";
import { bookVoucherEntries, voucherEntry } from "~/core/vouchers/book.server";
import { openCohortOf } from "~/core/vouchers/domain/cohort";
import { ensureCohorts } from "~/core/vouchers/ensure-cohorts.server";
import { expireVouchers } from "~/core/vouchers/expire-vouchers.server";
import { moveOpenCodes } from "~/core/vouchers/move-open-codes.server";
import { resumeCohorts, stopCohorts } from "~/core/vouchers/stop-cohorts.server";
import { resumeVoucher, stopVoucher } from "~/core/vouchers/stop-vouchers.server";
import { voucherPromisedSchema } from "~/kernel/entries/voucher-promised";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { redeemFromOrders } from "~/worker/react/redeem-from-orders.server";
import type { Order } from "../../../sandbox/world/entities";
import { placeOrder } from "../../../sandbox/commerce/place-order";
import { shopDomain } from "../../sandbox/commerce/a-shop";
import { someTerms } from "../../support/a-rule";
import { aShopify } from "../../support/a-shopify";
import type { TestShopify } from "../../support/a-shopify";
import { testDatabase } from "../../support/database";
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

const ten = someTerms({ offer: { kind: "fixedAmount", minor: 1000 }, minimumMinor: 2000, validForDays: 30 });
const five = someTerms({ offer: { kind: "percentage", basisPoints: 500 }, validForDays: 30 });
const work = (atMost?: number) => runJobs(pool, shopify, atMost);
const keyOf = (customerId: string): string => `advocate/${customerId}/code`;

/** Advocates get their own codes, as an admission does. */
async function admit(terms: VoucherTerms, codes: Record<string, string>): Promise<void> {
  const { shop } = shopify;
  const cohort = openCohortOf("referrals", terms);
  await recording(shop.id, async (tx) => {
    const promises = Object.entries(codes).map(([customerId, code]) => ({
      customerId, data: voucherPromisedSchema.parse({
        programme: "referrals", uses: "many", ruleId: null, code, cohortKey: cohort.key, cohortEndsAt: cohort.endsAt.toISOString(), terms, customerId, reason: "", replaces: null,
      }),
    }));
    await ensureCohorts(tx, shop, promises.map(({ data }) => data));
    await append(tx, shop.id, promises.map(({ customerId, data }) => ({ key: keyOf(customerId), kind: "voucher.promised", subject: keyOf(customerId), orderId: null, data })), now());
    await bookVoucherEntries(tx, shop.id, promises.map(({ customerId }) => voucherEntry(keyOf(customerId), "voucher.wanted", null, { because: "programme" })), now());
  });
}
const move = (terms: VoucherTerms): Promise<number> => recording(shopify.shop.id, (tx) => moveOpenCodes(tx, shopify.shop, terms, now()));
/** Which codes are under which discount, by its value. */
const inShopify = () => Object.fromEntries([...shopify.world.stores.discounts.all()].map(({ value, codes }) =>
  [JSON.stringify(value).includes("500") ? "five" : "ten", codes.map(({ code }) => code).sort()]));
const discounts = () => [...shopify.world.stores.discounts.all()];
const vouchers = () => db().voucher.findMany({ orderBy: { key: "asc" } });
let friends = 0;
function friendOrders(code: string, email = `friend-${++friends}@example.com`): Order | undefined {
  const placed = placeOrder(shopify.world, shopify.emit, {
    shop: shopDomain, customer: { email }, lines: [{ variantId: shopify.variant("CHEESE"), quantity: 3 }], discountCodes: [code], shippingAddress: null, paid: true,
  });
  return placed.ok ? placed.value : undefined;
}

describe("a code that many use", () => {
  beforeEach(async () => {
    await admit(ten, { 1: "AAAA1111", 2: "BBBB2222", 3: "CCCC3333" });
    await work();
  });

  it("is under one discount without an end and without a limit; each friend uses it once", () => {
    expect(discounts()).toMatchObject([{ usageLimit: null, endsAt: null, appliesOncePerCustomer: true }]);
    expect(discounts()[0]?.codes.map(({ code }) => code).sort()).toEqual(["AAAA1111", "BBBB2222", "CCCC3333"]);
    for (let time = 0; time < 3; time++) expect(friendOrders("AAAA1111")).toBeDefined();
    expect(friendOrders("BBBB2222", "again@example.com")).toBeDefined();
    expect(friendOrders("BBBB2222", "again@example.com")).toBeUndefined();
  });

  it("stays live however often it is used; every use is booked, also of a code brought along from another tool and typed in small letters", async () => {
    friendOrders("AAAA1111");
    friendOrders("aaaa1111");
    await expectToldTwiceIsOnce(pool, redeemFromOrders, shopify.shop.id, shopify.events("orders/create"));
    expect((await vouchers())[0]).toMatchObject({ state: "live", usedByOrderId: null, todo: "nothing" });
    expect(await db().ledgerEntry.count({ where: { kind: "voucher.used", subject: keyOf("1") } })).toBe(2);
  });

  it("never ends by itself", async () => {
    vi.setSystemTime(new Date("2099-01-01T00:00:00Z"));
    await recording(shopify.shop.id, async (tx) => expireVouchers(tx, shopify.shop.id, (await vouchers()).map(({ key }) => key), now()));
    expect((await vouchers()).map(({ state }) => state)).toEqual(["live", "live", "live"]);
  });
});

describe("the offer changes, and the codes move under it", () => {
  const three = { 1: "AAAA1111", 2: "BBBB2222", 3: "CCCC3333" };
  const codes = Object.values(three);
  beforeEach(() => admit(ten, three));

  it("taken out of the one discount and registered under the other, told twice once; nobody keeps the old offer", async () => {
    await work();
    expect(await move(five)).toBe(3);
    expect(await move(five)).toBe(0);
    await work();
    expect(inShopify()).toEqual({ ten: [], five: codes });
    expect(await vouchers()).toMatchObject(codes.map(() => ({ state: "live", todo: "nothing", round: 1, terms: { offer: { kind: "percentage" } }, cohortKey: openCohortOf("referrals", five).key })));
    expect(await db().ledgerEntry.count({ where: { kind: "voucher.moved" } })).toBe(3);
  });

  it("and back again", async () => {
    await work();
    await move(five);
    await work();
    expect(await move(ten)).toBe(3);
    await work();
    expect(inShopify()).toEqual({ ten: codes, five: [] });
  });

  it("before Shopify has heard of them: only the new discount is made", async () => {
    await move(five);
    await work();
    expect(inShopify()).toEqual({ five: codes });
  });

  it.each([1, 2, 3, 4])("while they are on their way (after %i jobs): all arrive under the new one", async (jobs) => {
    await work(jobs);
    await move(five);
    await work();
    expect(inShopify()).toMatchObject({ five: codes });
    expect(inShopify().ten ?? []).toEqual([]);
  });

  it("twice, while they are on their way: they end under the last", async () => {
    await work(2);
    await move(five);
    await work(2);
    await move(ten);
    await work();
    expect(inShopify()).toMatchObject({ ten: codes });
    expect(inShopify().five ?? []).toEqual([]);
  });

  it("after registrations whose answers nobody heard: found under the old discount, taken out, registered anew", async () => {
    await work();
    await pool.query("DELETE FROM ledger_entry WHERE kind = 'voucher.registered'");
    await pool.query("UPDATE voucher SET state = 'promised', todo = 'register', discount_id = NULL, redeem_code_id = NULL");
    await pool.query("UPDATE cohort SET discount_id = NULL");
    await move(five);
    await work();
    expect(inShopify()).toEqual({ ten: [], five: codes });
  });

  it("a stopped one stays out, and comes back under the new offer when it is let go", async () => {
    await work();
    await stopVoucher(shopify.shop, keyOf("2"), "leaked", now());
    await move(five);
    await work();
    expect(inShopify()).toEqual({ ten: [], five: ["AAAA1111", "CCCC3333"] });
    await resumeVoucher(shopify.shop, keyOf("2"), now());
    await work();
    expect(inShopify()).toEqual({ ten: [], five: codes });
  });

  it("a revoked one stays where it is: nowhere", async () => {
    await work();
    await recording(shopify.shop.id, (tx) => bookVoucherEntries(tx, shopify.shop.id, [voucherEntry(keyOf("3"), "voucher.revoked", null, { because: "same-person" })], now()));
    expect(await move(five)).toBe(2);
    await work();
    expect(inShopify()).toEqual({ ten: [], five: ["AAAA1111", "BBBB2222"] });
  });

  it("while their discount is switched off: they move all the same, and the switch of the new one decides", async () => {
    await work();
    await stopCohorts(shopify.shop, [openCohortOf("referrals", ten).key], "off", now());
    await work();
    expect(friendOrders("AAAA1111")).toBeUndefined();
    await move(five);
    await work();
    expect(inShopify()).toEqual({ ten: [], five: codes });
    expect(friendOrders("AAAA1111")).toBeDefined();
    await stopCohorts(shopify.shop, [openCohortOf("referrals", five).key], "off", now());
    await work();
    expect(friendOrders("AAAA1111")).toBeUndefined();
    await resumeCohorts(shopify.shop, [openCohortOf("referrals", five).key], now());
    await work();
    expect(friendOrders("AAAA1111")).toBeDefined();
    expect(discounts().find(({ codes: [code] }) => code)).toMatchObject({ endsAt: null, usageLimit: null });
  });

  it("of another shop nothing moves", async () => {
    await work();
    const stranger = { ...shopify.shop, id: shopify.shop.id + 1 };
    expect(await recording(shopify.shop.id, (tx) => moveOpenCodes(tx, stranger, five, now()))).toBe(0);
  });
});

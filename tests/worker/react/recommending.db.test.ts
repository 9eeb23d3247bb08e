import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { learnProxyPath } from "~/core/pages/learn-proxy-path.server";
import { ensureImport } from "~/core/history/ensure-import.server";
import { advocateCodes } from "~/core/vouchers/advocate-codes.server";
import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import { attributeFromOrders } from "~/worker/react/follow-referrals.server";
import { cancelOrder } from "../../../sandbox/commerce/cancel-order";
import { deliverOrder } from "../../../sandbox/commerce/deliver-order";
import { fulfilOrder } from "../../../sandbox/commerce/fulfil-order";
import { refundOrder } from "../../../sandbox/commerce/refund-order";
import type { Order } from "../../../sandbox/world/entities";
import { okay } from "../../sandbox/commerce/a-shop";
import { recommending } from "../../support/a-recommendation";
import { someTerms } from "../../support/a-rule";
import { aShopify } from "../../support/a-shopify";
import type { TestShopify } from "../../support/a-shopify";
import { runJobs } from "../../support/run-jobs";
import { testDatabase } from "../../support/database";
import { expectToldTwiceIsOnce } from "../../support/told-twice";

const { pool } = await testDatabase();
let shopify: TestShopify;
let shop: ReturnType<typeof recommending>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T08:00:00Z") });
  shopify = await aShopify();
  shop = recommending(pool, shopify);
  await shop.switchOn();
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

const referral = () => db().referral.findFirst();
const credit = (customerId: string): number =>
  [...shopify.world.stores.storeCreditAccounts.all()].find((account) => String(account.customerId) === customerId)?.balance ?? 0;
/** A friend's order with the advocate's code. */
async function friendOrders(code: string, change: Parameters<TestShopify["order"]>[0] = {}): Promise<Order> {
  const order = shopify.order({ customer: { email: "ben@example.com", firstName: "Ben" }, discountCodes: [code], ...change });
  await shop.tell();
  return order;
}

describe("from a friend's order to a reward", () => {
  it("a customer whose order was delivered has a code that works at the checkout, on the customer in Shopify as well", async () => {
    const anna = await shop.advocate({ email: "anna@example.com", firstName: "Anna" });
    const friend = await friendOrders(anna.code);
    expect(friend.discountCodes).toMatchObject([{ code: anna.code, amount: 1000 }]);
    const customer = [...shopify.world.stores.customers.all()].find(({ id }) => String(id) === anna.customerId);
    expect(customer?.metafields.map(({ key, value }) => [key, value])).toEqual(expect.arrayContaining([
      ["referral_code", anna.code], ["referral_link", `https://feinkost.example/a/k/r/${anna.code}`],
    ]));
  });

  it("who had a parcel before the app came may recommend the shop as soon as the history is read", async () => {
    const past = shopify.order({ customer: { email: "anna@example.com", firstName: "Anna" } });
    okay(fulfilOrder(shopify.world, shopify.emit, { orderId: past.id }));
    okay(deliverOrder(shopify.world, shopify.emit, { orderId: past.id }));
    await db().$transaction(async (tx) => {
      await ensureImport(tx, shopify.shop, now());
      await addJobs(tx, [{ name: "import-history", shopId: shopify.shop.id }]);
    });
    await runJobs(pool, shopify);
    expect(await db().advocate.findMany({ select: { customerId: true, how: true } })).toEqual([{ customerId: String(past.customerId), how: "delivered-order" }]);
  });

  it("the path of the app proxy was changed: the links that stand at customers in Shopify lead to the new one", async () => {
    const anna = await shop.advocate({ email: "anna@example.com", firstName: "Anna" });
    await learnProxyPath(shopify.shop, "/apps/freunde");
    await runJobs(pool, shopify);
    const customer = [...shopify.world.stores.customers.all()].find(({ id }) => String(id) === anna.customerId);
    expect(customer?.metafields.find(({ key }) => key === "referral_link")?.value).toBe(`https://feinkost.example/apps/freunde/r/${anna.code}`);
  });

  it("the code is printed on a later parcel's card as long as it works", async () => {
    const anna = await shop.advocate({ email: "anna@example.com" });
    const printed = async () => (await advocateCodes(shopify.shop, [anna.customerId, "1"])).get(anna.customerId);
    expect(await printed()).toEqual({ code: groupedCode(anna.code), url: `https://feinkost.example/a/k/r/${anna.code}` });
    await shop.switchOn({ ways: { code: false, link: true, name: true } });
    expect(await printed()).toBeUndefined();
    await shop.switchOn({ ways: { code: true, link: true, name: true } });
    expect(await printed()).toBeDefined();
  });

  it("is pending until fourteen days after delivery, then the advocate has ten euros of store credit, once", async () => {
    const anna = await shop.advocate({ email: "anna@example.com" });
    const order = await friendOrders(anna.code);
    expect(await referral()).toMatchObject({ stage: "pending", way: "code", advocateId: anna.customerId, orderName: order.name });
    await shop.ship(order);
    await shop.deliver(order);
    await shop.passDays(14);
    expect([await referral(), credit(anna.customerId)]).toMatchObject([{ stage: "pending" }, 0]);
    await shop.passDays(1);
    expect([await referral(), credit(anna.customerId)]).toMatchObject([{ stage: "confirmed" }, 1000]);
    await shop.passDays(30);
    expect(credit(anna.customerId)).toBe(1000);
  });

  it("a friend who gives everything back on day ten earns nobody anything", async () => {
    const anna = await shop.advocate({ email: "anna@example.com" });
    const order = await friendOrders(anna.code);
    await shop.ship(order);
    await shop.deliver(order);
    await shop.passDays(10);
    okay(refundOrder(shopify.world, shopify.emit, { orderId: order.id, lines: order.lines.map(({ id: lineItemId, quantity }) => ({ lineItemId, quantity })) }));
    await shop.tell();
    await shop.passDays(30);
    expect([await referral(), credit(anna.customerId), await db().reward.count()]).toMatchObject([{ stage: "void" }, 0, 0]);
  });

  it("a friend who gives half back on day twenty: half of the credit is taken back", async () => {
    const anna = await shop.advocate({ email: "anna@example.com" });
    const order = await friendOrders(anna.code, { lines: [{ variantId: shopify.variant("CHEESE"), quantity: 10 }] });
    await shop.ship(order);
    await shop.deliver(order);
    await shop.passDays(20);
    expect(credit(anna.customerId)).toBe(1000);
    okay(refundOrder(shopify.world, shopify.emit, { orderId: order.id, lines: order.lines.map(({ id: lineItemId }) => ({ lineItemId, quantity: 5 })) }));
    await shop.tell();
    expect([await referral(), credit(anna.customerId)]).toMatchObject([{ stage: "confirmed" }, 500]);
    expect(await db().reward.findFirst()).toMatchObject({ owedMinor: 500n, takenMinor: 500n, openMinor: 0n });
  });

  it("a cancelled order is void, whoever it was", async () => {
    const anna = await shop.advocate({ email: "anna@example.com" });
    const order = await friendOrders(anna.code);
    okay(cancelOrder(shopify.world, shopify.emit, { orderId: order.id }));
    await shop.tell();
    expect(await referral()).toMatchObject({ stage: "void" });
  });

  it("told twice and in any order, everything is once", async () => {
    const anna = await shop.advocate({ email: "anna@example.com" });
    shopify.order({ customer: { email: "ben@example.com" }, discountCodes: [anna.code] });
    await expectToldTwiceIsOnce(pool, attributeFromOrders, shopify.shop.id, [...shopify.events("orders/paid"), ...shopify.events("orders/create")]);
    expect(await referral()).toMatchObject({ stage: "pending" });
  });

  it("the third confirmed friend is a milestone, once", async () => {
    await shop.switchOn({ milestones: [{ friends: 3, terms: someTerms({ offer: { kind: "storeCredit", minor: 2500 } }) }] });
    const anna = await shop.advocate({ email: "anna@example.com" });
    for (const name of ["ben", "cem", "dora", "eva"]) {
      const order = await friendOrders(anna.code, { customer: { email: `${name}@example.com` } });
      await shop.ship(order);
      await shop.deliver(order);
      await shop.passDays(16);
    }
    expect(credit(anna.customerId)).toBe(4 * 1000 + 2500);
    expect(await db().reward.count({ where: { cause: "milestone" } })).toBe(1);
  });
});

describe("who is no friend", () => {
  it("whoever has ordered before, under any spelling of the same mail address", async () => {
    const anna = await shop.advocate({ email: "anna@example.com" });
    shopify.order({ customer: { email: "ben.b@gmail.com" } });
    await shop.tell();
    await friendOrders(anna.code, { customer: { email: "benb+neu@googlemail.com" } });
    expect(await referral()).toMatchObject({ stage: "refused", because: "not-new" });
  });

  it("the advocate under another address of the same mailbox: held for a person", async () => {
    const anna = await shop.advocate({ email: "annab@googlemail.com" });
    await friendOrders(anna.code, { customer: { email: "anna.b+x@gmail.com" } });
    expect(await referral()).toMatchObject({ stage: "held", signals: ["same-email"] });
  });
});

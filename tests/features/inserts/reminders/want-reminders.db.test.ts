import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { stopVoucher } from "~/core/vouchers/stop-vouchers.server";
import { findRule, saveRule } from "~/features/inserts/rules/insert-rule.server";
import { tellOrder } from "~/features/inserts/orders/tell-order.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { decideFromOrders } from "~/worker/react/decide-from-orders.server";
import { followParcels } from "~/worker/react/follow-parcels.server";
import { mailCustomers, remindCustomers } from "~/worker/react/mail-customers.server";
import { redeemFromOrders } from "~/worker/react/redeem-from-orders.server";
import { deliverOrder } from "../../../../sandbox/commerce/deliver-order";
import { fulfilOrder } from "../../../../sandbox/commerce/fulfil-order";
import type { Order } from "../../../../sandbox/world/entities";
import { okay } from "../../../sandbox/commerce/a-shop";
import { aRule, saveRules, someTerms } from "../../../support/a-rule";
import { aShopify } from "../../../support/a-shopify";
import type { TestShopify } from "../../../support/a-shopify";
import { testDatabase } from "../../../support/database";
import { runJobs } from "../../../support/run-jobs";
import { anEvent, expectToldTwiceIsOnce } from "../../../support/told-twice";

const post = await vi.hoisted(async () => (await import("../../../support/a-mail-server")).aMailServer());

const { pool } = await testDatabase();
let shopify: TestShopify;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T08:00:00Z") });
  post.reset();
  shopify = await aShopify();
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

function at(instant: string): void {
  vi.setSystemTime(new Date(instant));
}
/** The morning of a day: whoever is to be reminded is. */
async function morning(instant: string): Promise<void> {
  at(instant);
  shopify.clock.time = now();
  await remindCustomers(shopify.shop.id, []);
  await runJobs(pool, shopify);
}

let people = 0;
/** Ordered, registered and delivered on 2 March: good for 30 days, until the end of 1 April. */
async function aVoucher(change: { acceptsMarketing?: boolean; locale?: string } = {}): Promise<Order> {
  const order = shopify.order({
    customer: { email: `reminded-${++people}@example.com`, firstName: "Anna", lastName: "Ähre", acceptsMarketing: change.acceptsMarketing ?? true },
    ...(change.locale ? { locale: change.locale } : {}),
  });
  await decideFromOrders(shopify.shop.id, shopify.events("orders/create"));
  await runJobs(pool, shopify);
  shopify.clock.time = new Date(shopify.clock.time.getTime() + 60_000);
  okay(fulfilOrder(shopify.world, shopify.emit, { orderId: order.id }));
  await decideFromOrders(shopify.shop.id, shopify.events("orders/updated"));
  okay(deliverOrder(shopify.world, shopify.emit, { orderId: order.id }));
  await decideFromOrders(shopify.shop.id, shopify.events("orders/updated"));
  await followParcels(shopify.shop.id, [...shopify.events("fulfillments/create"), ...shopify.events("fulfillment_events/create")]);
  return order;
}
const reminding = (remindDaysBefore: number | null = 7) => saveRules(shopify.shop, aRule({ remindDaysBefore, terms: someTerms({ validForDays: 30 }) }));
const standing = async () => (await db().customerMessage.findMany({ orderBy: { key: "asc" } })).map(({ state, reason }) => reason ?? state);

describe("the one reminder", () => {
  it("comes on the seventh morning before the last day, once, in the order's language, and is told on the order's page", async () => {
    await reminding();
    const order = await aVoucher({ locale: "en" });
    await morning("2026-03-24T09:00:00Z");
    expect(post.mails).toEqual([]);
    await morning("2026-03-25T09:00:00Z");
    await morning("2026-03-26T09:00:00Z");
    expect(post.mails.map(({ subject }) => subject)).toEqual(["Your voucher is good until 1 April 2026"]);
    const card = await db().insertCard.findFirstOrThrow();
    expect(post.mails[0]?.text).toContain(`https://feinkost.example/a/k/${card.token?.toLowerCase()}?seen=1`);
    const told = await tellOrder(shopify.shop, order.id, "en");
    expect(told?.story.map(({ words }) => words)).toContain("The reminder was sent by mail.");
  });

  it("told twice, it is asked once, and the next morning is planned once", async () => {
    await reminding();
    await aVoucher();
    at("2026-03-25T09:00:00Z");
    const { customer_message: messages, due } = await expectToldTwiceIsOnce(pool, remindCustomers, shopify.shop.id, [anEvent("inserts/remind", {})]);
    expect(messages).toHaveLength(1);
    expect(due?.filter((row) => (row as { topic: string }).topic === "inserts/remind")).toMatchObject([{ due_at: new Date("2026-03-26T09:00:00Z") }]);
    await expectToldTwiceIsOnce(pool, mailCustomers, shopify.shop.id, [anEvent("message/ready", {})]);
  });

  it("without consent nobody is written to, and the ledger says why", async () => {
    await reminding();
    const order = await aVoucher({ acceptsMarketing: false });
    await morning("2026-03-25T09:00:00Z");
    expect([post.mails, await standing()]).toEqual([[], ["no-consent"]]);
    expect((await tellOrder(shopify.shop, order.id, "de"))?.story.at(-1)?.words).toBe("Es wurde keine Erinnerung verschickt: diese Person hat der Werbung per E-Mail nicht zugestimmt.");
  });

  it("a rule that does not say so reminds nobody, and plans no mornings", async () => {
    await reminding(null);
    await aVoucher();
    await morning("2026-03-25T09:00:00Z");
    expect([await standing(), await db().due.count({ where: { topic: "inserts/remind" } })]).toEqual([[], 0]);
  });

  it("switched on later it holds for vouchers that are out; switched off before the mail goes, none goes", async () => {
    await reminding(null);
    await aVoucher();
    const rule = await findRule(shopify.shop, "first-order");
    await saveRule(shopify.shop, { ...aRule(), ...rule, remindDaysBefore: 3 }, 1, now());
    expect(await db().due.count({ where: { topic: "inserts/remind" } })).toBe(1);
    at("2026-03-29T09:00:00Z");
    await remindCustomers(shopify.shop.id, []);
    expect(await standing()).toEqual(["wanted"]);
    await saveRule(shopify.shop, { ...aRule(), ...rule, remindDaysBefore: null }, 2, now());
    await runJobs(pool, shopify);
    expect([post.mails, await standing()]).toEqual([[], ["no-longer-true"]]);
  });

  it("a voucher that was used is not asked about, and used in between gets none", async () => {
    await reminding();
    await aVoucher();
    at("2026-03-25T09:00:00Z");
    await remindCustomers(shopify.shop.id, []);
    const [voucher] = await db().voucher.findMany();
    shopify.order();
    const [told] = shopify.events("orders/create");
    await redeemFromOrders(shopify.shop.id, [anEvent("orders/create", { ...(told?.body as object), discount_codes: [{ code: voucher?.code }] })]);
    await runJobs(pool, shopify);
    expect([post.mails, await standing()]).toEqual([[], ["no-longer-true"]]);
  });

  it("a stopped voucher is not reminded of", async () => {
    await reminding();
    await aVoucher();
    const [voucher] = await db().voucher.findMany();
    await stopVoucher(shopify.shop, voucher?.key ?? "", "", now());
    await morning("2026-03-25T09:00:00Z");
    expect(await standing()).toEqual([]);
  });

  it("never after the end", async () => {
    await reminding();
    await aVoucher();
    await morning("2026-04-02T09:00:00Z");
    expect(await standing()).toEqual([]);
  });

  it("who is in the control group has no voucher, and hears nothing", async () => {
    await saveRules(shopify.shop, aRule({ remindDaysBefore: 7, controlShareBasisPoints: 10_000 }));
    shopify.order();
    await decideFromOrders(shopify.shop.id, shopify.events("orders/create"));
    await morning("2026-04-25T09:00:00Z");
    expect(await standing()).toEqual([]);
  });
});

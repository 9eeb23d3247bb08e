// long because the whole way from a parcel to a second mail is walked, with everything that may come between
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answerInvitations } from "~/features/reviews/inviting/answer-invitations.server";
import { postponeNotArrived } from "~/features/reviews/inviting/postpone-not-arrived.server";
import { projectInvitations } from "~/features/reviews/inviting/project-invitations.server";
import { readReviewToken } from "~/features/reviews/answering/review-token.server";
import { reviewerOf } from "~/kernel/entries/invitation-entries";
import { eraseCustomer } from "~/core/customers/erase-customer.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { inviteFromOrders, inviteFromParcels, inviteParcelsTold } from "~/worker/react/invite-reviews.server";
import { cancelOrder } from "../../../../sandbox/commerce/cancel-order";
import { changeCustomer } from "../../../../sandbox/commerce/change-customer";
import { refundOrder } from "../../../../sandbox/commerce/refund-order";
import { returnOrder } from "../../../../sandbox/commerce/return-order";
import type { Order } from "../../../../sandbox/world/entities";
import { fullAddress, okay } from "../../../sandbox/commerce/a-shop";
import { aShop } from "../../../support/a-shop";
import { aShopify } from "../../../support/a-shopify";
import type { TestShopify } from "../../../support/a-shopify";
import { testDatabase } from "../../../support/database";
import { mulberry32 } from "../../../support/mulberry32";
import { expectToldTwiceIsOnce } from "../../../support/told-twice";
import { askingShop } from "./an-asking-shop";

const post = await vi.hoisted(async () => (await import("../../../support/a-mail-server")).aMailServer());
const { pool } = await testDatabase();
let shopify: TestShopify;
let shop: ReturnType<typeof askingShop>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T09:00:00Z") });
  post.reset();
  shopify = await aShopify();
  // Ten o'clock in Berlin: whatever is asked about is asked about at that hour.
  shopify.clock.time = now();
  shop = askingShop(shopify);
  await shop.switchOn();
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

const invitations = async () => (await db().reviewInvitation.findMany({ where: { shopId: shopify.shop.id }, orderBy: { key: "asc" } }));
const states = async () => (await invitations()).map(({ state, asked }) => [state, asked]);
const reasons = async () => (await invitations()).map(({ because }) => because);
const both = () => [{ variantId: shopify.variant("CHEESE"), quantity: 1 }, { variantId: shopify.variant("WINE"), quantity: 1 }];
const productIdOf = (sku: string): string => shopify.world.variantBySku(shopify.shop.domain, sku)?.product.id ?? "";
async function delivered(change: Parameters<typeof shop.order>[0] = {}): Promise<Order> {
  const order = shop.order(change);
  shop.ship(order);
  shop.deliver(order);
  await shop.tell();
  return order;
}

describe("from the parcel to the mail", () => {
  it("asks ten days after delivery, once, and once more ten days later", async () => {
    const order = await delivered({ lines: both() });
    expect(await states()).toEqual([["waiting", 0], ["waiting", 0]]);
    await shop.passDays(9);
    expect(post.mails).toEqual([]);
    await shop.passDays(1);
    const [mail, ...more] = post.mails;
    expect(more).toEqual([]);
    expect(mail?.subject).toBe("Wie war Ihre Bestellung bei Feinkost Lindner?");
    expect(await states()).toEqual([["asked", 1], ["asked", 1]]);
    await shop.passDays(9);
    expect(post.mails).toHaveLength(1);
    await shop.passDays(1);
    expect(post.mails.map(({ subject }) => subject)).toEqual([expect.stringContaining("Wie war"), expect.stringContaining("Noch einmal gefragt")]);
    await shop.passDays(40);
    expect(post.mails).toHaveLength(2);
    expect(await states()).toEqual([["asked", 2], ["asked", 2]]);
    expect(post.mails.every(({ text }) => text?.includes(order.name))).toBe(true);
  });

  it("each star is a link to the order's products, signed, in both parts, and one says that nothing has arrived", async () => {
    const order = await delivered({ lines: both() });
    await shop.passDays(10);
    const mail = post.mails[0];
    const links = [...(String(mail?.html).matchAll(/href="([^"]*)"/g))].map(([, href]) => (href ?? "").replaceAll("&amp;", "&"));
    const stars = links.filter((link) => link.includes("stars="));
    expect(stars.map((link) => new URL(link).searchParams.get("stars"))).toEqual(["1", "2", "3", "4", "5", "1", "2", "3", "4", "5"]);
    expect(new Set(stars.map((link) => new URL(link).searchParams.get("product")))).toEqual(new Set([productIdOf("CHEESE"), productIdOf("WINE")]));
    const token = new URL(stars[0] ?? "").pathname.split("/").at(-1) ?? "";
    expect(readReviewToken(shopify.shop, token, now())).toEqual({ ok: true, permit: { orderId: order.id, way: "mail" } });
    expect(links.some((link) => link.endsWith("?notarrived=1"))).toBe(true);
    for (const link of stars) expect(mail?.text).toContain(link);
    expect(mail?.headers.some(({ key }) => key === "list-unsubscribe-post")).toBe(true);
  });

  it("speaks the order's language", async () => {
    await delivered({ locale: "en-GB" });
    await shop.passDays(10);
    expect(post.mails[0]?.subject).toMatch(/^How do you like/);
  });

  it("no consent, no mail, and the invitation stays for the card", async () => {
    await delivered({ customer: { email: "ben@example.com", firstName: "Ben" } });
    await shop.passDays(40);
    expect(post.mails).toEqual([]);
    expect(await states()).toEqual([["waiting", 0]]);
    expect(await db().customerMessage.findMany({ select: { state: true, reason: true } })).toEqual([{ state: "dropped", reason: "no-consent" }]);
  });

  it("where the merchant says that it is permitted, who has not agreed is asked, who has objected is not", async () => {
    await shop.switchOn({ countriesWithoutConsent: ["AT"], reminderAfterDays: null });
    const unasked = { customer: { email: "ben@example.com", firstName: "Ben" } };
    await delivered({ ...unasked, shippingAddress: { ...fullAddress, countryCode: "AT" } });
    const other = await delivered({ customer: { email: "cleo@example.com" }, shippingAddress: { ...fullAddress, countryCode: "AT" } });
    await delivered({ customer: { email: "dora@example.com" }, shippingAddress: fullAddress });
    okay(changeCustomer(shopify.world, shopify.emit, { customerId: other.customerId ?? "", change: { emailMarketing: "UNSUBSCRIBED" } }));
    await shop.passDays(10);
    expect(post.mails.map(({ to }) => to?.[0]?.address)).toEqual(["ben@example.com"]);
    expect(post.mails[0]?.text).toContain("Sie können solchen Mails jederzeit widersprechen");
  });

  it("the control group is never asked, and the lot is the customer's for all products", async () => {
    await shop.switchOn({ controlShareBasisPoints: 10_000 });
    await delivered({ lines: both() });
    await shop.passDays(40);
    expect((await invitations()).map(({ lot }) => lot)).toEqual(["control", "control"]);
    expect(post.mails).toEqual([]);
  });

  it("wine is asked about later than cheese, in a mail of its own", async () => {
    await shop.switchOn({ delayByType: [{ type: "wein", days: 20 }], fallbackDays: 30, reminderAfterDays: null });
    await delivered({ lines: both() });
    const ready = new Map((await invitations()).map(({ productId, readyAt }) => [productId, readyAt]));
    const apart = (ready.get(productIdOf("WINE"))?.getTime() ?? 0) - (ready.get(productIdOf("CHEESE"))?.getTime() ?? 0);
    expect(apart).toBe(10 * 86_400_000);
    await shop.passDays(10);
    expect(post.mails).toHaveLength(1);
    await shop.passDays(10);
    expect(post.mails).toHaveLength(2);
    expect(post.mails[1]?.text).not.toContain(`product=${productIdOf("CHEESE")}`);
  });

  it("the same product is asked about once for a customer, however often it is ordered", async () => {
    const customer = { email: "anna@example.com", acceptsMarketing: true };
    await delivered({ customer });
    await shop.passDays(30);
    await delivered({ customer });
    await shop.passDays(30);
    expect(await invitations()).toHaveLength(1);
    expect(post.mails).toHaveLength(2);
  });

  it("while the programme or its mails are off, nobody is asked, and not later either", async () => {
    await delivered();
    await shop.switchOn({ ways: { card: true, page: true, mail: false } });
    await shop.passDays(12);
    await shop.switchOn({ ways: { card: true, page: true, mail: true } });
    await shop.passDays(12);
    expect(post.mails).toEqual([]);
    expect(await states()).toEqual([["waiting", 0]]);
    await shop.switchOn({}, false);
    await delivered();
    expect(await invitations()).toHaveLength(1);
  });
});

describe("what comes between", () => {
  it("a return that is open postpones for a week at a time, until it is over", async () => {
    const order = await delivered();
    okay(returnOrder(shopify.world, shopify.emit, { orderId: order.id, step: "request" }));
    await shop.tell();
    await shop.passDays(10);
    expect(post.mails).toEqual([]);
    expect(await states()).toEqual([["waiting", 0]]);
    expect(await reasons()).toEqual(["return-open"]);
    okay(returnOrder(shopify.world, shopify.emit, { orderId: order.id, step: "decline" }));
    await shop.passDays(6);
    expect(post.mails).toEqual([]);
    await shop.passDays(1);
    expect(post.mails).toHaveLength(1);
  });

  it("a return that nobody ever ends is looked at for eight weeks, then counts as one", async () => {
    const order = await delivered();
    okay(returnOrder(shopify.world, shopify.emit, { orderId: order.id, step: "request" }));
    await shop.passDays(10 + 9 * 7);
    expect(await states()).toEqual([["withdrawn", 0]]);
    expect(await reasons()).toEqual(["returned"]);
    expect(shopify.calls("OrderReturnStatuses")).toBe(9);
    await shop.passDays(30);
    expect(shopify.calls("OrderReturnStatuses")).toBe(9);
    expect(post.mails).toEqual([]);
  });

  it("what went back wholly is not asked about, the rest is", async () => {
    const order = await delivered({ lines: both() });
    const wine = order.lines.find(({ sku }) => sku === "WINE");
    okay(refundOrder(shopify.world, shopify.emit, { orderId: order.id, lines: [{ lineItemId: wine?.id ?? "", quantity: 1 }] }));
    await shop.tell();
    await shop.passDays(10);
    expect(post.mails[0]?.text).not.toContain(`product=${productIdOf("WINE")}`);
    expect((await states()).map(([state]) => state).sort()).toEqual(["asked", "withdrawn"]);
  });

  it("refunded in full or erased: nobody is asked, the others are", async () => {
    const [refunded, erased, other] = [await delivered(), await delivered(), await delivered()];
    okay(refundOrder(shopify.world, shopify.emit, { orderId: refunded.id }));
    await recording(shopify.shop.id, (tx) => eraseCustomer(tx, shopify.shop.id, erased.customerId ?? "", now()));
    await shop.tell();
    await shop.passDays(40);
    expect(new Set(post.mails.map(({ to }) => to?.[0]?.address))).toEqual(new Set([other.email]));
  });

  it("cancelled before it left, nobody was ever to be asked", async () => {
    const order = shop.order();
    okay(cancelOrder(shopify.world, shopify.emit, { orderId: order.id }));
    await shop.tell();
    expect(await invitations()).toEqual([]);
  });

  it("delivered later than assumed, asked later; and earlier", async () => {
    const order = shop.order();
    shop.ship(order);
    await shop.tell();
    const assumed = (await invitations())[0]?.readyAt;
    await shop.passDays(2);
    shop.deliver(order);
    await shop.tell();
    const [row] = await invitations();
    expect([row?.because, row && assumed && row.readyAt < assumed]).toEqual(["delivered-earlier", true]);
    await shop.passDays(10);
    expect(post.mails).toHaveLength(1);
  });

  it("the last of two parcels counts; without a word about it, nobody is asked", async () => {
    const order = shop.order({ lines: both() });
    shop.ship(order, ["CHEESE"]);
    shop.deliver(order);
    await shop.tell();
    await shop.passDays(40);
    expect(await invitations()).toEqual([]);
    shop.ship(order, ["WINE"]);
    shop.deliver(order, ["WINE"]);
    await shop.tell();
    await shop.passDays(10);
    expect(post.mails).toHaveLength(1);
  });

  it("each product when its own parcel has arrived, if the programme says so", async () => {
    await shop.switchOn({ severalParcels: "each-product", reminderAfterDays: null });
    const order = shop.order({ lines: both() });
    shop.ship(order, ["CHEESE"]);
    shop.deliver(order);
    await shop.tell();
    await shop.passDays(10);
    expect(post.mails).toHaveLength(1);
    shop.ship(order, ["WINE"]);
    shop.deliver(order, ["WINE"]);
    await shop.tell();
    await shop.passDays(10);
    expect(post.mails).toHaveLength(2);
  });

  it("not arrived: asked a week later, the merchant has one case, however often it is said", async () => {
    const order = await delivered();
    await shop.passDays(9);
    expect(await postponeNotArrived(shopify.shop, order.id, now())).toBe(1);
    expect(await postponeNotArrived(shopify.shop, order.id, now())).toBe(0);
    expect(await db().customerCase.findMany({ select: { kind: true, orderId: true, state: true } })).toEqual([{ kind: "not-arrived", orderId: order.id, state: "open" }]);
    expect(await db().merchantNotice.count()).toBe(1);
    await shop.passDays(6);
    expect(post.mails).toEqual([]);
    await shop.passDays(1);
    expect(post.mails).toHaveLength(1);
    expect(await postponeNotArrived(await aShop(), order.id, now())).toBe(0);
  });

  it("not arrived, said after the mail: asked once more, although there are no reminders", async () => {
    await shop.switchOn({ reminderAfterDays: null });
    const order = await delivered();
    await shop.passDays(11);
    await postponeNotArrived(shopify.shop, order.id, now());
    await shop.passDays(6);
    expect(post.mails).toHaveLength(1);
    await shop.passDays(2);
    expect(post.mails).toHaveLength(2);
    await shop.passDays(30);
    expect(post.mails).toHaveLength(2);
  });

  it("not arrived, said after the mail, and delivered then: asked once more, as long after the delivery as everybody", async () => {
    await shop.switchOn({ reminderAfterDays: null });
    const order = shop.order();
    shop.ship(order);
    await shop.tell();
    await shop.passDays(22);
    expect(post.mails).toHaveLength(1);
    await postponeNotArrived(shopify.shop, order.id, now());
    await shop.passDays(3);
    shop.deliver(order);
    await shop.tell();
    await shop.passDays(9);
    expect(post.mails).toHaveLength(1);
    await shop.passDays(2);
    expect(post.mails).toHaveLength(2);
    await shop.passDays(30);
    expect(post.mails).toHaveLength(2);
  });

  it("who has answered about one of the products is not reminded of the others", async () => {
    const order = await delivered({ lines: both() });
    await shop.passDays(10);
    const written = { reviewer: reviewerOf({ customerId: order.customerId ?? null, orderId: order.id }), productId: productIdOf("CHEESE"), reviewKey: "review/1/1" };
    await recording(shopify.shop.id, (tx) => answerInvitations(tx, shopify.shop.id, [written], now()));
    await shop.passDays(30);
    expect(post.mails).toHaveLength(1);
  });

  it("two orders in one week are two mails a week apart, and the second is asked after it went out", async () => {
    const customer = { email: "anna@example.com", acceptsMarketing: true };
    await shop.switchOn({ reminderAfterDays: null });
    await delivered({ customer });
    await shop.passDays(2);
    await delivered({ customer, lines: [{ variantId: shopify.variant("WINE"), quantity: 1 }] });
    await shop.passDays(10);
    expect([post.mails.length, (await states()).filter(([state]) => state === "asked").length]).toEqual([1, 1]);
    await shop.passDays(5);
    expect([post.mails.length, (await states()).filter(([state]) => state === "asked").length]).toEqual([2, 2]);
  });
});

describe("told twice, and in any order", () => {
  it("a second telling changes nothing", async () => {
    const order = shop.order({ lines: both() });
    shop.ship(order);
    shop.deliver(order);
    const told = shop.events();
    const isParcel = ({ topic }: { topic: string }): boolean => topic.startsWith("fulfillment");
    await expectToldTwiceIsOnce(pool, inviteFromOrders, shopify.shop.id, told.filter((one) => !isParcel(one)));
    const after = await expectToldTwiceIsOnce(pool, inviteFromParcels, shopify.shop.id, told.filter(isParcel));
    expect(after.review_invitation).toHaveLength(2);
    expect(after.due).toHaveLength(1);
  });

  it("whatever is told first, the same people are asked at the same time, and the ledger folds to the same", async () => {
    const random = mulberry32(11);
    const orders = Array.from({ length: 4 }, () => shop.order({ lines: both() }));
    for (const order of orders) shop.ship(order, ["CHEESE"]);
    for (const order of orders.slice(1)) shop.ship(order, ["WINE"]);
    for (const order of orders.slice(2)) shop.deliver(order);
    okay(refundOrder(shopify.world, shopify.emit, { orderId: orders[3]?.id ?? "" }));
    const told = shop.events();
    const outcomes: string[] = [];
    for (let times = 0; times < 3; times++) {
      await pool.query("TRUNCATE ledger_entry, review_invitation, due, shop_order, parcel");
      const shuffled = [...told, ...told].map((event) => ({ event, place: random() })).sort((one, other) => one.place - other.place).map(({ event }) => event);
      for (const event of shuffled) await shop.react(event);
      const rows = (await invitations()).filter(({ state }) => state !== "withdrawn");
      outcomes.push(JSON.stringify(rows.map(({ key, lot, state, readyAt }) => [key, lot, state, readyAt])));
      const before = await invitations();
      await db().reviewInvitation.deleteMany();
      await recording(shopify.shop.id, (tx) => projectInvitations(tx, shopify.shop.id, before.map(({ key }) => key)));
      expect(await invitations()).toEqual(before);
    }
    expect(new Set(outcomes).size).toBe(1);
    expect(JSON.parse(outcomes[0] ?? "[]")).toHaveLength(4);
  });

  it("a look at an order told twice asks in one mail, and costs one call for many orders", async () => {
    const orders = [await delivered(), await delivered(), await delivered()];
    await shop.passDays(10);
    expect(post.mails).toHaveLength(3);
    expect(shopify.calls("OrderReturnStatuses")).toBe(1);
    for (const { id } of orders) await db().due.create({ data: { shopId: shopify.shop.id, key: `again/${id}`, topic: "review/ask", dueAt: now(), fact: { orderId: id } } });
    await shop.fallDue();
    expect(post.mails).toHaveLength(3);
  });

  it("an order of long ago that is told of again asks nobody", async () => {
    const order = await delivered();
    await pool.query("TRUNCATE ledger_entry, review_invitation, due");
    await shop.passDays(60);
    await inviteParcelsTold(shopify.shop, [{ orderId: order.id, fulfillmentId: "9", cancelled: true, shippedAt: null, deliveredAt: null, lines: null }]);
    expect(await invitations()).toEqual([]);
  });

  it("another shop's look at our order asks nobody", async () => {
    const order = await delivered();
    vi.setSystemTime(now().getTime() + 10 * 86_400_000);
    const other = await aShop({ domain: "other.myshopify.com" });
    await db().reviewProgramme.createMany({ data: (await db().reviewProgramme.findMany()).map((row) => ({ ...row, shopId: other.id, definition: row.definition ?? {} })) });
    await inviteParcelsTold(other, [{ orderId: order.id, fulfillmentId: "9", cancelled: false, shippedAt: now(), deliveredAt: now(), lines: null }]);
    expect(await db().reviewInvitation.count({ where: { shopId: other.id } })).toBe(0);
  });
});

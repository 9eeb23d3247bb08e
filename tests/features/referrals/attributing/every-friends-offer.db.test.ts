// long because every kind of offer comes by every way it can come by
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { advocateKey } from "~/kernel/entries/advocate-entries";
import { keptBy } from "~/kernel/voucher-terms";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { claimByName } from "~/features/referrals/claiming/claim-by-name.server";
import { namedFriendKey } from "~/features/referrals/attributing/give-friends-offers.server";
import { listRewards } from "~/features/referrals/referrals/list-rewards.server";
import { actOnReward } from "~/features/referrals/referrals/act-on-reward.server";
import { countWaiting } from "~/features/referrals/referrals/count-waiting.server";
import { readReferralView } from "~/features/referrals/sharing/read-referral-view.server";
import { recommendingSlots } from "~/features/referrals/sharing/recommending-slots.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { dispatchInbox } from "~/platform/inbox/dispatch-inbox.server";
import { loader } from "~/routes/proxy.r.$code";
import { reactions } from "~/worker/reactions.server";
import { refundOrder } from "../../../../sandbox/commerce/refund-order";
import type { Order } from "../../../../sandbox/world/entities";
import { asVisitor } from "../../../routes/merchant-request";
import { fullAddress, okay, shopDomain } from "../../../sandbox/commerce/a-shop";
import { recommending } from "../../../support/a-recommendation";
import { someTerms } from "../../../support/a-rule";
import { aShopify } from "../../../support/a-shopify";
import type { TestShopify } from "../../../support/a-shopify";
import { anOfferOf } from "../../../support/an-offer-of-each-kind";
import type { OfferKind } from "../../../support/an-offer-of-each-kind";
import { testDatabase } from "../../../support/database";

const { pool } = await testDatabase();
let shopify: TestShopify;
let shop: ReturnType<typeof recommending>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T08:00:00Z") });
  shopify = await aShopify();
  // Waiting for points would take real time.
  const store = shopify.world.stores.shops.get(shopDomain);
  if (store) shopify.world.stores.shops.put({ ...store, restoreRate: 5000 });
  shop = recommending(pool, shopify);
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

/** What a friend reads of it, on the page and on the way to it. */
const words: Record<OfferKind, string> = {
  percentage: "10 % Rabatt", fixedAmount: "10 € Rabatt", freeShipping: "Versandkostenfrei", giftProduct: "Pasta geschenkt", storeCredit: "10 € Rabatt", giftCard: "Geschenkkarte über 10 €", benefit: "Teeberatung am Telefon",
};
/** Five cheeses and a pasta in a parcel of 4.90: what is saved, how. */
const saved: Record<Exclude<OfferKind, "benefit">, object> = {
  percentage: { discount: 540, shipping: 490, card: 0 }, fixedAmount: { discount: 1000, shipping: 490, card: 0 }, freeShipping: { discount: 490, shipping: 0, card: 0 }, giftProduct: { discount: 399, shipping: 490, card: 0 },
  storeCredit: { discount: 1000, shipping: 490, card: 0 }, giftCard: { discount: 0, shipping: 490, card: 1000 },
};
const byDiscount = ["percentage", "fixedAmount", "freeShipping", "giftProduct", "storeCredit"] as const;

const friendTerms = (kind: OfferKind): VoucherTerms => someTerms({ offer: anOfferOf(kind, shopify), validForDays: 30 });
let homes = 0;
/** Everybody has a house of their own. */
const aHome = () => ({ ...fullAddress, address1: `Lindenweg ${100 + ++homes}`, phone: null });
const lines = () => [{ variantId: shopify.variant("CHEESE"), quantity: 5 }, { variantId: shopify.variant("PASTA"), quantity: 1 }];
/** A friend orders, with the code at the checkout, or the gift card. */
async function friendOrders(kind: OfferKind | null, code: string, email = "ben@example.com"): Promise<Order> {
  const order = shopify.order({
    customer: { email, firstName: "Ben", lastName: "Bauer" }, lines: lines(), shippingAddress: aHome(),
    ...(kind === null ? {} : kind === "giftCard" ? { giftCards: [code] } : { discountCodes: [code] }),
  });
  await shop.tell();
  return order;
}
const cards = () => [...shopify.world.stores.giftCards.all()];
const savedBy = (order: Order): object => {
  const discount = order.discountCodes.reduce((sum, { amount }) => sum + amount, 0);
  return { discount, shipping: order.shipping - order.shippingDiscount, card: cards().reduce((sum, { initialValue, balance }) => sum + initialValue - balance, 0) };
};
const registered = (code: string): boolean => [...shopify.world.stores.discounts.all()].some(({ codes }) => codes.some((one) => one.code === code)) || cards().some((card) => card.code.toUpperCase() === code && card.deactivatedAt === null);
const giveBack = async (order: Order): Promise<void> => {
  okay(refundOrder(shopify.world, shopify.emit, { orderId: order.id, lines: order.lines.map(({ id: lineItemId, quantity }) => ({ lineItemId, quantity })), shipping: true }));
  await shop.tell();
};
const referralOf = (order: Order) => db().referral.findUnique({ where: { shopId_orderId: { shopId: shopify.shop.id, orderId: order.id } } });
const credit = (customerId: string): number => [...shopify.world.stores.storeCreditAccounts.all()].find((account) => account.customerId === customerId)?.balance ?? 0;
/** Fourteen days and one after the parcel. */
const holdPasses = async (order: Order): Promise<void> => {
  await shop.ship(order);
  await shop.deliver(order);
  await shop.passDays(15);
};

const phone = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
let networks = 0;
/** The page of the link, as a visitor's browser shows it. */
async function visit(code: string, v = "browser-number-1"): Promise<{ status: number; page: string; own: string }> {
  const { request } = asVisitor(shopify.shop, `r/${code}`, { query: { v } });
  const headers = { "x-forwarded-for": `10.77.${++networks}.9`, "user-agent": phone, "accept-language": "de" };
  const response = await loader({ request: new Request(request.url, { headers }), params: { code }, context: {} });
  const page = (await response.text()).replaceAll("\u00a0", " ").replaceAll("&amp;", "&");
  return { status: response.status, page, own: /id="code"[^>]*>([^<]+)</.exec(page)?.[1]?.replaceAll("-", "") ?? "" };
}
/** "Who sent you?" answered at this order's checkout. */
async function tellName(order: Order, name: string): Promise<void> {
  await claimByName(shopify.shop, { checkoutToken: order.checkoutToken, customerId: null, name, address: "203.0.113.7" }, now());
  await dispatchInbox(reactions, now());
  await shop.tell();
}
const friendSees = async (order: Order) => {
  const { friend } = await readReferralView(shopify.shop, { customerId: order.customerId, checkoutToken: null, locale: "de" }, now());
  return friend && { ...friend, words: friend.words.replaceAll("\u00a0", " ") };
};

describe("the friend's offer by the advocate's code, which many may use", () => {
  it.each(byDiscount)("%s: it saves what it promises, the order is the advocate's friend's, and the advocate is rewarded", async (kind) => {
    await shop.switchOn({ friend: friendTerms(kind), ways: { code: true, link: false, name: true }, orderMinimumMinor: null });
    const anna = await shop.advocate({ email: "anna@example.com", firstName: "Anna" });
    const order = await friendOrders(kind, anna.code);
    expect(savedBy(order)).toEqual(saved[kind]);
    expect(await referralOf(order)).toMatchObject({ stage: "pending", way: "code", advocateId: anna.customerId });
    const other = await friendOrders(kind, anna.code, "cem@example.com");
    expect(savedBy(other), "the next friend uses the same code").toEqual(saved[kind]);
    await holdPasses(order);
    expect(credit(anna.customerId)).toBe(1000);
  });

  it.each(["giftCard", "benefit"] as const)("%s cannot be a code for many: should it ever be saved, none is registered and no page shows one", async (kind) => {
    await shop.switchOn({ friend: friendTerms(kind), ways: { code: true, link: false, name: true } });
    const anna = await shop.advocate({ email: "anna@example.com", firstName: "Anna" });
    expect([registered(anna.code), (await visit(anna.code)).page.includes("/discount/")]).toEqual([false, false]);
    expect(await db().voucher.findUnique({ where: { shopId_key: { shopId: shopify.shop.id, key: `${advocateKey(anna.customerId)}/code` } } })).toBeNull();
  });
});

describe("the friend's offer by the link, as a voucher of the friend's own", () => {
  it.each([...byDiscount, "giftCard"] as const)("%s: the page says what it is and leads to it; used, the advocate is rewarded once and the page says that it is used", async (kind) => {
    await shop.switchOn({ friend: friendTerms(kind), ways: { code: false, link: true, name: true }, orderMinimumMinor: null });
    const anna = await shop.advocate({ email: "anna@example.com", firstName: "Anna" });
    await visit(anna.code);
    await shop.tell();
    const { status, page, own } = await visit(anna.code);
    expect(status).toBe(200);
    expect(page).toContain(`<h1>${words[kind]}</h1>`);
    expect(page).toContain(kind === "giftCard" ? "Auch in Teilen einlösbar" : "Einmal einlösbar");
    expect(page.includes(`/discount/${own}?redirect=%2Fcart%2Fadd%3Fid%3D${shopify.variant("PASTA")}`), "a gift is put into the cart on the way").toBe(kind === "giftProduct");
    expect([registered(own), registered(anna.code)]).toEqual([true, false]);
    const order = await friendOrders(kind, own);
    expect(savedBy(order)).toEqual(saved[kind]);
    expect(await referralOf(order)).toMatchObject({ stage: "pending", way: "link", advocateId: anna.customerId, basisMinor: kind === "percentage" ? 4859n : kind === "fixedAmount" || kind === "storeCredit" ? 4399n : kind === "giftProduct" ? 5000n : 5399n });
    expect((await visit(anna.code)).page).toContain("Dieser Gutschein wurde schon eingelöst");
    await holdPasses(order);
    expect(credit(anna.customerId)).toBe(1000);
  });

  it("a gift card that is spent in part lives on, on the friend's page too; only the first order counts, and whatever is told twice is once", async () => {
    await shop.switchOn({ friend: someTerms({ offer: { kind: "giftCard", minor: 8000 }, validForDays: 30 }), ways: { code: false, link: true, name: true }, orderMinimumMinor: null });
    const anna = await shop.advocate({ email: "anna@example.com", firstName: "Anna" });
    await visit(anna.code);
    await shop.tell();
    const { own } = await visit(anna.code);
    const order = await friendOrders("giftCard", own);
    expect(await referralOf(order)).toMatchObject({ stage: "pending", way: "link" });
    expect(await visit(anna.code)).toMatchObject({ status: 200, own });
    const second = await friendOrders("giftCard", own);
    expect([await referralOf(second), await db().referral.count()]).toEqual([null, 1]);
    expect((await visit(anna.code)).status).toBe(410);
    expect(await db().ledgerEntry.count({ where: { kind: "referral.decided" } })).toBe(1);
  });

  it("a gift card of the link in an old customer's hands earns nobody anything", async () => {
    await shop.switchOn({ friend: friendTerms("giftCard"), ways: { code: false, link: true, name: true }, orderMinimumMinor: null });
    const anna = await shop.advocate({ email: "anna@example.com", firstName: "Anna" });
    await friendOrders(null, "");
    await visit(anna.code);
    await shop.tell();
    const order = await friendOrders("giftCard", (await visit(anna.code)).own);
    expect(await referralOf(order)).toMatchObject({ stage: "refused", because: "not-new" });
  });
});

describe("the friend's offer after a name was told, for the next order", () => {
  const named = async (kind: OfferKind): Promise<{ order: Order; annaId: string; code: string }> => {
    await shop.switchOn({ friend: friendTerms(kind), ways: { code: kind !== "giftCard" && kind !== "benefit", link: false, name: true }, orderMinimumMinor: null });
    const anna = await shop.advocate({ email: "anna@example.com", firstName: "Anna" });
    const order = await friendOrders(null, "");
    await tellName(order, "anna@example.com");
    expect(await referralOf(order)).toMatchObject({ stage: "pending", way: "name", advocateId: anna.customerId });
    return { order, annaId: anna.customerId, code: (await db().voucher.findUniqueOrThrow({ where: { shopId_key: { shopId: shopify.shop.id, key: namedFriendKey(order.id) } } })).code };
  };
  const voucherNow = async (order: Order) => db().voucher.findUniqueOrThrow({ where: { shopId_key: { shopId: shopify.shop.id, key: namedFriendKey(order.id) } } });

  it.each([...byDiscount, "giftCard"] as const)("%s: it is shown to the friend, good for the next order, and the advocate is rewarded for the first one only", async (kind) => {
    const { order, annaId, code } = await named(kind);
    expect(registered(code)).toBe(true);
    expect(await friendSees(order)).toMatchObject({ words: words[kind] + (kind === "giftProduct" ? " (bitte mit in den Warenkorb legen)" : ""), code: code.replace(/(.{4})(?=.)/g, "$1-") });
    const next = await friendOrders(kind, code);
    expect(savedBy(next)).toEqual(saved[kind]);
    expect([await referralOf(next), (await voucherNow(order)).state, await friendSees(order)]).toEqual([null, "used", null]);
    await holdPasses(order);
    expect(credit(annaId)).toBe(1000);
    await giveBack(order);
    expect([(await voucherNow(order)).state, credit(annaId)], "what was used stays used; the advocate's is taken back").toEqual(["used", 0]);
  });

  it.each([...byDiscount, "giftCard", "benefit"] as const)("%s, unused when the order goes back: it is gone in Shopify, on the friend's page and on the list", async (kind) => {
    const { order, annaId, code } = await named(kind);
    expect([registered(code), (await listRewards(shopify.shop, { stage: null, from: null })).toGive.length]).toEqual(kind === "benefit" ? [false, 1] : [true, 0]);
    await giveBack(order);
    expect([registered(code), (await voucherNow(order)).state, await friendSees(order), (await listRewards(shopify.shop, { stage: null, from: null })).toGive]).toEqual([false, "revoked", null, []]);
    expect(await db().ledgerEntry.findFirstOrThrow({ where: { subject: namedFriendKey(order.id), kind: "voucher.revoked" } })).toMatchObject({ orderId: order.id, data: { because: "refunded" } });
    await shop.passDays(60);
    expect([credit(annaId), cards().every(({ deactivatedAt }) => deactivatedAt !== null)]).toEqual([0, true]);
  });

  it("a benefit stands on the list until somebody says that it is given; what comes back after that changes nothing for the friend", async () => {
    const { order } = await named("benefit");
    expect(await recommendingSlots(shopify.shop, { orderId: order.id, customerId: order.customerId }, "de", now())).toMatchObject([
      { text: "Dafür bekommen Sie: Teeberatung am Telefon.", code: null, action: null, notes: ["Der Shop kümmert sich persönlich darum und meldet sich bei Ihnen."] },
    ]);
    expect(await friendSees(order)).toEqual({ words: "Teeberatung am Telefon (der Shop meldet sich bei Ihnen)", code: "", until: null });
    const { toGive: [waiting] } = await listRewards(shopify.shop, { stage: null, from: null });
    expect([waiting, await countWaiting(shopify.shop.id)]).toMatchObject([{ key: namedFriendKey(order.id), as: "friend", who: { customerId: order.customerId } }, { rewards: 1 }]);
    for (let times = 0; times < 2; times++) expect(await actOnReward(shopify.shop, { act: "given", key: namedFriendKey(order.id) }, now())).toEqual({ ok: true });
    expect((await listRewards(shopify.shop, { stage: null, from: null })).toGive).toEqual([]);
    await giveBack(order);
    expect(await voucherNow(order)).toMatchObject({ state: "used" });
  });

  it("a benefit for an order that is not paid is on nobody's list yet", async () => {
    await shop.switchOn({ friend: friendTerms("benefit"), ways: { code: false, link: false, name: true }, orderMinimumMinor: null });
    await shop.advocate({ email: "anna@example.com", firstName: "Anna" });
    const order = shopify.order({ customer: { email: "ben@example.com", firstName: "Ben" }, lines: lines(), shippingAddress: aHome(), paid: false });
    await shop.tell();
    await tellName(order, "anna@example.com");
    expect([keptBy(anOfferOf("benefit", shopify)), (await voucherNow(order)).state, (await listRewards(shopify.shop, { stage: null, from: null })).toGive]).toEqual(["people", "promised", []]);
  });
});

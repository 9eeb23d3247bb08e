// long because every kind of reward is given, used and taken back
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Offer } from "~/kernel/voucher-terms";
import { explainReferral } from "~/features/referrals/referrals/explain-referral.server";
import { rewardStoryWords } from "~/features/referrals/domain/referrals/reward-story-words";
import { actOnReward } from "~/features/referrals/referrals/act-on-reward.server";
import { listRewards } from "~/features/referrals/referrals/list-rewards.server";
import { prefer } from "~/features/referrals/sharing/prefer.server";
import { readReferralView } from "~/features/referrals/sharing/read-referral-view.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { storefrontOf } from "~/platform/shopify/storefront-of";
import { refundOrder } from "../../../../sandbox/commerce/refund-order";
import type { Order } from "../../../../sandbox/world/entities";
import { fullAddress, okay, shopDomain } from "../../../sandbox/commerce/a-shop";
import { recommending } from "../../../support/a-recommendation";
import { someTerms } from "../../../support/a-rule";
import { aShopify } from "../../../support/a-shopify";
import type { TestShopify } from "../../../support/a-shopify";
import { anOfferOf, offerKinds } from "../../../support/an-offer-of-each-kind";
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

/** By a code at the checkout; the advocate who likes codes better gets store credit as one, too. */
const byCode = ["percentage", "fixedAmount", "freeShipping", "giftProduct", "storeCredit as a code"] as const;
const withoutPrice: OfferKind[] = ["percentage", "freeShipping", "giftProduct"];
const hint: Partial<Record<OfferKind, string>> = { giftProduct: " (bitte mit in den Warenkorb legen)", benefit: " (der Shop meldet sich bei Ihnen)" };
const words: Record<OfferKind, string> = {
  percentage: "10 % Rabatt", fixedAmount: "10 € Rabatt", freeShipping: "Versandkostenfrei", giftProduct: "Pasta geschenkt", storeCredit: "10 € Guthaben", giftCard: "Geschenkkarte über 10 €", benefit: "Teeberatung am Telefon",
};

interface Given { order: Order; annaId: string }
let homes = 0;
const aHome = () => ({ ...fullAddress, address1: `Lindenweg ${100 + ++homes}`, phone: null });

/** Anna's friend has kept a hundred euros' worth of cheese for longer than the return window. */
async function given(kind: (typeof byCode)[number] | OfferKind, offer?: Offer): Promise<Given> {
  const [of] = kind.split(" ") as [OfferKind];
  await shop.switchOn({ reward: someTerms({ offer: offer ?? anOfferOf(of, shopify), validForDays: 365 }), ways: { code: true, link: false, name: false } });
  const anna = await shop.advocate({ email: "anna@example.com", firstName: "Anna" });
  if (kind === "storeCredit as a code") await prefer(shopify.shop, anna.customerId, "code", now());
  const order = shopify.order({ customer: { email: "ben@example.com", firstName: "Ben" }, discountCodes: [anna.code], lines: [{ variantId: shopify.variant("CHEESE"), quantity: 10 }], shippingAddress: aHome() });
  await shop.tell();
  await shop.ship(order);
  await shop.deliver(order);
  await shop.passDays(15);
  return { order, annaId: anna.customerId };
}

const giveBack = async (order: Order, quantity: number): Promise<void> => {
  okay(refundOrder(shopify.world, shopify.emit, { orderId: order.id, lines: order.lines.map(({ id: lineItemId }) => ({ lineItemId, quantity })) }));
  await shop.tell();
};
const cards = () => [...shopify.world.stores.giftCards.all()];
const credit = (customerId: string): number => [...shopify.world.stores.storeCreditAccounts.all()].find((account) => account.customerId === customerId)?.balance ?? 0;
const codeWorks = (code: string): boolean => [...shopify.world.stores.discounts.all()].some(({ codes }) => codes.some((one) => one.code === code));
const reward = () => db().reward.findFirstOrThrow();
/** As its advocate sees it. */
async function seen(annaId: string) {
  const { advocate } = await readReferralView(shopify.shop, { customerId: annaId, checkoutToken: null, locale: "de" }, now());
  const [view] = advocate?.rewards ?? [];
  return { ...view, words: view?.words.replaceAll("\u00a0", " "), code: view?.code?.replaceAll("-", "") ?? null };
}
/** As the merchant reads it. */
async function story({ id }: Order): Promise<string[]> {
  const explained = await explainReferral(shopify.shop, id);
  return (explained?.reward?.story ?? []).flatMap((fact) => rewardStoryWords(fact, explained?.reward?.terms as never, { locale: "de", timeZone: "Europe/Berlin" }) ?? []).map((text) => text.replaceAll("\u00a0", " "));
}
const toGive = async () => (await listRewards(shopify.shop, { stage: null, from: null })).toGive;
/** Anna buys something with what she has. */
async function use(kind: OfferKind | "giftCards", code: string): Promise<Order> {
  const order = shopify.order({
    customer: { email: "anna@example.com", firstName: "Anna" }, shippingAddress: aHome(), lines: [{ variantId: shopify.variant("CHEESE"), quantity: 5 }, { variantId: shopify.variant("PASTA"), quantity: 1 }],
    ...(kind === "giftCard" || kind === "giftCards" ? { giftCards: [code] } : { discountCodes: [code] }),
  });
  await shop.tell();
  return order;
}

describe("the advocate's reward, given", () => {
  it.each([...byCode])("%s: a code of her own that works, shown on her page", async (kind) => {
    const { annaId } = await given(kind);
    const view = await seen(annaId);
    const [of] = kind.split(" ") as [OfferKind];
    expect(view).toMatchObject({ words: words[of] + (hint[of] ?? ""), state: "ready", until: "2027-03-17", canBeCredit: kind === "storeCredit as a code" });
    expect([codeWorks(view.code ?? ""), credit(annaId)]).toEqual([true, 0]);
    expect(view.putIntoCart, "a gift has to lie in the cart").toBe(of === "giftProduct" ? `${storefrontOf(shopify.shop)}/discount/${view.code ?? ""}?redirect=${encodeURIComponent(`/cart/add?id=${shopify.variant("PASTA")}&quantity=1`)}` : null);
    const order = await use(of, view.code ?? "");
    expect(order.discountCodes.map(({ amount }) => amount)).toEqual([{ percentage: 540, freeShipping: 490, giftProduct: 399 }[of as "percentage"] ?? 1000]);
    expect(await seen(annaId)).toMatchObject({ state: "used", code: null });
  });

  it("storeCredit: on her account, without a code", async () => {
    const { annaId } = await given("storeCredit");
    expect([credit(annaId), await seen(annaId)]).toMatchObject([1000, { words: "10 € Guthaben", state: "ready", code: null }]);
  });

  it("giftCard: hers alone, good for several orders, and shown until nothing is left on it", async () => {
    const { annaId } = await given("giftCard", { kind: "giftCard", minor: 8000 });
    const { code, words: said, state } = await seen(annaId);
    expect([said, state, cards().map(({ balance }) => balance)]).toEqual(["Geschenkkarte über 80 €", "ready", [8000]]);
    await use("giftCards", code ?? "");
    expect(await seen(annaId), "spent in part, the code is still hers").toMatchObject({ state: "ready", code });
    await use("giftCards", code ?? "");
    expect([await seen(annaId), cards().map(({ balance }) => balance)]).toMatchObject([{ state: "used", code: null }, [0]]);
  });

  it("benefit: on the list and on its way, until somebody says that it is given", async () => {
    const { annaId } = await given("benefit");
    expect([await seen(annaId), await toGive()]).toMatchObject([{ words: words.benefit + (hint.benefit ?? ""), state: "on-its-way", code: null }, [{ as: "advocate", who: { customerId: annaId } }]]);
    expect(await actOnReward(shopify.shop, { act: "given", key: (await reward()).key }, now())).toEqual({ ok: true });
    expect([await seen(annaId), await toGive()]).toMatchObject([{ state: "used" }, []]);
  });
});

describe("half of the friend's goods came back", () => {
  it.each(["fixedAmount", "storeCredit as a code"] as const)("%s: a code of half the worth takes its place", async (kind) => {
    const { order, annaId } = await given(kind);
    const before = await seen(annaId);
    await giveBack(order, 5);
    const after = await seen(annaId);
    expect([codeWorks(before.code ?? ""), codeWorks(after.code ?? ""), after.words, after.until]).toEqual([false, true, kind === "fixedAmount" ? "5 € Rabatt" : "5 € Guthaben", before.until]);
  });

  it("giftCard: half is debited, and the page says what is left", async () => {
    const { order, annaId } = await given("giftCard");
    const { code } = await seen(annaId);
    await giveBack(order, 5);
    expect([cards().map(({ balance, deactivatedAt }) => [balance, deactivatedAt]), await seen(annaId)]).toMatchObject([[[500, null]], { words: "Geschenkkarte über 5 €", state: "ready", code }]);
    expect(await reward()).toMatchObject({ owedMinor: 500n, takenMinor: 500n, openMinor: 0n, state: "given" });
  });

  it("storeCredit: half is debited, and the page says what is left", async () => {
    const { order, annaId } = await given("storeCredit");
    await giveBack(order, 5);
    expect([credit(annaId), await seen(annaId)]).toMatchObject([500, { words: "5 € Guthaben", state: "ready" }]);
  });

  it.each([...withoutPrice, "benefit"] as const)("%s: has no half, and stands", async (kind) => {
    const { order, annaId } = await given(kind);
    const before = await seen(annaId);
    await giveBack(order, 5);
    expect([await seen(annaId), await db().ledgerEntry.count({ where: { kind: "reward.owed" } })]).toEqual([before, 0]);
  });
});

describe("all of the friend's goods came back, and the reward was not used", () => {
  it.each(offerKinds)("%s: nothing of it is left anywhere, and the book says why", async (kind) => {
    const { order, annaId } = await given(kind);
    const { code } = await seen(annaId);
    await giveBack(order, 10);
    expect(await reward()).toMatchObject({ state: "taken-back", openMinor: 0n, todo: "nothing" });
    expect([await seen(annaId), code !== null && codeWorks(code), credit(annaId), await toGive()]).toMatchObject([{ state: "taken-back", code: null }, false, 0, []]);
    expect(cards().map(({ deactivatedAt }) => deactivatedAt !== null)).toEqual(kind === "giftCard" ? [true] : []);
    expect(await story(order)).toContain("Ware kam zurück: Von der Prämie bleibt nichts.");
    expect(await db().ledgerEntry.count({ where: { kind: "reward.spent" } })).toBe(0);
  });
});

describe("all of the friend's goods came back, and the reward was used", () => {
  const cannot = "Das lässt sich nicht zurücknehmen: Sie war schon eingelöst oder gegeben. Verrechnet wird dafür nichts.";

  it.each(withoutPrice)("%s: it stays hers, which is noted once, and nothing of it is set off", async (kind) => {
    const { order, annaId } = await given(kind);
    await use(kind, (await seen(annaId)).code ?? "");
    await giveBack(order, 10);
    await shop.passDays(1);
    expect([await reward(), await seen(annaId)]).toMatchObject([{ state: "given", openMinor: 0n, takenMinor: 0n, todo: "nothing" }, { state: "used" }]);
    expect((await story(order)).filter((text) => text === cannot)).toHaveLength(1);
  });

  it("a benefit that was given cannot be taken back: noted, and on no list", async () => {
    const { order, annaId } = await given("benefit");
    await actOnReward(shopify.shop, { act: "given", key: (await reward()).key }, now());
    await giveBack(order, 10);
    expect([await reward(), await seen(annaId), await toGive()]).toMatchObject([{ state: "given", openMinor: 0n, todo: "nothing" }, { state: "used" }, []]);
    expect(await story(order)).toEqual(expect.arrayContaining(["Von Hand gegeben.", cannot]));
    expect(await actOnReward(shopify.shop, { act: "given", key: (await reward()).key }, now()), "said again, it was given once").toEqual({ ok: true });
  });

  it.each(["fixedAmount", "storeCredit as a code"] as const)("%s: its worth stays open against the next reward", async (kind) => {
    const { order, annaId } = await given(kind);
    await use(kind.split(" ")[0] as OfferKind, (await seen(annaId)).code ?? "");
    await giveBack(order, 10);
    expect([await reward(), await seen(annaId)]).toMatchObject([{ state: "given", openMinor: 1000n, takenMinor: 0n, todo: "nothing" }, { state: "used" }]);
    expect(await story(order)).not.toContain(cannot);
  });

  it("giftCard, spent in part: the rest is debited, and what was spent stays open, to the cent", async () => {
    const { order, annaId } = await given("giftCard", { kind: "giftCard", minor: 8000 });
    const spent = await use("giftCards", (await seen(annaId)).code ?? "");
    await giveBack(order, 10);
    const { takenMinor, openMinor } = await reward();
    const total = spent.subtotal + spent.shipping - spent.shippingDiscount;
    expect([takenMinor, openMinor, cards().map(({ balance }) => balance)]).toEqual([BigInt(8000 - total), BigInt(total), [0]]);
    expect((await seen(annaId)).code).toBeNull();
  });
});

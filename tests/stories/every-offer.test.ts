import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { linkOn } from "../support/customers-browser";
import { plainCode } from "../support/merchants-desk";
import type { SeenVoucher, WantedRule } from "../support/merchants-desk";
import { aCustomer, shopFloor } from "../support/shop-floor";
import type { StoryOrder } from "../support/shop-floor";

let house: House;
let floor: ReturnType<typeof shopFloor>;
let gift: { id: string; variantId: string };
let everything: { id: string; title: string };
beforeAll(async () => {
  house = await startHouse({ quietSeed: true });
  floor = shopFloor(house);
  await floor.settle();
  const [cheese, bread] = [await floor.sell("KAESE", "20.00"), await floor.sell("BROT", "10.00")];
  gift = await floor.sell("LOEFFEL", "7.00");
  const { body } = await floor.control<{ id: string }>("POST", "collections", { title: "Alles", productIds: [cheese.id, bread.id, gift.id] });
  everything = { id: body.id, title: "Alles" };
});
afterAll(() => house.stop());

interface Earned {
  order: StoryOrder;
  email: string;
  customer: object;
  code: string;
  voucher: SeenVoucher;
}

/** A rule of its own for one offer, before all others; it takes orders of its own article. */
async function offering(article: string, variant: WantedRule["variants"][0], more: Partial<WantedRule> = {}): Promise<{ ruleId: string; earn: () => Promise<Earned> }> {
  await floor.sell(article, "20.00");
  const ruleId = await floor.desk.saveRule({ name: article, conditions: [{ kind: "skus", words: [article] }], variants: [variant], ...more });
  expect((await floor.desk.orderRules([ruleId])).status).toBe(200);
  return { ruleId, earn: () => earn(article) };
}

async function earn(article: string): Promise<Earned> {
  const customer = aCustomer() as { email: string };
  const { body: order } = await floor.order({ customer, lines: [{ sku: article, quantity: 4 }] });
  await floor.settle();
  const [voucher] = await floor.desk.vouchersOf(order.name);
  expect(voucher, `${order.name} earned a voucher`).toMatchObject({ state: "live" });
  return { order, email: customer.email, customer, code: plainCode(voucher?.code ?? ""), voucher: voucher as SeenVoucher };
}

const buy = ({ customer }: Pick<Earned, "customer">, code: string, lines: { sku: string; quantity: number }[], more: object = {}) => floor.order({ customer, discountCodes: [code], lines, ...more });
const stateOf = async ({ order }: Earned): Promise<string> => (await floor.desk.vouchersOf(order.name)).map(({ state }) => state).join();
const refusal = (code: string, reason: string): object => ({ status: 422, body: { errors: [expect.objectContaining({ code, reason })] } });

describe("each offer, from the rule to what the customer saves", () => {
  it("a percentage, from a minimum on, for a collection only", async () => {
    const { body: cheese } = await floor.control<{ id: string }>("POST", "collections", { title: "Käse", productIds: (await floor.state()).products.filter(({ variants }) => variants[0]?.sku === "KAESE").map(({ id }) => id) });
    const { earn } = await offering("PROZENT", { offerKind: "percentage", percentage: "15", minimum: "50,00", goodFor: "collections", collections: [{ id: cheese.id, title: "Käse" }] });
    const earned = await earn();
    expect(await buy(earned, earned.code, [{ sku: "BROT", quantity: 6 }])).toMatchObject(refusal(earned.code, "not_for_these_products"));
    expect(await buy(earned, earned.code, [{ sku: "KAESE", quantity: 2 }])).toMatchObject(refusal(earned.code, "minimum_not_reached"));
    const { body: second } = await buy(earned, earned.code, [{ sku: "KAESE", quantity: 3 }, { sku: "BROT", quantity: 1 }]);
    expect([second.totalDiscounts, second.total]).toEqual(["9.00", "61.00"]);
    await floor.settle();
    expect((await floor.desk.vouchersOf(earned.order.name))[0]).toMatchObject({ state: "used", usedByOrderName: second.name });
  });

  it("a fixed amount, once", async () => {
    const { earn } = await offering("BETRAG", { offerKind: "fixedAmount", amount: "5,00" });
    const earned = await earn();
    expect((await buy(earned, earned.code, [{ sku: "BROT", quantity: 1 }])).body.totalDiscounts).toBe("5.00");
    await floor.settle();
    expect(await stateOf(earned)).toBe("used");
    expect(await buy(earned, earned.code, [{ sku: "BROT", quantity: 1 }])).toMatchObject(refusal(earned.code, "used_up"));
  });

  it("free shipping", async () => {
    const { earn } = await offering("VERSAND", { offerKind: "freeShipping" });
    const earned = await earn();
    const { body: second } = await buy(earned, earned.code, [{ sku: "BROT", quantity: 1 }]);
    expect([second.shipping, second.total]).toEqual(["0.00", "10.00"]);
    await floor.settle();
    expect(await stateOf(earned)).toBe("used");
  });

  it("a gift: the typed code gives nothing, the card's page puts it into the cart", async () => {
    const { earn } = await offering("GESCHENK", { offerKind: "giftProduct", gift: { id: gift.id, title: "Löffel" }, giftVariantId: gift.variantId, boughtFrom: everything });
    const earned = await earn();
    expect(await buy(earned, earned.code, [{ sku: "BROT", quantity: 1 }])).toMatchObject(refusal(earned.code, "nothing_to_get"));
    const phone = floor.browser();
    await phone.putIntoCart((await floor.state()).products.flatMap(({ variants }) => variants).find(({ sku }) => sku === "BROT")?.id ?? "");
    const card = await phone.open(await floor.cardLink(earned.order.id));
    const cart = await phone.open(linkOn(card, /^\/discount\//) ?? "");
    expect([cart.path, cart.html.includes("Ware LOEFFEL")]).toEqual(["/cart", true]);
    const name = await phone.order(earned.email);
    await floor.settle();
    const second = (await floor.state()).orders.find((order) => order.name === name);
    expect(second?.lines.map(({ sku, discount }) => [sku, discount]).sort()).toEqual([["BROT", "0.00"], ["LOEFFEL", "7.00"]]);
    expect(second?.subtotal).toBe("10.00");
    expect(await stateOf(earned)).toBe("used");
  });

  it("store credit: by its code like an amount", async () => {
    const { earn } = await offering("GUTHABEN", { offerKind: "storeCredit", amount: "8,00" });
    const earned = await earn();
    const card = await floor.cardLink(earned.order.id);
    expect((await buy(earned, earned.code, [{ sku: "BROT", quantity: 1 }])).body.totalDiscounts).toBe("8.00");
    await floor.settle();
    // Whoever used the code gets no credit on top.
    await floor.browser().open(`${card}/credit`, {});
    await floor.settle();
    expect((await floor.state()).storeCredit.filter(({ customerId }) => customerId === earned.order.customer?.id)).toEqual([]);
    expect(await stateOf(earned)).toBe("used");
  });

  it("store credit: on the account instead, asked back, given once; the code is dead then, and the account pays", async () => {
    const earned = await earn("GUTHABEN");
    const phone = floor.browser();
    const link = await floor.cardLink(earned.order.id);
    const card = await phone.open(link);
    const asked = await phone.open(linkOn(card, /\/credit$/) ?? "");
    const action = linkOn(asked, /\/credit$/) ?? "";
    expect([card.status, asked.status]).toEqual([200, 200]);
    await Promise.all([phone.open(action, {}), floor.browser().open(action, {})]);
    await floor.settle();
    const account = async () => (await floor.state()).storeCredit.find(({ customerId }) => customerId === earned.order.customer?.id);
    expect(await account()).toMatchObject({ balance: "8.00", transactions: [expect.objectContaining({ amount: "8.00" })] });
    expect(await buy(earned, earned.code, [{ sku: "BROT", quantity: 1 }])).toMatchObject(refusal(earned.code, "unknown"));
    expect((await phone.open(link)).html).toMatch(/8\s€ liegen auf Ihrem Kundenkonto/);

    await phone.signIn(earned.email);
    await phone.putIntoCart(gift.variantId, 2);
    const name = await phone.order(earned.email, { storeCredit: true });
    expect((await floor.state()).orders.find((order) => order.name === name)?.paymentGateways.sort()).toEqual(expect.arrayContaining(["shopify_store_credit"]));
    expect((await account())?.balance).toBe("0.00");
  });

  it("a gift card: explained until Shopify has granted the scopes, then it pays", async () => {
    const wanted: WantedRule = { name: "KARTE", conditions: [{ kind: "skus", words: ["KARTE"] }], variants: [{ offerKind: "giftCard", amount: "12,00" }] };
    expect(await floor.desk.postRule(wanted)).toMatchObject({ status: 422, body: { ok: false, errors: { "variants.0.offerKind": "needs-scopes" } } });
    await floor.control("POST", "scopes", { grant: ["read_gift_cards", "write_gift_cards"] });
    expect((await floor.desk.send("/app/scopes", {})).body).toEqual({ mayMakeGiftCards: true });
    const { earn } = await offering("KARTE", { offerKind: "giftCard", amount: "12,00" });
    const earned = await earn();
    const card = async () => (await floor.state()).giftCards.find(({ code }) => code.toUpperCase() === earned.code);
    expect(await card()).toMatchObject({ initialValue: "12.00", balance: "12.00", deactivatedAt: null });
    expect((await floor.state()).discounts.flatMap(({ codes }) => codes).map(({ code }) => code)).not.toContain(earned.code);
    const phone = floor.browser();
    await phone.putIntoCart(gift.variantId, 2);
    expect((await phone.type(earned.code, { email: earned.email })).status).toBe(200);
    const name = await phone.order(earned.email);
    await floor.settle();
    expect((await floor.state()).orders.find((order) => order.name === name)?.paymentGateways).toContain("gift_card");
    expect((await card())?.balance).toBe("0.00");
  });

  it("a benefit: no code in Shopify; the packer reads what to add, and somebody says that it was given", async () => {
    const { earn } = await offering("VORTEIL", { offerKind: "benefit", textDe: "Ein Rezept von uns", textEn: "A recipe of ours", addedByPacker: true, packerNote: "Rezeptkarte Nr. 3" });
    const before = (await floor.state()).discounts.length;
    const earned = await earn();
    expect((await floor.state()).discounts.length).toBe(before);
    expect((await floor.desk.parcels("gift=yes")).find(({ orderId }) => orderId === earned.order.id)).toMatchObject({ gift: "Rezeptkarte Nr. 3", code: null });
    expect((await floor.browser().open(await floor.cardLink(earned.order.id))).html).toContain("Ein Rezept von uns");
    expect((await floor.desk.send("/app/lookup", { intent: "given", key: earned.voucher.key })).status).toBe(200);
    expect(await stateOf(earned)).toBe("used");
  });
});

describe("the kill switch, pressed and undone as the merchant does it", () => {
  it("of a code: it alone is dead, and then good again", async () => {
    const [leaked, other] = [await earn("BETRAG"), await earn("BETRAG")];
    for (const _ of [1, 2]) expect((await floor.desk.stop("code", leaked.voucher.key)).body.ok).toBe(true);
    await floor.settle();
    expect(await floor.registered(leaked.code)).toBeUndefined();
    expect(await buy(leaked, leaked.code, [{ sku: "BROT", quantity: 1 }])).toMatchObject(refusal(leaked.code, "unknown"));
    expect(await floor.registered(other.code)).toBeDefined();
    expect((await floor.desk.resume("code", leaked.voucher.key)).body.ok).toBe(true);
    await floor.settle();
    expect((await buy(leaked, leaked.code, [{ sku: "BROT", quantity: 1 }])).status).toBe(201);
    await floor.settle();
    expect((await floor.desk.stop("code", leaked.voucher.key)).status, "what is over cannot be stopped").toBe(409);
  });

  it("of a cohort: all its codes are, until it is let go", async () => {
    const { earn } = await offering("KOHORTE", { offerKind: "fixedAmount", amount: "3,00" });
    const [one, other] = [await earn(), await earn()];
    const cohort = (await floor.desk.safety()).cohorts.find(({ title }) => /· 3\s€ ·/.test(title));
    expect((await floor.desk.stop("cohort", cohort?.key ?? "")).body.ok).toBe(true);
    await floor.settle();
    for (const { code, customer } of [one, other]) expect((await buy({ customer }, code, [{ sku: "BROT", quantity: 1 }])).status).toBe(422);
    expect((await floor.browser().open(await floor.cardLink(one.order.id))).status, "the card says that it was stopped").toBe(403);
    await floor.desk.resume("cohort", cohort?.key ?? "");
    await floor.settle();
    for (const { code, customer } of [one, other]) expect((await buy({ customer }, code, [{ sku: "BROT", quantity: 1 }])).status).toBe(201);
  });

  it("of a rule: it gives nothing more and nothing of it is taken; undone, both", async () => {
    const { ruleId, earn } = await offering("REGEL", { offerKind: "fixedAmount", amount: "4,00" });
    const earned = await earn();
    expect((await floor.desk.stop("rule", ruleId)).body.ok).toBe(true);
    const { body: meanwhile } = await floor.order({ lines: [{ sku: "REGEL", quantity: 1 }], discountCodes: [] });
    await floor.settle();
    expect((await floor.desk.orderPage(meanwhile.id)).rule?.id).not.toBe(ruleId);
    expect((await buy(earned, earned.code, [{ sku: "BROT", quantity: 1 }])).status).toBe(422);
    expect((await floor.desk.safety()).rules.find(({ id }) => id === ruleId)?.stopped).toBe(true);
    await floor.desk.resume("rule", ruleId);
    await floor.settle();
    expect((await buy(earned, earned.code, [{ sku: "BROT", quantity: 1 }])).status).toBe(201);
    await earn();
  });
});

describe("a voucher given again by hand", () => {
  it("kills the old code, works, and the old card shows it; asked twice it is one, and it can be given once more", async () => {
    const earned = await earn("BETRAG");
    const link = await floor.cardLink(earned.order.id);
    const [once, twice] = await Promise.all([floor.desk.giveAgain(earned.voucher.key), floor.desk.giveAgain(earned.voucher.key)]);
    expect(once).toEqual(twice);
    const second = plainCode(once.code ?? "");
    await floor.settle();
    expect([await floor.registered(earned.code), (await floor.registered(second))?.usageCount]).toEqual([undefined, 0]);
    expect((await floor.browser().open(link)).html, "the old card shows the new code").toContain(once.code);
    const vouchers = await floor.desk.vouchersOf(earned.order.name);
    expect(vouchers.map(({ state, revokedBecause }) => [state, revokedBecause]).sort()).toEqual([["live", null], ["revoked", "replaced"]]);

    const third = await floor.desk.giveAgain(vouchers.find(({ state }) => state === "live")?.key ?? "", "noch einmal");
    await floor.settle();
    expect((await floor.browser().open(link)).html).toContain(third.code);
    expect((await floor.desk.orderPage(earned.order.id)).voucher?.code).toBe(third.code);
    expect(await buy(earned, second, [{ sku: "BROT", quantity: 1 }])).toMatchObject(refusal(second, "unknown"));
    const { body: used } = await buy(earned, plainCode(third.code ?? ""), [{ sku: "BROT", quantity: 1 }]);
    expect(used.totalDiscounts).toBe("5.00");
    await floor.settle();
    expect((await floor.desk.orderPage(earned.order.id)).story.map(({ fact }) => fact.kind), "the order's page tells it to the end").toContain("voucher.used");
    await floor.desk.giveAgain(earned.voucher.key);
    await floor.settle();
    expect((await floor.desk.vouchersOf(earned.order.name)).filter(({ state }) => state === "live")).toEqual([]);
  });
});

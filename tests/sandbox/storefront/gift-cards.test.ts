import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { creditStoreCredit, openStoreCredit } from "../../../sandbox/commerce/move-store-credit";
import type { GiftCard, Order } from "../../../sandbox/world/entities";
import { okay, placeIn, shopDomain } from "../commerce/a-shop";
import { aVisitor } from "../html/visitor";
import type { TestStorefront } from "./a-storefront";
import { aStorefront, filledIn, shownTotal } from "./a-storefront";

let store: TestStorefront;
beforeEach(async () => {
  store = await aStorefront();
});
afterEach(() => store.close());

const aGiftCard = (changes: Partial<GiftCard> = {}): GiftCard =>
  store.world.stores.giftCards.put({
    shop: shopDomain, id: store.world.nextId(), code: "danke2026abcd", initialValue: 1000, balance: 1000, customerId: null, note: null, expiresOn: null, recipient: null,
    templateSuffix: null, deactivatedAt: null, createdAt: store.world.nowText(), updatedAt: store.world.nowText(), transactions: [], ...changes,
  });
async function withCheese(): Promise<ReturnType<typeof aVisitor>> {
  const visitor = aVisitor(store.url);
  await visitor.post("/cart/add", { variant: store.variant("CHEESE"), quantity: "2" });
  return visitor;
}
const lastOrder = (): Order | undefined => [...store.world.stores.orders.ofShop(shopDomain)].at(-1);
const due = (page: string): string => /name="expectedDue" value="(\d+)"/.exec(page)?.[1] ?? "";
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("a gift card at the checkout", () => {
  it("goes into the codes box, pays a part, and the rest is paid by card", async () => {
    const card = aGiftCard();
    const visitor = await withCheese();
    const { status, text } = await visitor.post("/checkout", { ...filledIn, intent: "apply", code: "DANKE2026ABCD" });
    expect(status).toBe(200);
    expect(plain(text)).toContain("Geschenkgutschein •••• ABCD");
    expect(plain(text)).toContain("Bezahlt 10,00 €");
    expect([shownTotal(text), due(text)]).toEqual(["2490", "1490"]);
    expect((await visitor.post("/checkout", { ...filledIn, expectedTotal: "2490", expectedDue: "1490" })).status).toBe(303);
    expect(lastOrder()?.transactions.map(({ gateway, amount }) => [gateway, amount])).toEqual([["gift_card", 1000], [undefined, 1490]]);
    expect(card.balance).toBe(0);
    expect(JSON.parse(store.told.find(({ topic }) => topic === "orders/create")?.body ?? "{}")).toMatchObject({
      payment_gateway_names: ["gift_card", "shopify_payments"], financial_status: "paid", discount_codes: [],
    });
  });

  it("stands beside a discount code, which comes off first", async () => {
    aGiftCard();
    store.aDiscount({ code: "NEXT10" });
    const visitor = await withCheese();
    await visitor.post("/checkout", { ...filledIn, intent: "apply", code: "NEXT10" });
    const { text } = await visitor.post("/checkout", { ...filledIn, intent: "apply", code: "danke2026abcd" });
    expect([shownTotal(text), due(text)]).toEqual(["2290", "1290"]);
  });

  it("can be taken off again", async () => {
    aGiftCard();
    const visitor = await withCheese();
    await visitor.post("/checkout", { ...filledIn, intent: "apply", code: "danke2026abcd" });
    const { text } = await visitor.post("/checkout", { ...filledIn, intent: "remove:danke2026abcd" });
    expect(due(text)).toBe("2490");
  });

  it.each([
    ["is expired", { expiresOn: "2026-03-01" }, "abgelaufen"],
    ["is deactivated", { deactivatedAt: "2026-03-01T00:00:00.000Z" }, "gesperrt"],
    ["is empty", { balance: 0 }, "aufgebraucht"],
  ])("that %s says so", async (_what, changes, words) => {
    aGiftCard(changes);
    const { status, text } = await (await withCheese()).post("/checkout", { ...filledIn, intent: "apply", code: "DANKE2026ABCD" });
    expect(status).toBe(422);
    expect(text).toContain(words);
  });

  it("that somebody else emptied in between changes what is still to be paid, which is shown before anything is ordered", async () => {
    const card = aGiftCard();
    const visitor = await withCheese();
    await visitor.post("/checkout", { ...filledIn, intent: "apply", code: "DANKE2026ABCD" });
    card.balance = 400;
    const { status, text } = await visitor.post("/checkout", { ...filledIn, expectedTotal: "2490", expectedDue: "1490" });
    expect(status).toBe(422);
    expect(due(text)).toBe("2090");
    expect(lastOrder()).toBeUndefined();
  });
});

describe("store credit at the checkout", () => {
  it("is offered to a signed-in customer only, and pays when it is wanted", async () => {
    const customerId = okay(placeIn(store)).customerId ?? "";
    creditStoreCredit(store.world, openStoreCredit(store.world, shopDomain, customerId, "EUR"), 700, { event: "ADJUSTMENT" });
    const visitor = await withCheese();
    expect((await visitor.get("/checkout")).text).not.toContain('name="storeCredit"');
    await visitor.post("/account/sign-in", { email: "anna@example.com" });
    const { text } = await visitor.get("/checkout");
    expect(plain(text)).toContain("Guthaben verwenden (7,00 € verfügbar)");
    expect(due(text)).toBe("2490");
    const shown = await visitor.post("/checkout", { ...filledIn, intent: "update", storeCredit: "yes" });
    expect(due(shown.text)).toBe("1790");
    expect((await visitor.post("/checkout", { ...filledIn, storeCredit: "yes", expectedTotal: "2490", expectedDue: "1790" })).status).toBe(303);
    expect(lastOrder()?.transactions.map(({ gateway, amount }) => [gateway, amount])).toEqual([["shopify_store_credit", 700], [undefined, 1790]]);
  });
});

describe("links into the cart", () => {
  it("a permalink makes the cart what it says, with its code", async () => {
    store.aDiscount({ code: "NEXT10" });
    const visitor = await withCheese();
    expect((await visitor.get(`/cart/${store.variant("WINE")}:2,${store.variant("PASTA")}:1?discount=NEXT10`)).location).toBe("/checkout");
    expect([...store.world.stores.carts.all()].at(-1)).toMatchObject({
      lines: [{ variantId: store.variant("WINE"), quantity: 2 }, { variantId: store.variant("PASTA"), quantity: 1 }], discountCodes: ["NEXT10"],
    });
    expect((await visitor.get(`/cart/${store.variant("WINE")}:1?storefront=true`)).location).toBe("/cart");
    expect((await visitor.get("/cart/nonsense")).status).toBe(404);
  });

  it("an add link adds to the cart and leads where it says, but never out of the shop", async () => {
    const visitor = await withCheese();
    expect((await visitor.get(`/cart/add?id=${store.variant("WINE")}&quantity=1&return_to=/discount/NEXT10`)).location).toBe("/discount/NEXT10");
    expect((await visitor.get(`/cart/add?id=${store.variant("WINE")}&return_to=//evil.example`)).location).toBe("/");
    expect([...store.world.stores.carts.all()].at(-1)?.lines).toEqual([{ variantId: store.variant("CHEESE"), quantity: 2 }, { variantId: store.variant("WINE"), quantity: 2 }]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { shopDomain } from "../commerce/a-shop";
import { aVisitor } from "../html/visitor";
import type { TestStorefront } from "./a-storefront";
import { aStorefront, filledIn, shownTotal } from "./a-storefront";

let store: TestStorefront;
beforeEach(async () => {
  store = await aStorefront();
});
afterEach(() => store.close());

async function withCheese(quantity = "2"): Promise<ReturnType<typeof aVisitor>> {
  const visitor = aVisitor(store.url);
  await visitor.post("/cart/add", { variant: store.variant("CHEESE"), quantity });
  return visitor;
}

const orders = (): ReturnType<typeof store.world.stores.orders.put>[] => [...store.world.stores.orders.ofShop(shopDomain)];
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

describe("the cart", () => {
  it("adds up, changes and empties", async () => {
    const visitor = await withCheese("2");
    expect(plain((await visitor.get("/cart")).text)).toContain("20,00 €");
    await visitor.post("/cart", { intent: "update", [`quantity:${store.variant("CHEESE")}`]: "5" });
    expect(plain((await visitor.get("/cart")).text)).toContain("50,00 €");
    await visitor.post("/cart", { intent: `take:${store.variant("CHEESE")}` });
    expect((await visitor.get("/cart")).text).toContain("noch leer");
  });

  it.each(["-3", "1e9", "", "abc", "99999"])("a quantity of %j changes nothing", async (quantity) => {
    const visitor = await withCheese("2");
    await visitor.post("/cart", { intent: "update", [`quantity:${store.variant("CHEESE")}`]: quantity });
    expect((await visitor.get("/cart")).text).toContain('value="2"');
  });

  it("a code kept by a link counts once something is in the cart", async () => {
    store.aDiscount({ code: "NEXT10" });
    const visitor = aVisitor(store.url);
    const link = await visitor.get("/discount/NEXT10?redirect=/products/cheese");
    expect([link.status, link.location]).toEqual([302, "/products/cheese"]);
    expect((await visitor.get("/cart")).text).toContain("NEXT10");
    await visitor.post("/cart/add", { variant: store.variant("CHEESE") });
    expect(plain((await visitor.get("/cart")).text)).toContain("Sie sparen 1,00 €");
    expect(plain((await visitor.get("/checkout")).text)).toContain("Sie sparen 1,00 €");
  });

  it.each(["//evil.example/x", "https://evil.example/", "/\\evil.example", "\\\\evil.example", "javascript:alert(1)", ""])(
    "a discount link forwards within the shop only, not to %j", async (redirect) => {
      const { location } = await aVisitor(store.url).get(`/discount/X?${new URLSearchParams({ redirect }).toString()}`);
      expect(location).toBe("/");
    });
});

describe("a code that is typed", () => {
  it.each([
    ["unknown", "NOTHING", () => undefined, "ist nicht bekannt"],
    ["expired", "OLD", () => store.aDiscount({ code: "OLD", endsAt: "2026-02-01T00:00:00.000Z" }), "ist abgelaufen"],
    ["used up", "USED", () => store.aDiscount({ code: "USED", usageLimit: 0 }), "bereits eingelöst"],
    ["below the minimum", "BIG", () => store.aDiscount({ code: "BIG", minimumSubtotal: 40000 }), "Mindestbestellwert von 400,00"],
  ])("is refused when it is %s, in words, and stays in its field", async (_, code, prepare, words) => {
    prepare();
    const visitor = await withCheese();
    for (const [path, more] of [["/cart", {}], ["/checkout", filledIn]] as const) {
      const { status, text } = await visitor.post(path, { ...more, intent: "apply", code });
      expect(status).toBe(422);
      expect(plain(text)).toContain(words);
      expect(text).toContain(`value="${code}"`);
    }
  });

  it("is refused in the customer's language", async () => {
    const visitor = await withCheese();
    await visitor.get("/?locale=en");
    expect((await visitor.post("/cart", { intent: "apply", code: "NOTHING" })).text).toContain("is not known");
  });

  it("that does not combine with one that counts is refused, the other stays", async () => {
    store.aDiscount({ code: "NEXT10" });
    store.aDiscount({ code: "FIVE", value: { percentageBasisPoints: 500 } });
    const visitor = await withCheese();
    await visitor.post("/cart", { intent: "apply", code: "NEXT10" });
    const { text } = await visitor.post("/cart", { intent: "apply", code: "FIVE" });
    expect(text).toContain("nicht mit den anderen Rabatten kombinieren");
    expect(plain(text)).toContain("Sie sparen 2,00 €");
  });

  it("can be one of several, each with its own saving, and be taken off again", async () => {
    const combinesWith = { orderDiscounts: true, productDiscounts: true, shippingDiscounts: true };
    store.aDiscount({ code: "NEXT10", combinesWith });
    store.aDiscount({ code: "SHIP", kind: "free_shipping", value: { freeShipping: true }, combinesWith });
    const visitor = await withCheese();
    await visitor.post("/checkout", { ...filledIn, intent: "apply", code: "NEXT10" });
    const both = plain((await visitor.post("/checkout", { ...filledIn, intent: "apply", code: "SHIP" })).text);
    expect(both).toContain("Sie sparen 2,00 €");
    expect(both).toContain("Sie sparen 4,90 €");
    expect(shownTotal(both)).toBe("1800");
    expect(shownTotal((await visitor.post("/checkout", { ...filledIn, intent: "remove:SHIP" })).text)).toBe("2290");
  });
});

describe("the checkout", () => {
  it("an order goes through at the total that was shown, with its code, and leads to the thank-you page", async () => {
    store.aDiscount({ code: "NEXT10" });
    const visitor = await withCheese();
    await visitor.get("/discount/NEXT10");
    const { text } = await visitor.get("/checkout");
    const placed = await visitor.post("/checkout", { ...filledIn, newsletter: "yes", expectedTotal: shownTotal(text) });
    expect(placed.status).toBe(303);
    const [order] = orders();
    expect(order).toMatchObject({
      email: "anna@example.com", total: 2290, financialStatus: "paid", locale: "de", cartToken: "token-1", browserIp: "127.0.0.1",
      discountCodes: [{ code: "NEXT10", amount: 200 }], shippingAddress: { city: "Berlin", lastName: "Ähre" },
    });
    expect(store.world.customerByEmail(shopDomain, "anna@example.com")?.emailMarketing.state).toBe("SUBSCRIBED");
    const thanks = await visitor.get(placed.location ?? "");
    expect(thanks.text).toContain("Vielen Dank, Anna!");
    expect(thanks.text).toContain(order?.name);
    expect(thanks.text).toContain('data-extension-target="purchase.thank-you.block.render"');
    expect((await visitor.get("/cart")).text).toContain("noch leer");
  });

  it("the button pressed twice orders once", async () => {
    const visitor = await withCheese();
    const form = { ...filledIn, expectedTotal: shownTotal((await visitor.get("/checkout")).text) };
    const first = await visitor.post("/checkout", form);
    const second = await visitor.post("/checkout", form);
    expect(second.location).toBe(first.location);
    expect(orders()).toHaveLength(1);
  });

  it("what is missing is said beside its field, and nothing typed is lost", async () => {
    const visitor = await withCheese();
    const typed = { ...filledIn, email: "anna@", lastName: "", zip: "123", note: `"Bitte" <klingeln>`, payment: "advance", newsletter: "yes" };
    const { status, text } = await visitor.post("/checkout", typed);
    expect(status).toBe(422);
    for (const id of ["email-error", "lastName-error", "zip-error"]) expect(text).toContain(`id="${id}"`);
    expect(text).toContain('value="anna@"');
    expect(text).toContain('value="Lindenweg 12"');
    expect(text).toContain("&quot;Bitte&quot; &lt;klingeln&gt;");
    expect(text).toMatch(/value="advance" checked/);
    expect(text).toMatch(/name="newsletter" value="yes" checked/);
    expect(orders()).toHaveLength(0);
  });

  it("a refused code loses nothing of what was typed", async () => {
    const visitor = await withCheese();
    const { text } = await visitor.post("/checkout", { ...filledIn, intent: "apply", code: "NOTHING" });
    for (const value of ["anna@example.com", "Ähre", "Lindenweg 12", "10115", "Berlin", "NOTHING"]) expect(text).toContain(`value="${value}"`);
  });

  it("a code that somebody else used up in between changes the total, which is shown before anything is ordered", async () => {
    const discount = store.aDiscount({ code: "NEXT10", usageLimit: 1 });
    const visitor = await withCheese();
    await visitor.get("/discount/NEXT10");
    const form = { ...filledIn, expectedTotal: shownTotal((await visitor.get("/checkout")).text) };
    const [code] = discount.codes;
    if (code) code.usageCount = 1;
    const { status, text } = await visitor.post("/checkout", form);
    expect(status).toBe(422);
    expect(text).toContain("Die Summe hat sich geändert.");
    expect(text).toContain("bereits eingelöst");
    expect(orders()).toHaveLength(0);
    expect((await visitor.post("/checkout", { ...form, expectedTotal: shownTotal(text) })).status).toBe(303);
  });

  it("a code typed but not yet applied is applied, and the new total shown, before anything is ordered", async () => {
    store.aDiscount({ code: "NEXT10" });
    const visitor = await withCheese();
    const { status, text } = await visitor.post("/checkout", { ...filledIn, code: "next10", expectedTotal: "2490" });
    expect(status).toBe(200);
    expect(shownTotal(text)).toBe("2290");
    expect(orders()).toHaveLength(0);
  });

  it("paid in advance is an order that waits for its money", async () => {
    const visitor = await withCheese();
    await visitor.post("/checkout", { ...filledIn, payment: "advance", expectedTotal: "2490" });
    expect(orders()[0]?.financialStatus).toBe("pending");
  });

  it("the first page of the visit is remembered with the order", async () => {
    const visitor = aVisitor(store.url);
    await visitor.get("/products/cheese?utm_source=card", { referer: "https://example.com/blog" });
    await visitor.get("/collections/all");
    await visitor.post("/cart/add", { variant: store.variant("CHEESE") });
    await visitor.post("/checkout", { ...filledIn, expectedTotal: "1490" });
    expect(orders()[0]).toMatchObject({ landingSite: "/products/cheese?utm_source=card", referringSite: "https://example.com/blog" });
  });

  it("an empty cart has no checkout", async () => {
    const visitor = aVisitor(store.url);
    expect((await visitor.get("/checkout")).location).toBe("/cart");
    expect((await visitor.post("/checkout", filledIn)).location).toBe("/cart");
  });
});

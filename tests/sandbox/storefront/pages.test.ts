import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { placeOrder } from "../../../sandbox/commerce/place-order";
import { deliverOrder } from "../../../sandbox/commerce/deliver-order";
import { fulfilOrder } from "../../../sandbox/commerce/fulfil-order";
import { fullAddress, okay, shopDomain } from "../commerce/a-shop";
import { aVisitor } from "../html/visitor";
import type { TestStorefront } from "./a-storefront";
import { aStorefront } from "./a-storefront";

let store: TestStorefront;
beforeEach(async () => {
  store = await aStorefront();
});
afterEach(() => store.close());

const HOSTILE = `<script>alert("x")</script>`;

function anOrder(customer = { email: "anna@example.com", firstName: "Anna", lastName: "Ähre" }): ReturnType<typeof store.world.stores.orders.put> {
  return okay(placeOrder(store.world, store.emit, {
    shop: shopDomain, customer, lines: [{ variantId: store.variant("CHEESE"), quantity: 2 }], discountCodes: [],
    shippingAddress: { ...fullAddress, firstName: customer.firstName }, paid: true,
  }));
}

describe("the shop's pages", () => {
  it.each(["/", "/collections/all", "/collections/kaese", "/products/cheese", "/cart", "/account"])("%s is shown", async (path) => {
    const { status, text, headers } = await aVisitor(store.url).get(path);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(text).toContain('<html lang="de">');
    expect(text).not.toMatch(/undefined|\[object|NaN/);
  });

  it.each(["/products/nothing", "/collections/nothing", "/orders/guess", "/checkouts/guess/thank-you", "/%E0%A4%A", "/wp-admin/x/y/z", "/pictures/nothing.svg", "/products"])(
    "%s does not exist and says so on a page of the shop", async (path) => {
      const { status, text } = await aVisitor(store.url).get(path);
      expect(status).toBe(404);
      expect(text).toContain("Diese Seite gibt es nicht.");
    });

  it("a draft is neither listed nor shown nor sold", async () => {
    const product = store.world.variantBySku(shopDomain, "WINE")?.product;
    if (!product) throw new Error("no wine");
    store.world.stores.products.put(Object.assign(product, { status: "DRAFT" }));
    const visitor = aVisitor(store.url);
    expect((await visitor.get("/collections/all")).text).not.toContain("Riesling");
    expect((await visitor.get("/products/wine")).status).toBe(404);
    await visitor.post("/cart/add", { variant: store.variant("WINE") });
    expect((await visitor.get("/cart")).text).toContain("noch leer");
  });

  it("the language is what was chosen last, else the shop's", async () => {
    const visitor = aVisitor(store.url);
    expect((await visitor.get("/cart")).text).toContain("Warenkorb");
    expect((await visitor.get("/cart?locale=en")).text).toContain("Your cart is still empty.");
    expect((await visitor.get("/cart")).text).toContain('<html lang="en">');
    expect((await visitor.get("/cart?locale=<script>")).text).toContain('<html lang="en">');
  });

  it("a picture opened by itself may run nothing", async () => {
    const { headers, text } = await aVisitor(store.url).get("/pictures/cheese.svg");
    expect(text).toBe("<svg/>");
    expect(headers.get("content-type")).toBe("image/svg+xml");
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  it("names that are HTML are shown as text, on every page", async () => {
    const product = store.world.variantBySku(shopDomain, "CHEESE")?.product;
    const [collection] = store.world.stores.collections.ofShop(shopDomain);
    const shop = store.world.stores.shops.get(shopDomain);
    if (!product || !collection || !shop) throw new Error("no shop");
    Object.assign(product, { title: HOSTILE, vendor: HOSTILE, productType: HOSTILE, tags: [HOSTILE] });
    Object.assign(collection, { title: HOSTILE });
    Object.assign(shop, { name: HOSTILE });
    const order = anOrder({ email: "a@example.com", firstName: HOSTILE, lastName: HOSTILE });
    const visitor = aVisitor(store.url);
    await visitor.post("/cart/add", { variant: store.variant("CHEESE"), quantity: "1" });
    await visitor.post("/cart", { intent: "apply", code: HOSTILE });
    await visitor.post("/account/sign-in", { email: "a@example.com" });
    const pages = ["/", "/collections/kaese", "/products/cheese", "/cart", "/checkout", "/account", `/orders/${order.token}`, `/checkouts/${order.checkoutToken}/thank-you`, `/discount/${encodeURIComponent(HOSTILE)}`, "/cart"];
    for (const path of pages) {
      const { text, status } = await visitor.get(path);
      expect(text, path).not.toContain("<script");
      if (status === 200) expect(text, path).toContain("&lt;script&gt;");
    }
    const icon = await visitor.get("/favicon.svg");
    expect(icon.text).toContain("&lt;");
  });
});

describe("a customer's orders", () => {
  it("the page of an order follows the parcel", async () => {
    const order = anOrder();
    const visitor = aVisitor(store.url);
    const page = async (): Promise<string> => (await visitor.get(`/orders/${order.token}`)).text;
    expect(await page()).toContain("Bezahlt · Wird vorbereitet");
    okay(fulfilOrder(store.world, store.emit, { orderId: order.id, trackingCompany: "DHL", trackingNumber: "123" }));
    expect(await page()).toContain("Bezahlt · Verschickt");
    okay(deliverOrder(store.world, store.emit, { orderId: order.id }));
    const delivered = await page();
    expect(delivered).toContain("Bezahlt · Zugestellt");
    expect(delivered).toContain("Bergkäse");
  });

  it("whoever signs in with a customer's address sees that customer's orders, nobody else does", async () => {
    const order = anOrder();
    const visitor = aVisitor(store.url);
    const unknown = await visitor.post("/account/sign-in", { email: "nobody@example.com" });
    expect(unknown.status).toBe(422);
    expect(unknown.text).toContain("nobody@example.com");
    expect((await visitor.post("/account/sign-in", { email: "ANNA@example.com" })).status).toBe(303);
    expect((await visitor.get("/account")).text).toContain(order.name);
    await visitor.post("/account/sign-out", {});
    expect((await visitor.get("/account")).text).not.toContain(order.name);
  });

  it("a customer of another shop is nobody here", async () => {
    const foreign = store.world.stores.customers.put({ ...anOrderCustomer(), shop: "other.myshopify.com", id: store.world.nextId() });
    const visitor = aVisitor(store.url);
    visitor.cookies.set("customer", foreign.id);
    expect((await visitor.get("/account")).text).toContain("Anmelden");
  });
});

function anOrderCustomer(): ReturnType<typeof store.world.stores.customers.put> {
  const customer = store.world.stores.customers.get(anOrder().customerId ?? "");
  if (!customer) throw new Error("no customer");
  return customer;
}

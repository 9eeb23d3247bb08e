import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { placeOrder } from "../../../sandbox/commerce/place-order";
import type { Order } from "../../../sandbox/world/entities";
import { fullAddress, okay, shopDomain } from "../commerce/a-shop";
import { aVisitor } from "../html/visitor";
import type { TestAdmin } from "./an-admin";
import { anAdmin, handle } from "./an-admin";

let admin: TestAdmin;
beforeEach(async () => {
  admin = await anAdmin();
});
afterEach(() => admin.close());

const base = `/admin/store/${handle}`;

function anOrder(firstName = "Anna"): Order {
  return okay(placeOrder(admin.world, admin.emit, {
    shop: shopDomain, customer: { email: "anna@example.com", firstName, lastName: "Ähre" }, lines: [{ variantId: admin.variant("CHEESE"), quantity: 3 }],
    discountCodes: [], shippingAddress: fullAddress, paid: true,
  }));
}

const iframeOf = (page: string): URL => new URL((/<iframe id="app"[^>]* src="([^"]+)"/.exec(page)?.[1] ?? "").replaceAll("&amp;", "&"));

describe("the admin's pages", () => {
  it.each(["/orders", "/products", "/customers", "/discounts", "/settings"])("%s is shown", async (path) => {
    anOrder();
    admin.aDiscount();
    const { status, text, headers } = await aVisitor(admin.adminUrl).get(base + path);
    expect(status).toBe(200);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
    expect(headers.get("content-security-policy")).toBe("frame-ancestors 'none'");
  });

  it("an order, a customer and a discount have pages of their own; those of another shop do not", async () => {
    const order = anOrder();
    const discount = admin.aDiscount();
    const visitor = aVisitor(admin.adminUrl);
    const pages = [`/orders/${order.id}`, `/customers/${order.customerId ?? ""}`, `/discounts/${discount.id}`];
    for (const path of pages) expect((await visitor.get(base + path)).status, path).toBe(200);
    const shop = admin.world.stores.shops.get(shopDomain);
    if (!shop) throw new Error("no shop");
    admin.world.stores.shops.put({ ...shop, shop: "other.myshopify.com", id: admin.world.nextId() });
    for (const path of pages) expect((await visitor.get(`/admin/store/other${path}`)).status, path).toBe(404);
    expect((await visitor.post(`/admin/store/other/orders/${order.id}`, { intent: "cancel" })).status).toBe(404);
    expect(admin.pressed).toEqual([]);
  });

  it.each(["/admin/store/nobody/orders", `${base}/nothing`, `${base}/orders/1`, `${base}/orders/1/2`])("%s does not exist", async (path) => {
    expect((await aVisitor(admin.adminUrl).get(path)).status).toBe(404);
  });

  it.each(["/admin/api/2026-07/graphql.json", "/admin/oauth/access_token"])("%s is left to the Admin API", async (path) => {
    expect((await aVisitor(admin.adminUrl).get(path)).text).toBe("nobody");
  });

  it("names that are HTML are shown as text", async () => {
    const order = anOrder("<script>x</script>");
    for (const path of [`/orders/${order.id}`, "/customers", `/customers/${order.customerId ?? ""}`]) {
      const { text } = await aVisitor(admin.adminUrl).get(base + path);
      expect(text, path).toContain("&lt;script&gt;");
      expect(text, path).not.toContain("<script>x");
    }
  });
});

describe("what a merchant presses", () => {
  it.each([
    ["pay", {}, "pay", {}],
    ["fulfil-all", {}, "fulfil", {}],
    ["deliver", { intent: "delivered", fulfillment: "5" }, "deliver", { fulfillmentId: "5", status: "delivered" }],
    ["cancel", { reason: "fraud" }, "cancel", { reason: "fraud" }],
  ])("%s is asked of the control interface", async (intent, fields, verb, body) => {
    const order = anOrder();
    const { location } = await aVisitor(admin.adminUrl).post(`${base}/orders/${order.id}`, { intent, ...fields });
    expect(admin.pressed).toEqual([{ path: `orders/${order.id}/${verb}`, body }]);
    expect(location).toMatch(new RegExp(`^${base}/orders/${order.id}\\?notice=`));
  });

  it("a part of an order is fulfilled, returned or refunded line by line", async () => {
    const order = anOrder();
    const line = order.lines[0]?.id ?? "";
    const visitor = aVisitor(admin.adminUrl);
    for (const intent of ["fulfil", "return", "refund"]) await visitor.post(`${base}/orders/${order.id}`, { intent, [`line:${line}`]: "2" });
    const lines = [{ lineItemId: line, quantity: 2 }];
    expect(admin.pressed.map(({ body }) => body)).toEqual([{ lines }, { step: "request", lines }, { lines, shipping: false }]);
  });

  it("a refusal is told on the page", async () => {
    const order = anOrder();
    admin.answerControl({ status: 422, body: { errors: [{ code: "order", reason: "already_paid" }] } });
    const visitor = aVisitor(admin.adminUrl);
    const { location } = await visitor.post(`${base}/orders/${order.id}`, { intent: "pay" });
    expect((await visitor.get(location ?? "")).text).toContain("Refused (422): already_paid");
  });

  it("the path of the app proxy is renamed; a wrong one is refused beside what was typed", async () => {
    const visitor = aVisitor(admin.adminUrl);
    const wrong = await visitor.post(`${base}/settings/proxy`, { prefix: "a", subpath: "a b/c" });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="a b/c"');
    expect((await visitor.post(`${base}/settings/proxy`, { prefix: "evil", subpath: "ok" })).status).toBe(422);
    await visitor.post(`${base}/settings/proxy`, { prefix: "apps", subpath: "freunde" });
    expect(admin.world.stores.shops.get(shopDomain)).toMatchObject({ proxyPrefix: "apps", proxySubpath: "freunde" });
  });
});

describe("the app's frame", () => {
  it("is opened with whose shop it is, a session token and a signature", async () => {
    const { text } = await aVisitor(admin.adminUrl).get(`${base}/app`);
    const address = iframeOf(text);
    expect(address.origin + address.pathname).toBe(`${admin.frameUrl}/app`);
    const query = Object.fromEntries(address.searchParams);
    expect(query).toMatchObject({ embedded: "1", shop: shopDomain, locale: "de", timestamp: String(admin.clock.time.getTime() / 1000) });
    expect(Buffer.from(query.host ?? "", "base64").toString()).toBe(`admin.shopify.com/store/${handle}`);
    const claims = JSON.parse(Buffer.from(query.id_token?.split(".")[1] ?? "", "base64url").toString()) as Record<string, unknown>;
    expect(claims).toMatchObject({ dest: `https://${shopDomain}`, aud: "key" });
    const signed = Object.entries(query).filter(([name]) => name !== "hmac").map(([name, value]) => `${name}=${value}`).sort().join("&");
    expect(query.hmac).toBe(createHmac("sha256", "secret").update(signed).digest("hex"));
  });

  it("keeps path and query of a deeper page, but nothing that only Shopify says", async () => {
    const { text } = await aVisitor(admin.adminUrl).get(`${base}/app/orders/7?page=2&shop=evil.myshopify.com&id_token=forged`);
    const address = iframeOf(text);
    expect(address.pathname).toBe("/app/orders/7");
    expect(address.searchParams.get("page")).toBe("2");
    expect(address.searchParams.getAll("shop")).toEqual([shopDomain]);
    expect(address.searchParams.get("id_token")).not.toBe("forged");
  });

  it("speaks the language the merchant chose", async () => {
    const visitor = aVisitor(admin.adminUrl);
    await visitor.get(`${base}/app?locale=en`);
    expect(iframeOf((await visitor.get(`${base}/app`)).text).searchParams.get("locale")).toBe("en");
  });
});

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { placeOrder } from "../../../sandbox/commerce/place-order";
import type { ControlAnswer } from "../../../sandbox/html/control-client";
import { createInspector } from "../../../sandbox/inspector/create-inspector";
import { prettyJson } from "../../../sandbox/inspector/pretty-json";
import { readDecision } from "../../../sandbox/inspector/read-decision";
import type { Order } from "../../../sandbox/world/entities";
import type { TestShop } from "../commerce/a-shop";
import { aShop, fullAddress, okay, shopDomain } from "../commerce/a-shop";
import { aVisitor, serve } from "../html/visitor";

let shop: TestShop;
let served: Awaited<ReturnType<typeof serve>>;
let pressed: { path: string; body: Record<string, unknown> }[];
let answer: ControlAnswer;
beforeEach(async () => {
  shop = await aShop();
  pressed = [];
  answer = { status: 200, body: {} };
  served = await serve(createInspector({
    world: shop.world, faults: () => ({ duplicate: 0.5 }), links: [{ name: "The shop", address: "http://shop.invalid" }],
    control: (path, body) => {
      pressed.push({ path, body });
      return Promise.resolve(answer);
    },
  }));
});
afterEach(() => served.close());

function metafield(key: string, value: string): Order["metafields"][number] {
  return { id: shop.world.nextId(), namespace: "kundenkreis", key, type: "json", value, createdAt: shop.world.nowText(), updatedAt: shop.world.nowText() };
}

function anOrder(email: string, metafields: Order["metafields"] = [], discountCodes: string[] = []): Order {
  const order = okay(placeOrder(shop.world, shop.emit, {
    shop: shopDomain, customer: { email }, lines: [{ variantId: shop.variant("CHEESE"), quantity: 5 }], discountCodes, shippingAddress: fullAddress, paid: true,
  }));
  order.metafields = metafields;
  return shop.world.stores.orders.put(order);
}

const get = async (path: string): Promise<string> => {
  const { status, text } = await aVisitor(served.url).get(path);
  expect(status, path).toBe(200);
  expect(text).not.toMatch(/undefined|\[object|NaN/);
  return text;
};

describe("what the app decided", () => {
  it("is shown for every order with its reason, also when the lot said control group, and when nothing was decided", async () => {
    anOrder("a@example.com", [metafield("insert", `{"decision":"voucher","reason":"first_order"}`), metafield("voucher_code", "ABCD-EFGH")]);
    anOrder("b@example.com", [metafield("insert", `{"decision":"control_group","reason":"The lot said so"}`)]);
    anOrder("c@example.com");
    const page = await get("/inspector/orders");
    for (const words of ["first_order", "ABCD-EFGH", "control_group", "The lot said so", "nothing decided"]) expect(page).toContain(words);
  });

  it.each([
    ["by e-mail", "b@example", "b@example.com"], ["by the code it earned", "abcd", "a@example.com"], ["by its number", "1003", "c@example.com"], ["by the code it used", "next10", "c@example.com"],
  ])("is found %s", async (_, word, found) => {
    shop.aDiscount({ code: "NEXT10" });
    anOrder("a@example.com", [metafield("voucher_code", "ABCD-EFGH")]);
    anOrder("b@example.com");
    anOrder("c@example.com", [], ["NEXT10"]);
    const page = await get(`/inspector/orders?q=${encodeURIComponent(word)}`);
    for (const email of ["a@example.com", "b@example.com", "c@example.com"]) expect(page.includes(email), email).toBe(email === found);
  });

  it("comes page by page", async () => {
    for (let number = 0; number < 60; number++) anOrder(`person${number}@example.com`);
    expect(await get("/inspector/orders")).toContain("Page 1 of 2");
    expect(await get("/inspector/orders?page=2")).toContain("person0@example.com");
    expect(await get("/inspector/orders?page=999")).toContain("Page 2 of 2");
    expect(await get("/inspector/orders?page=-1%00")).toContain("Page 1 of 2");
  });

  it("follows a voucher from the order that earned it to the one that used it", async () => {
    const discount = shop.aDiscount({ code: "EARNED1" });
    const first = anOrder("a@example.com", [metafield("voucher_code", "EARNED1")]);
    const second = anOrder("a@example.com", [], ["EARNED1"]);
    expect(await get(`/inspector/orders/${first.id}`)).toContain(`/inspector/orders/${second.id}`);
    expect(await get(`/inspector/orders/${second.id}`)).toContain(`/inspector/orders/${first.id}`);
    const page = await get(`/inspector/discounts/${discount.id}`);
    expect(page).toContain(first.name);
    expect(page).toContain(second.name);
  });

  it.each([
    [`{"decision":"voucher","reason":"first order"}`, "voucher", "first order"],
    [`{"decision":"voucher"}`, "voucher", null],
    [`not json`, "not json", null],
    [`"text"`, `"text"`, null],
    [`{"decision":{"a":1},"reason":2}`, `{"a":1}`, "2"],
  ])("reads %s as it stands", (value, decision, reason) => {
    expect(readDecision(anOrder("a@example.com", [metafield("insert", value)]))).toMatchObject({ decision, reason });
  });

  it("metafields that are HTML are shown as text", async () => {
    const order = anOrder("a@example.com", [metafield("insert", `{"decision":"<script>","reason":"<script>"}`), metafield("voucher_code", "<script>"), metafield("x", "<script>")]);
    expect(await get("/inspector/orders")).not.toContain("<script>");
    expect(await get(`/inspector/orders/${order.id}`)).not.toContain("<script>");
  });
});

describe("what went between shop and app", () => {
  it("every delivery is listed, filtered and shown with its body, ids digit by digit", async () => {
    const big = "820982911946154500123";
    const delivery = shop.world.stores.deliveries.put({
      shop: shopDomain, id: shop.world.nextId(), topic: "orders/create", webhookId: "w-1", eventId: "e-1", triggeredAt: shop.world.nowText(), body: `{"id":${big},"name":"<script>"}`,
      url: "http://app/webhooks", status: "failed", attempts: [{ at: shop.world.nowText(), responseStatus: 500, error: null, tookMilliseconds: 12 }], nextTryAtMilliseconds: 0,
    });
    expect(await get("/inspector/deliveries?status=failed")).toContain("orders/create");
    expect(await get("/inspector/deliveries?status=delivered")).toContain("None.");
    const page = await get(`/inspector/deliveries/${delivery.id}`);
    expect(page).toContain(big);
    expect(page).not.toContain("<script>");
  });

  it("every Admin API call is listed with cost and outcome, and shown with query and variables", async () => {
    const call = shop.world.stores.adminCalls.put({
      shop: shopDomain, id: shop.world.nextId(), at: shop.world.nowText(), operation: "registerCodes", query: "mutation registerCodes { x }", variables: `{"id":"gid://shopify/Order/5"}`,
      outcome: "user_errors", message: "Code is taken", cost: 10, tookMilliseconds: 3.4,
    });
    expect(await get("/inspector/calls?outcome=user_errors")).toContain("Code is taken");
    expect(await get(`/inspector/calls/${call.id}`)).toContain("mutation registerCodes");
  });

  it("an order's page names the deliveries and calls about it, not those about a longer number", async () => {
    const order = anOrder("a@example.com");
    const about = (id: string, topic: string): void => {
      shop.world.stores.deliveries.put({ shop: shopDomain, id: shop.world.nextId(), topic, webhookId: topic, eventId: topic, triggeredAt: shop.world.nowText(), body: `{"id":${id}}`, url: "u", status: "waiting", attempts: [], nextTryAtMilliseconds: 0 });
    };
    about(order.id, "orders/mine");
    about(`${order.id}9`, "orders/other");
    const page = await get(`/inspector/orders/${order.id}`);
    expect(page).toContain("orders/mine");
    expect(page).not.toContain("orders/other");
  });

  it("pretty JSON keeps every digit, and any other text as it is", () => {
    expect(prettyJson(`{"a":12345678901234567890.10}`)).toBe(`{\n  "a": 12345678901234567890.10\n}`);
    expect(prettyJson("hello")).toBe("hello");
  });
});

describe("the buttons", () => {
  it("move the clock, set faults, settle and reset through the control interface", async () => {
    const visitor = aVisitor(served.url);
    await visitor.post("/inspector/clock", { advance: "P14D" });
    await visitor.post("/inspector/faults", { duplicate: "0.5", disorder: "0", drop: "0", failAdminApi: "0.2", delayMilliseconds: "10", throttle: "0", proxyRefusesUploads: "1" });
    await visitor.post("/inspector/settle", {});
    await visitor.post("/inspector/reset", { sure: "yes" });
    expect(pressed).toEqual([
      { path: "clock", body: { advance: "P14D" } },
      { path: "faults", body: { duplicate: 0.5, disorder: 0, drop: 0, failAdminApi: 0.2, delayMilliseconds: 10, throttle: 0, proxyRefusesUploads: 1 } },
      { path: "settle", body: {} }, { path: "reset", body: {} },
    ]);
  });

  it("a reset without the tick does nothing", async () => {
    const { location } = await aVisitor(served.url).post("/inspector/reset", {});
    expect(pressed).toEqual([]);
    expect(await get(location ?? "")).toContain("Not done");
  });

  it("a refusal is told", async () => {
    answer = { status: 422, body: { errors: [{ code: "advance", reason: "no_duration" }] } };
    const { location } = await aVisitor(served.url).post("/inspector/clock", { advance: "yesterday" });
    expect(await get(location ?? "")).toContain("Refused (422): no_duration");
  });

  it("the first page shows the faults that are set", async () => {
    expect(await get("/inspector")).toMatch(/name="duplicate"[^>]*value="0.5"/);
  });

  it.each(["/inspector/nothing", "/inspector/orders/1", "/inspector/orders/1/2"])("%s is not there", async (path) => {
    expect((await aVisitor(served.url).get(path)).status).toBe(404);
  });
});

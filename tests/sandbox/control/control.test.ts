import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createClock } from "../../../sandbox/clock/clock";
import { createControl } from "../../../sandbox/control/create-control";
import { seedShops } from "../../../sandbox/seed/seed-shops";
import { closeServer, listenOn } from "../../../sandbox/server";
import type { WebhookDelivery } from "../../../sandbox/webhooks/deliver-webhooks";
import { createDelivery } from "../../../sandbox/webhooks/deliver-webhooks";
import { noFaults } from "../../../sandbox/webhooks/faults";
import type { OpenWorld } from "../../../sandbox/world/open-world";
import { openWorld } from "../../../sandbox/world/open-world";
import type { TestApp } from "../webhooks/an-app";
import { anApp } from "../webhooks/an-app";

const first = "feinkost-lindner.myshopify.com";
const second = "teehaus-nord.myshopify.com";
const topics = ["orders/create", "orders/paid", "orders/updated", "orders/cancelled", "refunds/create", "fulfillments/create", "fulfillment_events/create",
  "customers/update", "customers/merge", "customers/redact", "customers/data_request", "app/uninstalled", "shop/redact"];

let world: OpenWorld;
let app: TestApp;
let delivery: WebhookDelivery;
let server: Server;
let url: string;
const faults = noFaults();

beforeEach(async () => {
  const clock = createClock({ dataFolder: null });
  world = await openWorld({ dataFolder: null, clock });
  app = await anApp();
  seedShops(world, { quiet: true });
  delivery = createDelivery(world, {
    secret: "secret", appUrl: app.url, subscriptions: new Map(topics.map((topic) => [topic, "/webhooks"])), faults: Object.assign(faults, noFaults()), random: Math.random,
  });
  const control = createControl({
    world, delivery, faults, app: { appUrl: app.url, apiKey: "key", apiSecret: "secret", quiet: true, scopes: ["read_orders"], optionalScopes: ["read_gift_cards", "write_gift_cards"] },
    seed: (quiet) => seedShops(world, { quiet }), quiet: true, seedChance: () => undefined, work: { pending: () => 0, drop: () => undefined }, advanceClock: (duration) => clock.advance(duration),
  });
  server = await listenOn(0, [control]);
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/control`;
});
afterEach(async () => {
  await delivery.stop();
  await closeServer(server);
  await app.close();
});

type Json = { [key: string]: unknown };
async function call(method: string, path: string, body?: unknown): Promise<{ status: number; json: Json }> {
  const response = await fetch(`${url}/${path}`, { method, ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }) });
  return { status: response.status, json: (await response.json()) as Json };
}
const post = (path: string, body: unknown = {}) => call("POST", path, body);
const state = async (query = "") => (await call("GET", `state${query}`)).json as { [key: string]: Json[] } & Json;
const anOrder = (changes: Json = {}) => ({ customer: { email: "anna@example.com", firstName: "Anna", lastName: "Ähre" }, lines: [{ sku: sku(), quantity: 2 }], paid: true, ...changes });
const sku = (shop = first) => [...world.stores.products.ofShop(shop)][0]?.variants[0]?.sku ?? "";
const deliveredTopics = () => delivery.untilIdle(10_000).then(() => app.topics());

describe("installing", () => {
  it("opens the app once in each shop with a session token, and a second time changes nothing", async () => {
    expect((await post("install")).json).toEqual({ installed: [{ shop: first, status: 200 }, { shop: second, status: 200 }] });
    expect(app.opened).toHaveLength(2);
    expect(app.opened[0]?.url).toMatch(/^\/app\?shop=feinkost-lindner\.myshopify\.com&host=\S+&embedded=1&id_token=\S+/);
    const installedAt = world.stores.installs.get(first)?.installedAt;
    await post("install");
    expect(world.stores.installs.get(first)).toMatchObject({ installedAt, scopes: ["read_orders"] });
  });

  it("is undone by uninstalling; 48 hours later by the clock the shop is to be erased, once", async () => {
    await post("install");
    expect((await post("uninstall", { shop: second })).json).toEqual({ uninstalled: second });
    expect((await post("uninstall", { shop: second })).status).toBe(422);
    await post("clock", { advance: "PT47H59M" });
    expect(await deliveredTopics()).toEqual(["app/uninstalled"]);
    await post("clock", { advance: "PT2M" });
    await post("clock", { advance: "P3D" });
    expect(await deliveredTopics()).toEqual(["app/uninstalled", "shop/redact"]);
  });
});

describe("an order over HTTP", () => {
  beforeEach(() => post("install").then(() => undefined));

  it("is placed, sent, delivered and refunded, each told to the app", async () => {
    const placed = await post("orders", anOrder());
    expect(placed).toMatchObject({ status: 201, json: { name: "#1001", financialStatus: "paid", customer: { email: "anna@example.com" } } });
    const id = String(placed.json.id);
    expect((await post(`orders/${id}/fulfil`)).json).toMatchObject({ fulfillmentStatus: "fulfilled" });
    expect((await post(`orders/gid%3A%2F%2Fshopify%2FOrder%2F${id}/deliver`)).json).toMatchObject({ fulfillments: [{ shipmentStatus: "delivered" }] });
    expect((await post(`orders/${id}/refund`, { amount: "1.00" })).json).toMatchObject({ refunds: [{ amount: "1.00" }] });
    expect((await post(`orders/${id}/cancel`))).toMatchObject({ status: 422, json: { errors: [{ code: "order", reason: "paid_and_fulfilled" }] } });
    expect((await deliveredTopics()).sort()).toEqual([
      "fulfillment_events/create", "fulfillments/create", "orders/create", "orders/paid", "orders/updated", "orders/updated", "orders/updated",
      "orders/updated", "refunds/create",
    ]);
    const now = await state();
    expect(now.orders).toMatchObject([{ id, name: "#1001", customer: { email: "anna@example.com" }, cancelledAt: null, metafields: [], discountCodes: [] }]);
    expect(now.deliveries).toHaveLength(9);
    expect(now.deliveries?.[0]).toMatchObject({ status: "delivered", attempts: 1 });
  });

  it("is paid unless told otherwise, and then pending until it is", async () => {
    expect((await post("orders", anOrder({ paid: undefined }))).json.financialStatus).toBe("paid");
    const { id, financialStatus } = (await post("orders", anOrder({ paid: false }))).json;
    expect(financialStatus).toBe("pending");
    expect((await post(`orders/${String(id)}/pay`)).json).toMatchObject({ financialStatus: "paid" });
  });

  it("is refused with the code and the reason", async () => {
    expect(await post("orders", anOrder({ discountCodes: ["NIX"] }))).toMatchObject({ status: 422, json: { errors: [{ code: "NIX", reason: "unknown" }] } });
    expect(await post("orders", anOrder({ lines: [{ sku: "NIX", quantity: 1 }] }))).toMatchObject({ status: 422, json: { errors: [{ code: "NIX", reason: "unknown_sku" }] } });
    expect((await state()).orders).toEqual([]);
  });

  it("may be one of the other shop, whose money waits for the parcel", async () => {
    const placed = await post(`orders?shop=${second}`, anOrder({ lines: [{ sku: sku(second), quantity: 1 }] }));
    expect(placed.json).toMatchObject({ shop: second, financialStatus: "authorized" });
    expect((await state()).orders).toEqual([]);
    expect((await state(`?shop=${second}`)).orders).toHaveLength(1);
  });

  it("may be sold over the counter to nobody", async () => {
    expect((await post("orders", anOrder({ customer: null }))).json).toMatchObject({ customer: null, sourceName: "pos", shipping: "0.00" });
  });

  it("is shown among the newest so many only, when asked so", async () => {
    for (const email of ["a@example.com", "b@example.com", "c@example.com"]) await post("orders", anOrder({ customer: { email } }));
    expect((await state("?orders=2")).orders?.map(({ name }) => name)).toEqual(["#1002", "#1003"]);
  });
});

describe("what is wrong", () => {
  it.each([
    ["POST", "orders", "{", 400, "not_json"],
    ["POST", "orders", { lines: "x" }, 422, "invalid"],
    ["POST", "orders/77/pay", {}, 404, "unknown_order"],
    ["POST", "orders/77/sing", {}, 404, "unknown_call"],
    ["POST", "customers/77/redact", {}, 404, "unknown_customer"],
    ["POST", "clock", { advance: "tomorrow" }, 422, "no_duration"],
    ["POST", "clock", { advance: "P0D" }, 422, "no_duration"],
    ["POST", "faults", { duplicate: 2 }, 422, "invalid"],
    ["POST", "faults", { dupplicate: 1 }, 422, "invalid"],
    ["POST", "uninstall?shop=nobody.myshopify.com", {}, 404, "unknown_shop"],
    ["GET", "state?shop=nobody.myshopify.com", undefined, 404, "unknown_shop"],
    ["GET", "state?orders=many", undefined, 422, "invalid"],
    ["GET", "nothing", undefined, 404, "unknown_call"],
    ["DELETE", "state", undefined, 405, "method_not_allowed"],
  ])("%s /control/%s %o is answered with %d %s", async (method, path, body, status, reason) => {
    expect(await call(method, path, body)).toMatchObject({ status, json: { errors: [{ reason }] } });
  });
});

describe("a customer over HTTP", () => {
  it("is changed, merged, asked for and erased", async () => {
    await post("install");
    const kept = String(((await post("orders", anOrder())).json.customer as Json).id);
    const gone = String(((await post("orders", anOrder({ customer: { email: "b@example.com" } }))).json.customer as Json).id);
    expect((await post(`customers/${kept}/update`, { firstName: "Anne" })).json).toMatchObject({ firstName: "Anne", numberOfOrders: 1 });
    expect((await post(`customers/${kept}/merge`, { with: gone })).json).toMatchObject({ numberOfOrders: 2 });
    expect((await post(`customers/${kept}/data-request`)).status).toBe(200);
    expect((await post(`customers/${kept}/redact`)).json).toMatchObject({ email: null, firstName: null });
    expect(await deliveredTopics()).toEqual(expect.arrayContaining(["customers/update", "customers/merge", "customers/data_request", "customers/redact"]));
  });
});

describe("settling", () => {
  beforeEach(() => post("install").then(() => undefined));

  it("is done once all is told and the app has nothing left to do", async () => {
    await post("orders", anOrder());
    expect((await post("settle")).json).toMatchObject({ settled: true });
    expect(app.topics()).toHaveLength(3);
  });

  it("needs the app's word twice with no change in the shop between", async () => {
    let asked = 0;
    // Between its first two answers the app changes something in the shop.
    app.asked = () => {
      asked += 1;
      if (asked === 2) world.stores.shops.put(world.stores.shops.get(first)!);
    };
    expect((await post("settle")).json).toMatchObject({ settled: true });
    expect(asked).toBe(3);
  });

  it("is not done while the app is busy, and says what is left", async () => {
    app.waiting = { events: 0, due: 2, jobs: 1 };
    expect((await post("settle", { timeoutMilliseconds: 100 })).json).toMatchObject({ settled: false, waiting: { deliveries: 0, app: { due: 2, jobs: 1 } } });
  });

  it("is not done while codes are being created, nor when the app is down", async () => {
    const creation = { shop: first, id: world.nextId(), discountId: "1", codes: [], done: false, createdAt: world.nowText() };
    world.stores.codeCreations.put(creation);
    expect((await post("settle", { timeoutMilliseconds: 0 })).json).toMatchObject({ settled: false, waiting: { codeCreations: 1 } });
    world.stores.codeCreations.put(Object.assign(creation, { done: true }));
    expect((await post("settle")).json).toMatchObject({ settled: true });
    await app.close();
    expect((await post("settle", { timeoutMilliseconds: 0 })).json).toMatchObject({ settled: false, waiting: { app: null } });
  });
});

describe("odd input for the app", () => {
  it("is sent signed, with every digit, whatever the topic", async () => {
    await post("install");
    expect((await post("events", `{"topic":"odd/topic","payload":{"id":9007199254740993},"attempts":1}`)).status).toBe(202);
    await post("events", { topic: "orders/create", payload: "not json", attempts: 1, eventId: "e1", shop: "nobody.myshopify.com" });
    await delivery.untilIdle(10_000);
    expect(app.webhooks.map(({ body }) => body)).toEqual(['{"id":9007199254740993}', "not json"]);
    expect(app.webhooks[1]?.headers).toMatchObject({ "x-shopify-event-id": "e1", "x-shopify-shop-domain": "nobody.myshopify.com" });
  });
});

describe("a session token", () => {
  it("is signed with the app's secret and lives for a minute of the sandbox's time", async () => {
    await post("clock", { advance: "P14D" });
    const token = String((await call("GET", `session-token?shop=${second}`)).json.token);
    const [head = "", claims = "", signature] = token.split(".");
    expect(createHmac("sha256", "secret").update(`${head}.${claims}`).digest("base64url")).toBe(signature);
    const told = JSON.parse(Buffer.from(claims, "base64url").toString()) as { exp: number };
    expect(told).toMatchObject({ iss: `https://${second}/admin`, dest: `https://${second}`, aud: "key", sub: "42" });
    expect(Math.abs(told.exp - 60 - world.now().getTime() / 1000)).toBeLessThan(5);
  });
});

describe("a reset", () => {
  it("says farewell, erases, seeds again and installs again, with new ids", async () => {
    await post("install");
    await post("faults", { duplicate: 1 });
    const old = String((await post("orders", anOrder())).json.id);
    const reset = await post("reset");
    expect(reset.json).toEqual({ settled: true, installed: [{ shop: first, status: 200 }, { shop: second, status: 200 }] });
    // The orders' second tellings may still come between the two.
    expect(app.topics().filter((topic) => topic === "app/uninstalled")).toHaveLength(2);
    expect(app.topics().slice(-2)).toEqual(["shop/redact", "shop/redact"]);
    const now = await state();
    expect([now.orders, now.customers, now.deliveries]).toEqual([[], [], []]);
    expect((await call("GET", "faults")).json).toEqual(noFaults());
    expect(BigInt(String((await post("orders", anOrder())).json.id)) > BigInt(old)).toBe(true);
  });
});

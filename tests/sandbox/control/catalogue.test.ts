import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createClock } from "../../../sandbox/clock/clock";
import { createControl } from "../../../sandbox/control/create-control";
import { seedShops } from "../../../sandbox/seed/seed-shops";
import { FEINKOST, TEEHAUS } from "../../../sandbox/seed/shop-rows";
import { closeServer, listenOn } from "../../../sandbox/server";
import type { WebhookDelivery } from "../../../sandbox/webhooks/deliver-webhooks";
import { createDelivery } from "../../../sandbox/webhooks/deliver-webhooks";
import { noFaults } from "../../../sandbox/webhooks/faults";
import type { OpenWorld } from "../../../sandbox/world/open-world";
import { openWorld } from "../../../sandbox/world/open-world";
import type { TestApp } from "../webhooks/an-app";
import { anApp } from "../webhooks/an-app";

const topics = ["products/create", "products/update", "products/delete", "collections/create", "collections/update", "collections/delete", "customers/create", "orders/create", "app/scopes_update"];
const declared = { scopes: ["read_orders"], optionalScopes: ["read_gift_cards", "write_gift_cards"] };

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
    world, delivery, faults, app: { appUrl: app.url, apiKey: "key", apiSecret: "secret", quiet: true, ...declared },
    seed: (quiet) => seedShops(world, { quiet }), quiet: true, seedChance: () => undefined, work: { pending: () => 0, drop: () => undefined }, advanceClock: (duration) => clock.advance(duration),
  });
  server = await listenOn(0, [control]);
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/control`;
  world.stores.installs.put({ shop: FEINKOST, installedAt: world.nowText(), uninstalledAt: null, scopes: [...declared.scopes], accessTokens: [], refreshTokens: [] });
});
afterEach(async () => {
  await delivery.stop();
  await closeServer(server);
  await app.close();
});

type Json = { [key: string]: unknown };
async function call(method: string, path: string, body?: unknown): Promise<{ status: number; json: Json }> {
  const response = await fetch(`${url}/${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return { status: response.status, json: (await response.json()) as Json };
}
const post = (path: string, body: unknown = {}) => call("POST", path, body);
const told = () => delivery.untilIdle(10_000).then(() => app.topics());

describe("the catalogue", () => {
  it("products come, change and go, and the app is told", async () => {
    const made = await post("products", { title: "Honig", sku: "HONEY", price: "7.00", productType: "Honig", vendor: "Imkerei", tags: ["neu"] });
    expect(made).toMatchObject({ status: 201, json: { title: "Honig", handle: "honig", variants: [{ sku: "HONEY", price: "7.00" }] } });
    expect((await post("products", { title: "Honig", sku: "HONEY", price: "7.00" })).json).toEqual({ errors: [{ code: "HONEY", reason: "taken" }] });
    expect((await post(`products/gid://shopify/Product/${String(made.json.id)}/update`.replace("gid://shopify/Product/", "gid%3A%2F%2Fshopify%2FProduct%2F"), { tags: ["alt"] })).json).toMatchObject({ tags: ["alt"], vendor: "Imkerei" });
    expect((await post(`products/${String(made.json.id)}/delete`)).status).toBe(200);
    expect((await post(`products/${String(made.json.id)}/delete`)).status).toBe(404);
    expect(await told()).toEqual(["products/create", "products/update", "products/delete"]);
  });

  it("collections too", async () => {
    const product = [...world.stores.products.ofShop(FEINKOST)][0];
    const made = await post("collections", { title: "Auswahl", productIds: [product?.id] });
    expect(product?.collectionIds).toContain(made.json.id);
    expect((await post(`collections/${String(made.json.id)}/update`, { title: "Auslese", remove: [product?.id] })).json).toMatchObject({ title: "Auslese" });
    expect(product?.collectionIds).not.toContain(made.json.id);
    const foreign = [...world.stores.products.ofShop(TEEHAUS)][0];
    expect((await post(`collections/${String(made.json.id)}/update`, { add: [foreign?.id] })).json).toMatchObject({ errors: [{ reason: "unknown_product" }] });
    await post(`collections/${String(made.json.id)}/delete`);
    expect(await told()).toEqual(["collections/create", "collections/update", "collections/delete"]);
  });

  it("a customer may come before any order, once", async () => {
    expect(await post("customers", { email: "neu@example.com", tags: ["vip"], address: { city: "Wien", countryCode: "AT" } })).toMatchObject({ status: 201, json: { tags: ["vip"], numberOfOrders: 0 } });
    expect((await post("customers", { email: "NEU@example.com" })).json).toMatchObject({ errors: [{ reason: "taken" }] });
    expect(await told()).toEqual(["customers/create"]);
  });

  it("what is dropped is dropped for every topic", async () => {
    await post("faults", { drop: 1 });
    await post("products", { title: "Honig", sku: "HONEY", price: "7.00" });
    await post("customers", { email: "neu@example.com" });
    await post("scopes", { grant: ["read_gift_cards"] });
    expect(await told()).toEqual([]);
    expect([...world.stores.deliveries.all()].map(({ topic, status }) => `${topic} ${status}`)).toEqual(["products/create dropped", "customers/create dropped", "app/scopes_update dropped"]);
  });
});

describe("many orders at once", () => {
  it("are a history that nobody is told of, numbered on, with customers of their own", async () => {
    const first = await post("orders/bulk", { count: 200, days: 30 });
    expect(first).toMatchObject({ status: 201, json: { orders: 200, customers: 67, firstNumber: 1001 } });
    expect(await post("orders/bulk", { count: 100, customers: 50, seed: 2 })).toMatchObject({ json: { firstNumber: 1201 } });
    const orders = [...world.stores.orders.ofShop(FEINKOST)];
    expect(orders).toHaveLength(300);
    expect(new Set(orders.map(({ number }) => number)).size).toBe(300);
    const mails = [...world.stores.customers.ofShop(FEINKOST)].flatMap(({ email }) => (email === null ? [] : [email]));
    expect(new Set(mails).size).toBe(mails.length);
    expect(orders.some(({ fulfillments }) => fulfillments.some(({ deliveredAt }) => deliveredAt !== null))).toBe(true);
    expect(await told()).toEqual([]);
    expect((await post("orders", { customer: { email: "anna@example.com" }, lines: [{ sku: orders[0]?.lines[0]?.sku, quantity: 1 }] })).json).toMatchObject({ name: "#1301" });
    expect((await post("orders/bulk", { count: 0 })).status).toBe(422);
  });
});

describe("scopes that are asked for later", () => {
  it("are granted, told, and taken back; what was granted already is not told again", async () => {
    expect((await call("GET", "scopes")).json).toEqual({ detail: { granted: ["read_orders"], required: ["read_orders"], optional: declared.optionalScopes } });
    expect(await post("scopes", { grant: ["read_gift_cards"] })).toMatchObject({ status: 200, json: { result: "granted-all", detail: { granted: ["read_orders", "read_gift_cards"] } } });
    await post("scopes", { grant: ["read_gift_cards", "read_orders"] });
    expect((await post("scopes", { revoke: ["read_gift_cards"] })).json).toMatchObject({ detail: { granted: ["read_orders"] } });
    expect(await told()).toEqual(["app/scopes_update", "app/scopes_update"]);
    expect(JSON.parse(app.webhooks[0]?.body ?? "{}")).toMatchObject({ previous: ["read_orders"], current: ["read_orders", "read_gift_cards"] });
  });

  it.each([
    [{ grant: ["write_products"] }, "undeclared_scope"],
    [{ revoke: ["read_orders"] }, "required_scope"],
    [{ revoke: ["write_products"] }, "undeclared_scope"],
    [{ grant: ["read_gift_cards"], shop: TEEHAUS }, "not_installed"],
    [{}, "invalid"],
    [{ grant: [], revoke: [] }, "invalid"],
  ])("%j is refused: %s", async (body, reason) => {
    expect(await post("scopes", body)).toMatchObject({ status: 422, json: { errors: [{ reason }] } });
    expect(world.stores.installs.get(FEINKOST)?.scopes).toEqual(["read_orders"]);
  });
});

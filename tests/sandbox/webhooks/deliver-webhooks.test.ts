import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DeliveryOptions, WebhookDelivery } from "../../../sandbox/webhooks/deliver-webhooks";
import { createDelivery } from "../../../sandbox/webhooks/deliver-webhooks";
import { noFaults } from "../../../sandbox/webhooks/faults";
import { retryDelayMilliseconds } from "../../../sandbox/webhooks/retry-delay";
import { mulberry32 } from "../../../sandbox/world/mulberry32";
import type { TestShop } from "../commerce/a-shop";
import { aShop, shopDomain } from "../commerce/a-shop";
import type { TestApp } from "./an-app";
import { anApp } from "./an-app";

let shop: TestShop;
let app: TestApp;
const running: WebhookDelivery[] = [];

beforeEach(async () => {
  shop = await aShop();
  app = await anApp();
  shop.world.stores.installs.put({ shop: shopDomain, installedAt: shop.world.nowText(), uninstalledAt: null, scopes: [], accessTokens: [], refreshTokens: [] });
});
afterEach(async () => {
  for (const delivery of running.splice(0)) await delivery.stop();
  await app.close();
});

function deliver(changes: Partial<DeliveryOptions> = {}): WebhookDelivery {
  const delivery = createDelivery(shop.world, {
    secret: "shh", appUrl: app.url, subscriptions: new Map([["orders/create", "/webhooks"], ["orders/paid", "/webhooks"], ["shop/redact", "/webhooks"]]),
    faults: noFaults(), random: mulberry32(1), ...changes,
  });
  running.push(delivery);
  return delivery;
}
const deliveries = () => [...shop.world.stores.deliveries.all()];
const header = (index: number, name: string) => app.webhooks[index]?.headers[`x-shopify-${name}`];

describe("a webhook", () => {
  it("is signed over its bytes and carries Shopify's headers", async () => {
    const delivery = deliver();
    delivery.emit(shopDomain, "orders/create", { name: "Käse" });
    expect(await delivery.untilIdle(10_000)).toBe(true);
    const [received] = app.webhooks;
    expect(received?.body).toBe('{"name":"Käse"}');
    expect(received?.headers).toMatchObject({
      "x-shopify-topic": "orders/create", "x-shopify-shop-domain": shopDomain, "x-shopify-api-version": "2026-07",
      "x-shopify-triggered-at": shop.world.nowText(), "content-type": "application/json",
      "x-shopify-hmac-sha256": createHmac("sha256", "shh").update(Buffer.from('{"name":"Käse"}')).digest("base64"),
    });
    expect(deliveries()[0]).toMatchObject({ status: "delivered", webhookId: header(0, "webhook-id"), eventId: header(0, "event-id"), attempts: [{ responseStatus: 200 }] });
  });

  it("of another topic about the same event shares its event id, not its webhook id", async () => {
    const delivery = deliver();
    const event = delivery.emit(shopDomain, "orders/create", {});
    delivery.emit(shopDomain, "orders/paid", {}, event);
    await delivery.untilIdle(10_000);
    expect(deliveries().map(({ eventId }) => eventId)).toEqual([event, event]);
    expect(new Set(deliveries().map(({ webhookId }) => webhookId)).size).toBe(2);
  });

  it("that nobody subscribed to is not sent, nor one to a shop without the app", () => {
    const delivery = deliver();
    delivery.emit(shopDomain, "orders/updated", {});
    delivery.emit("nobody.myshopify.com", "orders/create", {});
    const install = shop.world.stores.installs.get(shopDomain)!;
    shop.world.stores.installs.put(Object.assign(install, { uninstalledAt: shop.world.nowText() }));
    delivery.emit(shopDomain, "orders/create", {});
    expect(deliveries()).toEqual([]);
    delivery.emit(shopDomain, "shop/redact", {});
    expect(deliveries().map(({ topic }) => topic)).toEqual(["shop/redact"]);
  });

  it("that was not answered with a 2xx is told again, the same words under the same ids", async () => {
    const statuses = [500, 302, 401, 200];
    app.answer = () => statuses.shift() ?? 200;
    const delivery = deliver();
    delivery.emit(shopDomain, "orders/create", { n: 1 });
    expect(await delivery.untilIdle(20_000)).toBe(true);
    expect(deliveries()[0]?.attempts.map(({ responseStatus }) => responseStatus)).toEqual([500, 302, 401, 200]);
    expect(new Set(app.webhooks.map(({ headers, body }) => `${String(headers["x-shopify-event-id"])} ${String(headers["x-shopify-webhook-id"])} ${body}`)).size).toBe(1);
  });

  it("is tried eight times again and then given up", () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map((failed) => retryDelayMilliseconds(failed))).toEqual([250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000, undefined]);
  });

  it("that may be tried only once fails at the first refusal", async () => {
    app.answer = () => 401;
    const delivery = deliver();
    delivery.sendText({ shop: "nobody.myshopify.com", topic: "orders/create", body: "not json", mostAttempts: 1 });
    await delivery.untilIdle(10_000);
    expect(deliveries()[0]).toMatchObject({ status: "failed", body: "not json" });
  });

  it("that was waiting when the sandbox ended is sent after the next start", async () => {
    app.answer = () => 503;
    const first = deliver();
    first.emit(shopDomain, "orders/create", { n: 1 });
    expect(await first.untilIdle(100)).toBe(false);
    await first.stop();
    app.answer = () => 200;
    const second = deliver();
    expect(await second.untilIdle(20_000)).toBe(true);
    expect(deliveries()[0]?.status).toBe("delivered");
  });
});

describe("many webhooks", () => {
  const emitMany = (delivery: WebhookDelivery, number: number) => {
    for (let n = 0; n < number; n++) delivery.emit(shopDomain, "orders/create", { n });
    return delivery.untilIdle(30_000);
  };
  const order = () => app.webhooks.map(({ body }) => (JSON.parse(body) as { n: number }).n);

  it("arrive once each, begun in the order of their telling", async () => {
    expect(await emitMany(deliver(), 1000)).toBe(true);
    expect([...order()].sort((a, b) => a - b)).toEqual([...Array(1000).keys()]);
    // No more than the parallel ones can overtake each other.
    order().forEach((n, place) => expect(Math.abs(n - place)).toBeLessThan(64));
  });

  it("arrive twice on request, under the same event id, some under a new webhook id", async () => {
    await emitMany(deliver({ faults: { ...noFaults(), duplicate: 1 } }), 40);
    const events = new Set(app.webhooks.map(({ headers }) => headers["x-shopify-event-id"]));
    const ids = new Set(app.webhooks.map(({ headers }) => headers["x-shopify-webhook-id"]));
    expect([app.webhooks.length, events.size]).toEqual([80, 40]);
    expect(ids.size).toBeGreaterThan(40);
    expect(ids.size).toBeLessThan(80);
  });

  it("arrive out of order on request, all of them", async () => {
    await emitMany(deliver({ faults: { ...noFaults(), disorder: 0.5 } }), 60);
    expect(order()).not.toEqual([...order()].sort((a, b) => a - b));
    expect([...order()].sort((a, b) => a - b)).toEqual([...Array(60).keys()]);
  });

  it("get lost on request and are kept as dropped", async () => {
    await emitMany(deliver({ faults: { ...noFaults(), drop: 1 } }), 5);
    expect(app.webhooks).toEqual([]);
    expect(deliveries().map(({ status, attempts }) => [status, attempts.length])).toEqual(Array(5).fill(["dropped", 0]));
  });
});

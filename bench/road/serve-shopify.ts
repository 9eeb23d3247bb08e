import { createServer } from "node:http";
import { createAdminApi } from "../../sandbox/admin-api/create-admin-api";
import { createClock } from "../../sandbox/clock/clock";
import { createClockStream } from "../../sandbox/clock/clock-stream";
import { placeOrder } from "../../sandbox/commerce/place-order";
import { seedShops } from "../../sandbox/seed/seed-shops";
import { FEINKOST } from "../../sandbox/seed/shop-rows";
import { appObject, productObject } from "../../sandbox/theme/liquid-objects";
import { noFaults } from "../../sandbox/webhooks/faults";
import { jsonText } from "../../sandbox/webhooks/json-text";
import { readAppConfig } from "../../sandbox/webhooks/read-app-config";
import { mulberry32 } from "../../sandbox/world/mulberry32";
import { openWorld } from "../../sandbox/world/open-world";
import { answerQuestions } from "../ground/answer";
import { accessToken } from "../ground/secrets";

/** What may be asked of it: new paid orders, each of a new customer; how often each operation was called; when orders got their code; its products; what Liquid knows on the page of one of them. */
export type ShopifyQuestion = { place: number } | { count: "calls" } | { list: "coded" | "products" } | { page: string };
export interface PlacedOrder { eventId: string; orderId: string; body: string }
export interface CalledOperations { calls: Record<string, number>; refused: number; throttled: number; points: number }
/** Order id → instant in milliseconds. */
export interface CodedOrders { codedAt: Record<string, number> }
export interface ListedProduct { id: string; handle: string; title: string }
/** Liquid's `product` and `app`, and how many bytes each of the product's metafields has. */
export interface ProductPage { product: object; app: object; bytes: Record<string, number> }

/** The sandbox's Admin API with its memory alone: nothing is journalled, no webhook goes out. */
const PORT = Number(process.env["PORT"]);
const clock = createClock({ dataFolder: null });
const clockStream = createClockStream(clock);
const world = await openWorld({ dataFolder: null, clock });
seedShops(world, { quiet: true });

const shop = world.stores.shops.get(FEINKOST);
if (!shop) throw new Error("The seed has no such shop");
// A shop that has points enough, so that the app is what is measured and not the plan's limit.
shop.restoreRate = 1_000_000;
world.stores.installs.put({
  shop: FEINKOST, installedAt: world.nowText(), uninstalledAt: null, scopes: readAppConfig("shopify.app.toml").scopes,
  accessTokens: [{ token: accessToken, expiresAt: null, online: false }], refreshTokens: [],
});

const told: CalledOperations = { calls: {}, refused: 0, throttled: 0, points: 0 };
const calls = world.stores.adminCalls;
const keepCall = calls.put.bind(calls);
calls.put = (call) => {
  told.calls[call.operation] = (told.calls[call.operation] ?? 0) + 1;
  told.points += call.cost;
  if (call.outcome === "throttled") told.throttled += 1;
  else if (call.outcome !== "ok") told.refused += 1;
  return keepCall(call);
};

const codedAt: Record<string, number> = {};
const { orders } = world.stores;
const keepOrder = orders.put.bind(orders);
orders.put = (order) => {
  if (order.metafields.some(({ key }) => key === "voucher_code")) codedAt[order.id] ??= performance.timeOrigin + performance.now();
  return keepOrder(order);
};

const random = mulberry32(1);
const variants = [...world.stores.products.ofShop(FEINKOST)].flatMap((product) => product.variants);
let customers = 0;

function place(): PlacedOrder {
  const placed: { eventId: string; body: string }[] = [];
  const lines = Array.from({ length: 3 }, (_, line) => ({ variantId: variants[(customers * 3 + line) % variants.length]?.id ?? "", quantity: 2 }));
  const outcome = placeOrder(world, (_shop, topic, payload, eventId = crypto.randomUUID()) => {
    if (topic === "orders/create") placed.push({ eventId, body: jsonText(payload) });
    return eventId;
  }, {
    shop: FEINKOST, lines, discountCodes: [], paid: true, locale: "de", browserIp: "203.0.113.7", landingSite: "/",
    customer: { email: `kundin-${++customers}@example.com`, firstName: "Änne", lastName: `Groß-${customers}`, locale: "de" },
    shippingAddress: { firstName: "Änne", lastName: `Groß-${customers}`, address1: `Lindenweg ${customers}`, address2: null, zip: "10115", city: "Berlin", province: null, countryCode: "DE", phone: null, company: null },
  });
  const [one] = placed;
  if (!outcome.ok || !one) throw new Error(`The order was refused: ${JSON.stringify(outcome)}`);
  return { ...one, orderId: outcome.value.id };
}

function pageOf(productId: string): ProductPage {
  const [product, install] = [world.stores.products.get(productId), world.stores.installs.get(FEINKOST)];
  if (!product || !install) throw new Error(`There is no product ${productId}`);
  const bytes = product.metafields.map(({ namespace, key, value }) => [`${namespace}.${key}`, Buffer.byteLength(value)] as const);
  return { product: productObject(product, world.stores.metafieldDefinitions.ofShop(FEINKOST)), app: appObject(install), bytes: Object.fromEntries(bytes) };
}

const api = createAdminApi(world, {
  apiKey: "bench-key", apiSecret: "", sandboxUrl: `http://127.0.0.1:${PORT}`, storefrontUrl: () => "https://feinkost.example",
  announce: () => undefined, faults: noFaults(), random,
});
const server = createServer((request, response) => void clockStream.handle(request, response).then((taken) => (taken ? undefined : api(request, response))));
server.listen(PORT, "127.0.0.1", () => {
  answerQuestions((question: ShopifyQuestion): Promise<object> => {
    if ("place" in question) return Promise.resolve(Array.from({ length: question.place }, place));
    if ("page" in question) return Promise.resolve(pageOf(question.page));
    if ("count" in question) return Promise.resolve(told);
    return Promise.resolve(question.list === "coded" ? { codedAt } : [...world.stores.products.ofShop(FEINKOST)].map(({ id, handle, title }): ListedProduct => ({ id, handle, title })));
  });
});

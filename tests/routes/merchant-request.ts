import { createHmac, randomUUID } from "node:crypto";
import { Session } from "@shopify/shopify-api";
import { afterEach, beforeEach, vi } from "vitest";
import type { OrderTold } from "~/kernel/events/order-told";
import { decideInserts } from "~/features/inserts/deciding/decide-inserts.server";
import { sessionStorage } from "~/platform/shopify/session-storage.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aRule, saveRules } from "../support/a-rule";
import { aShop } from "../support/a-shop";

/** For the top of a route's test: no request of it reaches a network. */
export function withoutNetwork(): void {
  beforeEach(() => { vi.stubGlobal("fetch", () => Promise.reject(new TypeError("there is no network in this test"))); });
  afterEach(() => { vi.unstubAllGlobals(); });
}

/** A shop whose merchant has opened the app: its offline token is good for long. */
export async function aMerchantsShop(change: Parameters<typeof aShop>[0] = {}): Promise<Shop> {
  const shop = await aShop(change);
  await sessionStorage.storeSession(new Session({
    id: `offline_${shop.domain}`, shop: shop.domain, state: "", isOnline: false, accessToken: "token", scope: "read_orders", expires: new Date("2100-01-01T00:00:00Z"),
  }));
  return shop;
}

/** What a route is given for a request that App Bridge has signed for this shop's merchant. */
export function asMerchant(shop: Pick<Shop, "domain">, path: string, init: RequestInit = {}, params: Record<string, string> = {}) {
  const request = new Request(`https://app.example${path}`, { ...init, headers: { ...init.headers, authorization: `Bearer ${sessionToken(shop.domain)}` } });
  return { request, params, context: {} };
}

/** A form that a merchant sends. */
export const asMerchantPosting = (shop: Pick<Shop, "domain">, path: string, form: Record<string, string>, params: Record<string, string> = {}) =>
  asMerchant(shop, path, { method: "POST", body: new URLSearchParams(form) }, params);

/** A session token as App Bridge gives it (a JWT, HS256). */
export function sessionToken(domain: string, { key = "test-key", secret = "test-secret" } = {}): string {
  const seconds = Math.floor(Date.now() / 1000);
  const payload = {
    iss: `https://${domain}/admin`, dest: `https://${domain}`, aud: key, sub: "1", exp: seconds + 60, nbf: seconds - 5, iat: seconds - 5,
    jti: randomUUID(), sid: randomUUID(),
  };
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");
  const text = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(payload)}`;
  return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
}

/** A request of a visitor as Shopify's app proxy hands it on. */
export function asVisitor(shop: Pick<Shop, "domain">, token: string, change: { query?: Record<string, string>; method?: string; language?: string; secret?: string; without?: string } = {}) {
  const query: Record<string, string> = {
    shop: shop.domain, logged_in_customer_id: "", path_prefix: "/a/k", timestamp: String(Math.floor(Date.now() / 1000)), ...change.query,
  };
  if (change.without) delete query[change.without];
  const text = Object.entries(query).map(([name, value]) => `${name}=${value}`).sort().join("");
  const signature = createHmac("sha256", change.secret ?? "test-secret").update(text).digest("hex");
  const request = new Request(`https://app.example/proxy/${token}?${new URLSearchParams({ ...query, signature }).toString()}`, {
    method: change.method ?? "GET", headers: change.language ? { "accept-language": change.language } : {},
  });
  return { request, params: { token }, context: {} };
}

/** Switches the shop's rule on: every first order gets a card, nobody is in the control group. */
export const switchRuleOn = (shop: Shop, change: Parameters<typeof aRule>[0] = {}): Promise<void> => saveRules(shop, aRule(change));

/** Orders of this shop that have been told of and decided. */
export async function decidedOrders(shop: Shop, ...orders: (Partial<OrderTold> & { orderId: string })[]): Promise<void> {
  await decideInserts(shop, orders.map(anOrder), new Date("2026-11-21T12:00:00Z"), "decide-by-known-orders", 1);
}

export const anOrder = (change: Partial<OrderTold> & { orderId: string }): OrderTold => ({
  name: `#${change.orderId}`, customerId: `9${change.orderId}`, firstName: "Anna", currency: "EUR", totalMinor: 8000, currentTotalMinor: change.totalMinor ?? 8000,
  locale: "de", countryCode: "DE", sourceName: "web", checkoutToken: null, identity: null, renewal: false, test: false, financialStatus: "paid", fulfillmentStatus: null, discountCodes: [], codesUsed: null,
  paidWithGiftCard: false, lines: null, placedAt: new Date("2026-11-21T11:00:00Z"), cancelledAt: null, toldAt: new Date("2026-11-21T11:00:00Z"), ...change,
});

/** What a route answered with `data(…)`, whether handed back or thrown. */
export async function answerOf<T>(answer: Promise<T>): Promise<{ status: number; body: unknown }> {
  const given: unknown = await answer.catch((thrown: unknown) => thrown);
  if (given instanceof Response) return { status: given.status, body: await given.text() };
  if (given instanceof Error) throw given;
  const { init, data } = given as { init?: { status?: number } | null; data?: unknown };
  return { status: init?.status ?? 200, body: data === undefined ? given : data };
}

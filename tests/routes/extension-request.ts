import { createHmac, randomUUID } from "node:crypto";
import type { Shop } from "~/platform/shopify/shop-store.server";

export interface TokenChange {
  customerId?: string | null;
  checkoutToken?: string | null;
  secret?: string;
  /** What differs in the claims; undefined takes one away. */
  claims?: Record<string, unknown>;
  algorithm?: string;
}

/** A session token as `shopify.sessionToken.get()` gives it to an extension of the checkout (a JWT, HS256). */
export function extensionToken(domain: string, { customerId = null, checkoutToken = null, secret = "test-secret", claims = {}, algorithm = "HS256" }: TokenChange = {}): string {
  const seconds = Math.floor(Date.now() / 1000);
  const payload = {
    dest: domain, aud: "test-key", exp: seconds + 300, nbf: seconds, iat: seconds, jti: randomUUID(),
    ...(customerId === null ? {} : { sub: `gid://shopify/Customer/${customerId}` }), ...(checkoutToken === null ? {} : { checkout_token: checkoutToken }), ...claims,
  };
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");
  const text = `${encode({ alg: algorithm, typ: "JWT" })}.${encode(payload)}`;
  return algorithm === "none" ? `${text}.` : `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
}

/** What the route is given for a wish of an extension in this shop's checkout. */
export function asExtension(shop: Pick<Shop, "domain">, wish: unknown, { token, headers = {}, ...change }: TokenChange & { token?: string; headers?: Record<string, string> } = {}) {
  const request = new Request("https://app.example/extension/referral", {
    method: "POST", body: typeof wish === "string" ? wish : JSON.stringify(wish),
    headers: { "content-type": "application/json", authorization: `Bearer ${token ?? extensionToken(shop.domain, change)}`, origin: "https://extensions.shopifycdn.com", ...headers },
  });
  return { request, params: {}, context: {} };
}

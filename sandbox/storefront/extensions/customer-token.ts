import { createHmac } from "node:crypto";

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Shopify's docs: five minutes at most. */
const livesSeconds = 300;

export interface CustomerTokenInput {
  shop: string;
  apiKey: string;
  apiSecret: string;
  now: Date;
  id: string;
  /** The signed-in customer's; null for anybody else, and then there is no `sub`. */
  customerId: string | null;
  /** null away from an order. */
  checkoutToken: string | null;
}

/**
 * What `shopify.sessionToken.get()` hands an extension of the checkout or of customers' accounts: a JWT (HS256, the app's secret) with the claims of
 * Shopify's session token docs; `dest` is the bare domain there. `checkout_token` is assumed: Shopify documents no claim that names the checkout.
 */
export function customerToken({ shop, apiKey, apiSecret, now, id, customerId, checkoutToken }: CustomerTokenInput): string {
  const seconds = Math.floor(now.getTime() / 1000);
  const head = encoded({ alg: "HS256", typ: "JWT" });
  const claims = encoded({
    dest: shop, aud: apiKey, exp: seconds + livesSeconds, nbf: seconds, iat: seconds, jti: id,
    ...(customerId === null ? {} : { sub: `gid://shopify/Customer/${customerId}` }),
    ...(checkoutToken === null ? {} : { checkout_token: checkoutToken }),
  });
  const signature = createHmac("sha256", apiSecret).update(`${head}.${claims}`).digest("base64url");
  return `${head}.${claims}.${signature}`;
}

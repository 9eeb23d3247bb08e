import { createHmac } from "node:crypto";

export interface ProxyFacts {
  shop: string;
  /** "/a/k": where the proxy is mounted in this shop right now. */
  pathPrefix: string;
  timestampSeconds: number;
  /** Empty when nobody is signed in. */
  loggedInCustomerId: string;
}

/**
 * Hex HMAC-SHA256 over the parameters: values of the same name joined with commas, then each as `name=value`, sorted and put
 * together with nothing between. Source: shopify.dev "Authenticate app proxy requests".
 */
export function proxySignature(parameters: URLSearchParams, apiSecret: string): string {
  const names = [...new Set([...parameters.keys()].filter((name) => name !== "signature"))];
  const message = names.map((name) => `${name}=${parameters.getAll(name).join(",")}`).sort().join("");
  return createHmac("sha256", apiSecret).update(message).digest("hex");
}

/**
 * The query with which a visitor's request reaches the app: their own parameters, Shopify's, and the signature of all.
 * Shopify's take the place of any the visitor sent under the same names.
 */
export function signedProxyQuery(visitorQuery: URLSearchParams, facts: ProxyFacts, apiSecret: string): URLSearchParams {
  const query = new URLSearchParams(visitorQuery);
  query.set("shop", facts.shop);
  query.set("logged_in_customer_id", facts.loggedInCustomerId);
  query.set("path_prefix", facts.pathPrefix);
  query.set("timestamp", String(facts.timestampSeconds));
  query.set("signature", proxySignature(query, apiSecret));
  return query;
}

import { isDigits } from "~/kernel/gid";
import { log } from "../log.server";
import { findShop } from "./shop-store.server";
import type { Shop } from "./shop-store.server";
import { shopifyLibrary } from "./shopify-library.server";

export interface ProxyRequest {
  shop: Shop;
  /** Where the proxy answers in this shop right now: "/a/k". */
  pathPrefix: string;
  /** Of the customer who is signed in to the shop; null = nobody. Shopify says it, and its signature stands for it. */
  customerId: string | null;
}

/**
 * A visitor's request as Shopify's app proxy hands it on: the signature is checked by Shopify's library, which also refuses
 * a timestamp more than 90 seconds off. undefined for anything else, including a shop without the app.
 *
 * Not `authenticate.public.appProxy`: that renews an expired access token on the way, without the lock of
 * access-token.server.ts, and somebody who scans a card would wait for Shopify.
 */
export async function verifyProxyRequest(request: Request): Promise<ProxyRequest | undefined> {
  const query = new URL(request.url).searchParams;
  const domain = single(query, "shop");
  const pathPrefix = single(query, "path_prefix");
  // The library lets a request without a timestamp pass.
  const isTimed = /^\d{1,12}$/.test(single(query, "timestamp") ?? "");
  if (!domain || !pathPrefix || !isTimed || !single(query, "signature") || !(await isSigned(query))) {
    log.warn({ from: "proxy" }, "a request to the proxy was not signed by Shopify");
    return undefined;
  }
  const shop = await findShop(domain);
  if (!shop || shop.uninstalledAt) return undefined;
  const customerId = single(query, "logged_in_customer_id") ?? "";
  return { shop, pathPrefix, customerId: isDigits(customerId) ? customerId : null };
}

/** Said twice, the signature might be about the one and we might read the other. */
function single(query: URLSearchParams, name: string): string | undefined {
  const values = query.getAll(name);
  return values.length === 1 ? values[0] : undefined;
}

async function isSigned(query: URLSearchParams): Promise<boolean> {
  const parameters = Object.fromEntries([...new Set(query.keys())].map((name) => [name, query.getAll(name).join(",")]));
  try {
    return await shopifyLibrary().utils.validateHmac(parameters, { signator: "appProxy" });
  } catch {
    return false;
  }
}

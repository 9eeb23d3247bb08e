import { log } from "../log.server";
import { asNoCrawler } from "./no-crawler.server";
import { readShopFacts } from "./read-shop-facts.server";
import { shopifyLibrary } from "./shopify-library.server";
import { findShop } from "./shop-store.server";
import type { Shop } from "./shop-store.server";
import { shopify } from "./shopify.server";

/**
 * The shop on whose behalf a merchant's request speaks, by its session token; every query that follows is about this shop
 * and no other. Throws the response that Shopify's library answers with (bounce page, redirect, 401), a 401 for a customer's token, or a 403.
 */
export async function requireMerchant(request: Request): Promise<Shop> {
  await refuseCustomers(request);
  const { session } = await shopify().authenticate.admin(asNoCrawler(request));
  const shop = await findShop(session.shop);
  if (!shop) throw new Response(null, { status: 403, statusText: "This shop does not have the app" });
  return shop.preparedAt ? shop : firstLook(shop);
}

/** The very first page needs the shop's currency and time zone; if Shopify does not say them at once, the job will. */
async function firstLook(shop: Shop): Promise<Shop> {
  try {
    return await readShopFacts(shop, performance.now() + 5_000);
  } catch (error) {
    log.warn({ error, shopId: shop.id }, "a shop could not be read when it was first opened");
    return shop;
  }
}

/**
 * The same for packers, who never wait: the session token alone says which shop it is, and nothing is asked of Shopify, not
 * even a new access token. Requests without a token in their header take the ordinary way.
 */
export async function requirePacker(request: Request): Promise<Shop> {
  const token = bearerOf(request);
  const shop = token ? await shopOfToken(token) : undefined;
  return shop && !shop.uninstalledAt && shop.preparedAt ? shop : requireMerchant(request);
}

const bearerOf = (request: Request): string | undefined => /^Bearer (.+)$/i.exec(request.headers.get("authorization") ?? "")?.[1];

async function shopOfToken(token: string): Promise<Shop | undefined> {
  try {
    const { dest, iss } = await shopifyLibrary().session.decodeSessionToken(token);
    return isOfAdmin(iss) ? await findShop(new URL(dest).hostname) : undefined;
  } catch {
    // The ordinary way answers what is wrong with it.
    return undefined;
  }
}

/**
 * Customers get session tokens too (in the checkout and in their accounts, see verify-extension-token.server.ts), signed with the same secret for the same
 * audience, and Shopify's library looks at no more than that: only what the shop's admin has issued is a merchant's.
 */
const isOfAdmin = (iss: unknown): boolean => typeof iss === "string" && /^https:\/\/[^/]+\/admin\/?$/.test(iss);

async function refuseCustomers(request: Request): Promise<void> {
  const token = bearerOf(request) ?? new URL(request.url).searchParams.get("id_token");
  // What is no token of ours at all, the library answers.
  const claims = token ? await shopifyLibrary().session.decodeSessionToken(token).catch(() => undefined) : undefined;
  if (claims && !isOfAdmin(claims.iss)) throw new Response(null, { status: 401, statusText: "Not a merchant's session token" });
}

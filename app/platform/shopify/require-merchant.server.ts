import { asNoCrawler } from "./no-crawler.server";
import { findShop } from "./shop-store.server";
import type { Shop } from "./shop-store.server";
import { shopify } from "./shopify.server";

/**
 * The shop on whose behalf a merchant's request speaks, by its session token; every query that follows is about this shop
 * and no other. Throws the response that Shopify's library answers with (bounce page, redirect, 401) or a 403.
 */
export async function requireMerchant(request: Request): Promise<Shop> {
  const { session } = await shopify().authenticate.admin(asNoCrawler(request));
  const shop = await findShop(session.shop);
  if (!shop) throw new Response(null, { status: 403, statusText: "This shop does not have the app" });
  return shop;
}

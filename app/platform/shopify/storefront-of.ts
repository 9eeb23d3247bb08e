import type { Shop } from "./shop-store.server";

/** Where customers visit the shop, without a slash at the end: the domain it sells on, or Shopify's own until that is known. */
export const storefrontOf = (shop: Pick<Shop, "storefrontUrl" | "domain">): string => shop.storefrontUrl || `https://${shop.domain}`;

/** Where the app's own pages begin on it, without a slash at the end. */
export const proxyRootOf = (shop: Pick<Shop, "storefrontUrl" | "domain" | "proxyPath">): string => `${storefrontOf(shop)}${shop.proxyPath}`;

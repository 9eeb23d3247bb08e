/**
 * Where a page of Shopify's admin is in this frame. Known are `https://admin.shopify.com/store/<handle>/…` and
 * `https://<shop>/admin/…`; the app's own pages stand there under /apps/<key or handle>/….
 * Null for every other address.
 */
export function frameAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const modern = url.hostname === "admin.shopify.com" ? /^\/store\/([a-z0-9-]+)(\/.*)?$/i.exec(url.pathname) : null;
  const classic = /^([a-z0-9-]+)\.myshopify\.com$/i.exec(url.hostname);
  const handle = modern?.[1] ?? (url.pathname.startsWith("/admin") ? classic?.[1] : undefined);
  if (handle === undefined) return null;
  const path = modern ? (modern[2] ?? "") : url.pathname.slice("/admin".length);
  return `/admin/store/${handle}${pagePath(path)}${url.search}`;
}

/** A path of Shopify's admin as a path of this frame: "/apps/key/app/orders" is "/app/orders", "/orders/1" stays. */
export function pagePath(path: string): string {
  const app = /^\/apps\/[^/]+(?:\/app)?(\/.*)?$/.exec(path);
  if (app) return `/app${app[1] ?? ""}`;
  return path === "" || path === "/" ? "/orders" : path;
}

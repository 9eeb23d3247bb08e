import { createHmac } from "node:crypto";
import type { AdminVisit } from "./admin-visit";

/** What Shopify itself puts into the address; a link that carries an old one is not believed. */
const OWN_PARAMETERS = new Set(["embedded", "shop", "host", "hmac", "id_token", "locale", "session", "timestamp", "notice"]);

/** The `host` parameter: where the frame lives, as the app's library wants to see it. */
export function hostParameter(handle: string): string {
  return Buffer.from(`admin.shopify.com/store/${handle}`).toString("base64").replace(/=+$/, "");
}

/**
 * The address of the app inside the frame, with everything Shopify adds: whose shop it is, in which language, a fresh
 * session token, and a signature (hex HMAC-SHA256 over the sorted `k=v` joined with `&`).
 */
export function appAddress(visit: AdminVisit, path: string): string {
  const { deps, handle, shop } = visit;
  const query = new URLSearchParams();
  for (const [name, value] of visit.url.searchParams) if (!OWN_PARAMETERS.has(name)) query.append(name, value);
  query.set("embedded", "1");
  query.set("shop", shop.shop);
  query.set("host", hostParameter(handle));
  query.set("locale", visit.appLocale);
  query.set("session", createHmac("sha256", deps.apiSecret).update(`session/${shop.shop}`).digest("hex"));
  query.set("timestamp", String(Math.floor(deps.world.now().getTime() / 1000)));
  query.set("id_token", deps.sessionToken(shop.shop));
  const signed = [...query].map(([name, value]) => `${name}=${value}`).sort().join("&");
  query.set("hmac", createHmac("sha256", deps.apiSecret).update(signed).digest("hex"));
  return `${deps.appUrl}/app${path}?${query.toString()}`;
}

import { createApiKey } from "~/platform/api-keys/manage-api-keys.server";
import { now } from "~/platform/clock.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** A key of this shop's, as the warehouse was given it. */
export async function aKey(shop: Shop, name = "Lager Leipzig"): Promise<string> {
  const created = await createApiKey(shop, name, now());
  if (!created.ok) throw new Error(created.reason);
  return created.text;
}

/** What a route is given for a warehouse's request. */
export function asWarehouse(key: string | null, path: string, params: Record<string, string> = {}, init: RequestInit = {}) {
  const request = new Request(`https://app.example${path}`, { ...init, headers: { ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...init.headers } });
  return { request, params, context: {} };
}

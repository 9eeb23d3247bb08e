import type { Shop } from "~/platform/shopify/shop-store.server";
import { asVisitor } from "./merchant-request";

export interface HolderChange {
  method?: string;
  language?: string;
  /** Parameters of their own; signed like Shopify's. */
  query?: Record<string, string>;
  address?: string;
  userAgent?: string;
  purpose?: string;
}

/** A request of somebody who holds a card, as Shopify's app proxy hands it on, with the headers that it adds and passes. */
export function asHolder(shop: Pick<Shop, "domain">, token: string, { method = "GET", language, query = {}, address = "203.0.113.7", userAgent, purpose }: HolderChange = {}) {
  const { request, params, context } = asVisitor(shop, token, { query });
  const headers = new Headers({ "x-forwarded-for": address });
  if (language) headers.set("accept-language", language);
  if (userAgent) headers.set("user-agent", userAgent);
  if (purpose) headers.set("sec-purpose", purpose);
  return { request: new Request(request.url, { method, headers }), params, context };
}

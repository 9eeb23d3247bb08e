import type { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { shopOfFeed } from "./feed-address.server";

/** A feed for whoever knows its newest address; nothing is there for anybody else. */
export async function answerFeed(token: string, make: (shop: Shop) => Readable, type: string): Promise<Response> {
  const shop = await shopOfFeed(token);
  if (!shop) return new Response(null, { status: 404, headers: { "cache-control": "no-store", "x-robots-tag": "noindex" } });
  return new Response(createReadableStreamFromReadable(make(shop)), {
    headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store", "x-robots-tag": "noindex", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer" },
  });
}

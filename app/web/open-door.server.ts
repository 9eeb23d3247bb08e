import type { Pool } from "pg";
import type { Config } from "~/platform/config.server";
import { now } from "~/platform/clock.server";
import { createWebhookDoor } from "~/platform/inbox/webhook-door.server";
import { log } from "~/platform/log.server";
import { findShop } from "~/platform/shopify/shop-store.server";
import { shopifyTopics } from "~/platform/shopify/shopify-topics";

interface KnownShop {
  shopId: number;
  key: Uint8Array;
}

/** The door for webhooks, with the shops' keys at hand: opening one takes longer than all else the door does. */
export function openDoor(pool: Pool, config: Config) {
  const shops = new Map<string, KnownShop>();
  return createWebhookDoor({
    pool, apiSecret: config.SHOPIFY_API_SECRET, now, log,
    isKnownTopic: (topic) => shopifyTopics.has(topic),
    shopKey: async (domain, fresh) => {
      const known = fresh ? undefined : shops.get(domain);
      if (known) return known;
      const shop = await findShop(domain);
      if (!shop) {
        shops.delete(domain);
        return undefined;
      }
      const found = { shopId: shop.id, key: shop.key };
      shops.set(domain, found);
      return found;
    },
  });
}

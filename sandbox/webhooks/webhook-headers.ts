import { createHmac } from "node:crypto";
import type { Delivery } from "../world/entities";

/** The Admin API version whose payloads are sent. */
export const webhookApiVersion = "2026-07";

/** The headers of one webhook. The signature is HMAC-SHA256 over the exact bytes of the body, in base64. */
export const webhookHeaders = (delivery: Delivery, secret: string): Record<string, string> => ({
  "content-type": "application/json",
  "user-agent": "Shopify-Captain-Hook",
  "x-shopify-topic": delivery.topic,
  "x-shopify-hmac-sha256": createHmac("sha256", secret).update(delivery.body, "utf8").digest("base64"),
  "x-shopify-shop-domain": delivery.shop,
  "x-shopify-api-version": webhookApiVersion,
  "x-shopify-webhook-id": delivery.webhookId,
  "x-shopify-event-id": delivery.eventId,
  "x-shopify-triggered-at": delivery.triggeredAt,
});

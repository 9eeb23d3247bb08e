/** What a webhook says about itself, whatever Shopify calls its headers at the moment: the one place that knows. */
export interface WebhookHeaders {
  topic: string;
  shopDomain: string;
  hmac: string;
  eventId: string;
  webhookId: string;
  triggeredAt: string;
}

/** undefined for a header that is missing; the new lower-case `shopify-*` names are read where the old are absent. */
export function readWebhookHeaders(headers: Record<string, string | string[] | undefined>): Partial<WebhookHeaders> {
  const read = (name: string): string | undefined => {
    const value = headers[`x-shopify-${name}`] ?? headers[`shopify-${name}`];
    return Array.isArray(value) ? value[0] : value;
  };
  const webhookId = read("webhook-id");
  return dropMissing({
    topic: read("topic"),
    shopDomain: read("shop-domain"),
    hmac: read("hmac-sha256"),
    // The event is what happened once; the webhook is one telling of it.
    eventId: read("event-id") ?? webhookId,
    webhookId,
    triggeredAt: read("triggered-at"),
  });
}

const dropMissing = <T extends object>(all: { [K in keyof T]: T[K] | undefined }): Partial<T> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Partial<T>;

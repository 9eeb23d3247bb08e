import type { Delivery } from "../world/entities";
import { webhookHeaders } from "./webhook-headers";

/** Shopify's limit for an answer. */
const timeoutMilliseconds = 5_000;

/** One try. Only a 2xx counts as told; a redirect does not. Never throws. */
export async function sendWebhook(
  delivery: Delivery,
  secret: string,
  stop: AbortSignal,
): Promise<{ responseStatus: number | null; error: string | null }> {
  try {
    const response = await fetch(delivery.url, {
      method: "POST", body: delivery.body, headers: webhookHeaders(delivery, secret), redirect: "manual",
      signal: AbortSignal.any([stop, AbortSignal.timeout(timeoutMilliseconds)]),
    });
    // Read to its end, so that the connection can be used again.
    await response.arrayBuffer();
    return { responseStatus: response.status, error: null };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { responseStatus: null, error: cause instanceof Error ? cause.message || cause.name : String(cause) };
  }
}

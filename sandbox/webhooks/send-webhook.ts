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
  const broken = new AbortController();
  const breakOff = () => broken.abort(new Error("the sandbox is ending"));
  // By hand: AbortSignal.any over a signal that lives as long as the process keeps every try's signal alive, too.
  stop.addEventListener("abort", breakOff);
  const timer = setTimeout(() => broken.abort(new Error(`no answer within ${timeoutMilliseconds} ms`)), timeoutMilliseconds);
  try {
    const response = await fetch(delivery.url, {
      method: "POST", body: delivery.body, headers: webhookHeaders(delivery, secret), redirect: "manual", signal: broken.signal,
    });
    // Read to its end, so that the connection can be used again.
    await response.arrayBuffer();
    return { responseStatus: response.status, error: null };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { responseStatus: null, error: cause instanceof Error ? cause.message || cause.name : String(cause) };
  } finally {
    clearTimeout(timer);
    stop.removeEventListener("abort", breakOff);
  }
}

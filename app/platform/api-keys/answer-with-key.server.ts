import { now } from "../clock.server";
import { log } from "../log.server";
import type { Shop } from "../shopify/shop-store.server";
import { checkApiKey } from "./check-api-key.server";
import type { CheckedKey } from "./check-api-key.server";
import { problem } from "./problem";
import { rateLimitHeaders, secondsUntilNext } from "./rate-limit";

/**
 * Answers a warehouse's program: only with a good key, for the shop whose key it is, and not faster than agreed. What goes
 * wrong is a problem document, also what nobody expected.
 */
export async function answerWithKey(request: Request, answer: (shop: Shop) => Promise<Response>): Promise<Response> {
  const key = await checkApiKey(request.headers.get("authorization"), now());
  if (!key.ok) return refusal(key);
  const response = await answer(key.shop).catch((error: unknown) => {
    log.error({ error, shopId: key.shop.id, path: new URL(request.url).pathname }, "a request with a key failed");
    return problem(500, "internal", "This is our fault, and it has been written down. Nothing is done twice: please try again in a moment.");
  });
  for (const [name, value] of Object.entries(rateLimitHeaders(key.tokensLeft))) response.headers.set(name, value);
  response.headers.set("cache-control", "no-store");
  return response;
}

function refusal(key: Extract<CheckedKey, { ok: false }>): Response {
  const challenge = { "www-authenticate": 'Bearer realm="kundenkreis"' };
  switch (key.reason) {
    case "no-key": return problem(401, "no-key", "Send the key as “Authorization: Bearer kk_live_…”.", { headers: challenge });
    case "unknown-key": return problem(401, "unknown-key", "This key is not known, or it was revoked.", { headers: challenge });
    case "uninstalled": return problem(401, "uninstalled", "The shop of this key does not have the app any more.", { headers: challenge });
    case "too-fast": {
      const seconds = secondsUntilNext(key.tokensLeft);
      return problem(429, "too-fast", `Too many requests with this key. Try again in ${seconds} s.`, {
        headers: { "retry-after": String(seconds), ...rateLimitHeaders(key.tokensLeft) },
      });
    }
  }
}

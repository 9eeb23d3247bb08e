import type { BuyerSurface } from "../messages";

/**
 * `fetch` as extensions of the checkout and of customers' accounts have it: whole addresses only, refused without the capability
 * network_access, no cookies. What is meant for the app goes to where the app is reached in this sandbox: another origin, so that the app has to
 * allow it, as with Shopify.
 */
export function buyerFetch({ mayFetch, application }: Pick<BuyerSurface, "mayFetch" | "application">): typeof fetch {
  const realFetch = globalThis.fetch.bind(globalThis);
  return async (input, init) => {
    if (!mayFetch) throw new TypeError("fetch: shopify.extension.toml does not ask for the capability network_access.");
    if (typeof input === "string" && !/^https:\/\//i.test(input)) throw new TypeError(`fetch: "${input}" is no whole address (https://…).`);
    const asked = new Request(input, { ...init, credentials: "omit" });
    const { origin, pathname, search } = new URL(asked.url);
    if (origin !== new URL(application.known).origin) return realFetch(asked);
    // A request cannot be given another address; what it carries can.
    const body = asked.method === "GET" || asked.method === "HEAD" ? null : await asked.arrayBuffer();
    return realFetch(`${application.here}${pathname}${search}`, { method: asked.method, headers: asked.headers, body, credentials: "omit", signal: asked.signal });
  };
}

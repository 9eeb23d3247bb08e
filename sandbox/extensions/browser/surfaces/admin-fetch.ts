/**
 * `fetch` as extensions of the admin have it: what is relative starts from the app's address, and requests to the app carry a session
 * token. It goes to another origin, so the app has to allow that, as with Shopify.
 */
export function adminFetch(appUrl: string, sessionToken: () => Promise<string>): typeof fetch {
  const realFetch = globalThis.fetch.bind(globalThis);
  return async (input, init) => {
    const request = new Request(typeof input === "string" ? new URL(input, appUrl) : input, init);
    if (new URL(request.url).origin !== new URL(appUrl).origin || request.headers.has("authorization")) return realFetch(request);
    const headers = new Headers(request.headers);
    headers.set("authorization", `Bearer ${await sessionToken()}`);
    return realFetch(new Request(request, { headers }));
  };
}

import { verifyProxyRequest } from "~/platform/shopify/verify-proxy-request.server";
import type { ProxyRequest } from "~/platform/shopify/verify-proxy-request.server";
import { learnProxyPath } from "./learn-proxy-path.server";

/** A visitor's request as Shopify's app proxy hands it on, and from it where the proxy answers now. undefined for whatever Shopify has not signed. */
export async function receiveProxied(request: Request): Promise<ProxyRequest | undefined> {
  const proxied = await verifyProxyRequest(request);
  if (proxied) await learnProxyPath(proxied.shop, proxied.pathPrefix);
  return proxied;
}

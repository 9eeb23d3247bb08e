import type { LoaderFunctionArgs } from "@remix-run/node";
import { proxyAnswer } from "~/features/inserts/home/check-proxy.server";
import { verifyProxyRequest } from "~/platform/shopify/verify-proxy-request.server";

/** Says that the proxy leads here: for the setup guide. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const proxied = await verifyProxyRequest(request);
  const headers = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  return proxied ? new Response(proxyAnswer(proxied.shop.domain), { headers }) : new Response(null, { status: 400, headers });
}

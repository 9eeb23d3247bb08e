import type { LoaderFunctionArgs } from "@remix-run/node";
import { pageHeaders } from "~/core/pages/page-headers";
import { showPhoto } from "~/features/reviews/answering/show-photo.server";
import { now } from "~/platform/clock.server";
import { verifyProxyRequest } from "~/platform/shopify/verify-proxy-request.server";

/** A photo of a review; `?s=thumb` its thumbnail, `?t=` the token of whoever sent it. */
export async function loader({ request, params: { id = "" } }: LoaderFunctionArgs): Promise<Response> {
  const proxied = await verifyProxyRequest(request);
  const query = new URL(request.url).searchParams;
  return proxied ? showPhoto(proxied, id, { isThumbnail: query.get("s") === "thumb", token: query.get("t") }, now()) : new Response(null, { status: 400, headers: pageHeaders });
}

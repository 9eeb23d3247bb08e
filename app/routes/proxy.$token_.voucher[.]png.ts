import type { LoaderFunctionArgs } from "@remix-run/node";
import { pageHeaders } from "~/core/pages/page-headers";
import { receiveProxied } from "~/core/pages/receive-proxied.server";
import { showVoucherPicture } from "~/features/inserts/card-page/show-voucher-picture.server";
import { now } from "~/platform/clock.server";
import { proxyVisitor } from "~/platform/shopify/proxy-visitor";

/** The voucher as a picture (png), to be kept on a phone. */
export async function loader({ request, params: { token = "" } }: LoaderFunctionArgs): Promise<Response> {
  const proxied = await receiveProxied(request);
  return proxied ? showVoucherPicture(proxied, token, proxyVisitor(request), "png", now()) : new Response(null, { status: 400, headers: pageHeaders });
}

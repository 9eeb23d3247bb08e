import type { LoaderFunctionArgs } from "@remix-run/node";
import { pageHeaders } from "~/core/pages/page-headers";
import { receiveProxied } from "~/core/pages/receive-proxied.server";
import { answerReviewsJson } from "~/features/reviews/showing/show-reviews.server";
import { now } from "~/platform/clock.server";
import { proxyVisitor } from "~/platform/shopify/proxy-visitor";

/** The same for the theme's block. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const proxied = await receiveProxied(request);
  return proxied ? answerReviewsJson(proxied, proxyVisitor(request), now()) : new Response(null, { status: 400, headers: pageHeaders });
}

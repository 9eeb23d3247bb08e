import type { LoaderFunctionArgs } from "@remix-run/node";
import { pageHeaders } from "~/core/pages/page-headers";
import { receiveProxied } from "~/core/pages/receive-proxied.server";
import { pagePaletteOf } from "~/features/inserts/card-page/show-card-page.server";
import { showReviews } from "~/features/reviews/showing/show-reviews.server";
import { now } from "~/platform/clock.server";
import { proxyVisitor } from "~/platform/shopify/proxy-visitor";

/** The shop's reviews as a page: of one product (`?product=`), of all, or one of them (`?review=`). */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const proxied = await receiveProxied(request);
  return proxied ? showReviews(proxied, proxyVisitor(request), pagePaletteOf, now()) : new Response(null, { status: 400, headers: pageHeaders });
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { pageHeaders } from "~/core/pages/page-headers";
import { receiveProxied } from "~/core/pages/receive-proxied.server";
import { pagePaletteOf } from "~/features/inserts/card-page/show-card-page.server";
import { showReviews } from "~/features/reviews/answering/show-review-page.server";
import { takeReview } from "~/features/reviews/answering/take-review.server";
import { now } from "~/platform/clock.server";
import { proxyVisitor } from "~/platform/shopify/proxy-visitor";

const notSigned = (): Response => new Response(null, { status: 400, headers: pageHeaders });

/** The same for who is signed in to the shop: the products of their orders. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const proxied = await receiveProxied(request);
  return proxied ? showReviews(proxied, null, proxyVisitor(request), pagePaletteOf, now()) : notSigned();
}

/** What they send from there. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const proxied = await receiveProxied(request);
  return proxied ? takeReview(proxied, null, request, proxyVisitor(request), pagePaletteOf, now()) : notSigned();
}

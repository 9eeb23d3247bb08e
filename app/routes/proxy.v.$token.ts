import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { pageHeaders } from "~/core/pages/page-headers";
import { receiveProxied } from "~/core/pages/receive-proxied.server";
import { pagePaletteOf } from "~/features/inserts/card-page/show-card-page.server";
import { showReviews } from "~/features/reviews/answering/show-review-page.server";
import { takeReview } from "~/features/reviews/answering/take-review.server";
import { now } from "~/platform/clock.server";
import { proxyVisitor } from "~/platform/shopify/proxy-visitor";

const notSigned = (): Response => new Response(null, { status: 400, headers: pageHeaders });

/** The page on which what was in an order is reviewed, by a signed link or a card. */
export async function loader({ request, params: { token = "" } }: LoaderFunctionArgs): Promise<Response> {
  const proxied = await receiveProxied(request);
  return proxied ? showReviews(proxied, token, proxyVisitor(request), pagePaletteOf, now()) : notSigned();
}

/** What they send from there. */
export async function action({ request, params: { token = "" } }: ActionFunctionArgs): Promise<Response> {
  const proxied = await receiveProxied(request);
  return proxied ? takeReview(proxied, token, request, proxyVisitor(request), pagePaletteOf, now()) : notSigned();
}

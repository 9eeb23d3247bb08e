import type { LoaderFunctionArgs } from "@remix-run/node";
import { pageHeaders } from "~/core/pages/page-headers";
import { receiveProxied } from "~/core/pages/receive-proxied.server";
import { showCard } from "~/features/inserts/card-page/show-card.server";
import type { SlotsOf } from "~/features/inserts/card-page/show-card.server";
import { recommendingSlots } from "~/features/referrals/sharing/recommending-slots.server";
import { reviewSlots } from "~/features/reviews/answering/review-slots.server";
import { now } from "~/platform/clock.server";
import { proxyVisitor } from "~/platform/shopify/proxy-visitor";

const slotsOf: SlotsOf = async (...holder) => (await Promise.all([reviewSlots(...holder), recommendingSlots(...holder)])).flat();

/** Where the QR on a card leads: a page that says what its voucher is worth, until when, and what to do; or what is the matter with it. */
export async function loader({ request, params: { token = "" } }: LoaderFunctionArgs): Promise<Response> {
  const proxied = await receiveProxied(request);
  return proxied ? showCard(proxied, token, proxyVisitor(request), slotsOf, now()) : new Response(null, { status: 400, headers: pageHeaders });
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { pageHeaders } from "~/core/pages/page-headers";
import { receiveProxied } from "~/core/pages/receive-proxied.server";
import { answerMe, countMyTouch } from "~/features/referrals/sharing/answer-me.server";
import { now } from "~/platform/clock.server";
import { proxyVisitor } from "~/platform/shopify/proxy-visitor";

const notSigned = (): Response => new Response(null, { status: 400, headers: pageHeaders });

/** What the theme's block shows to the customer who is signed in to the shop. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const proxied = await receiveProxied(request);
  return proxied ? answerMe(proxied, proxyVisitor(request), now()) : notSigned();
}

/** The block was shown, or something was shared. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const proxied = await receiveProxied(request);
  return proxied ? countMyTouch(proxied, proxyVisitor(request), await request.text(), now()) : notSigned();
}

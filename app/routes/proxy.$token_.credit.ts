import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { pageHeaders } from "~/core/pages/page-headers";
import { receiveProxied } from "~/core/pages/receive-proxied.server";
import { askAboutCredit, takeCredit } from "~/features/inserts/card-page/credit-instead.server";
import { now } from "~/platform/clock.server";
import { proxyVisitor } from "~/platform/shopify/proxy-visitor";

const notSigned = (): Response => new Response(null, { status: 400, headers: pageHeaders });

/** Asks whether the voucher is to become store credit. */
export async function loader({ request, params: { token = "" } }: LoaderFunctionArgs): Promise<Response> {
  const proxied = await receiveProxied(request);
  return proxied ? askAboutCredit(proxied, token, proxyVisitor(request), now()) : notSigned();
}

/** The answer "yes". */
export async function action({ request, params: { token = "" } }: ActionFunctionArgs): Promise<Response> {
  const proxied = await receiveProxied(request);
  return proxied ? takeCredit(proxied, token, proxyVisitor(request), now()) : notSigned();
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { pageHeaders } from "~/core/pages/page-headers";
import { receiveProxied } from "~/core/pages/receive-proxied.server";
import { pagePaletteOf } from "~/features/inserts/card-page/show-card-page.server";
import { changeAccount, showAccount } from "~/features/referrals/sharing/show-account.server";
import { now } from "~/platform/clock.server";
import { proxyVisitor } from "~/platform/shopify/proxy-visitor";

const notSigned = (): Response => new Response(null, { status: 400, headers: pageHeaders });

/** An advocate's account, by the signed link from their mail. */
export async function loader({ request, params: { token = "" } }: LoaderFunctionArgs): Promise<Response> {
  const proxied = await receiveProxied(request);
  return proxied ? showAccount(proxied, token, proxyVisitor(request), pagePaletteOf, now()) : notSigned();
}

/** What they chose there. */
export async function action({ request, params: { token = "" } }: ActionFunctionArgs): Promise<Response> {
  const proxied = await receiveProxied(request);
  return proxied ? changeAccount(proxied, token, proxyVisitor(request), await request.formData(), pagePaletteOf, now()) : notSigned();
}

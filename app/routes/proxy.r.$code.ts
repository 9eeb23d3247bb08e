import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { pageHeaders } from "~/core/pages/page-headers";
import { receiveProxied } from "~/core/pages/receive-proxied.server";
import { pagePaletteOf } from "~/features/inserts/card-page/show-card-page.server";
import { askForVoucher, followLink } from "~/features/referrals/sharing/follow-link.server";
import { answerLinkQr } from "~/features/referrals/sharing/link-qr";
import { now } from "~/platform/clock.server";
import { proxyVisitor } from "~/platform/shopify/proxy-visitor";

const notSigned = (): Response => new Response(null, { status: 400, headers: pageHeaders });

/** Where an advocate's link leads: a friend's voucher. With ".svg" behind the code: the link as a QR code. */
export async function loader({ request, params: { code = "" } }: LoaderFunctionArgs): Promise<Response> {
  const proxied = await receiveProxied(request);
  if (!proxied) return notSigned();
  const pictured = /^(.+)\.svg$/i.exec(code)?.[1];
  return pictured === undefined ? followLink(proxied, code, proxyVisitor(request), pagePaletteOf, now()) : answerLinkQr(proxied, pictured);
}

/** An address is typed in, where the merchant wants one first. */
export async function action({ request, params: { code = "" } }: ActionFunctionArgs): Promise<Response> {
  const proxied = await receiveProxied(request);
  return proxied ? askForVoucher(proxied, code, proxyVisitor(request), await request.formData(), pagePaletteOf, now()) : notSigned();
}

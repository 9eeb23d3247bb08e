import { z } from "zod";
import { pageHeaders } from "~/core/pages/page-headers";
import { db } from "~/platform/db/prisma.server";
import { NetworkLimit } from "~/platform/shopify/network-limit.server";
import { networkMark } from "~/platform/shopify/network-mark.server";
import type { ProxyVisitor } from "~/platform/shopify/proxy-visitor";
import type { ProxyRequest } from "~/platform/shopify/verify-proxy-request.server";
import { countTouch } from "./count-touch.server";
import { readReferralView } from "./read-referral-view.server";
import { localeOf } from "./show-sharing-page.server";

const touches = new NetworkLimit(120, 3_600_000);
const touchSchema = z.object({ touch: z.enum(["shown", "shared"]) });
const mostBytes = 200;

const json = (status: number, body: object): Response => Response.json(body, { status, headers: pageHeaders });

/** What the theme's block shows to whoever is signed in to the shop; nobody's is told to nobody else. */
export async function answerMe({ shop, customerId }: ProxyRequest, visitor: ProxyVisitor, now: Date): Promise<Response> {
  if (customerId === null) return json(401, { error: "not-signed-in" });
  return json(200, await readReferralView(shop, { customerId, checkoutToken: null, locale: localeOf(shop, visitor) }, now));
}

/** The block was shown, or something was shared: counted for the advocate who is signed in. */
export async function countMyTouch({ shop, customerId }: ProxyRequest, visitor: ProxyVisitor, body: string, now: Date): Promise<Response> {
  if (customerId === null) return json(401, { error: "not-signed-in" });
  const told = body.length > mostBytes ? undefined : touchSchema.safeParse(parsed(body)).data;
  if (!told) return json(400, { error: "not-understood" });
  const network = networkMark(shop, visitor.address);
  if (touches.secondsToWait(network, now) > 0) return json(429, { error: "too-many" });
  touches.count(network, now);
  const advocate = await db().advocate.findUnique({ where: { shopId_customerId: { shopId: shop.id, customerId } }, select: { lot: true, stopped: true } });
  if (advocate?.lot === "programme" && !advocate.stopped) await countTouch(db(), shop, customerId, told.touch, now);
  return json(200, { ok: true });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

import type { ActionFunctionArgs } from "@remix-run/node";
import { pageHeaders } from "~/core/pages/page-headers";
import { receiveProxied } from "~/core/pages/receive-proxied.server";
import { takeVote } from "~/features/reviews/showing/take-vote.server";
import { now } from "~/platform/clock.server";
import { proxyVisitor } from "~/platform/shopify/proxy-visitor";

/** Somebody found a review helpful, or not. */
export async function action({ request }: ActionFunctionArgs): Promise<Response> {
  const proxied = await receiveProxied(request);
  if (!proxied) return new Response(null, { status: 400, headers: pageHeaders });
  const acceptsJson = (request.headers.get("accept") ?? "").includes("application/json");
  return takeVote(proxied, { ...proxyVisitor(request), acceptsJson }, await request.formData(), now());
}

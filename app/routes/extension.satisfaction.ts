import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { receiveSatisfaction } from "~/features/reviews/satisfaction/receive-satisfaction.server";
import { readSatisfactionWish } from "~/features/reviews/satisfaction/satisfaction-wish";
import { now } from "~/platform/clock.server";
import { answerExtension } from "~/platform/shopify/answer-extension.server";
import { nearestAddress } from "~/platform/shopify/nearest-address";
import { verifyExtensionToken } from "~/platform/shopify/verify-extension-token.server";

const notKept = { "cache-control": "no-store" };
const refused = (status: number, headers: Record<string, string> = {}): Response => Response.json({ ok: false }, { status, headers: { ...notKept, ...headers } });

/** For the extensions of the checkout and of customers' accounts: whether to ask how ordering was, and what a customer answers. */
export function action({ request }: ActionFunctionArgs): Promise<Response> {
  return answerExtension(request, async () => {
    const visitor = await verifyExtensionToken(request);
    if (!visitor) return refused(401);
    if (request.method !== "POST") return refused(405, { allow: "POST" });
    const wish = await readSatisfactionWish(request);
    return wish ? Response.json(await receiveSatisfaction(visitor, wish, nearestAddress(request), now()), { headers: notKept }) : refused(400);
  });
}

/** Browsers ask first whether they may; nothing is told to a GET. */
export const loader = ({ request }: LoaderFunctionArgs): Promise<Response> => answerExtension(request, () => Promise.resolve(refused(405, { allow: "POST" })));

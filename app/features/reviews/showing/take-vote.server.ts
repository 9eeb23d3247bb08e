import { pageHeaders } from "~/core/pages/page-headers";
import type { ProxyVisitor } from "~/platform/shopify/proxy-visitor";
import type { ProxyRequest } from "~/platform/shopify/verify-proxy-request.server";
import { readReviewsQuery, reviewsAddress } from "../domain/showing/reviews-query";
import { voteReview } from "./vote-review.server";
import type { Voted } from "./vote-review.server";

/**
 * A vote from the block (JSON) or from a page's form, which is led back to where it was. `review`, `helpful` (1 or 0), `v` (the browser's own random id, where it has
 * one) and `where` (the page's query).
 */
export async function takeVote({ shop, pathPrefix }: ProxyRequest, { address, acceptsJson }: Pick<ProxyVisitor, "address"> & { acceptsJson: boolean }, form: FormData, now: Date): Promise<Response> {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const helpful = text("helpful");
  const voted: Voted = helpful === "1" || helpful === "0" ? await voteReview(shop, text("review"), helpful === "1", { visitor: text("v") || null, address }, now) : { ok: false, reason: "unknown" };
  const status = voted.ok ? 200 : voted.reason === "unknown" ? 404 : 429;
  if (acceptsJson) return new Response(JSON.stringify(voted), { status, headers: { ...pageHeaders, "content-type": "application/json; charset=utf-8" } });
  const where = readReviewsQuery(new URLSearchParams(text("where")));
  const query = new URLSearchParams(reviewsAddress(where));
  query.set("voted", voted.ok ? "1" : "0");
  return new Response(null, { status: 303, headers: { ...pageHeaders, location: `${pathPrefix}/reviews?${query.toString()}` } });
}

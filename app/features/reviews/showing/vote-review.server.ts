import { deriveKey, keyedHash } from "~/platform/crypto/seal.server";
import { recording } from "~/platform/db/recording.server";
import { NetworkLimit } from "~/platform/shopify/network-limit.server";
import { networkMark } from "~/platform/shopify/network-mark.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { helpfulRank } from "../domain/showing/helpful-rank";
import { showAnew } from "../reviews/show-anew.server";
import { readPublicReviewId } from "./public-review-id.server";

/** Who votes: a random id that their browser keeps, if it does; else their network stands for them. */
export interface Voter {
  visitor: string | null;
  address: string | null;
}

export type Voted = { ok: true; isNew: boolean; helpful: number } | { ok: false; reason: "unknown" | "too-many" };

/** Votes from one network within an hour. */
const votes = new NetworkLimit(60, 60 * 60_000);

/**
 * Somebody found a shown review helpful, or not. The first vote of a voter about a review counts, whatever they vote later: voting twice changes nothing. Kept is a keyed
 * hash of the voter, of use for this one review only. "unknown" for a review that is not shown.
 */
export async function voteReview(shop: Pick<Shop, "id" | "key">, id: string, helpful: boolean, { visitor, address }: Voter, now: Date): Promise<Voted> {
  const key = readPublicReviewId(shop, id);
  if (key === undefined) return { ok: false, reason: "unknown" };
  const network = networkMark(shop, address);
  if (votes.secondsToWait(network, now) > 0) return { ok: false, reason: "too-many" };
  votes.count(network, now);
  const voter = visitor && /^[\w-]{16,64}$/.test(visitor) ? `visitor/${visitor}` : `network/${network}`;
  const voterMark = Buffer.from(keyedHash(deriveKey(shop.key, "review-vote"))(`${key}/${voter}`)).toString("base64url").slice(0, 22);
  return recording(shop.id, async (tx): Promise<Voted> => {
    const place = { shopId_key: { shopId: shop.id, key } };
    const review = await tx.review.findUnique({ where: place });
    if (review?.state !== "published") return { ok: false, reason: "unknown" };
    const { count } = await tx.reviewVote.createMany({ data: [{ shopId: shop.id, reviewKey: key, voterMark, helpful, votedAt: now }], skipDuplicates: true });
    if (count === 0) return { ok: true, isNew: false, helpful: review.helpful };
    const after = { helpful: review.helpful + (helpful ? 1 : 0), notHelpful: review.notHelpful + (helpful ? 0 : 1) };
    await tx.review.update({ where: place, data: { ...after, rank: helpfulRank(after.helpful, after.notHelpful) } });
    await showAnew(tx, shop.id, [review.productId], now);
    return { ok: true, isNew: true, helpful: after.helpful };
  });
}

import { rejectionSchema } from "~/kernel/entries/review-entries";
import type { Rejection } from "~/kernel/entries/review-entries";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** What a shop says beside its reviews about how they come about. */
export interface ReviewFacts {
  /** Shown now. */
  published: number;
  /** Of these, with something given for them. */
  incentivized: number;
  /** Not shown now, by the ground; those that were taken back by whoever wrote them are not among them. */
  rejectedByReason: Record<Rejection, number>;
  /** Purchases of a product by a customer since reviews were switched on, each once. */
  bought: number;
  /** Of these: were asked by mail, or answered without (the card and the pages ask whoever looks at them; that is not counted). */
  asked: number;
  /** Of these: have written. */
  answered: number;
}

/** Counts; reads only. The whole shop is counted, so a page that many look at keeps the answer for a while. */
export async function readReviewFacts(shop: Pick<Shop, "id">): Promise<ReviewFacts> {
  const [shown, rejected, invited] = await Promise.all([
    db().$queryRaw<{ published: number; incentivized: number }[]>`
      SELECT coalesce(sum(ones + twos + threes + fours + fives), 0)::int AS published, coalesce(sum(incentivized), 0)::int AS incentivized FROM product_rating WHERE shop_id = ${shop.id}`,
    db().review.groupBy({ by: ["because"], where: { shopId: shop.id, state: "rejected" }, _count: true }),
    db().$queryRaw<{ bought: number; asked: number; answered: number }[]>`
      SELECT count(*)::int AS bought, (count(*) FILTER (WHERE asked > 0 OR state = 'answered'))::int AS asked, (count(*) FILTER (WHERE state = 'answered'))::int AS answered
      FROM review_invitation WHERE shop_id = ${shop.id}`,
  ]);
  const counts = new Map(rejected.map(({ because, _count }) => [because, _count]));
  return {
    published: shown[0]?.published ?? 0, incentivized: shown[0]?.incentivized ?? 0,
    rejectedByReason: Object.fromEntries(rejectionSchema.options.map((because) => [because, counts.get(because) ?? 0])) as Record<Rejection, number>,
    bought: invited[0]?.bought ?? 0, asked: invited[0]?.asked ?? 0, answered: invited[0]?.answered ?? 0,
  };
}

import type { Review, ReviewVersion } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { ProductToReview } from "../domain/answering/review-page";
import type { HeldProduct } from "./open-reviews.server";

/** What stands about these products from this customer, by the review's key; nothing where it was taken back. */
export async function readWritten(shopId: number, products: readonly HeldProduct[]): Promise<Map<string, Review>> {
  const rows = await db().review.findMany({ where: { shopId, key: { in: products.map(({ reviewKey }) => reviewKey) } } });
  return new Map(rows.map((row) => [row.key, row]));
}

/** The newest words of a review, shown or not; undefined where they were taken back. */
export const readNewestVersion = async (shopId: number, reviewKey: string): Promise<ReviewVersion | undefined> =>
  (await db().reviewVersion.findFirst({ where: { shopId, reviewKey }, orderBy: { version: "desc" } })) ?? undefined;

export function productToReview({ productId, title, mayChange, reviewKey }: HeldProduct, written: ReadonlyMap<string, Review>): ProductToReview {
  const review = written.get(reviewKey);
  const stands = review !== undefined && review.state !== "withdrawn";
  // What was taken back may be written anew, but not by a card that anybody may have a photo of.
  const state = stands ? (mayChange ? "written" : "closed") : review !== undefined && !mayChange ? "closed" : "open";
  return { productId, title, state, stars: stands ? review.stars : null };
}

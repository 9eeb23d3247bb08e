import type { Tx } from "~/platform/db/prisma.server";
import type { RatingChange } from "../domain/reviews/rating-change";

/** Moves products' counters, and their revision once for each product of which something else is seen. Inside a recording. Hands back whether anything is to be told to Shopify. */
export async function addToRatings(tx: Tx, shopId: number, changes: readonly RatingChange[], seen: readonly string[], now: Date): Promise<boolean> {
  const byProduct = new Map(changes.map((change) => [change.productId, change]));
  const rows = [...new Set([...seen, ...byProduct.keys()])].map((productId) => {
    const { counts: [ones, twos, threes, fours, fives], withPhotos, incentivized } = byProduct.get(productId) ?? { counts: [0, 0, 0, 0, 0], withPhotos: 0, incentivized: 0 };
    return { productId, ones, twos, threes, fours, fives, withPhotos, incentivized };
  });
  if (rows.length === 0) return false;
  await tx.$executeRaw`
    INSERT INTO product_rating (shop_id, product_id, ones, twos, threes, fours, fives, with_photos, incentivized, revision, changed_at)
    SELECT ${shopId}, r."productId", r.ones, r.twos, r.threes, r.fours, r.fives, r."withPhotos", r.incentivized, 1, ${now}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r("productId" text, ones int, twos int, threes int, fours int, fives int, "withPhotos" int, incentivized int)
    ON CONFLICT (shop_id, product_id) DO UPDATE SET
      ones = product_rating.ones + excluded.ones, twos = product_rating.twos + excluded.twos, threes = product_rating.threes + excluded.threes,
      fours = product_rating.fours + excluded.fours, fives = product_rating.fives + excluded.fives, with_photos = product_rating.with_photos + excluded.with_photos,
      incentivized = product_rating.incentivized + excluded.incentivized, revision = product_rating.revision + 1, changed_at = excluded.changed_at`;
  return true;
}

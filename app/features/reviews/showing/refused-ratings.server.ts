import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import { productTitles } from "../moderating/product-titles.server";

/** Products whose stars Shopify did not take, by what it said; those with most products first. */
export interface RefusedRatings {
  products: number;
  /** `titles`: a few of the products, null where the name of one is not known. */
  reasons: { reason: string; products: number; titles: (string | null)[] }[];
}

const [mostReasons, mostTitles] = [5, 3];

/** What Shopify has refused and not taken since. A product that is deleted there needs no stars and is left out. */
export async function readRefusedRatings(shopId: number): Promise<RefusedRatings> {
  const rows = await db().$queryRaw<{ reason: string; products: number; some: string[] }[]>`
    SELECT r.noted_refused AS reason, count(*)::int AS products, (array_agg(r.product_id ORDER BY r.changed_at DESC, r.product_id))[1:${mostTitles}] AS some
    FROM product_rating r LEFT JOIN shop_product p ON p.shop_id = r.shop_id AND p.product_id = r.product_id
    WHERE r.shop_id = ${shopId} AND r.noted_refused IS NOT NULL AND p.deleted IS NOT TRUE GROUP BY r.noted_refused ORDER BY products DESC, reason`;
  const titles = await productTitles(shopId, rows.flatMap(({ some }) => some));
  return {
    products: rows.reduce((sum, { products }) => sum + products, 0),
    reasons: rows.slice(0, mostReasons).map(({ reason, products, some }) => ({ reason, products, titles: some.map((id) => titles.get(id) ?? null) })),
  };
}

/** Tells Shopify once more of everything that it refused, deleted products as well: they may be back. Pressed twice, it is told twice, which is harmless. Returns of how many products. */
export const noteRefusedAgain = (shopId: number): Promise<number> =>
  recording(shopId, async (tx) => {
    const { count } = await tx.productRating.updateMany({ where: { shopId, notedRefused: { not: null } }, data: { revision: { increment: 1 } } });
    if (count > 0) await addJobs(tx, [{ name: "note-ratings", shopId, key: `note-ratings/${shopId}` }]);
    return count;
  });

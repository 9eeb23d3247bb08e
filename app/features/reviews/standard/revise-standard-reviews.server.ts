import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/**
 * Something about these reviews has changed: their entries in Shopify are to follow. While the shop has standard reviews switched off, only what is there already is
 * concerned. Inside a recording, after the read model is up to date.
 */
export async function reviseStandardReviews(tx: Tx, shopId: number, keys: readonly string[]): Promise<void> {
  const revised = await tx.$executeRaw`
    INSERT INTO standard_review (shop_id, review_key)
    SELECT r.shop_id, r.key FROM review r LEFT JOIN standard_review s ON s.shop_id = r.shop_id AND s.review_key = r.key
    WHERE r.shop_id = ${shopId} AND r.key = ANY(${[...keys]}) AND (s.review_key IS NOT NULL OR (r.state = 'published' AND NOT r.incentivized AND
      (SELECT coalesce((p.definition->>'standardReviews')::boolean, false) FROM review_programme p WHERE p.shop_id = ${shopId} ORDER BY p.version DESC LIMIT 1)))
    ON CONFLICT (shop_id, review_key) DO UPDATE SET revision = standard_review.revision + 1`;
  if (revised > 0) await addJobs(tx, [writeStandardReviews(shopId)]);
}

/** The switch was turned: everything that is shown is to be there, or nothing. What is there counts as changed, so that it is written anew or taken away. Inside a recording. */
export async function switchStandardReviews(tx: Tx, shopId: number, on: boolean): Promise<void> {
  await tx.$executeRaw`UPDATE standard_review SET revision = revision + 1, refused = NULL WHERE shop_id = ${shopId}`;
  if (on) {
    await tx.$executeRaw`
      INSERT INTO standard_review (shop_id, review_key) SELECT shop_id, key FROM review WHERE shop_id = ${shopId} AND state = 'published' AND NOT incentivized
      ON CONFLICT (shop_id, review_key) DO NOTHING`;
  }
  await addJobs(tx, [writeStandardReviews(shopId)]);
}

/** What Shopify has refused is tried again. Hands back how many. */
export const retryStandardReviews = (shop: Pick<Shop, "id">): Promise<number> =>
  recording(shop.id, async (tx) => {
    const again = await tx.$executeRaw`UPDATE standard_review SET revision = revision + 1, refused = NULL WHERE shop_id = ${shop.id} AND refused IS NOT NULL`;
    if (again > 0) await addJobs(tx, [writeStandardReviews(shop.id)]);
    return again;
  });

/** What was written before this installation may be gone with the earlier one: it is written again. Repeating it changes nothing once it was. */
export const reviseEarlierStandardReviews = (tx: Tx, shop: Pick<Shop, "id" | "installedAt">): Promise<number> =>
  tx.$executeRaw`UPDATE standard_review SET noted_revision = 0, noted_at = NULL WHERE shop_id = ${shop.id} AND noted_at < ${shop.installedAt}`;

const writeStandardReviews = (shopId: number) => ({ name: "write-standard-reviews", shopId, key: `write-standard-reviews/${shopId}` });

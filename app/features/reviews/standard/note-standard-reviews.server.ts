import { db } from "~/platform/db/prisma.server";

export interface Told {
  reviewKey: string;
  revision: number;
  /** Why Shopify did not take it; null where it did. */
  refused: string | null;
}

/** Shopify has, or has refused, these revisions. What changed meanwhile stays open. */
export async function noteTold(shopId: number, told: readonly Told[], now: Date): Promise<void> {
  if (told.length === 0) return;
  await db().$executeRaw`
    UPDATE standard_review s SET noted_revision = t.revision, noted_at = ${now}, refused = t.refused
    FROM json_to_recordset(${JSON.stringify(told)}::json) AS t("reviewKey" text, revision int, refused text)
    WHERE s.shop_id = ${shopId} AND s.review_key = t."reviewKey" AND s.noted_revision < t.revision`;
}

/** Shopify has no entry of these reviews: nothing is left to be known of them, unless they were shown again meanwhile. */
export async function noteRemoved(shopId: number, removed: readonly Pick<Told, "reviewKey" | "revision">[]): Promise<void> {
  if (removed.length === 0) return;
  await db().$executeRaw`
    DELETE FROM standard_review s USING json_to_recordset(${JSON.stringify(removed)}::json) AS t("reviewKey" text, revision int)
    WHERE s.shop_id = ${shopId} AND s.review_key = t."reviewKey" AND s.revision = t.revision`;
}

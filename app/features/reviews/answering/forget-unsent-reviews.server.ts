import { db } from "~/platform/db/prisma.server";

const keptDays = 30;

/**
 * Forgets what was begun and not sent for thirty days: drafts, and photos that stand in no version of a review and in no draft. Of all shops; repeating it finds
 * nothing. Returns how many rows went.
 */
export async function forgetUnsentReviews(now: Date): Promise<number> {
  const before = new Date(now.getTime() - keptDays * 86_400_000);
  const { count: drafts } = await db().reviewDraft.deleteMany({ where: { updatedAt: { lt: before } } });
  const photos = await db().$executeRaw`
    DELETE FROM review_photo p WHERE p.created_at < ${before}
      AND NOT EXISTS (SELECT FROM review_version v WHERE v.shop_id = p.shop_id AND v.review_key = p.owner_key AND p.id = ANY(v.photo_ids))
      AND NOT EXISTS (SELECT FROM review_draft d WHERE d.shop_id = p.shop_id AND (d.key = p.owner_key OR starts_with(d.key, p.owner_key || '/')))`;
  return drafts + photos;
}

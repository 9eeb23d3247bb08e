import { pageHeaders } from "~/core/pages/page-headers";
import { db } from "~/platform/db/prisma.server";
import type { ProxyRequest } from "~/platform/shopify/verify-proxy-request.server";
import { openReviews } from "./open-reviews.server";

/** A published photo may be kept for a week by whoever saw it, and is gone everywhere a week after it was taken back. */
const keptSeconds = 7 * 86_400;

/**
 * A review's photo, or its thumbnail. Of a published review: for everybody. Of any other: for whoever has the link it was sent with (`token`), or is signed in
 * as who sent it. Everything else is not there.
 */
export async function showPhoto({ shop, customerId }: ProxyRequest, id: string, wish: { isThumbnail: boolean; token: string | null }, now: Date): Promise<Response> {
  const found = /^[0-9a-f]{32}$/.test(id) ? await findPhoto(shop.id, id, wish.isThumbnail) : [];
  const shown = found.find(({ isPublished }) => isPublished) ?? await ownPhoto();
  if (!shown) return new Response(null, { status: 404, headers: pageHeaders });
  return new Response(shown.bytes, {
    headers: {
      ...pageHeaders, "content-type": "image/webp", "content-security-policy": "default-src 'none'",
      ...(shown.isPublished ? { "cache-control": `public, max-age=${keptSeconds}` } : {}),
    },
  });

  async function ownPhoto() {
    if (found.length === 0) return undefined;
    const opened = await openReviews(shop, wish.token, customerId, now);
    const keys = opened.ok ? opened.holder.products.filter(({ mayChange }) => mayChange).map(({ reviewKey }) => reviewKey) : [];
    return found.find(({ ownerKey }) => keys.includes(ownerKey));
  }
}

interface FoundPhoto {
  ownerKey: string;
  bytes: Buffer<ArrayBuffer>;
  isPublished: boolean;
}

/** Photos of these bytes, of whichever review; the same picture can be with several. */
const findPhoto = (shopId: number, id: string, isThumbnail: boolean): Promise<FoundPhoto[]> => db().$queryRaw<FoundPhoto[]>`
  SELECT p.owner_key AS "ownerKey", CASE WHEN ${isThumbnail} THEN p.thumbnail ELSE p.bytes END AS bytes,
    EXISTS (SELECT FROM review r WHERE r.shop_id = p.shop_id AND r.key = p.owner_key AND r.state = 'published' AND p.id = ANY(r.photo_ids)) AS "isPublished"
  FROM review_photo p WHERE p.shop_id = ${shopId} AND p.id = ${id} LIMIT 20`;

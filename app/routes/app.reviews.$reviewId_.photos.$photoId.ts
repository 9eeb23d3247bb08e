import type { LoaderFunctionArgs } from "@remix-run/node";
import { reviewKeyOf } from "~/features/reviews/domain/moderating/review-id";
import { photoOfReview } from "~/features/reviews/moderating/photo-of-review.server";
import { isKey } from "~/kernel/key";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** A review's photo in full, for its merchant, also while it is not shown. */
export async function loader({ request, params: { reviewId = "", photoId = "" } }: LoaderFunctionArgs): Promise<Response> {
  const shop = await requireMerchant(request);
  const key = reviewKeyOf(reviewId);
  const photo = key && isKey(photoId) ? await photoOfReview(shop, key, photoId) : undefined;
  if (!photo) return new Response(null, { status: 404 });
  return new Response(photo, { headers: { "content-type": "image/webp", "cache-control": "no-store", "content-security-policy": "default-src 'none'" } });
}

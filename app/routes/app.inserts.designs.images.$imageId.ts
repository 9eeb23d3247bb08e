import type { LoaderFunctionArgs } from "@remix-run/node";
import { findImage } from "~/features/inserts/designs/design-images.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** An uploaded image, to the shop it belongs to. Its id follows from its bytes: it never changes. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const shop = await requireMerchant(request);
  const image = await findImage(shop, params.imageId ?? "");
  if (!image) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(new Uint8Array(image.bytes), {
    headers: {
      "content-type": image.mediaType, "cache-control": "private, max-age=31536000, immutable", "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'", "content-disposition": "inline",
    },
  });
}

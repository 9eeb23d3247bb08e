import type { LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { reviewsCsv } from "~/features/reviews/moderating/reviews-csv.server";
import { nearestLocale } from "~/kernel/locale";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** All reviews of the shop in our own format, as a file. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const shop = await requireMerchant(request);
  const csv = reviewsCsv(shop, nearestLocale(new URL(request.url).searchParams.get("locale"), nearestLocale(shop.locale)));
  return new Response(createReadableStreamFromReadable(csv), {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="reviews.csv"', "cache-control": "no-store" },
  });
}

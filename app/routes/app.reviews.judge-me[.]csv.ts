import type { LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { judgeMeCsv } from "~/features/reviews/exchange/review-feeds.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** The shop's published reviews, in the template from which Judge.me imports. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const shop = await requireMerchant(request);
  return new Response(createReadableStreamFromReadable(judgeMeCsv(shop)), {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="reviews-judge-me.csv"', "cache-control": "no-store" },
  });
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { referralResultsCsv } from "~/features/referrals/results/referral-results-csv.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** The months that the results page shows, as a file. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  return new Response(await referralResultsCsv(await requireMerchant(request)), {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="referral-results.csv"', "cache-control": "no-store" },
  });
}

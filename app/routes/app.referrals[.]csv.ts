import type { LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { readReferralQuery } from "~/features/referrals/domain/referrals/referral-query";
import { referralsCsv } from "~/features/referrals/referrals/referrals-csv.server";
import { nearestLocale } from "~/kernel/locale";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** The referrals that a list shows, all pages together, as a file. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const shop = await requireMerchant(request);
  const parameters = new URL(request.url).searchParams;
  const query = readReferralQuery(parameters);
  if (!query) return Response.json({ ok: false }, { status: 400 });
  const csv = referralsCsv(shop, query, nearestLocale(parameters.get("locale"), nearestLocale(shop.locale)));
  return new Response(createReadableStreamFromReadable(csv), {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="referrals.csv"', "cache-control": "no-store" },
  });
}

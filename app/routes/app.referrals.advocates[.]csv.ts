import type { LoaderFunctionArgs } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { advocatesCsv } from "~/features/referrals/advocates/advocates-csv.server";
import { readAdvocateQuery } from "~/features/referrals/domain/advocates/advocate-query";
import { nearestLocale } from "~/kernel/locale";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** The advocates that a list shows, all pages together, as a file. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const shop = await requireMerchant(request);
  const parameters = new URL(request.url).searchParams;
  const query = readAdvocateQuery(parameters);
  if (!query) return Response.json({ ok: false }, { status: 400 });
  const csv = advocatesCsv(shop, query, nearestLocale(parameters.get("locale"), nearestLocale(shop.locale)));
  return new Response(createReadableStreamFromReadable(csv), {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="advocates.csv"', "cache-control": "no-store" },
  });
}

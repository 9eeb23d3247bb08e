import type { LoaderFunctionArgs } from "@remix-run/node";
import { readReportQuery } from "~/features/reviews/domain/report/report-query";
import { complaintsCsv } from "~/features/reviews/report/complaints-csv.server";
import { nearestLocale } from "~/kernel/locale";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** The complaints that the report shows, as a file. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  const query = readReportQuery(parameters);
  if (!query) return new Response(null, { status: 400 });
  const shop = await requireMerchant(request);
  return new Response(await complaintsCsv(shop, query, nearestLocale(parameters.get("locale"), nearestLocale(shop.locale)), now()), {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="what-to-fix.csv"', "cache-control": "no-store" },
  });
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { readResultQuery } from "~/features/inserts/domain/results/result-query";
import { exportResults } from "~/features/inserts/results/export-results.server";
import { resultsMessages } from "~/features/inserts/ui/results/results-messages";
import { nearestLocale } from "~/kernel/locale";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** The results that the page shows, as a file. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  const query = readResultQuery(parameters);
  if (!query) return new Response(null, { status: 400 });
  const shop = await requireMerchant(request);
  const locale = nearestLocale(parameters.get("locale"), nearestLocale(shop.locale));
  const csv = await exportResults(shop, query, resultsMessages(locale).firstDesign, locale, now());
  if (csv === null) return new Response(null, { status: 404 });
  return new Response(csv, {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="results.csv"', "cache-control": "no-store" },
  });
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { readPeriod } from "~/core/experiments/domain/result-periods";
import { reviewResultsCsv } from "~/features/reviews/results/review-results-csv.server";
import { nearestLocale } from "~/kernel/locale";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";

/** The results that the page shows, as a file. */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const parameters = new URL(request.url).searchParams;
  const period = readPeriod(parameters.get("period"));
  if (period === undefined) return new Response(null, { status: 400 });
  const shop = await requireMerchant(request);
  const locale = nearestLocale(parameters.get("locale"), nearestLocale(shop.locale));
  return new Response(await reviewResultsCsv(shop, period, locale, now()), {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="review-results.csv"', "cache-control": "no-store" },
  });
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readPeriod } from "~/core/experiments/domain/result-periods";
import { ResultsPage } from "~/core/experiments/ui/results-page";
import { readReviewMonths, readReviewResults } from "~/features/reviews/results/read-review-results.server";
import { ReviewResults } from "~/features/reviews/ui/results/review-results";
import { reviewResultsMessages } from "~/features/reviews/ui/results/review-results-messages";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const period = readPeriod(new URL(request.url).searchParams.get("period"));
  if (period === undefined) throw data(null, { status: 400 });
  const shop = await requireMerchant(request);
  const months = await readReviewMonths(shop, now());
  // Counting takes longer than all else in a large shop: the page does not wait for it.
  return { period, months, results: months ? readReviewResults(shop, period, now()) : null };
}

export default function ReviewResultsPage() {
  const { period, months, results } = useLoaderData<typeof loader>();
  return (
    <ResultsPage words={useWords(reviewResultsMessages)} period={period} months={months} results={results} csvAddress="/app/reviews/results.csv" programmeAddress="/app/reviews/programme">
      {(read) => <ReviewResults results={read} />}
    </ResultsPage>
  );
}

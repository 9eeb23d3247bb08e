import type { LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readPeriod } from "~/core/experiments/domain/result-periods";
import { ResultsPage } from "~/core/experiments/ui/results-page";
import { readReferralFrame } from "~/features/referrals/results/read-referral-frame.server";
import { readReferralResults } from "~/features/referrals/results/read-referral-results.server";
import { ReferralResults } from "~/features/referrals/ui/results/referral-results";
import { resultsMessages } from "~/features/referrals/ui/results/results-messages";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const period = readPeriod(new URL(request.url).searchParams.get("period"));
  if (period === undefined) throw data(null, { status: 400 });
  const shop = await requireMerchant(request);
  const frame = await readReferralFrame(shop, now());
  // Counting takes longer than all else in a large shop: the page does not wait for it.
  return { period, frame, results: frame ? readReferralResults(shop, period, now()) : null };
}

export default function ReferralResultsPage() {
  const { period, frame, results } = useLoaderData<typeof loader>();
  return (
    <ResultsPage words={useWords(resultsMessages)} period={period} months={frame?.months ?? null} results={results} csvAddress="/app/referrals/results.csv" programmeAddress="/app/referrals/programme">
      {(read) => <ReferralResults results={read} currency={frame?.currency ?? ""} />}
    </ResultsPage>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { Page, Text } from "@shopify/polaris";
import { readFrom } from "~/core/lists/domain/list-place";
import { readReviewAction } from "~/features/referrals/domain/reviewing/review-action";
import { listHeld } from "~/features/referrals/reviewing/list-held.server";
import { reviewReferrals } from "~/features/referrals/reviewing/review-referrals.server";
import { HeldList } from "~/features/referrals/ui/reviewing/held-list";
import { reviewMessages } from "~/features/referrals/ui/reviewing/review-messages";
import { useReview } from "~/features/referrals/ui/reviewing/use-review";
import type { ReviewAnswer } from "~/features/referrals/ui/reviewing/use-review";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const from = readFrom(new URL(request.url).searchParams);
  if (from === undefined) throw data(null, { status: 400 });
  return listHeld(await requireMerchant(request), from);
}

export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const form = await request.formData();
  const review = readReviewAction((name) => form.get(name) ?? undefined);
  if (!review) return data<ReviewAnswer>({ ok: false }, { status: 400 });
  return data<ReviewAnswer>({ ok: true, verdict: review.verdict, ...(await reviewReferrals(shop, review, now())) });
}

export default function ReviewPage() {
  const { rows, count, newer, older } = useLoaderData<typeof loader>();
  const words = useWords(reviewMessages);
  const [, setSearch] = useSearchParams();
  const { busy, send, undo } = useReview(new Map(rows.map(({ orderId, orderName }) => [orderId, orderName])));
  return (
    <Page>
      <TitleBar title={words.title} />
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <HeldList rows={rows} count={count} newer={newer} older={older} busy={busy} onGo={setSearch} onDecide={send} onUndo={undo} />
    </Page>
  );
}

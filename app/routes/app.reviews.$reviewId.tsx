import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useFetcher, useLoaderData, useNavigate } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Layout, Page, Text } from "@shopify/polaris";
import { readPageAction } from "~/features/reviews/domain/moderating/page-action";
import type { PageAction } from "~/features/reviews/domain/moderating/page-action";
import { reviewKeyOf } from "~/features/reviews/domain/moderating/review-id";
import { actOnReview } from "~/features/reviews/moderating/act-on-review.server";
import { explainReview } from "~/features/reviews/moderating/explain-review.server";
import { DecideReview } from "~/features/reviews/ui/moderating/decide-review";
import { ReplyCard } from "~/features/reviews/ui/moderating/reply-card";
import { ReviewFactsCard, ThanksCard } from "~/features/reviews/ui/moderating/review-facts-card";
import { reviewListMessages } from "~/features/reviews/ui/moderating/review-list-messages";
import { reviewPageMessages } from "~/features/reviews/ui/moderating/review-page-messages";
import { ReviewStory } from "~/features/reviews/ui/moderating/review-story";
import { useModeration } from "~/features/reviews/ui/moderating/use-moderation";
import { WrittenVersions } from "~/features/reviews/ui/moderating/written-versions";
import { rejectionSchema } from "~/kernel/entries/review-entries";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { openFile } from "~/platform/ui/open-file";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useToast } from "~/platform/ui/use-toast";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request, params: { reviewId = "" } }: LoaderFunctionArgs) {
  const shop = await requireMerchant(request);
  const key = reviewKeyOf(reviewId);
  const review = key ? await explainReview(shop, key) : undefined;
  if (!review) throw data(null, { status: 404 });
  return review;
}

type Answer = { ok: true; act: PageAction["act"] } | { ok: false };

export async function action({ request, params: { reviewId = "" } }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const form = await request.formData();
  const [key, asked] = [reviewKeyOf(reviewId), readPageAction((name) => form.get(name) ?? undefined)];
  if (!key || !asked || "error" in asked) return data<Answer>({ ok: false }, { status: asked ? 422 : 400 });
  const done = await actOnReview(shop, key, asked, now());
  return data<Answer>(done ? { ok: true, act: asked.act } : { ok: false }, { status: done ? 200 : 404 });
}

export default function ReviewPage() {
  const review = useLoaderData<typeof loader>();
  const words = useWords(reviewPageMessages);
  const list = useWords(reviewListMessages);
  const bridge = useAppBridge();
  const navigate = useNavigate();
  const fetcher = useFetcher<typeof action>();
  const { busy, publish, reject, restore } = useModeration();
  const acting = fetcher.state !== "idle";
  const send = (form: Record<string, string>): void => { void fetcher.submit(form, { method: "post" }); };
  useToast(acting ? undefined : fetcher.data, (answer) => {
    if (answer.ok) return words.done[answer.act];
    bridge.toast.show(words.failed, { isError: true });
    return null;
  });
  const openPhoto = async (id: string): Promise<void> => {
    if (!(await openFile(`/app/reviews/${review.id}/photos/${id}`))) bridge.toast.show(words.photoFailed, { isError: true });
  };
  const title = words.title(review.productTitle ?? list.unknownProduct);
  const decideFirst = review.waits || review.may.restore;
  const decide = (
    <DecideReview
      may={review.may} rejected={rejectionSchema.options.find((because) => because === review.because) ?? null} shownAtLatest={review.shownAtLatest} busy={busy}
      onPublish={() => { publish([review.key]); }} onReject={(because, note) => { reject([review.key], because, note); }} onRestore={() => { restore([review.key]); }}
    />
  );
  return (
    <Page>
      <TitleBar title={title}><button type="button" variant="breadcrumb" onClick={() => { navigate("/app/reviews"); }}>{list.title}</button></TitleBar>
      <Text as="h1" visuallyHidden>{title}</Text>
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            <WrittenVersions versions={review.versions} waits={review.waits} onPhoto={(id) => { void openPhoto(id); }} />
            {decideFirst ? decide : null}
            <ReplyCard reply={review.reply} repliedAt={review.repliedAt} mayReply={review.may.reply} busy={acting} onReply={(text) => { send({ act: "reply", text }); }} onTakeAway={() => { send({ act: "take-away" }); }} />
            {decideFirst ? null : decide}
            <ThanksCard thanks={review.thanks} mayThank={review.may.thank} hasCustomer={review.customerId !== null} busy={acting} onThank={() => { send({ act: "thank" }); }} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400"><ReviewFactsCard {...review} /><ReviewStory story={review.story} /></BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  );
}

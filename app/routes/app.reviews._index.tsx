import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Box, Page, Text } from "@shopify/polaris";
import { useListAddress } from "~/core/lists/ui/use-list-address";
import { readModerationAction } from "~/features/reviews/domain/moderating/review-action";
import { readReviewQuery } from "~/features/reviews/domain/moderating/review-query";
import { listReviews, reviewedProducts } from "~/features/reviews/moderating/list-reviews.server";
import { moderateReviews } from "~/features/reviews/moderating/moderate-reviews.server";
import { noteRefusedAgain, readRefusedRatings } from "~/features/reviews/showing/refused-ratings.server";
import { ReviewFilters } from "~/features/reviews/ui/moderating/review-filters";
import { ReviewList } from "~/features/reviews/ui/moderating/review-list";
import { reviewListMessages } from "~/features/reviews/ui/moderating/review-list-messages";
import { useModeration } from "~/features/reviews/ui/moderating/use-moderation";
import type { ModerationAnswer } from "~/features/reviews/ui/moderating/use-moderation";
import { RefusedRatingsCard } from "~/features/reviews/ui/showing/refused-ratings-card";
import type { NotedAgain } from "~/features/reviews/ui/showing/refused-ratings-card";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useReader, useWords } from "~/platform/ui/reader";
import { saveFile } from "~/platform/ui/save-file";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const query = readReviewQuery(new URL(request.url).searchParams);
  if (!query) throw data(null, { status: 400 });
  const shop = await requireMerchant(request);
  const [list, products, refused] = await Promise.all([listReviews(shop, query), reviewedProducts(shop.id, query.productId), readRefusedRatings(shop.id)]);
  return { ...list, products, refused };
}

export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const form = await request.formData();
  if (form.get("act") === "note-again") return data<NotedAgain>({ ok: true, act: "note-again", products: await noteRefusedAgain(shop.id) });
  const asked = readModerationAction((name) => form.get(name) ?? undefined);
  if (!asked) return data<ModerationAnswer>({ ok: false }, { status: 400 });
  return data<ModerationAnswer>({ ok: true, act: asked.moderation.do, ...(await moderateReviews(shop, asked, now())) });
}

export default function ReviewsPage() {
  const { rows, newer, older, products, refused } = useLoaderData<typeof loader>();
  const words = useWords(reviewListMessages);
  const { locale } = useReader();
  const bridge = useAppBridge();
  const { values, isFiltered, address, choose, go } = useListAddress(["state", "stars", "flagged", "product", "search"]);
  const { busy, publish, reject, undo } = useModeration();
  const saveCsv = async (): Promise<void> => {
    if (!(await saveFile(`/app/reviews.csv?locale=${locale}`, words.csvFile))) bridge.toast.show(words.csvFailed, { isError: true });
  };
  return (
    <Page>
      <TitleBar title={words.title} />
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <BlockStack gap="400">
        <Box paddingInline={{ xs: "400", sm: "0" }}><Text as="p" tone="subdued">{words.intro}</Text></Box>
        <RefusedRatingsCard {...refused} />
        <ReviewFilters values={values} products={products} onChoose={choose} onCsv={() => { void saveCsv(); }} />
        <ReviewList rows={rows} newer={newer} older={older} onlyWaiting={address.toString() === "state=waiting"} isFiltered={isFiltered} busy={busy} onGo={go} onPublish={publish} onReject={reject} onUndo={undo} />
      </BlockStack>
    </Page>
  );
}

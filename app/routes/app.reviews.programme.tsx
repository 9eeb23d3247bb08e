import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import type { ShouldRevalidateFunction } from "@remix-run/react";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { Page, Text } from "@shopify/polaris";
import { changeReviewProgramme } from "~/features/reviews/programme/change-review-programme.server";
import { readReviewProgrammePage } from "~/features/reviews/programme/read-review-programme-page.server";
import { ReviewProgrammeEditor } from "~/features/reviews/ui/programme/review-programme-editor";
import { reviewProgrammeMessages } from "~/features/reviews/ui/programme/review-programme-messages";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  return readReviewProgrammePage(await requireMerchant(request));
}

/** Saves the posted form (JSON) as the programme's next version. */
export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const answer = await changeReviewProgramme(shop, await request.json().catch(() => null), now());
  return data(answer, { status: answer.ok ? 200 : answer.errors.version === "changed-meanwhile" ? 409 : 422 });
}

/** Whoever was too slow is shown what the others saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus = 200, defaultShouldRevalidate }) => (actionStatus >= 400 ? actionStatus === 409 : defaultShouldRevalidate);

export default function ReviewProgrammePage() {
  const loaded = useLoaderData<typeof loader>();
  const words = useWords(reviewProgrammeMessages);
  const bridge = useAppBridge();
  const fetcher = useFetcher<typeof action>({ key: "save-review-programme" });
  return (
    <Page>
      <TitleBar title={words.title} />
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <ReviewProgrammeEditor
        {...loaded} saving={fetcher.state !== "idle"} answer={fetcher.state === "idle" ? fetcher.data : undefined}
        onSave={(form) => { fetcher.submit(JSON.stringify(form), { method: "post", encType: "application/json" }); }} onSaved={() => { bridge.toast.show(words.saved); }}
      />
    </Page>
  );
}

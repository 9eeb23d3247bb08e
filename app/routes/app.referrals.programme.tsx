import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import type { ShouldRevalidateFunction } from "@remix-run/react";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { Page, Text } from "@shopify/polaris";
import { changeProgramme } from "~/features/referrals/programme/change-programme.server";
import { readProgrammePage } from "~/features/referrals/programme/read-programme-page.server";
import { ProgrammeEditor } from "~/features/referrals/ui/programme/programme-editor";
import { programmeMessages } from "~/features/referrals/ui/programme/programme-messages";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  return readProgrammePage(await requireMerchant(request), now());
}

/** Saves the posted form (JSON) as the programme's next version. */
export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const answer = await changeProgramme(shop, await request.json().catch(() => null), now());
  return data(answer, { status: answer.ok ? 200 : answer.errors.version === "changed-meanwhile" ? 409 : 422 });
}

/** Whoever was too slow is shown what the others saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus = 200, defaultShouldRevalidate }) => (actionStatus >= 400 ? actionStatus === 409 : defaultShouldRevalidate);

export default function ProgrammePage() {
  const loaded = useLoaderData<typeof loader>();
  const words = useWords(programmeMessages);
  const bridge = useAppBridge();
  const fetcher = useFetcher<typeof action>({ key: "save-programme" });
  return (
    <Page>
      <TitleBar title={words.title} />
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <ProgrammeEditor
        {...loaded} saving={fetcher.state !== "idle"} answer={fetcher.state === "idle" ? fetcher.data : undefined}
        onSave={(form) => { fetcher.submit(JSON.stringify(form), { method: "post", encType: "application/json" }); }} onSaved={() => { bridge.toast.show(words.saved); }}
      />
    </Page>
  );
}

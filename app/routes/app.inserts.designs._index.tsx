import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useFetcher, useLoaderData, useNavigate } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { Page, Text } from "@shopify/polaris";
import { useEffect } from "react";
import { changeDesigns } from "~/features/inserts/designs/change-designs.server";
import { readDesignsAction } from "~/features/inserts/domain/designs/designs-action";
import type { DesignsAnswer } from "~/features/inserts/domain/designs/designs-action";
import { listedDesigns } from "~/features/inserts/designs/list-designs.server";
import { DesignsList } from "~/features/inserts/ui/designs/designs-list";
import { designsMessages } from "~/features/inserts/ui/designs/designs-messages";
import { nearestLocale } from "~/kernel/locale";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useReader, useWords } from "~/platform/ui/reader";
import { useToast } from "~/platform/ui/use-toast";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  return listedDesigns(await requireMerchant(request));
}

export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const asked = readDesignsAction(await request.formData());
  if (!asked) throw data(null, { status: 400 });
  const answer = await changeDesigns(shop, asked, nearestLocale(asked.locale, nearestLocale(shop.locale)), now());
  if (!answer.ok && answer.reason === "unknown") throw data(null, { status: 404 });
  return data<DesignsAnswer>(answer, { status: answer.ok ? 200 : 409 });
}

export default function DesignsPage() {
  const { designs, stand } = useLoaderData<typeof loader>();
  const words = useWords(designsMessages);
  const { locale } = useReader();
  const navigate = useNavigate();
  const fetcher = useFetcher<typeof action>();
  const answer = fetcher.state === "idle" ? fetcher.data : undefined;
  useToast(answer, (given) => (given.ok ? words.done[given.done] : null));
  const madeId = answer?.ok && answer.done === "duplicated" ? answer.id : null;
  useEffect(() => { if (madeId !== null) navigate(`/app/inserts/designs/${madeId}`); }, [madeId, navigate]);
  return (
    <Page>
      <TitleBar title={words.title} />
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <DesignsList
        designs={designs} stand={stand} busy={fetcher.state !== "idle"} failed={answer && !answer.ok ? answer.reason : null}
        onAct={(asked) => { fetcher.submit({ ...asked, locale }, { method: "post" }); }}
      />
    </Page>
  );
}

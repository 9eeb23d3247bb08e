import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Card, DropZone, InlineError, Page, Text } from "@shopify/polaris";
import { useState } from "react";
import { useLookAgain } from "~/core/imports/ui/use-look-again";
import { actOnExchange } from "~/features/reviews/exchange/act-on-exchange.server";
import type { ExchangeAnswer } from "~/features/reviews/exchange/act-on-exchange.server";
import { feedAddresses } from "~/features/reviews/exchange/feed-address.server";
import { readImports } from "~/features/reviews/exchange/read-imports.server";
import { exchangeMessages } from "~/features/reviews/ui/exchange/exchange-messages";
import { ExportCard } from "~/features/reviews/ui/exchange/export-card";
import { FeedCard } from "~/features/reviews/ui/exchange/feed-card";
import { ImportList } from "~/features/reviews/ui/exchange/import-list";
import { MappingForm } from "~/features/reviews/ui/exchange/mapping-form";
import type { ChosenMapping } from "~/features/reviews/ui/exchange/mapping-form";
import { TrialReport } from "~/features/reviews/ui/exchange/trial-report";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await requireMerchant(request);
  return { imports: await readImports(shop.id), feeds: await feedAddresses(shop) };
}

export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const answer = await actOnExchange(shop, request, now());
  if (!answer) throw data(null, { status: 400 });
  return data<ExchangeAnswer>(answer, { status: answer.ok ? 200 : 422 });
}

/** As the server says it, so that a file that is too large is not sent in vain. */
const mostFileBytes = 20 * 1024 * 1024;

export default function ExchangePage() {
  const { imports, feeds } = useLoaderData<typeof loader>();
  const words = useWords(exchangeMessages);
  const [looking, sending, renewing] = [useFetcher<typeof action>(), useFetcher<typeof action>(), useFetcher<typeof action>()];
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<{ act: "try" | "import"; text: string } | null>(null);
  useLookAgain(imports.some(({ state, photosLeft }) => state === "running" || photosLeft > 0));
  const choose = (chosen: File | undefined): void => {
    if (!chosen) return;
    setFile(chosen);
    setSent(null);
    if (chosen.size <= mostFileBytes) void looking.submit(formOf("look", chosen), { method: "post", encType: "multipart/form-data" });
  };
  const send = (act: "try" | "import", mapping: ChosenMapping): void => {
    if (!file) return;
    setSent({ act, text: JSON.stringify(mapping) });
    void sending.submit(formOf(act, file, mapping), { method: "post", encType: "multipart/form-data" });
  };
  const tooLarge = file !== null && file.size > mostFileBytes;
  const looked = file && !tooLarge && looking.state === "idle" && looking.data?.ok && looking.data.did === "looked" ? looking.data : null;
  const answer = sent && sending.state === "idle" ? sending.data : undefined;
  const trial = sent?.act === "try" && answer?.ok && answer.did === "tried" ? answer.trial : null;
  const begun = answer?.ok === true && answer.did === "begun";
  const lookProblem = tooLarge ? words.problems["too-large"] : file && looking.state === "idle" ? problemOf(words, looking.data) : null;
  return (
    <Page>
      <TitleBar title={words.title} />
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <BlockStack gap="400">
        {looked && file && !begun ? (
          <MappingForm
            key={`${file.name}/${file.size}/${file.lastModified}`} fileName={file.name} {...looked} wasTried={(mapping) => trial !== null && sent?.text === JSON.stringify(mapping)}
            problem={problemOf(words, answer)} busy={sending.state !== "idle"} onSend={send} onAnother={() => { setFile(null); setSent(null); }}
          />
        ) : (
          <Card>
            <BlockStack gap="300">
              <Text as="h2" variant="headingMd">{words.importTitle}</Text>
              <Text as="p">{words.importIntro}</Text>
              <DropZone label={words.choose} labelHidden accept=".csv,.tsv,.txt,text/csv" type="file" allowMultiple={false} disabled={looking.state !== "idle"} onDrop={(_, accepted) => { choose(accepted[0]); }}>
                <DropZone.FileUpload actionTitle={words.choose} actionHint={words.dropHint} />
              </DropZone>
              {lookProblem ? <InlineError message={lookProblem} fieldID="file" /> : null}
            </BlockStack>
          </Card>
        )}
        {trial && !begun ? <TrialReport trial={trial} /> : null}
        <ImportList imports={imports} />
        <ExportCard />
        <FeedCard {...feeds} busy={renewing.state !== "idle"} onRenew={() => { void renewing.submit({ act: "renew" }, { method: "post", encType: "multipart/form-data" }); }} />
      </BlockStack>
    </Page>
  );
}

function formOf(act: string, file: File, mapping?: ChosenMapping): FormData {
  const form = new FormData();
  form.set("act", act);
  for (const [field, place] of Object.entries(mapping?.columns ?? {})) form.set(field, place === null ? "" : String(place));
  if (mapping) form.set("dateOrder", mapping.dateOrder);
  if (mapping) form.set("names", mapping.names);
  form.set("file", file);
  return form;
}

function problemOf(words: ReturnType<typeof exchangeMessages>, answer: ExchangeAnswer | undefined): string | null {
  if (!answer || answer.ok) return null;
  return answer.reason === "missing" ? answer.missing.map((what) => words.missing[what]).join(" ") : words.problems[answer.reason];
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useFetcher, useLoaderData, useNavigate } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Card, DropZone, InlineError, Page, Text } from "@shopify/polaris";
import { useState } from "react";
import { readChosenFile } from "~/core/imports/ui/read-chosen-file";
import { useLookAgain } from "~/core/imports/ui/use-look-again";
import { actOnImport } from "~/features/referrals/advocates/act-on-import.server";
import type { ImportAnswer } from "~/features/referrals/advocates/act-on-import.server";
import { readImportStanding } from "~/features/referrals/advocates/read-import-standing.server";
import { advocateMessages } from "~/features/referrals/ui/advocates/advocate-messages";
import { ImportColumnsForm } from "~/features/referrals/ui/advocates/import-columns-form";
import { importMessages } from "~/features/referrals/ui/advocates/import-messages";
import { ImportReport } from "~/features/referrals/ui/advocates/import-report";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const { id } = await requireMerchant(request);
  return { standing: await readImportStanding(id) };
}

export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const form = await request.formData();
  const answer = await actOnImport(shop, (name) => form.get(name) ?? undefined, now());
  if (!answer) throw data(null, { status: 400 });
  return data<ImportAnswer>(answer, { status: answer.ok ? 200 : 422 });
}

export default function ImportPage() {
  const { standing } = useLoaderData<typeof loader>();
  const words = useWords(importMessages);
  const list = useWords(advocateMessages);
  const navigate = useNavigate();
  const looking = useFetcher<typeof action>();
  const sending = useFetcher<typeof action>();
  const [file, setFile] = useState<{ name: string; text: string } | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const isRunning = standing !== null && standing.chunksRead < standing.chunks;
  useLookAgain(isRunning);
  const choose = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    const text = await readChosenFile(chosen);
    setUnreadable(text === undefined);
    if (text === undefined) return;
    setFile({ name: chosen.name, text });
    void looking.submit({ act: "look", file: text }, { method: "post", encType: "multipart/form-data" });
  };
  const looked = file && looking.data?.ok && looking.data.did === "looked" ? looking.data : null;
  const problem = unreadable ? words.problems["not-read"] : looking.data && !looking.data.ok ? words.problems[looking.data.reason] : null;
  const begun = sending.data?.ok && sending.data.did === "begun" ? sending.data.time : null;
  const ofThis = begun !== null && standing?.time === begun;
  return (
    <Page>
      <TitleBar title={words.title}>
        <button type="button" variant="breadcrumb" onClick={() => { navigate("/app/referrals/advocates"); }}>{list.title}</button>
      </TitleBar>
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <BlockStack gap="400">
        {looked && file ? (
          <ImportColumnsForm
            key={file.text} fileName={file.name} {...looked} wasTried={ofThis && standing.dry && !isRunning} busy={sending.state !== "idle" || isRunning}
            error={sending.data && !sending.data.ok ? words.problems[sending.data.reason] : null} onAnother={() => { setFile(null); }}
            onSend={(act, columns) => {
              const places = Object.fromEntries(Object.entries(columns).map(([field, place]) => [field, place === null ? "" : String(place)]));
              void sending.submit({ act, file: file.text, ...places }, { method: "post", encType: "multipart/form-data" });
            }}
          />
        ) : (
          <Card>
            <BlockStack gap="300">
              <Text as="p">{words.intro}</Text>
              <DropZone label={words.choose} labelHidden accept=".csv,.txt,text/csv" type="file" allowMultiple={false} onDrop={(_, accepted) => { void choose(accepted[0]); }}>
                <DropZone.FileUpload actionTitle={words.choose} actionHint={words.dropHint} />
              </DropZone>
              {problem ? <InlineError message={problem} fieldID="file" /> : null}
            </BlockStack>
          </Card>
        )}
        {standing ? <ImportReport standing={standing} /> : null}
      </BlockStack>
    </Page>
  );
}

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useFetcher, useLoaderData, useNavigate } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Page, Text } from "@shopify/polaris";
import { useState } from "react";
import { actOnAdvocate } from "~/features/referrals/advocates/act-on-advocate.server";
import type { AdvocateAnswer } from "~/features/referrals/advocates/act-on-advocate.server";
import { listAdvocates } from "~/features/referrals/advocates/list-advocates.server";
import { readAdvocateAction, readAdvocateQuery } from "~/features/referrals/domain/advocates/advocate-query";
import type { AdvocateAction } from "~/features/referrals/domain/advocates/advocate-query";
import type { Person } from "~/features/referrals/domain/referrals/person-words";
import { AddByHand } from "~/features/referrals/ui/advocates/add-by-hand";
import { AdvocateFilters } from "~/features/referrals/ui/advocates/advocate-filters";
import { advocateMessages } from "~/features/referrals/ui/advocates/advocate-messages";
import { AdvocateTable } from "~/features/referrals/ui/advocates/advocate-table";
import { AskBeforeStopping } from "~/features/referrals/ui/advocates/ask-before-stopping";
import { useListAddress } from "~/core/lists/ui/use-list-address";
import { sharedMessages } from "~/features/referrals/ui/referrals/shared-messages";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useReader, useWords } from "~/platform/ui/reader";
import { saveFile } from "~/platform/ui/save-file";
import { useToast } from "~/platform/ui/use-toast";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  const query = readAdvocateQuery(new URL(request.url).searchParams);
  if (!query) throw data(null, { status: 400 });
  return listAdvocates(await requireMerchant(request), query);
}

type Answer = AdvocateAnswer & { act: AdvocateAction["act"] };

export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const form = await request.formData();
  const asked = readAdvocateAction((name) => form.get(name) ?? undefined);
  if (!asked) throw data(null, { status: 400 });
  const answer = await actOnAdvocate(shop, asked, now());
  return data<Answer>({ ...answer, act: asked.act }, { status: answer.ok ? 200 : 404 });
}

export default function AdvocatesPage() {
  const { rows, newer, older, inControl } = useLoaderData<typeof loader>();
  const words = useWords(advocateMessages);
  const shared = useWords(sharedMessages);
  const { locale } = useReader();
  const bridge = useAppBridge();
  const navigate = useNavigate();
  const fetcher = useFetcher<typeof action>();
  const { values, isFiltered, address, choose, go } = useListAddress(["standing", "search"]);
  const [asked, setAsked] = useState<Person | null>(null);
  const [adding, setAdding] = useState(false);
  const busy = fetcher.state === "idle" ? null : String(fetcher.formData?.get("customer") ?? "");
  const send = (act: AdvocateAction["act"], customer: string, because = ""): void => { void fetcher.submit({ act, customer, because }, { method: "post" }); };
  useToast(fetcher.state === "idle" ? fetcher.data : undefined, (answer) => {
    if (answer.ok) return answer.lot === "control" ? words.drawnIntoControl : words.done[answer.act];
    bridge.toast.show(words.unknown, { isError: true });
    return null;
  });
  const saveCsv = async (): Promise<void> => {
    address.set("locale", locale);
    if (!(await saveFile(`/app/referrals/advocates.csv?${address.toString()}`, words.csvFile))) bridge.toast.show(shared.csvFailed, { isError: true });
  };
  return (
    <Page fullWidth>
      <TitleBar title={words.title} />
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <AskBeforeStopping person={asked} onClose={() => { setAsked(null); }} onConfirm={({ customerId }, because) => { setAsked(null); send("stop", customerId, because); }} />
      <BlockStack gap="400">
        {adding ? <AddByHand key={rows.length} busy={busy} onAdd={(customerId) => { send("admit", customerId); }} onClose={() => { setAdding(false); }} /> : null}
        <AdvocateFilters
          values={values} inControl={inControl} onChoose={choose} onAdd={() => { setAdding(true); }} onImport={() => { navigate("/app/referrals/advocates/import"); }} onCsv={() => { void saveCsv(); }}
        />
        <AdvocateTable
          rows={rows} newer={newer} older={older} isFiltered={isFiltered} busy={busy} onGo={go} onStop={({ person }) => { setAsked(person); }} onResume={({ person }) => { send("resume", person.customerId); }}
          onCopy={({ link }) => { void navigator.clipboard.writeText(link).then(() => { bridge.toast.show(words.copied); }, () => { bridge.toast.show(shared.failed, { isError: true }); }); }}
        />
      </BlockStack>
    </Page>
  );
}

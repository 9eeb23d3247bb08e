import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useFetcher, useLoaderData, useNavigate } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Page, Text } from "@shopify/polaris";
import { useEffect, useRef } from "react";
import { actOnVoucher } from "~/features/inserts/look-up/act-on-voucher.server";
import { readLookUpAction } from "~/features/inserts/domain/look-up/look-up-action";
import { lookUp } from "~/features/inserts/look-up/look-up.server";
import { readPackingTable } from "~/features/inserts/packing/packing-table.server";
import { LookUpForm } from "~/features/inserts/ui/look-up/look-up-form";
import { lookUpMessages } from "~/features/inserts/ui/look-up/look-up-messages";
import { LookedUp } from "~/features/inserts/ui/look-up/looked-up";
import { PrintOutcome } from "~/features/inserts/ui/printing/print-panel";
import { useCardPrinter, usePrintInserts } from "~/features/inserts/ui/printing/use-print-inserts";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useToast } from "~/platform/ui/use-toast";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

/** `?q=` is for links from other pages: codes and orders, never an address of a person. */
export async function loader({ request }: LoaderFunctionArgs) {
  const shop = await requireMerchant(request);
  const asked = new URL(request.url).searchParams.get("q") ?? "";
  const typed = asked.includes("@") ? "" : asked.slice(0, 100);
  const [result, table] = await Promise.all([lookUp(shop, typed, "", now()), readPackingTable(shop.id)]);
  return { typed, currency: shop.currency || "EUR", result, table };
}

/** What somebody types is posted: e-mail addresses belong into no address of a page. */
export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const asked = readLookUpAction(await request.formData());
  if (!asked) throw data(null, { status: 400 });
  if (asked.act === "look-up") return data({ did: "look-up" as const, result: await lookUp(shop, asked.typed, asked.triedWith, now()) });
  const answer = await actOnVoucher(shop, asked, now());
  return data({ did: "act" as const, answer }, { status: answer.ok ? 200 : answer.reason === "unknown" ? 404 : 409 });
}

export default function LookUpPage() {
  const loaded = useLoaderData<typeof loader>();
  const words = useWords(lookUpMessages);
  const bridge = useAppBridge();
  const navigate = useNavigate();
  const [search, deed] = [useFetcher<typeof action>(), useFetcher<typeof action>()];
  const [printer] = useCardPrinter(loaded.table);
  const { state: printing, print, forget } = usePrintInserts();
  const last = useRef({ typed: loaded.typed, triedWith: "" });
  const lookAgain = (): void => { void search.submit({ intent: "look-up", ...last.current }, { method: "post" }); };
  const answer = deed.state === "idle" && deed.data?.did === "act" ? deed.data.answer : undefined;
  useToast(answer, (told) => {
    if (told.ok) return told.act === "again" ? words.done.again(told.code) : words.done[told.act];
    bridge.toast.show(words.failed[told.reason], { isError: true });
    return null;
  });
  const seen = useRef(answer);
  useEffect(() => {
    if (answer && seen.current !== answer) lookAgain();
    seen.current = answer;
  });
  return (
    <Page>
      <TitleBar title={words.title}>
        <button type="button" onClick={() => { navigate("/app/safety"); }}>{words.toSafety}</button>
      </TitleBar>
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <PrintOutcome state={printing} onClose={forget} />
      <BlockStack gap="400">
        <LookUpForm
          typed={loaded.typed} busy={search.state !== "idle"}
          onLookUp={(typed, triedWith) => { last.current = { typed, triedWith }; lookAgain(); }}
        />
        <div aria-live="polite">
          <LookedUp
            result={search.data?.did === "look-up" ? search.data.result : loaded.result} currency={loaded.currency} busy={deed.state !== "idle"}
            onDo={(key, asked) => {
              if (asked.act === "print") void print([asked.orderId], printer);
              else void deed.submit({ intent: asked.act, key, ...(asked.act === "again" ? { reason: asked.reason } : {}) }, { method: "post" });
            }}
          />
        </div>
      </BlockStack>
    </Page>
  );
}

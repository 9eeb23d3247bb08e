import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useFetcher, useLoaderData, useNavigate } from "@remix-run/react";
import { TitleBar, useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Page, Text } from "@shopify/polaris";
import { useState } from "react";
import { actOnSafety } from "~/features/inserts/safety/act-on-safety.server";
import type { SafetyAnswer } from "~/features/inserts/safety/act-on-safety.server";
import { readSafetyAction } from "~/features/inserts/domain/safety/safety-action";
import { readSafety } from "~/features/inserts/safety/read-safety.server";
import { AskBeforeStop } from "~/features/inserts/ui/safety/ask-before-stop";
import { KillSwitches } from "~/features/inserts/ui/safety/kill-switches";
import type { Asked } from "~/features/inserts/ui/safety/kill-switches";
import { LeakList } from "~/features/inserts/ui/safety/leak-list";
import { safetyMessages } from "~/features/inserts/ui/safety/safety-messages";
import { StopHistory } from "~/features/inserts/ui/safety/stop-history";
import { now } from "~/platform/clock.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { PageError as ErrorBoundary } from "~/platform/ui/page-error";
import { useToast } from "~/platform/ui/use-toast";
import { useWords } from "~/platform/ui/reader";

export { ErrorBoundary };

export async function loader({ request }: LoaderFunctionArgs) {
  return readSafety(await requireMerchant(request), now());
}

type Answer = SafetyAnswer & { act: "stop" | "resume" };

export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  const asked = readSafetyAction(await request.formData());
  if (!asked) throw data(null, { status: 400 });
  const answer = await actOnSafety(shop, asked, now());
  return data<Answer>({ ...answer, act: asked.act }, { status: answer.ok ? 200 : answer.reason === "unknown" ? 404 : 409 });
}

export default function SafetyPage() {
  const { leaks, rules, cohorts, past } = useLoaderData<typeof loader>();
  const words = useWords(safetyMessages);
  const bridge = useAppBridge();
  const navigate = useNavigate();
  const fetcher = useFetcher<typeof action>();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [reason, setReason] = useState("");
  const busy = fetcher.state === "idle" ? null : String(fetcher.formData?.get("key") ?? "");
  useToast(fetcher.state === "idle" ? fetcher.data : undefined, (answer) => {
    if (answer.ok) return words.done[answer.act];
    bridge.toast.show(words.failed[answer.reason], { isError: true });
    return null;
  });
  const send = (intent: string, key: string, because = ""): void => { void fetcher.submit({ intent, key, because }, { method: "post" }); };
  return (
    <Page>
      <TitleBar title={words.title}>
        <button type="button" variant="breadcrumb" onClick={() => { navigate("/app/lookup"); }}>{words.toLookUp}</button>
      </TitleBar>
      <Text as="h1" visuallyHidden>{words.title}</Text>
      <AskBeforeStop
        asked={asked} onClose={() => { setAsked(null); }}
        onConfirm={({ what, key, because }) => { setAsked(null); send(`stop-${what}`, key, because); }}
      />
      <BlockStack gap="400">
        <LeakList
          leaks={leaks} busy={busy}
          onStop={(leak) => { setAsked({ what: "code", key: leak.voucherKey, code: leak.code, hasGiftCards: leak.isFinal, because: leak.signals.map(words.signals).join(". ") }); }}
          onResume={(leak) => { send("resume-code", leak.voucherKey); }}
        />
        <KillSwitches
          {...{ rules, cohorts, busy, reason }} onReason={setReason} onAsk={setAsked}
          onResume={(what, key) => { send(`resume-${what}`, key); }}
        />
        <StopHistory past={past} />
      </BlockStack>
    </Page>
  );
}

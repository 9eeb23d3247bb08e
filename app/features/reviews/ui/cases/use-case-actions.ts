import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef, useState } from "react";
import { useWords } from "~/platform/ui/reader";
import { caseMessages } from "./case-messages";

export type CaseAnswer = { ok: true; do: "reply" | "close" | "reopen" } | { ok: false; reason: "empty" | "too-long" | "no-customer" | "gone" | null };

/** What a person does with a case, and what they are typing: it is kept on this device until it is sent, so that a look elsewhere costs nothing. */
export function useCaseActions(address: string) {
  const words = useWords(caseMessages);
  const bridge = useAppBridge();
  const fetcher = useFetcher<CaseAnswer>();
  const [typed, setTyped] = useState("");
  const place = `case/${address}`;
  useEffect(() => { setTyped(sessionStorage.getItem(place) ?? ""); }, [place]);
  const type = (text: string): void => {
    setTyped(text);
    sessionStorage.setItem(place, text);
  };
  const answer = fetcher.state === "idle" ? fetcher.data : undefined;
  const seen = useRef<CaseAnswer>();
  useEffect(() => {
    if (!answer || seen.current === answer) return;
    seen.current = answer;
    if (!answer.ok) return void bridge.toast.show(words.failed, { isError: true });
    if (answer.do === "reply") type("");
    bridge.toast.show(words.done[answer.do]);
  });
  const send = (what: "close" | "reopen"): void => { void fetcher.submit({ do: what }, { method: "post" }); };
  return {
    typed, type, busy: fetcher.state !== "idle", error: answer && !answer.ok && answer.reason ? words.wrong[answer.reason] : null,
    reply: (closes: boolean) => { void fetcher.submit({ do: "reply", text: typed, closes: closes ? "yes" : "no" }, { method: "post" }); },
    close: () => { send("close"); }, reopen: () => { send("reopen"); },
  };
}

import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef } from "react";
import type { Rejection } from "~/kernel/entries/review-entries";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { reviewListMessages } from "./review-list-messages";

export type ModerationAnswer = { ok: true; act: "publish" | "reject" | "restore"; changed: string[]; left: number; more: boolean } | { ok: false };

/** Sends what a merchant decides to the list's page, says what became of it, and takes the last rejection back. What was shown cannot be hidden again without a ground. */
export function useModeration() {
  const words = useWords(reviewListMessages);
  const { locale } = useReader();
  const bridge = useAppBridge();
  const fetcher = useFetcher<ModerationAnswer>();
  const lastRejected = useRef<string[]>([]);
  const post = (form: Record<string, string>): void => { void fetcher.submit(form, { method: "post", action: "/app/reviews?index" }); };
  const publish = (which: readonly string[] | "all-waiting"): void => { post({ act: "publish", ...(which === "all-waiting" ? { all: "waiting" } : { keys: which.join(",") }) }); };
  const reject = (keys: readonly string[], because: Rejection, note = ""): void => { post({ act: "reject", keys: keys.join(","), because, note }); };
  const restore = (keys: readonly string[]): void => { post({ act: "restore", keys: keys.join(",") }); };
  const undo = (): void => {
    if (lastRejected.current.length === 0) return;
    restore(lastRejected.current);
    lastRejected.current = [];
  };
  const seen = useRef<ModerationAnswer>();
  useEffect(() => {
    const answer = fetcher.state === "idle" ? fetcher.data : undefined;
    if (!answer || seen.current === answer) return;
    seen.current = answer;
    if (!answer.ok) return void bridge.toast.show(words.failed, { isError: true });
    const { act, changed, left, more } = answer;
    if (changed.length === 0) return void bridge.toast.show(words.none);
    const text = [words.done[act](formatNumber(changed.length, locale)), ...(left > 0 ? [words.partly(formatNumber(left, locale))] : []), ...(more ? [words.more] : [])].join(" ");
    if (act !== "reject") return void bridge.toast.show(text);
    lastRejected.current = changed;
    bridge.toast.show(text, { action: words.undo, onAction: undo, duration: 10_000 });
  });
  return { busy: fetcher.state !== "idle", publish, reject, restore, undo };
}

import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect, useRef } from "react";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { Verdict } from "../../domain/reviewing/review-action";
import { sharedMessages } from "../referrals/shared-messages";
import { reviewMessages } from "./review-messages";

export type ReviewAnswer = { ok: true; verdict: Verdict; changed: string[]; left: number; more: boolean } | { ok: false };

/** Sends decisions to the review page, says what became of them, and takes the last one back. */
export function useReview(names: ReadonlyMap<string, string>) {
  const words = useWords(reviewMessages);
  const shared = useWords(sharedMessages);
  const { locale } = useReader();
  const bridge = useAppBridge();
  const fetcher = useFetcher<ReviewAnswer>();
  const lastDecided = useRef<string[]>([]);
  const known = useRef(new Map<string, string>());
  for (const [orderId, name] of names) known.current.set(orderId, name);
  const send = (which: readonly string[] | "all-held", verdict: Verdict, note = ""): void => {
    void fetcher.submit({ verdict, note, ...(which === "all-held" ? { all: "held" } : { orders: which.join(",") }) }, { method: "post", action: "/app/referrals/review" });
  };
  const undo = (): void => {
    if (lastDecided.current.length === 0) return;
    send(lastDecided.current, "undone");
    lastDecided.current = [];
  };
  const seen = useRef<ReviewAnswer>();
  useEffect(() => {
    const answer = fetcher.state === "idle" ? fetcher.data : undefined;
    if (!answer || seen.current === answer) return;
    seen.current = answer;
    if (!answer.ok) return void bridge.toast.show(shared.failed, { isError: true });
    const { changed, left, more, verdict } = answer;
    if (changed.length === 0) return void bridge.toast.show(words.none);
    const [only] = changed;
    const count = (changed.length === 1 ? known.current.get(only ?? "") : undefined) ?? formatNumber(changed.length, locale);
    const text = [words.done[verdict](count), ...(left > 0 ? [words.partly(formatNumber(left, locale))] : []), ...(more ? [words.more] : [])].join(" ");
    if (verdict === "undone") return void bridge.toast.show(text);
    lastDecided.current = changed;
    bridge.toast.show(text, { action: words.undo, onAction: undo, duration: 10_000 });
  });
  return { busy: fetcher.state !== "idle", send, undo };
}

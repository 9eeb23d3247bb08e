import { useEffect, useState } from "preact/hooks";
import { readView } from "./ask-app";
import type { ReferralView } from "./referral-view";

export type Answer = { kind: "asking" } | { kind: "told"; view: ReferralView } | { kind: "failed" };

/** What the app tells for this page, and how to ask it again. */
export function useView(checkoutToken: string | null): { answer: Answer; again: () => void } {
  const [answer, setAnswer] = useState<Answer>({ kind: "asking" });
  const [asked, setAsked] = useState(1);
  useEffect(() => {
    void readView(checkoutToken).then((view) => { setAnswer(view ? { kind: "told", view } : { kind: "failed" }); });
  }, [asked]);
  return { answer, again: () => { setAsked((count) => count + 1); } };
}

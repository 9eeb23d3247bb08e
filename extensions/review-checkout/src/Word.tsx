import { useState } from "preact/hooks";
import { tellWord } from "./ask-app";
import { isUnhappy } from "./satisfaction-view";
import type { Scale } from "./satisfaction-view";

/** The same as the app takes. */
const longest = 1_000;
type Step = "asking" | "sending" | "thanked";

/** The tap counts already. A word is for who likes; who is unhappy is asked what went wrong, and told that somebody reads it. */
export function Word({ checkoutToken, scale, score }: { checkoutToken: string | null; scale: Scale; score: number }) {
  const { translate } = shopify.i18n;
  const [step, setStep] = useState<Step>("asking");
  const [text, setText] = useState("");
  const [error, setError] = useState<string | null>(null);
  const kind = isUnhappy(scale, score) ? "unhappy" : "content";

  const send = async (): Promise<void> => {
    if (text.trim() === "") return setError(translate("wordMissing"));
    setError(null);
    setStep("sending");
    if (await tellWord(checkoutToken, text.trim().slice(0, longest))) return setStep("thanked");
    setStep("asking");
    setError(translate("notSent"));
  };
  const typed = ({ currentTarget }: Event): void => { setText((currentTarget as { value?: string } | null)?.value ?? ""); };

  if (step === "thanked") return <s-banner tone="success"><s-text>{translate(`${kind}.thanks`)}</s-text></s-banner>;
  return (
    <s-section heading={translate(`${kind}.heading`)}>
      <s-form onSubmit={() => { if (step === "asking") void send(); }}>
        <s-stack gap="base">
          <s-text>{translate(`${kind}.why`)}</s-text>
          <s-text-area
            label={translate(`${kind}.label`)} name="word" autocomplete="off" rows={3} maxLength={longest} value={text} onInput={typed} onChange={typed}
            {...(error === null ? {} : { error })}
          />
          <s-stack direction="inline" gap="small">
            <s-button variant="primary" type="submit" loading={step === "sending"}>{translate("send")}</s-button>
            <s-button variant="secondary" onClick={() => { setStep("thanked"); }}>{translate("enough")}</s-button>
          </s-stack>
        </s-stack>
      </s-form>
    </s-section>
  );
}

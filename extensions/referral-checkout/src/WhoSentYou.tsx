import { useEffect, useState } from "preact/hooks";
import { tellName } from "./ask-app";

/** The same as the app takes. */
const longest = 200;
type Step = "reading" | "asking" | "sending" | "thanked" | "away";

/** Kept for this checkout: asked once, answered or put aside once. */
const remembered = (checkoutToken: string | null): string => `who-sent-you/${checkoutToken ?? ""}`;

/**
 * Asks who recommended the shop. Whatever is written, the thanks are the same: nobody learns here who is a customer. Only nothing at all is an error.
 */
export function WhoSentYou({ checkoutToken }: { checkoutToken: string | null }) {
  const { translate } = shopify.i18n;
  const [step, setStep] = useState<Step>("reading");
  const [name, setName] = useState("");
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    const begin = (kept: unknown): void => { setStep(kept === "thanked" || kept === "away" ? kept : "asking"); };
    shopify.storage.read(remembered(checkoutToken)).then(begin, () => { begin(null); });
  }, []);

  const end = (how: "thanked" | "away"): void => {
    setStep(how);
    // Asked again after a reload is the worst that can happen.
    shopify.storage.write(remembered(checkoutToken), how).catch(() => undefined);
  };
  const send = async (): Promise<void> => {
    if (name.trim() === "") return setError(translate("nameMissing"));
    setError(null);
    setStep("sending");
    if (await tellName(checkoutToken, name.trim().slice(0, longest))) return end("thanked");
    setStep("asking");
    setError(translate("notSent"));
  };
  const typed = ({ currentTarget }: Event): void => { setName((currentTarget as { value?: string } | null)?.value ?? ""); };

  if (step === "reading" || step === "away") return null;
  if (step === "thanked") return <s-banner tone="success"><s-text>{translate("thanks")}</s-text></s-banner>;
  return (
    <s-section heading={translate("whoSentYou")}>
      <s-form onSubmit={() => { if (step === "asking") void send(); }}>
        <s-stack gap="base">
          <s-text>{translate("whoSentYouWhy")}</s-text>
          <s-text-field
            label={translate("nameOrEmail")} name="recommended-by" autocomplete="off" value={name} required maxLength={longest} onInput={typed} onChange={typed}
            {...(error === null ? {} : { error })}
          />
          <s-stack direction="inline" gap="small">
            <s-button variant="primary" type="submit" loading={step === "sending"}>{translate("send")}</s-button>
            <s-button variant="secondary" onClick={() => { end("away"); }}>{translate("nobody")}</s-button>
          </s-stack>
        </s-stack>
      </s-form>
    </s-section>
  );
}

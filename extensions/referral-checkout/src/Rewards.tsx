import { useState } from "preact/hooks";
import { wishCredit } from "./ask-app";
import { Copyable } from "./Copyable";
import { day } from "./day";
import type { Reward } from "./referral-view";

/** What the advocate has earned, and what became of it. */
export function Rewards({ rewards, onChanged }: { rewards: Reward[]; onChanged: () => void }) {
  const { translate } = shopify.i18n;
  return (
    <s-section heading={translate("rewards")}>
      {rewards.length === 0 ? <s-text color="subdued">{translate("noRewards")}</s-text> : (
        <s-stack gap="large">{rewards.map((reward, index) => <OneReward key={reward.code ?? String(index)} reward={reward} id={`reward-${index}`} onChanged={onChanged} />)}</s-stack>
      )}
    </s-section>
  );
}

function OneReward({ reward: { words, state, code, until, canBeCredit, putIntoCart }, id, onChanged }: { reward: Reward; id: string; onChanged: () => void }) {
  const { translate } = shopify.i18n;
  const isReady = state === "ready";
  return (
    <s-stack gap="small">
      <s-stack direction="inline" gap="small" alignItems="center">
        <s-text type="strong">{words}</s-text>
        <s-badge tone={isReady ? "auto" : "neutral"}>{translate(`reward.${state}`)}</s-badge>
      </s-stack>
      {isReady && code !== null ? <Copyable id={id} name={translate("code")} text={code} copyName={translate("copyCodeOf", { words })} /> : null}
      {isReady && putIntoCart !== null ? <s-link href={putIntoCart}>{translate("putIntoCart")}</s-link> : null}
      {isReady && until !== null ? <s-text color="subdued">{translate("until", { day: day(until) })}</s-text> : null}
      {isReady && code !== null && canBeCredit ? <AsCredit code={code} onChanged={onChanged} /> : null}
    </s-stack>
  );
}

/** The choice cannot be undone, so it is asked twice: the code is void then. */
function AsCredit({ code, onChanged }: { code: string; onChanged: () => void }) {
  const { translate } = shopify.i18n;
  const [step, setStep] = useState<"offered" | "sure" | "sending" | "failed">("offered");
  const wish = async (): Promise<void> => {
    setStep("sending");
    if (await wishCredit(code)) onChanged();
    else setStep("failed");
  };
  if (step === "offered") return <s-stack direction="inline"><s-button variant="secondary" onClick={() => { setStep("sure"); }}>{translate("ratherCredit")}</s-button></s-stack>;
  return (
    <s-stack gap="small">
      <s-text>{translate(step === "failed" ? "creditFailed" : "creditSure")}</s-text>
      <s-stack direction="inline" gap="small">
        <s-button variant="primary" loading={step === "sending"} onClick={() => { void wish(); }}>{translate("creditYes")}</s-button>
        <s-button variant="secondary" onClick={() => { setStep("offered"); }}>{translate("creditNo")}</s-button>
      </s-stack>
    </s-stack>
  );
}

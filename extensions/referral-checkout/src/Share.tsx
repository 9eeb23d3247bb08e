import { useEffect, useState } from "preact/hooks";
import { touch } from "./ask-app";
import { Copyable } from "./Copyable";
import type { Advocate } from "./referral-view";

/** The advocate's code and link, and the ways to hand them on. The shop writes to nobody: each way is the advocate's own. */
export function Share({ advocate, heading, isPaused }: { advocate: Advocate; heading: string; isPaused: boolean }) {
  const { translate } = shopify.i18n;
  const { code, link, byName, friendOffer, reward, shareText } = advocate;
  const shared = (): void => { touch("shared"); };
  const [isTextCopied, setTextCopied] = useState(false);
  const isOpen = code !== "" || link !== "";
  useEffect(() => { if (isOpen || byName) touch("shown"); }, []);
  if (!isOpen && !byName) return null;
  return (
    <s-section heading={heading}>
      <s-stack gap="base">
        <s-text>{translate("promise", { friendOffer, reward })}</s-text>
        {isOpen ? null : <s-text>{translate("byName")}</s-text>}
        {isPaused ? <s-text color="subdued">{translate("paused")}</s-text> : null}
        {code === "" ? null : <Copyable id="referral-code" name={translate("code")} text={code} copyName={translate("copyCode")} onCopied={shared} />}
        {link === "" ? null : <Copyable id="referral-link" name={translate("link")} text={link} copyName={translate("copyLink")} onCopied={shared} />}
        {isOpen ? (
          <s-stack direction="inline" gap="small">
            <s-button href={`https://wa.me/?text=${encodeURIComponent(shareText)}`} target="_blank" onClick={shared}>{translate("whatsapp")}</s-button>
            <s-button href={`mailto:?subject=${encodeURIComponent(translate("mailSubject"))}&body=${encodeURIComponent(shareText)}`} onClick={shared}>{translate("mail")}</s-button>
            <s-button command="--copy" commandFor="referral-text">{translate(isTextCopied ? "copied" : "copyText")}</s-button>
          </s-stack>
        ) : null}
        <s-clipboard-item id="referral-text" text={shareText} onCopy={() => { setTextCopied(true); shared(); }} />
      </s-stack>
    </s-section>
  );
}

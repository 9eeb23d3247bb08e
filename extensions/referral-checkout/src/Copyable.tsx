import { useState } from "preact/hooks";

/** Something that can be taken along: what it is, itself, and a button that copies it and says so. */
export function Copyable({ id, name, text, copyName, onCopied }: { id: string; name: string; text: string; copyName: string; onCopied?: () => void }) {
  const { translate } = shopify.i18n;
  const [state, setState] = useState<"waiting" | "copied" | "failed">("waiting");
  return (
    <s-stack gap="small-300">
      <s-text color="subdued">{name}</s-text>
      <s-stack direction="inline" gap="small" alignItems="center">
        <s-text type="strong">{text}</s-text>
        <s-button variant="secondary" accessibilityLabel={state === "copied" ? translate("copied") : copyName} command="--copy" commandFor={id}>{translate(state === "copied" ? "copied" : "copy")}</s-button>
      </s-stack>
      <s-clipboard-item id={id} text={text} onCopy={() => { setState("copied"); onCopied?.(); }} onCopyError={() => { setState("failed"); }} />
      {state === "failed" ? <s-text color="subdued">{translate("notCopied")}</s-text> : null}
    </s-stack>
  );
}

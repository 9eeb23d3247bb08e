import "@shopify/ui-extensions/preact";
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { askApp, orderIdOf } from "./ask-app";
import type { Answer } from "./ask-app";
import { InsertDetails } from "./InsertDetails";

/** On the order page of the admin: which insert the order gets, and what became of it. */
export default async () => {
  render(<InsertBlock />, document.body);
};

function InsertBlock() {
  const { translate } = shopify.i18n;
  const [answer, setAnswer] = useState<Answer>({ kind: "asking" });
  const [asked, setAsked] = useState(1);
  const selected = shopify.data.selected[0];
  useEffect(() => {
    setAnswer({ kind: "asking" });
    if (selected) void askApp(orderIdOf(selected.id), translate("language")).then(setAnswer);
  }, [asked]);
  return (
    <s-admin-block heading={translate("name")} collapsedSummary={summary(answer)}>
      <Content answer={answer} orderId={selected ? orderIdOf(selected.id) : ""} onAgain={() => { setAsked(asked + 1); }} />
    </s-admin-block>
  );
}

function Content({ answer, orderId, onAgain }: { answer: Answer; orderId: string; onAgain: () => void }) {
  const { translate } = shopify.i18n;
  switch (answer.kind) {
    case "asking": return <s-spinner accessibilityLabel={translate("asking")} />;
    case "told": return <InsertDetails insert={answer.insert} orderId={orderId} />;
    case "unknown": return (
      <s-stack gap="small">
        <s-text type="strong">{translate("unknownTitle")}</s-text>
        <s-text color="subdued">{translate("unknown")}</s-text>
      </s-stack>
    );
    case "failed": return (
      <s-stack gap="small">
        <s-banner tone="warning">{translate("failed")}</s-banner>
        <s-button onClick={onAgain}>{translate("again")}</s-button>
      </s-stack>
    );
  }
}

/** What a closed block says. */
function summary(answer: Answer): string {
  const { translate } = shopify.i18n;
  if (answer.kind === "unknown") return translate("unknownTitle");
  if (answer.kind !== "told") return "";
  const { title, voucher } = answer.insert;
  return voucher ? translate("summary", { title, code: voucher.code, state: voucher.state }) : title;
}

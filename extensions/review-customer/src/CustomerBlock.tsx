import "@shopify/ui-extensions/preact";
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { askApp, customerIdOf } from "./ask-app";
import type { Answer } from "./ask-app";
import { WhatTheySaid } from "./WhatTheySaid";

/** On a customer's page of the admin: what they wrote, tapped and complained of. */
export default async () => {
  render(<CustomerBlock />, document.body);
};

function CustomerBlock() {
  const { translate } = shopify.i18n;
  const [answer, setAnswer] = useState<Answer>({ kind: "asking" });
  const [asked, setAsked] = useState(1);
  const selected = shopify.data.selected[0];
  useEffect(() => {
    setAnswer({ kind: "asking" });
    if (selected) void askApp(customerIdOf(selected.id), translate("language")).then(setAnswer);
  }, [asked]);
  return (
    <s-admin-block heading={translate("name")} collapsedSummary={summary(answer)}>
      <Content answer={answer} onAgain={() => { setAsked(asked + 1); }} />
    </s-admin-block>
  );
}

function Content({ answer, onAgain }: { answer: Answer; onAgain: () => void }) {
  const { translate } = shopify.i18n;
  switch (answer.kind) {
    case "asking": return <s-spinner accessibilityLabel={translate("asking")} />;
    case "told": return <WhatTheySaid customer={answer.customer} />;
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
  if (answer.kind !== "told") return "";
  const { reviews, answers, cases } = answer.customer.counts;
  return reviews + answers + cases === 0 ? translate("nothing") : translate("summary", { reviews, answers, cases });
}

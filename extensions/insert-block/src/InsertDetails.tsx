import type { ComponentChildren } from "preact";
import type { OrderInsert } from "./ask-app";

const steps = ["printed", "packed", "scanned", "used"] as const;

/** One order's insert in full. Nothing is red: a control group is no error, and neither is a voucher whose time is over. */
export function InsertDetails({ insert, orderId }: { insert: OrderInsert; orderId: string }) {
  const { translate } = shopify.i18n;
  const { voucher } = insert;
  const page = `app:app/orders/${orderId}`;
  return (
    <s-stack gap="base">
      <s-stack direction="inline" gap="small" alignItems="center">
        <s-badge tone={insert.kind === "card" ? "info" : "neutral"}>{insert.title}</s-badge>
        {voucher ? <s-badge tone={voucher.tone}>{voucher.state}</s-badge> : null}
      </s-stack>
      <s-text>{insert.words}</s-text>
      {insert.steps === null && !voucher && !insert.rule ? null : (
        <s-grid gridTemplateColumns="repeat(auto-fit, minmax(9rem, 1fr))" gap="base">
          {voucher ? <Fact name={translate("code")}><s-text type="strong">{voucher.code}</s-text></Fact> : null}
          {voucher ? <Fact name={translate("offer")}>{voucher.offer}</Fact> : null}
          {voucher ? <Fact name={translate("valid")}>{voucher.valid}</Fact> : null}
          {insert.rule ? <Fact name={translate("rule")}>{insert.rule}</Fact> : null}
          {insert.steps ? steps.map((step) => <Fact key={step} name={translate(step)}>{insert.steps?.[step] ?? translate("notYet")}</Fact>) : null}
        </s-grid>
      )}
      {insert.usedHere.map(({ orderName, code }) => <s-text key={code}>{translate("usedHere", { code, order: orderName })}</s-text>)}
      <Story story={insert.story} />
      <s-stack direction="inline" gap="base" alignItems="center">
        {insert.kind === "card" || insert.kind === "open" ? <s-button href={page}>{translate("print")}</s-button> : null}
        <s-link href={page}>{translate("open")}</s-link>
        {insert.kind === "card" || insert.kind === "open" ? <s-text color="subdued">{translate("printHint")}</s-text> : null}
      </s-stack>
    </s-stack>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <s-stack gap="none">
      <s-text color="subdued">{name}</s-text>
      {typeof children === "string" ? <s-text>{children}</s-text> : children}
    </s-stack>
  );
}

/** The first sentence of the book is the decision, which stands above already. */
function Story({ story }: { story: OrderInsert["story"] }) {
  const { translate } = shopify.i18n;
  if (story.length < 2) return null;
  return (
    <s-stack gap="small-300">
      <s-heading>{translate("story")}</s-heading>
      <s-unordered-list>
        {story.slice(1).map(({ at, words }) => <s-list-item key={at + words}>{at}: {words}</s-list-item>)}
      </s-unordered-list>
    </s-stack>
  );
}

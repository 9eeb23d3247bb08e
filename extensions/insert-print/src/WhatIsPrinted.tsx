import type { PrintCheck } from "./ask-app";

/** A list longer than this is cut: the packer wants to see that there are some, and why. */
const mostNamed = 12;

/** How many cards there will be, and which orders get none, with the reason. Nothing here is an error: a control group is none. */
export function WhatIsPrinted({ check, orders }: { check: PrintCheck | undefined; orders: number }) {
  const { translate } = shopify.i18n;
  if (!check) return <s-banner tone="info">{translate("notAsked")}</s-banner>;
  const { cards, open, without } = check;
  const only = orders === 1 ? without[0] : undefined;
  if (only) return <s-banner tone="info" heading={translate("nothing")}>{translate("withoutOne", { reason: only.words })}</s-banner>;
  return (
    <>
      {cards > 0 ? <s-text type="strong">{translate("cards", { count: cards })}</s-text> : null}
      {open > 0 ? <s-text>{translate("open", { count: open })}</s-text> : null}
      {without.length === 0 ? null : (
        <s-banner tone="info" heading={cards + open === 0 ? translate("nothing") : translate("without", { count: without.length })}>
          <s-unordered-list>
            {without.slice(0, mostNamed).map(({ orderId, orderName, words }) => <s-list-item key={orderId}>{orderName ?? orderId}: {words}</s-list-item>)}
            {without.length > mostNamed ? <s-list-item>{translate("more", { count: without.length - mostNamed })}</s-list-item> : null}
          </s-unordered-list>
        </s-banner>
      )}
    </>
  );
}

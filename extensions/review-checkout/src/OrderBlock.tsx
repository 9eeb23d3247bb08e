import { useEffect, useState } from "preact/hooks";
import { readView } from "./ask-app";
import { HowWasIt } from "./HowWasIt";
import type { SatisfactionView } from "./satisfaction-view";

/**
 * What stands on the thank-you page and on the order status page. An order that went through is good news: a block that has nothing to ask, or cannot reach the app, says
 * nothing.
 *
 * @param hasProducts whether the products may be here already, so that they can be reviewed
 */
export function OrderBlock({ checkoutToken, hasProducts }: { checkoutToken: string | null; hasProducts: boolean }) {
  const { translate } = shopify.i18n;
  const [view, setView] = useState<SatisfactionView | null | "asking">("asking");
  useEffect(() => { void readView(checkoutToken).then(setView); }, []);
  if (view === "asking") return <s-skeleton-paragraph content={translate("asking")} />;
  if (view === null) return null;
  const reviewUrl = hasProducts ? (view.reviewUrl ?? null) : null;
  const asks = view.on && !view.answered;
  if (!asks && reviewUrl === null) return null;
  return (
    <s-stack gap="base">
      {reviewUrl === null ? null : (
        <s-section heading={translate("products")}>
          <s-stack gap="base">
            <s-text>{translate("productsWhy")}</s-text>
            <s-button variant="primary" href={reviewUrl}>{translate("review")}</s-button>
          </s-stack>
        </s-section>
      )}
      {asks ? <HowWasIt checkoutToken={checkoutToken} scale={view.scale === "nps" ? "nps" : "csat"} /> : null}
    </s-stack>
  );
}

import { useState } from "preact/hooks";
import { tellScore } from "./ask-app";
import { pointsOf } from "./satisfaction-view";
import type { Scale } from "./satisfaction-view";
import { Word } from "./Word";

/** One tap: how ordering was, or how likely they recommend the shop. Then, who likes says a word. */
export function HowWasIt({ checkoutToken, scale }: { checkoutToken: string | null; scale: Scale }) {
  const { translate } = shopify.i18n;
  const [sending, setSending] = useState<number | null>(null);
  const [given, setGiven] = useState<number | null>(null);
  const [isNotSent, setNotSent] = useState(false);
  const points = pointsOf(scale);
  const [lowest, highest] = [translate(`${scale}.low`), translate(`${scale}.high`)];

  const tap = async (score: number): Promise<void> => {
    if (sending !== null) return;
    setSending(score);
    setNotSent(false);
    if (await tellScore(checkoutToken, scale, score)) return setGiven(score);
    setSending(null);
    setNotSent(true);
  };
  const nameOf = (point: number): string => translate("point", { point, most: points.at(-1) ?? 0, words: point === points[0] ? `, ${lowest}` : point === points.at(-1) ? `, ${highest}` : "" });

  if (given !== null) return <Word checkoutToken={checkoutToken} scale={scale} score={given} />;
  return (
    <s-section heading={translate(`${scale}.question`)}>
      <s-stack gap="small">
        <s-grid gridTemplateColumns={scale === "csat" ? "repeat(5, 1fr)" : "repeat(4, 1fr)"} gap="small-200">
          {points.map((point) => (
            <s-button key={point} variant="secondary" inlineSize="fill" accessibilityLabel={nameOf(point)} loading={sending === point} onClick={() => { void tap(point); }}>{String(point)}</s-button>
          ))}
        </s-grid>
        <s-text color="subdued">{translate("ends", { lowest: points[0] ?? 0, low: lowest, highest: points.at(-1) ?? 0, high: highest })}</s-text>
        {isNotSent ? <s-banner tone="warning"><s-text>{translate("notSent")}</s-text></s-banner> : null}
      </s-stack>
    </s-section>
  );
}

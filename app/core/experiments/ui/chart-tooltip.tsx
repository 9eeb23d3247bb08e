import type { CSSProperties, ReactNode } from "react";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import type { ChartPlace } from "../domain/chart-places";
import { differenceWords, rangeWords, valueWords } from "../domain/verdict-words";
import type { Measure } from "../domain/verdict-words";
import { GroupMark } from "./chart-legend";
import type { GroupNames } from "./chart-legend";
import { experimentMessages } from "./experiment-messages";

/** All that is known of one place: both groups with their ranges, and the difference. Read out as the arrow keys reach it. */
export function PlaceTooltip({ place, measure, names }: { place: ChartPlace; measure: Measure; names: GroupNames }) {
  const words = useWords(experimentMessages);
  const { locale } = useReader();
  return (
    <TooltipBox title={place.name}>
      {(["tried", "base"] as const).map((group) => {
        const estimate = place[group];
        return (
          <div key={group} style={{ display: "flex", gap: "var(--p-space-150)", alignItems: "baseline" }}>
            <GroupMark group={group} />
            <div>
              <div>{names[group]}: <strong style={{ fontVariantNumeric: "tabular-nums" }}>{valueWords(estimate?.value, measure, locale)}</strong></div>
              <div style={aside}>{estimate ? `${rangeWords(estimate, measure, locale)} · ${words.customers(formatNumber(estimate.people, locale))}` : words.tooFew}</div>
            </div>
          </div>
        );
      })}
      <div style={aside}>{words.difference}: {differenceWords(place.difference, measure, locale)}</div>
    </TooltipBox>
  );
}

export function TooltipBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div role="status" aria-live="polite" style={box}>
      <strong style={{ overflowWrap: "anywhere" }}>{title}</strong>
      {children}
    </div>
  );
}

const aside: CSSProperties = { color: "var(--p-color-text-secondary)", fontVariantNumeric: "tabular-nums" };
const box: CSSProperties = {
  display: "grid", gap: "var(--p-space-100)", maxWidth: "17rem", padding: "var(--p-space-200) var(--p-space-300)", fontSize: "var(--p-font-size-325)", lineHeight: "var(--p-font-line-height-500)",
  color: "var(--p-color-text)", background: "var(--p-color-bg-surface)", borderRadius: "var(--p-border-radius-200)", boxShadow: "var(--p-shadow-300)", border: "var(--p-border-width-025) solid var(--p-color-border)",
};

import { InlineStack, Text } from "@shopify/polaris";
import type { ReactNode } from "react";
import { useWords } from "~/platform/ui/reader";
import { experimentMessages } from "./experiment-messages";

export type ChartGroup = "tried" | "base";

/** What the groups are called: who something was tried on, and who they are compared with. */
export type GroupNames = Record<ChartGroup, string>;

/** Told apart by shape as well. */
export const colourOf: Record<ChartGroup, string> = { tried: "var(--p-color-icon-emphasis)", base: "var(--p-color-icon-secondary)" };

/** What is drawn, and nothing else. */
export function ChartLegend({ groups, names }: { groups: readonly ChartGroup[]; names: GroupNames }) {
  const words = useWords(experimentMessages);
  return (
    <InlineStack gap="400">
      {groups.map((group) => <Entry key={group} name={names[group]}><GroupMark group={group} /></Entry>)}
      <Entry name={words.rangeLegend}>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
          <path d="M3 1h6M6 1v10M3 11h6" fill="none" stroke="var(--p-color-text-secondary)" strokeWidth="1.5" />
        </svg>
      </Entry>
    </InlineStack>
  );
}

export function GroupMark({ group }: { group: ChartGroup }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {group === "tried" ? <circle cx="6" cy="6" r="4.5" fill={colourOf.tried} /> : <path d="M6 0.5 11.5 6 6 11.5 0.5 6Z" fill={colourOf.base} />}
    </svg>
  );
}

function Entry({ name, children }: { name: string; children: ReactNode }) {
  return <InlineStack gap="100" blockAlign="center" wrap={false}>{children}<Text as="span" tone="subdued">{name}</Text></InlineStack>;
}

import { InlineStack, Text } from "@shopify/polaris";
import { useWords } from "~/platform/ui/reader";
import { resultsMessages } from "./results-messages";

export type ChartGroup = "tried" | "base";

/** Told apart by shape as well. */
export const colourOf: Record<ChartGroup, string> = { tried: "var(--p-color-icon-emphasis)", base: "var(--p-color-icon-secondary)" };

export function ChartLegend() {
  const words = useWords(resultsMessages);
  return (
    <InlineStack gap="400">
      <Entry group="tried" name={words.withCard} />
      <Entry group="base" name={words.without} />
    </InlineStack>
  );
}

function Entry({ group, name }: { group: ChartGroup; name: string }) {
  return (
    <InlineStack gap="100" blockAlign="center" wrap={false}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        {group === "tried" ? <circle cx="6" cy="6" r="4.5" fill={colourOf.tried} /> : <path d="M6 0.5 11 6 6 11.5 1 6Z" fill={colourOf.base} />}
      </svg>
      <Text as="span" tone="subdued">{name}</Text>
    </InlineStack>
  );
}

import { Badge, InlineStack, Text } from "@shopify/polaris";
import type { FlagKind } from "~/kernel/entries/review-entries";
import { useReader } from "~/platform/ui/reader";
import { flagName, flagWords } from "../../domain/moderating/rejection-words";

/** Every sign that asks for a look, with what it means and what it does not. */
export function Flags({ flags }: { flags: readonly FlagKind[] }) {
  const { locale } = useReader();
  if (flags.length === 0) return null;
  return (
    <ul style={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: "var(--p-space-100)" }}>
      {flags.map((flag) => (
        <li key={flag}><InlineStack gap="200" blockAlign="center"><Badge tone="attention">{flagName(flag, locale)}</Badge><Text as="span" tone="subdued">{flagWords(flag, locale)}</Text></InlineStack></li>
      ))}
    </ul>
  );
}

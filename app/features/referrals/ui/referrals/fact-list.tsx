import { Text } from "@shopify/polaris";
import type { ReactNode } from "react";

/** Names and what they are, one below the other. What is null is left out. */
export function FactList({ facts }: { facts: readonly { name: string; is: ReactNode }[] }) {
  return (
    <dl style={{ margin: 0, display: "grid", gap: "var(--p-space-200)" }}>
      {facts.filter(({ is }) => is !== null).map(({ name, is }) => (
        <div key={name}>
          <dt><Text as="span" tone="subdued">{name}</Text></dt>
          <dd style={{ margin: 0, overflowWrap: "anywhere" }}>{is}</dd>
        </div>
      ))}
    </dl>
  );
}

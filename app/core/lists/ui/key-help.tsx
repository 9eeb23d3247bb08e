import { BlockStack, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

/** Which key does what in a list, and what else is to be said of keys. */
export function KeyHelp({ label, keys, children }: { label: string; keys: readonly (readonly [key: string, does: string])[]; children: ReactNode }) {
  return (
    <BlockStack gap="100">
      <dl style={{ margin: 0, display: "flex", flexWrap: "wrap", gap: "var(--p-space-200) var(--p-space-400)" }} aria-label={label}>
        {keys.map(([key, does]) => (
          <div key={key} style={{ display: "flex", gap: "var(--p-space-150)" }}>
            <dt><kbd style={{ fontFamily: "var(--p-font-family-mono)", border: "1px solid var(--p-color-border)", borderRadius: 4, padding: "0 6px" }}>{key}</kbd></dt>
            <dd style={{ margin: 0 }}>{does}</dd>
          </div>
        ))}
      </dl>
      <Text as="p" tone="subdued">{children}</Text>
    </BlockStack>
  );
}

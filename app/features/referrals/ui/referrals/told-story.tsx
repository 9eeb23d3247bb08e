import { Text } from "@shopify/polaris";
import { Moment } from "~/platform/ui/moment";

/** What the book says, from first to last. */
export function ToldStory({ steps }: { steps: readonly { key: string; at: Date; words: string }[] }) {
  return (
    <ol style={{ margin: 0, padding: 0, listStyle: "none" }}>
      {steps.map(({ key, at, words }, index) => {
        const isLast = index === steps.length - 1;
        return (
          <li key={key} style={{ position: "relative", padding: isLast ? "0 0 0 24px" : "0 0 20px 24px", borderInlineStart: `2px solid ${isLast ? "transparent" : "var(--p-color-border)"}`, marginInlineStart: 5 }}>
            <span aria-hidden="true" style={{ position: "absolute", insetInlineStart: -6, top: 5, width: 10, height: 10, borderRadius: 5, background: "var(--p-color-bg-fill-brand)" }} />
            <Text as="p" tone="subdued"><Moment at={at} /></Text>
            <Text as="p">{words}</Text>
          </li>
        );
      })}
    </ol>
  );
}

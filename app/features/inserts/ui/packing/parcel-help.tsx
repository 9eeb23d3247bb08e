import { BlockStack, Box, Button, Popover, Text } from "@shopify/polaris";
import { KeyboardIcon } from "@shopify/polaris-icons";
import { useWords } from "~/platform/ui/reader";
import { parcelMessages } from "./parcel-messages";

/** What the keys of this page do. */
export function ParcelHelp({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  const words = useWords(parcelMessages);
  const { keyWords } = words;
  const keys: [string, string][] = [
    ["↓ ↑ j k", keyWords.move], ["x", keyWords.x], ["p", keyWords.p], ["d", keyWords.d], ["u", keyWords.u], ["/", keyWords["/"]], ["?", keyWords["?"]],
  ];
  return (
    <Popover active={open} onClose={onToggle} ariaHaspopup="dialog" activator={<Button icon={KeyboardIcon} onClick={onToggle} ariaExpanded={open} disclosure={open ? "up" : "down"}>{words.keys}</Button>}>
      <div role="dialog" aria-label={words.keysTitle}><Box padding="400" maxWidth="22rem">
        <BlockStack gap="300">
          <Text as="h2" variant="headingSm">{words.keysTitle}</Text>
          <dl style={{ display: "grid", gridTemplateColumns: "auto 1fr", gap: "var(--p-space-150) var(--p-space-300)", margin: 0 }}>
            {keys.map(([key, what]) => [<dt key={`${key}-key`}><kbd>{key}</kbd></dt>, <dd key={key} style={{ margin: 0 }}>{what}</dd>])}
          </dl>
          <Text as="p" tone="subdued">{keyWords.scan}</Text>
        </BlockStack>
      </Box></div>
    </Popover>
  );
}

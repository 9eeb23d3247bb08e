import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, InlineError, InlineStack, Tag, Text } from "@shopify/polaris";
import { useId } from "react";
import { digitsOf, gid } from "~/kernel/gid";
import type { ChosenThing } from "~/kernel/voucher-terms";
import { useWords } from "~/platform/ui/reader";
import { thingsMessages } from "./things-messages";

interface ThingsFieldProps {
  kind: "product" | "collection";
  label: string;
  choose: string;
  helpText?: string;
  chosen: readonly ChosenThing[];
  /** One, or as many as this. */
  most: number;
  error: string | undefined;
  onChange: (chosen: ChosenThing[], firstVariantId: string) => void;
}

/** Products or collections, chosen with Shopify's own picker; what was chosen is kept with its name. */
export function ThingsField({ kind, label, choose, helpText, chosen, most, error, onChange }: ThingsFieldProps) {
  const words = useWords(thingsMessages);
  const bridge = useAppBridge();
  const [labelId, errorId] = [useId(), useId()];
  const type = kind === "product" ? "Product" : "Collection";
  const pick = async (): Promise<void> => {
    const picked = await bridge.resourcePicker({
      type: kind, action: "select", multiple: most === 1 ? false : most, selectionIds: chosen.map(({ id }) => ({ id: gid(type, id) })),
      ...(kind === "product" ? { filter: { variants: most === 1 } } : {}),
    });
    if (!picked) return;
    const things = picked.flatMap(({ id, title }) => { const digits = digitsOf(type, id); return digits ? [{ id: digits, title: title.slice(0, 300) }] : []; });
    const [first] = picked;
    const variants = first && "variants" in first ? first.variants : [];
    onChange(things.slice(0, most), digitsOf("ProductVariant", variants[0]?.id ?? "") ?? "");
  };
  return (
    <div role="group" aria-labelledby={labelId} aria-describedby={error ? `${errorId}Error` : undefined}>
      <BlockStack gap="150">
        <span id={labelId}><Text as="span">{label}</Text></span>
        <InlineStack gap="200" blockAlign="center">
          <Button onClick={() => { void pick(); }} accessibilityLabel={choose}>{words.choose}</Button>
          {chosen.length === 0
            ? <Text as="span" tone="subdued">{words.nothingChosen}</Text>
            : chosen.map(({ id, title }) => <Tag key={id} accessibilityLabel={words.removeThing(title)} onRemove={() => { onChange(chosen.filter((one) => one.id !== id), ""); }}>{title}</Tag>)}
        </InlineStack>
        {error ? <InlineError message={error} fieldID={errorId} /> : null}
        {helpText ? <Text as="span" tone="subdued">{helpText}</Text> : null}
      </BlockStack>
    </div>
  );
}

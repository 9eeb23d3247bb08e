import { Banner, BlockStack, Card, FormLayout, List, Select, Text, TextField } from "@shopify/polaris";
import { useReader, useWords } from "~/platform/ui/reader";
import { formatNumber } from "~/platform/ui/moment";
import { contrastProblems } from "../../domain/designs/colour-contrast";
import { fontFamilies, fontFamilyNames } from "../../domain/designs/design-choices";
import { readColour } from "../../domain/designs/parse-design-form";
import type { DesignFieldsProps } from "./design-basics";
import { designMessages } from "./design-messages";
import { fieldId } from "./design-problems";

const colourNames = ["accent", "ground"] as const;
const fontNames = ["headline", "text"] as const;

/** Colours, with what would be hard to read said in words, and fonts. */
export function DesignLook({ form, note, onChange }: DesignFieldsProps) {
  const words = useWords(designMessages);
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">{words.look}</Text>
        <FormLayout>
          <FormLayout.Group>
            {colourNames.map((name) => (
              <TextField
                key={name} id={fieldId(`colours.${name}`)} label={words.colours[name]} helpText={words.coloursHelp[name]} value={form.colours[name]} maxLength={20} autoComplete="off"
                spellCheck={false} error={note(`colours.${name}`)} onChange={(value) => { onChange({ colours: { ...form.colours, [name]: value } }); }}
                connectedLeft={(
                  <input
                    type="color" aria-label={words.pick[name]} value={readColour(form.colours[name]) ?? "#ffffff"} style={swatch}
                    onChange={(event) => { onChange({ colours: { ...form.colours, [name]: event.target.value } }); }}
                  />
                )}
              />
            ))}
          </FormLayout.Group>
          <Contrast {...form.colours} />
          <FormLayout.Group>
            {fontNames.map((name) => (
              <Select
                key={name} label={words.fonts[name]} value={form.fonts[name]} options={fontFamilies.map((family) => ({ value: family, label: fontFamilyNames[family] }))}
                onChange={(family) => { onChange({ fonts: { ...form.fonts, [name]: fontFamilies.find((one) => one === family) ?? "source-sans" } }); }}
              />
            ))}
          </FormLayout.Group>
          <Text as="p" tone="subdued">{words.fontHelp}</Text>
        </FormLayout>
      </BlockStack>
    </Card>
  );
}

const swatch = { inlineSize: "2.5rem", blockSize: "2rem", padding: 2, border: "1px solid var(--p-color-input-border)", borderRadius: "var(--p-border-radius-200)", background: "var(--p-color-input-bg-surface)", cursor: "pointer" };

/** Nothing that keeps a card from being printed: what the merchant wants to know before it is. */
function Contrast(typed: { accent: string; ground: string }) {
  const words = useWords(designMessages);
  const { locale } = useReader();
  const [accent, ground] = [readColour(typed.accent), readColour(typed.ground)];
  const problems = accent && ground ? contrastProblems({ accent, ground }) : [];
  // Never rounded up to what would be enough.
  const oneDecimal = (ratio: number): string => formatNumber(Math.floor(ratio * 10) / 10, locale);
  return (
    <div aria-live="polite">
      {problems.length === 0 ? null : (
        <Banner tone="warning">
          <List>
            {problems.map(({ colour, on, ratio, least }) => <List.Item key={`${colour}/${on}`}>{words.contrastIs(words.contrast[colour][on], oneDecimal(ratio), oneDecimal(least))}</List.Item>)}
          </List>
        </Banner>
      )}
    </div>
  );
}

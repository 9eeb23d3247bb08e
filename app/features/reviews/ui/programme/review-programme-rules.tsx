import { BlockStack, Card, Checkbox, FormLayout, Text, TextField } from "@shopify/polaris";
import { useWords } from "~/platform/ui/reader";
import { numberField } from "./review-programme-field";
import type { PartProps } from "./review-programme-field";
import { reviewProgrammeMessages } from "./review-programme-messages";

/** Who is left out by lot, and when what was written is shown. */
export function ReviewProgrammeRules(props: PartProps) {
  const { form, onChange } = props;
  const words = useWords(reviewProgrammeMessages);
  const number = numberField(props, words);
  return (
    <>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.publishing}</Text>
          <Text as="p" tone="subdued">{words.publishingIntro}</Text>
          <FormLayout>
            <TextField label={words.lookWithinDays} suffix={words.days} helpText={words.lookHelp} {...number("lookWithinDays")} />
            <Checkbox label={words.lowStarsCase} helpText={words.lowStarsCaseHelp} checked={form.lowStarsCase} onChange={(lowStarsCase) => { onChange({ lowStarsCase }); }} />
          </FormLayout>
        </BlockStack>
      </Card>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.control}</Text>
          <TextField label={words.controlShare} suffix="%" helpText={words.controlHelp} {...number("controlShare", "decimal")} />
        </BlockStack>
      </Card>
    </>
  );
}

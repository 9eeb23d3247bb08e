import { BlockStack, Checkbox, TextField } from "@shopify/polaris";
import { useWords } from "~/platform/ui/reader";
import { numberField } from "./review-programme-field";
import type { PartProps } from "./review-programme-field";
import { reviewProgrammeMessages } from "./review-programme-messages";

/** Whether orders that were delivered before are asked about as well: the merchant's choice, and off unless they make it. */
export function ReviewProgrammePast(props: PartProps) {
  const words = useWords(reviewProgrammeMessages);
  const { form, onChange } = props;
  return (
    <BlockStack gap="200">
      {/* What is hidden cannot be wrong. */}
      <Checkbox label={words.askPast} helpText={words.askPastHelp} checked={form.askPast} onChange={(askPast) => { onChange({ askPast, askPastDays: form.askPastDays }); }} />
      {form.askPast ? <TextField label={words.askPastDays} suffix={words.days} helpText={words.askPastDaysHelp} {...numberField(props, words)("askPastDays")} /> : null}
    </BlockStack>
  );
}

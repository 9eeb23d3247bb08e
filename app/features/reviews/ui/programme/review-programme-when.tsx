import { BlockStack, Button, Card, ChoiceList, FormLayout, InlineGrid, InlineStack, Text, TextField } from "@shopify/polaris";
import { useWords } from "~/platform/ui/reader";
import { emptyTypeDelay, longestType, mostTypeDelays, severalParcelsWays } from "../../domain/programme/review-programme-form";
import { errorWords, numberField, withItem, withoutItem } from "./review-programme-field";
import type { PartProps } from "./review-programme-field";
import { reviewProgrammeMessages } from "./review-programme-messages";

/** When somebody is asked: after delivery, without a report of it, and for which product types differently. */
export function ReviewProgrammeWhen({ productTypes, ...props }: PartProps & { productTypes: readonly string[] }) {
  const { form, errors, onChange } = props;
  const words = useWords(reviewProgrammeMessages);
  const number = numberField(props, words);
  const known = productTypes.slice(0, 8).join(", ");
  const change = (index: number, changed: Partial<(typeof form.delayByType)[number]>): void => { onChange({ delayByType: withItem(form.delayByType, index, changed) }); };
  return (
    <Card>
      <BlockStack gap="400">
        <Text as="h2" variant="headingMd">{words.when}</Text>
        <FormLayout>
          <TextField label={words.delayDays} suffix={words.days} helpText={words.delayHelp} {...number("delayDays")} />
          <TextField label={words.fallbackDays} suffix={words.days} helpText={words.fallbackHelp} {...number("fallbackDays")} />
        </FormLayout>
        <BlockStack gap="300">
          <BlockStack gap="050"><Text as="h3" variant="headingSm">{words.typeDelays}</Text><Text as="p" tone="subdued">{words.typeDelaysIntro}</Text></BlockStack>
          {form.delayByType.map(({ type, days }, index) => (
            <BlockStack key={index} gap="200">
              <InlineGrid columns={{ xs: 1, sm: ["twoThirds", "oneThird"] }} gap="300">
                <TextField
                  label={words.type} value={type} autoComplete="off" maxLength={longestType} helpText={index > 0 ? undefined : known === "" ? words.typeHelpNone : words.typeHelp(known)}
                  error={errorWords(errors, `delayByType.${index}.type`, words)} onChange={(value) => { change(index, { type: value }); }}
                />
                <TextField
                  label={words.typeDays} value={days} suffix={words.days} autoComplete="off" inputMode="numeric" maxLength={40}
                  error={errorWords(errors, `delayByType.${index}.days`, words)} onChange={(value) => { change(index, { days: value }); }}
                />
              </InlineGrid>
              <InlineStack>
                <Button variant="plain" accessibilityLabel={words.removeType(type || String(index + 1))} onClick={() => { onChange({ delayByType: withoutItem(form.delayByType, index) }); }}>{words.remove}</Button>
              </InlineStack>
            </BlockStack>
          ))}
          {form.delayByType.length < mostTypeDelays ? <InlineStack><Button onClick={() => { onChange({ delayByType: [...form.delayByType, emptyTypeDelay] }); }}>{words.addType}</Button></InlineStack> : null}
        </BlockStack>
        <ChoiceList
          title={words.severalParcels} name="severalParcels" selected={[form.severalParcels]} choices={severalParcelsWays.map((value) => ({ value, label: words.severalParcelsOf[value] }))}
          onChange={([chosen]) => { const value = severalParcelsWays.find((way) => way === chosen); if (value) onChange({ severalParcels: value }); }}
        />
        <Text as="p" tone="subdued">{words.severalParcelsHelp}</Text>
      </BlockStack>
    </Card>
  );
}

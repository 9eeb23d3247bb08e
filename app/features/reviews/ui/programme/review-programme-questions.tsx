import { BlockStack, Box, Button, Card, Checkbox, InlineError, InlineGrid, InlineStack, Select, Text, TextField } from "@shopify/polaris";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { emptyAttribute, fewestOptions, longestLabel, mostAttributes, mostOptions, satisfactionScales } from "../../domain/programme/review-programme-form";
import type { AttributeForm, OptionForm } from "../../domain/programme/review-programme-form";
import { errorWords, withItem, withoutItem } from "./review-programme-field";
import type { PartProps } from "./review-programme-field";
import { reviewProgrammeMessages } from "./review-programme-messages";

/** What customers are asked: photos, questions beside the stars, and satisfaction with the ordering. */
export function ReviewProgrammeQuestions({ form, errors, onChange }: PartProps) {
  const words = useWords(reviewProgrammeMessages);
  return (
    <>
      <Card>
        <BlockStack gap="400">
          <Text as="h2" variant="headingMd">{words.questions}</Text>
          <Checkbox label={words.photos} helpText={words.photosHelp} checked={form.photos} onChange={(photos) => { onChange({ photos }); }} />
          <BlockStack gap="300">
            <BlockStack gap="050"><Text as="h3" variant="headingSm">{words.attributes}</Text><Text as="p" tone="subdued">{words.attributesIntro}</Text></BlockStack>
            {form.attributes.map((attribute, index) => (
              <AttributeFields
                key={index} {...{ attribute, index, errors }} onChange={(change) => { onChange({ attributes: withItem(form.attributes, index, change) }); }}
                onRemove={() => { onChange({ attributes: withoutItem(form.attributes, index) }); }}
              />
            ))}
            {errors.attributes ? <InlineError fieldID="attributes" message={words.errors[errors.attributes]} /> : null}
            {form.attributes.length < mostAttributes ? <InlineStack><Button onClick={() => { onChange({ attributes: [...form.attributes, emptyAttribute] }); }}>{words.addAttribute}</Button></InlineStack> : null}
          </BlockStack>
        </BlockStack>
      </Card>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.satisfaction}</Text>
          <Checkbox label={words.satisfactionOn} helpText={words.satisfactionHelp} checked={form.satisfactionOn} onChange={(satisfactionOn) => { onChange({ satisfactionOn }); }} />
          {form.satisfactionOn ? (
            <Select
              label={words.scale} value={form.satisfactionScale} options={satisfactionScales.map((value) => ({ value, label: words.scales[value] }))}
              onChange={(chosen) => { const scale = satisfactionScales.find((one) => one === chosen); if (scale) onChange({ satisfactionScale: scale }); }}
            />
          ) : null}
        </BlockStack>
      </Card>
    </>
  );
}

interface AttributeFieldsProps extends Pick<PartProps, "errors"> {
  attribute: AttributeForm;
  index: number;
  onChange: (change: Partial<AttributeForm>) => void;
  onRemove: () => void;
}

function AttributeFields({ attribute, index, errors, onChange, onRemove }: AttributeFieldsProps) {
  const words = useWords(reviewProgrammeMessages);
  const { locale } = useReader();
  const path = `attributes.${index}`;
  const number = formatNumber(index + 1, locale);
  const option = (at: number, change: Partial<OptionForm>): void => { onChange({ options: withItem(attribute.options, at, change) }); };
  return (
    <Box borderColor="border" borderWidth="025" borderRadius="200" padding="300">
      <div role="group" aria-label={words.attribute(number)}>
        <BlockStack gap="300">
          <InlineStack align="space-between" blockAlign="center">
            <Text as="h4" variant="headingXs">{words.attribute(number)}</Text>
            <Button variant="plain" accessibilityLabel={words.removeAttribute(number)} onClick={onRemove}>{words.remove}</Button>
          </InlineStack>
          <Both value={attribute} path={path} errors={errors} onChange={onChange} />
          <TextField label={words.attributeTypes} helpText={words.attributeTypesHelp} value={attribute.types} autoComplete="off" maxLength={2000} error={errorWords(errors, `${path}.types`, words)} onChange={(types) => { onChange({ types }); }} />
          <Text as="h5" variant="bodyMd" fontWeight="medium">{words.options}</Text>
          {attribute.options.map((one, at) => (
            <InlineGrid key={at} columns="1fr auto" gap="200" alignItems="start">
              <Both value={one} path={`${path}.options.${at}`} errors={errors} name={words.option(formatNumber(at + 1, locale))} onChange={(change) => { option(at, change); }} />
              {attribute.options.length > fewestOptions ? (
                <Button variant="plain" accessibilityLabel={words.removeOption(formatNumber(at + 1, locale))} onClick={() => { onChange({ options: withoutItem(attribute.options, at) }); }}>{words.remove}</Button>
              ) : <span />}
            </InlineGrid>
          ))}
          {errors[`${path}.options`] ? <InlineError fieldID={`${path}.options`} message={errorWords(errors, `${path}.options`, words) ?? ""} /> : null}
          {attribute.options.length < mostOptions ? <InlineStack><Button size="slim" onClick={() => { onChange({ options: [...attribute.options, { key: "", de: "", en: "" }] }); }}>{words.addOption}</Button></InlineStack> : null}
        </BlockStack>
      </div>
    </Box>
  );
}

/** The same in both languages; `name` says of what, where it is not the group's own. */
function Both({ value: { de, en }, path, errors, name, onChange }: { value: { de: string; en: string }; path: string; errors: PartProps["errors"]; name?: string; onChange: (change: { de?: string; en?: string }) => void }) {
  const words = useWords(reviewProgrammeMessages);
  const label = (language: string): string => (name ? `${name}: ${language}` : language);
  return (
    <InlineGrid columns={{ xs: 1, sm: 2 }} gap="200">
      <TextField label={label(words.labelDe)} value={de} autoComplete="off" maxLength={longestLabel} error={errorWords(errors, `${path}.de`, words)} onChange={(value) => { onChange({ de: value }); }} />
      <TextField label={label(words.labelEn)} value={en} autoComplete="off" maxLength={longestLabel} error={errorWords(errors, `${path}.en`, words)} onChange={(value) => { onChange({ en: value }); }} />
    </InlineGrid>
  );
}

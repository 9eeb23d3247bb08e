import { BlockStack, Card, Checkbox, FormLayout, Text, TextField } from "@shopify/polaris";
import { currencySymbol } from "~/core/vouchers/ui/offers/currency-symbol";
import { ThingsField } from "~/core/vouchers/ui/offers/things-field";
import { useReader, useWords } from "~/platform/ui/reader";
import { mostExcludedProducts } from "../../domain/programme/programme-form";
import { numberField, programmeErrorWords } from "./programme-field";
import type { PartProps } from "./programme-field";
import { programmeMessages } from "./programme-messages";
import { SegmentField } from "./segment-field";

/** Who may recommend, and who is left out by lot. */
export function ProgrammeAdvocates(props: PartProps) {
  const { form, onChange } = props;
  const words = useWords(programmeMessages);
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.advocates}</Text>
        <FormLayout>
          <Checkbox label={words.deliveredOrder} checked={form.admitDeliveredOrder} onChange={(admitDeliveredOrder) => { onChange({ admitDeliveredOrder }); }} />
          <SegmentField chosen={form.segment} onChange={(segment) => { onChange({ segment }); }} />
          <TextField label={words.controlShare} suffix="%" helpText={words.controlHelp} {...numberField(props, words)("controlShare", "decimal")} />
        </FormLayout>
      </BlockStack>
    </Card>
  );
}

/** Whose order counts, and when it is sure that it stays. */
export function ProgrammeFriends(props: PartProps) {
  const { form, errors, currency, onChange } = props;
  const words = useWords(programmeMessages);
  const { locale } = useReader();
  const number = numberField(props, words);
  return (
    <>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.friends}</Text>
          <Text as="p" tone="subdued">{words.friendsIntro}</Text>
          <FormLayout>
            <TextField label={words.orderMinimum} suffix={currencySymbol(currency, locale)} helpText={words.orderMinimumHelp} {...number("orderMinimum", "decimal")} />
            <ThingsField
              kind="product" label={words.excluded} choose={words.chooseExcluded} helpText={words.excludedHelp} chosen={form.excludedProducts} most={mostExcludedProducts}
              error={programmeErrorWords(errors, "excludedProducts", words)} onChange={(excludedProducts) => { onChange({ excludedProducts }); }}
            />
            <Checkbox label={words.renewalsCount} helpText={words.renewalsHelp} checked={form.renewalsCount} onChange={(renewalsCount) => { onChange({ renewalsCount }); }} />
          </FormLayout>
        </BlockStack>
      </Card>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">{words.waiting}</Text>
          <FormLayout>
            <TextField label={words.holdDays} suffix={words.days} helpText={words.holdHelp} {...number("holdDays")} />
            <TextField label={words.fallbackDays} suffix={words.days} helpText={words.fallbackHelp} {...number("fallbackDays")} />
          </FormLayout>
        </BlockStack>
      </Card>
    </>
  );
}

import { Banner, BlockStack, Card, Checkbox, FormLayout, InlineError, Text, TextField } from "@shopify/polaris";
import { useWords } from "~/platform/ui/reader";
import { CountryField } from "./country-field";
import { errorWords, numberField } from "./review-programme-field";
import type { PartProps } from "./review-programme-field";
import { reviewProgrammeMessages } from "./review-programme-messages";

/** By which ways somebody is asked; what mail may do, and where the law wants more than a click. */
export function ReviewProgrammeWays(props: PartProps) {
  const { form, errors, onChange } = props;
  const words = useWords(reviewProgrammeMessages);
  return (
    <Card>
      <BlockStack gap="300">
        <BlockStack gap="050"><Text as="h2" variant="headingMd">{words.ways}</Text><Text as="p" tone="subdued">{words.waysIntro}</Text></BlockStack>
        <BlockStack gap="100">
          <Checkbox label={words.wayNames.card} helpText={words.wayHelp.card} checked={form.wayCard} onChange={(wayCard) => { onChange({ wayCard }); }} />
          <Checkbox label={words.wayNames.page} helpText={words.wayHelp.page} checked={form.wayPage} onChange={(wayPage) => { onChange({ wayPage }); }} />
          <Checkbox label={words.wayNames.mail} helpText={words.wayHelp.mail} checked={form.wayMail} onChange={(wayMail) => { onChange({ wayMail }); }} />
          {errors.ways ? <InlineError fieldID="ways" message={words.waysMissing} /> : null}
        </BlockStack>
        {form.wayMail ? (
          <FormLayout>
            <Checkbox label={words.remind} helpText={words.reminderHelp} checked={form.remind} onChange={(remind) => { onChange({ remind }); }} />
            {form.remind ? <TextField label={words.reminderAfterDays} suffix={words.days} {...numberField(props, words)("reminderAfterDays")} /> : null}
            <CountryField chosen={form.countriesWithoutConsent} error={errorWords(errors, "countriesWithoutConsent", words)} onChange={(countriesWithoutConsent) => { onChange({ countriesWithoutConsent }); }} />
            {form.countriesWithoutConsent.length > 0 ? <Banner tone="warning"><p>{words.law}</p></Banner> : <Text as="p" tone="subdued">{words.law}</Text>}
          </FormLayout>
        ) : null}
      </BlockStack>
    </Card>
  );
}

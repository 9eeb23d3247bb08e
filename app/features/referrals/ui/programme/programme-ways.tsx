import { BlockStack, Box, Card, Checkbox, ChoiceList, InlineError, Text } from "@shopify/polaris";
import { useWords } from "~/platform/ui/reader";
import { linkGifts } from "../../domain/programme/programme-form";
import type { PartProps } from "./programme-field";
import { programmeErrorWords } from "./programme-field";
import { programmeMessages } from "./programme-messages";

/** The three ways a friend comes in, each with what it means. */
export function ProgrammeWays({ form, errors, onChange }: PartProps) {
  const words = useWords(programmeMessages);
  const missing = errors.ways === "missing" ? words.waysMissing : programmeErrorWords(errors, "ways", words);
  const way = (name: "code" | "link" | "name", field: "wayCode" | "wayLink" | "wayName") => (
    <Checkbox
      label={words.wayNames[name]} helpText={words.wayHelp[name]} checked={form[field]} onChange={(open) => { onChange({ [field]: open }); }}
      {...(missing ? { ariaDescribedBy: "waysError" } : {})}
    />
  );
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">{words.ways}</Text>
        <Text as="p" tone="subdued">{words.waysIntro}</Text>
        {missing ? <div aria-invalid="true" tabIndex={-1}><InlineError message={missing} fieldID="ways" /></div> : null}
        {way("code", "wayCode")}
        {way("link", "wayLink")}
        {form.wayLink ? (
          <Box paddingInlineStart="600">
            <BlockStack gap="300">
              <ChoiceList
                title={words.linkGives} selected={[form.linkGives]} choices={linkGifts.map((value) => ({ value, label: words.linkGivesOf[value], helpText: words.linkGivesHelp[value] }))}
                onChange={([chosen]) => { onChange({ linkGives: linkGifts.find((one) => one === chosen) ?? form.linkGives }); }}
              />
              <Checkbox
                label={words.confirmEmailFirst} helpText={words.confirmEmailHelp} checked={form.confirmEmailFirst} disabled={form.linkGives === "open-code"}
                onChange={(confirmEmailFirst) => { onChange({ confirmEmailFirst }); }}
              />
            </BlockStack>
          </Box>
        ) : null}
        {way("name", "wayName")}
      </BlockStack>
    </Card>
  );
}

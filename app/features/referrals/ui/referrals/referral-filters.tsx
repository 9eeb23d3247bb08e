import { BlockStack, Button, Card, InlineGrid, InlineStack, Select, Text } from "@shopify/polaris";
import { waySchema } from "~/kernel/entries/referral-entries";
import { useWords } from "~/platform/ui/reader";
import { referralStages } from "../../domain/following/referral-state";
import { SearchField } from "~/core/lists/ui/search-field";
import { listMessages } from "./list-messages";
import { sharedMessages } from "./shared-messages";

/** As they stand in the list's address; empty = all. */
export type ReferralFilterValues = Record<"stage" | "way" | "advocate" | "search", string>;

export function ReferralFilters({ values, onChoose, onCsv }: { values: ReferralFilterValues; onChoose: (chosen: Partial<ReferralFilterValues>) => void; onCsv: () => void }) {
  const words = useWords(listMessages);
  const shared = useWords(sharedMessages);
  const any = { value: "", label: shared.any };
  return (
    <Card>
      <BlockStack gap="300">
        <SearchField label={shared.search} value={values.search} onSearch={(search) => { onChoose({ search }); }} />
        <InlineGrid columns={{ xs: 1, sm: 2 }} gap="300">
          <Select label={words.stage} value={values.stage} onChange={(stage) => { onChoose({ stage }); }} options={[any, ...referralStages.map((value) => ({ value, label: shared.stages[value] }))]} />
          <Select label={words.way} value={values.way} onChange={(way) => { onChoose({ way }); }} options={[any, ...waySchema.options.map((value) => ({ value, label: shared.ways[value] }))]} />
        </InlineGrid>
        <InlineStack gap="300" blockAlign="center" align="space-between">
          {values.advocate ? (
            <InlineStack gap="200"><Text as="span" tone="subdued">{words.ofAdvocate}</Text><Button variant="plain" onClick={() => { onChoose({ advocate: "" }); }}>{shared.clear}</Button></InlineStack>
          ) : <span />}
          <Button onClick={onCsv}>{shared.csv}</Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

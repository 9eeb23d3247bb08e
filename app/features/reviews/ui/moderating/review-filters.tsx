import { BlockStack, Button, Card, Checkbox, InlineGrid, InlineStack, Select } from "@shopify/polaris";
import { SearchField } from "~/core/lists/ui/search-field";
import { useWords } from "~/platform/ui/reader";
import { shownStates } from "../../domain/moderating/review-query";
import { reviewListMessages } from "./review-list-messages";

/** As they stand in the list's address; empty = all. */
export type ReviewFilterValues = Record<"state" | "stars" | "flagged" | "product" | "search", string>;

interface ReviewFiltersProps {
  values: ReviewFilterValues;
  products: readonly { id: string; title: string }[];
  onChoose: (chosen: Partial<ReviewFilterValues>) => void;
  onCsv: () => void;
}

export function ReviewFilters({ values, products, onChoose, onCsv }: ReviewFiltersProps) {
  const words = useWords(reviewListMessages);
  const any = { value: "", label: words.any };
  return (
    <Card>
      <BlockStack gap="300">
        <SearchField label={words.search} value={values.search} onSearch={(search) => { onChoose({ search }); }} />
        <InlineGrid columns={{ xs: 1, sm: 3 }} gap="300">
          <Select label={words.state} value={values.state} onChange={(state) => { onChoose({ state }); }} options={[any, ...shownStates.map((value) => ({ value, label: words.states[value] }))]} />
          <Select label={words.stars} value={values.stars} onChange={(stars) => { onChoose({ stars }); }} options={[any, ...[5, 4, 3, 2, 1].map((stars) => ({ value: String(stars), label: words.starsSaid(stars) }))]} />
          <Select label={words.product} value={values.product} onChange={(product) => { onChoose({ product }); }} options={[any, ...products.map(({ id, title }) => ({ value: id, label: title }))]} />
        </InlineGrid>
        <InlineStack gap="300" blockAlign="center" align="space-between">
          <Checkbox label={words.flaggedOnly} checked={values.flagged === "yes"} onChange={(on) => { onChoose({ flagged: on ? "yes" : "" }); }} />
          <Button onClick={onCsv}>{words.csv}</Button>
        </InlineStack>
      </BlockStack>
    </Card>
  );
}

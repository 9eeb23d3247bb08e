import { BlockStack, Button, ButtonGroup, Card, InlineGrid, Select, Text } from "@shopify/polaris";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { advocateStandings } from "../../domain/advocates/advocate-query";
import { SearchField } from "~/core/lists/ui/search-field";
import { sharedMessages } from "../referrals/shared-messages";
import { advocateMessages } from "./advocate-messages";

interface AdvocateFiltersProps {
  values: Record<"standing" | "search", string>;
  inControl: number;
  onChoose: (chosen: Partial<Record<"standing" | "search", string>>) => void;
  onAdd: () => void;
  onImport: () => void;
  onCsv: () => void;
}

export function AdvocateFilters({ values, inControl, onChoose, onAdd, onImport, onCsv }: AdvocateFiltersProps) {
  const words = useWords(advocateMessages);
  const shared = useWords(sharedMessages);
  const { locale } = useReader();
  return (
    <Card>
      <BlockStack gap="300">
        <InlineGrid columns={{ xs: 1, sm: 2 }} gap="300">
          <SearchField label={words.search} value={values.search} onSearch={(search) => { onChoose({ search }); }} />
          <Select label={words.standing} value={values.standing} onChange={(standing) => { onChoose({ standing }); }} options={[{ value: "", label: shared.any }, ...advocateStandings.map((value) => ({ value, label: words.standings[value] }))]} />
        </InlineGrid>
        <ButtonGroup>
          <Button variant="primary" onClick={onAdd}>{words.add}</Button>
          <Button onClick={onImport}>{words.import}</Button>
          <Button onClick={onCsv}>{shared.csv}</Button>
        </ButtonGroup>
        {inControl > 0 ? <Text as="p" tone="subdued">{words.control(formatNumber(inControl, locale))}</Text> : null}
      </BlockStack>
    </Card>
  );
}

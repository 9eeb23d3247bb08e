import { BlockStack, Button, Card, InlineGrid, Select, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useWords } from "~/platform/ui/reader";
import { insertDecisions, rowsPerPage, voucherStateNames } from "../../domain/orders/insert-query";
import { insertMessages } from "./messages";
import { orderMessages } from "./order-messages";

/** As they stand in the list's address; empty = all. */
export interface FilterValues {
  search: string;
  decision: string;
  state: string;
  printed: string;
  rows: string;
}

/** Every choice is an address of its own: it can be kept, sent and gone back to. */
export function InsertFilters({ values, onChange }: { values: FilterValues; onChange: (values: FilterValues) => void }) {
  const words = useWords(orderMessages);
  const shared = useWords(insertMessages);
  const [search, setSearch] = useState(values.search);
  useEffect(() => { setSearch(values.search); }, [values.search]);
  const choose = (name: keyof FilterValues) => (value: string) => { onChange({ ...values, search, [name]: value }); };
  const any = { value: "", label: words.any };
  return (
    <Card>
      <BlockStack gap="300">
        <form role="search" onSubmit={(event) => { event.preventDefault(); onChange({ ...values, search }); }}>
          <TextField
            label={words.search} value={search} onChange={setSearch} autoComplete="off" type="search" maxLength={60} clearButton
            onClearButtonClick={() => { setSearch(""); onChange({ ...values, search: "" }); }}
            connectedRight={<Button submit size="large">{words.searchAction}</Button>}
          />
        </form>
        <InlineGrid columns={{ xs: 2, md: 4 }} gap="300">
          <Select label={words.decision} value={values.decision} onChange={choose("decision")} options={[any, ...insertDecisions.map((value) => ({ value, label: shared.decisions[value] }))]} />
          <Select label={words.state} value={values.state} onChange={choose("state")} options={[any, ...voucherStateNames.map((value) => ({ value, label: shared.states[value] }))]} />
          <Select label={words.printedFilter} value={values.printed} onChange={choose("printed")} options={[any, { value: "yes", label: words.yes }, { value: "no", label: words.no }]} />
          <Select label={words.rows} value={values.rows} onChange={choose("rows")} options={rowsPerPage.map((rows) => ({ value: String(rows), label: String(rows) }))} />
        </InlineGrid>
      </BlockStack>
    </Card>
  );
}

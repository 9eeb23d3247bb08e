import { BlockStack, Button, Card, Checkbox, Collapsible, InlineGrid, InlineStack, Select, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { useReader, useWords } from "~/platform/ui/reader";
import { insertChoices, writeParcelFilter } from "../../domain/packing/parcel-query";
import type { InsertChoice, ParcelFilter } from "../../domain/packing/parcel-query";
import { parcelMessages } from "./parcel-messages";

export const searchFieldId = "parcel-search";

interface ParcelFiltersProps {
  filter: ParcelFilter;
  rules: readonly { id: string; name: string }[];
  countries: readonly string[];
  onChange: (filter: ParcelFilter) => void;
}

/** Every choice is an address of its own: it can be kept, sent and gone back to. */
export function ParcelFilters({ filter, rules, countries, onChange }: ParcelFiltersProps) {
  const words = useWords(parcelMessages);
  const [typed, setTyped] = useState({ search: filter.search, sku: filter.sku });
  useEffect(() => { setTyped({ search: filter.search, sku: filter.sku }); }, [filter.search, filter.sku]);
  const change = (changed: Partial<ParcelFilter>): void => { onChange({ ...filter, ...typed, ...changed }); };
  const { locale } = useReader();
  const countryNames = new Intl.DisplayNames([locale], { type: "region" });
  const any = { value: "", label: words.any };
  const isFiltered = writeParcelFilter({ ...filter, packed: false }).size > 0;
  const more = [filter.printed !== null, filter.ruleId !== null, filter.country !== null, filter.gift, filter.sku !== ""].filter(Boolean).length;
  const [open, setOpen] = useState(more > 0);
  return (
    <Card>
      <form role="search" onSubmit={(event) => { event.preventDefault(); change({}); }}>
        <BlockStack gap="300">
          <InlineGrid columns={{ xs: 1, md: ["oneHalf", "oneHalf"] }} gap="300">
            <TextField
              id={searchFieldId} label={words.search} value={typed.search} onChange={(search) => { setTyped({ ...typed, search }); }} autoComplete="off" type="search" maxLength={60}
              clearButton onClearButtonClick={() => { change({ search: "" }); }} connectedRight={<Button submit size="large">{words.searchAction}</Button>}
            />
            <InlineGrid columns={2} gap="300">
              <Select label={words.show} value={filter.packed ? "packed" : "open"} onChange={(value) => { change({ packed: value === "packed" }); }} options={[{ value: "open", label: words.shows.open }, { value: "packed", label: words.shows.packed }]} />
              <Select label={words.inserts} value={filter.insert} onChange={(value) => { change({ insert: insertChoices.find((one): one is InsertChoice => one === value) ?? "with" }); }} options={insertChoices.map((value) => ({ value, label: words.insertChoices[value] }))} />
            </InlineGrid>
          </InlineGrid>
          <InlineStack gap="400">
            <Button variant="plain" disclosure={open ? "up" : "down"} onClick={() => { setOpen(!open); }} ariaExpanded={open} ariaControls="more-parcel-filters">{more > 0 ? words.moreFiltersWith(more) : words.moreFilters}</Button>
            {isFiltered ? <Button variant="plain" onClick={() => { onChange({ packed: filter.packed, insert: "with", printed: null, ruleId: null, gift: false, country: null, sku: "", search: "" }); }}>{words.clear}</Button> : null}
          </InlineStack>
          <Collapsible id="more-parcel-filters" open={open}>
            <BlockStack gap="300">
              <InlineGrid columns={{ xs: 2, md: 4 }} gap="300">
                <Select label={words.printed} value={filter.printed === null ? "" : filter.printed ? "yes" : "no"} onChange={(value) => { change({ printed: value === "" ? null : value === "yes" }); }} options={[any, { value: "no", label: words.no }, { value: "yes", label: words.yes }]} />
                <Select label={words.rule} value={filter.ruleId ?? ""} onChange={(value) => { change({ ruleId: value || null }); }} options={[any, ...rules.map(({ id, name }) => ({ value: id, label: name }))]} />
                <Select label={words.country} value={filter.country ?? ""} onChange={(value) => { change({ country: value || null }); }} options={[any, ...[...new Set([...countries, ...(filter.country ? [filter.country] : [])])].map((value) => ({ value, label: countryNames.of(value) ?? value }))]} />
                <TextField
                  label={words.sku} value={typed.sku} onChange={(sku) => { setTyped({ ...typed, sku }); }} autoComplete="off" type="search" maxLength={100}
                  clearButton onClearButtonClick={() => { change({ sku: "" }); }}
                />
              </InlineGrid>
              <Checkbox label={words.giftOnly} checked={filter.gift} onChange={(gift) => { change({ gift }); }} />
            </BlockStack>
          </Collapsible>
        </BlockStack>
      </form>
    </Card>
  );
}

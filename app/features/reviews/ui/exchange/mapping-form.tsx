import { BlockStack, Button, ButtonGroup, Card, InlineError, InlineGrid, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import type { ReactNode } from "react";
import { ColumnSelects } from "~/core/imports/ui/column-selects";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { missingColumns } from "../../domain/exchange/import-mapping";
import type { DateOrder, ImportColumns, ImportField, NameStyle, ReviewFormat } from "../../domain/exchange/import-mapping";
import { exchangeMessages } from "./exchange-messages";

/** How a file is to be read, as the form sends it. */
export interface ChosenMapping {
  columns: ImportColumns;
  dateOrder: DateOrder | "";
  names: NameStyle;
}

interface MappingFormProps {
  fileName: string;
  lines: number;
  format: ReviewFormat;
  header: readonly string[];
  sample: readonly (readonly string[])[];
  columns: ImportColumns;
  /** Whether a dry run of this very mapping has been seen. */
  wasTried: (mapping: ChosenMapping) => boolean;
  problem: string | null;
  busy: boolean;
  onSend: (act: "try" | "import", mapping: ChosenMapping) => void;
  onAnother: () => void;
}

const needed: readonly ImportField[] = ["stars", "date"];
const products: readonly ImportField[] = ["handle", "productId", "sku"];
const welcome: readonly ImportField[] = ["title", "body", "author", "email", "reply", "replyDate", "pictures", "verified", "state", "incentivized", "country", "language"];

/** Says which column is which and how dates and names are meant, then tries it, then takes it over. */
export function MappingForm({ fileName, lines, format, header, sample, columns, wasTried, problem, busy, onSend, onAnother }: MappingFormProps) {
  const words = useWords(exchangeMessages);
  const { locale } = useReader();
  const [mapping, setMapping] = useState<ChosenMapping>({ columns, dateOrder: "", names: "initial" });
  const [sent, setSent] = useState(false);
  const missing = missingColumns(mapping.columns);
  const mayImport = wasTried(mapping);
  const selects = (fields: readonly ImportField[], errors: Partial<Record<ImportField, string>> = {}): ReactNode => (
    <ColumnSelects fields={fields} labels={words.fields} header={header} sample={sample} columns={mapping.columns} errors={errors} helps={{ email: words.emailHelp }} onChange={(chosen) => { setMapping({ ...mapping, columns: chosen }); }} />
  );
  const send = (act: "try" | "import"): void => {
    setSent(true);
    if (missing.length === 0) onSend(act, mapping);
  };
  const said = (what: "stars" | "date" | "product"): string | undefined => (sent && missing.includes(what) ? words.missing[what] : undefined);
  const errors = { ...(said("stars") ? { stars: said("stars") ?? "" } : {}), ...(said("date") ? { date: said("date") ?? "" } : {}) };
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100">
          <Text as="h2" variant="headingMd">{words.columnsTitle}</Text>
          <Text as="p" tone="subdued" breakWord>{words.columnsIntro(fileName, formatNumber(lines, locale), words.formats[format])}</Text>
        </BlockStack>
        <Text as="h3" variant="headingSm">{words.fieldsNeeded}</Text>
        {selects(needed, errors)}
        <BlockStack gap="200">
          {selects(products)}
          {said("product") ? <InlineError message={words.missing.product} fieldID="product" /> : <Text as="p" tone="subdued">{words.productHelp}</Text>}
        </BlockStack>
        <Text as="h3" variant="headingSm">{words.fieldsWelcome}</Text>
        {selects(welcome)}
        <InlineGrid columns={{ xs: 1, sm: 2 }} gap="400">
          <Select
            label={words.dates} value={mapping.dateOrder} options={(["", "day-first", "month-first"] as const).map((value) => ({ value, label: words.dateOrders[value] }))}
            onChange={(value) => { setMapping({ ...mapping, dateOrder: value as DateOrder | "" }); }}
          />
          <Select
            label={words.names} value={mapping.names} options={(["initial", "as-written"] as const).map((value) => ({ value, label: words.nameStyles[value] }))}
            onChange={(value) => { setMapping({ ...mapping, names: value as NameStyle }); }}
          />
        </InlineGrid>
        {problem ? <InlineError message={problem} fieldID="file" /> : null}
        <ButtonGroup>
          <Button {...(mayImport ? {} : { variant: "primary" as const })} loading={busy} onClick={() => { send("try"); }}>{words.try}</Button>
          <Button {...(mayImport ? { variant: "primary" as const } : {})} disabled={!mayImport || busy} onClick={() => { send("import"); }}>{words.import}</Button>
          <Button variant="plain" onClick={onAnother}>{words.another}</Button>
        </ButtonGroup>
        <Text as="p" tone="subdued">{words.tryHelp}</Text>
      </BlockStack>
    </Card>
  );
}

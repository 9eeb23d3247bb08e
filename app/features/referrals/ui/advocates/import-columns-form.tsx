import { BlockStack, Button, ButtonGroup, Card, FormLayout, Select, Text } from "@shopify/polaris";
import { useState } from "react";
import { formatNumber } from "~/platform/ui/moment";
import { useReader, useWords } from "~/platform/ui/reader";
import { importFields } from "../../domain/advocates/import-columns";
import type { ImportColumns } from "../../domain/advocates/import-columns";
import { importMessages } from "./import-messages";

interface ImportColumnsFormProps {
  fileName: string;
  lines: number;
  header: readonly string[];
  sample: readonly (readonly string[])[];
  guess: ImportColumns;
  /** Whether a dry run of this very file and these columns has been seen. */
  wasTried: boolean;
  error: string | null;
  busy: boolean;
  onSend: (act: "try" | "import", columns: ImportColumns) => void;
  onAnother: () => void;
}

/** Says which column is which, then tries it, then takes it over. */
export function ImportColumnsForm({ fileName, lines, header, sample, guess, wasTried, error, busy, onSend, onAnother }: ImportColumnsFormProps) {
  const words = useWords(importMessages);
  const { locale } = useReader();
  const [columns, setColumns] = useState(guess);
  const [tried, setTried] = useState<ImportColumns | null>(null);
  const mayImport = wasTried && tried === columns;
  const example = (place: number): string => sample.map((row) => row[place]?.trim() ?? "").find((cell) => cell !== "")?.slice(0, 30) ?? "";
  const options = [{ value: "", label: words.none }, ...header.map((name, place) => ({ value: String(place), label: words.column(name.trim() || words.columnNumber(place + 1), example(place)) }))];
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100"><Text as="h2" variant="headingMd">{words.columnsTitle}</Text><Text as="p" tone="subdued">{words.columnsIntro(fileName, formatNumber(lines, locale))}</Text></BlockStack>
        <FormLayout>
          {importFields.map((field) => (
            <Select
              key={field} label={words.fields[field]} options={options} value={columns[field] === null ? "" : String(columns[field])} {...(field === "email" && error ? { error } : {})}
              onChange={(value) => { setColumns({ ...columns, [field]: value === "" ? null : Number(value) }); }}
            />
          ))}
        </FormLayout>
        <ButtonGroup>
          <Button {...(mayImport ? {} : { variant: "primary" as const })} loading={busy} onClick={() => { setTried(columns); onSend("try", columns); }}>{words.try}</Button>
          <Button {...(mayImport ? { variant: "primary" as const } : {})} disabled={!mayImport || busy} onClick={() => { onSend("import", columns); }}>{words.import}</Button>
          <Button variant="plain" onClick={onAnother}>{words.another}</Button>
        </ButtonGroup>
        <Text as="p" tone="subdued">{words.tryHelp}</Text>
      </BlockStack>
    </Card>
  );
}

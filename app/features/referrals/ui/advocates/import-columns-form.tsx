import { BlockStack, Button, ButtonGroup, Card, Text } from "@shopify/polaris";
import { useState } from "react";
import { ColumnSelects } from "~/core/imports/ui/column-selects";
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
  return (
    <Card>
      <BlockStack gap="400">
        <BlockStack gap="100"><Text as="h2" variant="headingMd">{words.columnsTitle}</Text><Text as="p" tone="subdued">{words.columnsIntro(fileName, formatNumber(lines, locale))}</Text></BlockStack>
        <ColumnSelects fields={importFields} labels={words.fields} header={header} sample={sample} columns={columns} errors={error ? { email: error } : {}} onChange={setColumns} />
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

import { InlineGrid, Select } from "@shopify/polaris";
import { useWords } from "~/platform/ui/reader";
import type { ColumnPlaces } from "../domain/read-column-places";
import { columnMessages } from "./column-messages";

interface ColumnSelectsProps<Field extends string> {
  fields: readonly Field[];
  labels: Readonly<Record<Field, string>>;
  header: readonly string[];
  /** The file's first rows: an example stands beside each heading. */
  sample: readonly (readonly string[])[];
  columns: ColumnPlaces<Field>;
  errors?: Partial<Record<Field, string>>;
  helps?: Partial<Record<Field, string>>;
  onChange: (columns: ColumnPlaces<Field>) => void;
}

/** Which column of a file tells what: a choice for each field. */
export function ColumnSelects<Field extends string>({ fields, labels, header, sample, columns, errors = {}, helps = {}, onChange }: ColumnSelectsProps<Field>) {
  const words = useWords(columnMessages);
  const example = (place: number): string => sample.map((row) => row[place]?.trim() ?? "").find((cell) => cell !== "")?.slice(0, 30) ?? "";
  const options = [{ value: "", label: words.none }, ...header.map((name, place) => ({ value: String(place), label: words.column(name.trim() || words.columnNumber(place + 1), example(place)) }))];
  return (
    <InlineGrid columns={{ xs: 1, sm: 2 }} gap="400">
      {fields.map((field) => {
        const [error, help] = [errors[field], helps[field]];
        return (
          <Select
            key={field} label={labels[field]} options={options} value={columns[field] === null ? "" : String(columns[field])} {...(error ? { error } : {})} {...(help ? { helpText: help } : {})}
            onChange={(value) => { onChange({ ...columns, [field]: value === "" ? null : Number(value) }); }}
          />
        );
      })}
    </InlineGrid>
  );
}

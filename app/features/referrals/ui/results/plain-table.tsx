import { Text } from "@shopify/polaris";

interface PlainTableProps {
  label: string;
  /** The first is the heading of each row; the others stand on the right. */
  columns: readonly string[];
  /** Cells of several lines are lists. */
  rows: readonly (readonly (string | readonly string[])[])[];
}

/** A table that is pushed sideways where there is little room. */
export function PlainTable({ label, columns, rows }: PlainTableProps) {
  return (
    <div role="region" aria-label={label} tabIndex={0} style={{ overflowX: "auto" }}>
      <table aria-label={label} style={{ borderCollapse: "collapse", width: "100%" }}>
        <thead><tr>{columns.map((title, index) => <th key={title} scope="col" style={cell(index)}><Text as="span" tone="subdued" fontWeight="medium">{title}</Text></th>)}</tr></thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              {row.map((content, index) => {
                const [first = "", ...below] = typeof content === "string" ? [content] : content;
                return index === 0
                  ? <th key={index} scope="row" style={cell(0)}><Text as="span" fontWeight="medium">{first}</Text></th>
                  : <td key={index} style={cell(index)}><Text as="span">{first}</Text>{below.map((line) => <Text key={line} as="p" tone="subdued">{line}</Text>)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cell = (index: number) => ({
  padding: "var(--p-space-200) var(--p-space-300)", paddingInlineStart: index === 0 ? 0 : "var(--p-space-300)", textAlign: index === 0 ? "start" as const : "end" as const, verticalAlign: "top",
  fontVariantNumeric: "tabular-nums", borderBlockEnd: "var(--p-border-width-025) solid var(--p-color-border-secondary)",
});

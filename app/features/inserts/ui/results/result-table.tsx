import { Text } from "@shopify/polaris";
import type { ReactNode } from "react";

export interface TableColumn {
  title: string;
  /** Numbers stand on the right. */
  numeric?: boolean;
}

interface ResultTableProps {
  label: string;
  columns: readonly TableColumn[];
  /** The first of each row is its heading. */
  rows: readonly (readonly ReactNode[])[];
}

/** A table that can be scrolled sideways, with the keyboard as well, where there is little room. */
export function ResultTable({ label, columns, rows }: ResultTableProps) {
  const cell = (index: number) => ({
    padding: "var(--p-space-200) var(--p-space-300)", textAlign: columns[index]?.numeric ? ("right" as const) : ("left" as const), whiteSpace: "nowrap" as const,
    borderBlockEnd: "var(--p-border-width-025) solid var(--p-color-border-secondary)",
  });
  return (
    <div role="region" aria-label={label} tabIndex={0} style={{ overflowX: "auto" }}>
      <table style={{ borderCollapse: "collapse", minWidth: "100%" }}>
        <thead>
          <tr>{columns.map(({ title }, index) => <th key={title} scope="col" style={cell(index)}><Text as="span" tone="subdued" fontWeight="medium">{title}</Text></th>)}</tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={place}>
              {row.map((content, index) => (index === 0
                ? <th key={index} scope="row" style={cell(index)}><Text as="span" fontWeight="medium">{content}</Text></th>
                : <td key={index} style={cell(index)}><Text as="span" numeric={columns[index]?.numeric ?? false}>{content}</Text></td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

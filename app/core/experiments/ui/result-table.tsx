import { Text } from "@shopify/polaris";
import type { ReactNode } from "react";

export interface TableColumn {
  title: string;
  /** Numbers stand on the right. */
  numeric?: boolean;
}

/** What stands in a cell: its value, and below it what belongs to it. */
export type TableCell = string | { value: string; below: string[] };

interface ResultTableProps {
  label: string;
  columns: readonly TableColumn[];
  /** The first of each row is its heading. */
  rows: readonly (readonly TableCell[])[];
}

/**
 * A table that fits: its words break, and where its container is narrow each row of more than three columns stands as a block of lines. Roles are said
 * anew, since browsers forget them with the display; titles of columns then come out of an attribute.
 */
export function ResultTable({ label, columns, rows }: ResultTableProps) {
  const look = (index: number): string => (columns[index]?.numeric ? "result-cell result-number" : "result-cell");
  return (
    <div className={columns.length > 3 ? "result-table result-wide" : "result-table"}>
      <style>{style}</style>
      <table role="table" aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">{columns.map(({ title }, index) => <th key={title} role="columnheader" scope="col" className={look(index)}><Text as="span" tone="subdued" fontWeight="medium">{title}</Text></th>)}</tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row, place) => (
            <tr key={place} role="row">
              {row.map((cell, index) => (index === 0
                ? <th key={index} role="rowheader" scope="row" className={look(index)}><Text as="span" fontWeight="medium">{contentOf(cell)}</Text></th>
                : <td key={index} role="cell" className={look(index)} data-title={columns[index]?.title}><Text as="span" numeric={columns[index]?.numeric ?? false}>{contentOf(cell)}</Text></td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const contentOf = (cell: TableCell): ReactNode => (typeof cell === "string"
  ? cell
  : <>{cell.value}{cell.below.filter((line) => line !== "").map((line) => <span key={line} className="result-below">{line}</span>)}</>);

const style = `
.result-table { container-type: inline-size; }
.result-table table { border-collapse: collapse; width: 100%; }
.result-cell { padding: var(--p-space-200) var(--p-space-300); text-align: start; vertical-align: top; overflow-wrap: break-word; border-block-end: var(--p-border-width-025) solid var(--p-color-border-secondary); }
.result-cell:first-child { padding-inline-start: 0; }
.result-cell:last-child { padding-inline-end: 0; }
.result-number { text-align: end; }
.result-below { display: block; white-space: nowrap; font-size: var(--p-font-size-300); color: var(--p-color-text-secondary); }
@container (max-width: 38rem) {
  .result-wide table, .result-wide tbody, .result-wide tr { display: block; }
  .result-wide thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .result-wide tr { padding-block: var(--p-space-200); border-block-end: var(--p-border-width-025) solid var(--p-color-border-secondary); }
  .result-wide .result-cell { display: flex; justify-content: space-between; gap: var(--p-space-400); padding: var(--p-space-050) 0; border: 0; text-align: end; }
  .result-wide td.result-cell::before { content: attr(data-title); flex: 0 0 auto; max-width: 45%; text-align: start; color: var(--p-color-text-secondary); }
}`;

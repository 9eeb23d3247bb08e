import type { Figure } from "./figure";
import { verdictOf } from "./figure";

const rounded = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 2);

/** The figures of one or more benchmarks as a plain table, one line each. */
export function tableOf(figures: readonly (Figure & { bench: string })[]): string {
  const rows = figures.map((figure) => [
    figure.bench,
    figure.name,
    `${rounded(figure.value)} ${figure.unit}`,
    figure.target ? ("atLeast" in figure.target ? `≥ ${figure.target.atLeast}` : `≤ ${figure.target.atMost}`) : "",
    verdictOf(figure),
    [figure.spread ? `${rounded(figure.spread[0])} – ${rounded(figure.spread[1])}` : "", figure.note ?? ""].filter(Boolean).join("; "),
  ]);
  const all = [["bench", "what", "measured", "target", "", "rounds; note"], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()).join("\n");
}

import type { ResultWindow } from "./result-query";

/** What people did in a time after the order that earned the card; only those whose time is over. Money in minor units. */
export interface Outcomes {
  people: number;
  /** How many ordered again. */
  successes: number;
  /** After discount, refunds and print cost. */
  sum: bigint;
  sumOfSquares: bigint;
}

/** Customers who have everything in common that results are told apart by. Each counts once in a rule: with the first card, or lot, of it. */
export interface PeopleCell {
  ruleId: string;
  ruleVersion: number | null;
  arm: "card" | "control";
  variant: string;
  /** "" = the shop's first. */
  designId: string;
  /** In which they ordered, in the shop's time zone: "2026-11". */
  month: string;
  people: number;
  outcomes: Record<ResultWindow, Outcomes>;
}

/** What became of the cards that have everything in common; cards, not customers. */
export interface CardCell {
  ruleId: string;
  variant: string;
  designId: string;
  month: string;
  cards: number;
  printed: number;
  packed: number;
  scanned: number;
  used: number;
}

export const sumOutcomes = (cells: readonly PeopleCell[], window: ResultWindow): Outcomes => cells.reduce<Outcomes>(
  (total, { outcomes: { [window]: one } }) => ({
    people: total.people + one.people, successes: total.successes + one.successes, sum: total.sum + one.sum, sumOfSquares: total.sumOfSquares + one.sumOfSquares,
  }),
  { people: 0, successes: 0, sum: 0n, sumOfSquares: 0n },
);

/** By a key, sorted by it. */
export function groupCells<Cell>(cells: readonly Cell[], key: (cell: Cell) => string): [string, Cell[]][] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const group = groups.get(key(cell));
    if (group) group.push(cell);
    else groups.set(key(cell), [cell]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}

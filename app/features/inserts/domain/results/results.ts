import { checkLots } from "~/core/experiments/domain/check-lots";
import type { LotsCheck } from "~/core/experiments/domain/check-lots";
import { compareMeans } from "~/core/experiments/domain/compare-means";
import { compareRates } from "~/core/experiments/domain/compare-rates";
import type { Comparison } from "~/core/experiments/domain/verdict";
import type { Allocation } from "./allocation";
import { groupCells, sumOutcomes } from "./result-cells";
import type { CardCell, PeopleCell } from "./result-cells";
import { resultWindows } from "./result-query";
import type { ResultWindow } from "./result-query";

/** What became of cards. */
export type Funnel = Omit<CardCell, "ruleId" | "variant" | "designId" | "month">;

/** One part of the customers with a card (all, a version, a design, a month), against the control group. */
export interface ResultPart {
  /** The version's letter, the design's id ("" = the shop's first), the month; the rule's id of a whole rule. */
  id: string;
  funnel: Funnel;
  returned: Comparison;
  /** After discount, refunds and print cost, in minor units for each customer. */
  brought: Comparison;
}

export interface RuleResults {
  whole: ResultPart;
  /** The whole rule, for each of the windows. */
  byWindow: { window: ResultWindow; returned: Comparison; brought: Comparison; waiting: number }[];
  /** Customers whose window is not over yet. */
  waiting: number;
  customers: { card: number; control: number };
  versions: ResultPart[];
  /** Every other version against the first one. */
  againstFirst: { id: string; first: string; returned: Comparison; brought: Comparison }[];
  designs: ResultPart[];
  /** Oldest first. */
  months: ResultPart[];
  lots: { control: LotsCheck; versions: LotsCheck | null };
}

/**
 * One rule's results, out of sums. Customers are compared with those of the control group who had the same chances at the time
 * (the same allocation of the lots); designs are not drawn by lot, so these with customers decided by the same version of the rule.
 */
export function ruleResults(ruleId: string, people: readonly PeopleCell[], cards: readonly CardCell[], allocations: ReadonlyMap<number, Allocation>, window: ResultWindow): RuleResults {
  const mine = people.filter((cell) => cell.ruleId === ruleId);
  const [card, control] = [mine.filter(({ arm }) => arm === "card"), mine.filter(({ arm }) => arm === "control")];
  const myCards = cards.filter((cell) => cell.ruleId === ruleId);
  const allocationOf = ({ ruleVersion }: PeopleCell): string => (ruleVersion === null ? "" : (allocations.get(ruleVersion)?.key ?? ""));
  const newest = allocations.get(Math.max(-1, ...allocations.keys()));
  const cardShare = 1 - (newest?.controlShareBasisPoints ?? 0) / 10_000;
  const part = (id: string, tried: readonly PeopleCell[], base: readonly PeopleCell[], cells: readonly CardCell[], stratumOf = allocationOf): ResultPart =>
    ({ id, funnel: sumFunnel(cells), ...compare(tried, base, stratumOf, window, cardShare) });
  const parts = (key: (cell: { variant: string; designId: string; month: string }) => string, baseOf: (id: string) => readonly PeopleCell[], stratumOf = allocationOf): ResultPart[] =>
    groupCells(myCards, key).map(([id, cells]) => part(id, card.filter((cell) => key(cell) === id), baseOf(id), cells, stratumOf));
  const versions = parts(({ variant }) => variant, () => control);
  const [first] = versions;
  return {
    whole: part(ruleId, card, control, myCards),
    byWindow: resultWindows.map((one) => ({ window: one, ...compare(card, control, allocationOf, one, cardShare), waiting: countWaiting(mine, one) })),
    waiting: countWaiting(mine, window),
    customers: { card: countPeople(card), control: countPeople(control) },
    versions,
    againstFirst: first === undefined ? [] : versions.slice(1).map(({ id }) => ({
      id, first: first.id,
      ...compare(ofVariant(card, id), ofVariant(card, first.id), allocationOf, window, shareBetween(newest, id, first.id)),
    })),
    designs: parts(({ designId }) => designId, () => control, ({ ruleVersion }) => String(ruleVersion)),
    months: parts(({ month }) => month, (month) => control.filter((cell) => cell.month === month)),
    lots: { control: controlLots(mine, allocations), versions: versions.length < 2 ? null : versionLots(card, allocations) },
  };
}

function compare(tried: readonly PeopleCell[], base: readonly PeopleCell[], stratumOf: (cell: PeopleCell) => string, window: ResultWindow, triedShare: number) {
  const strata = [...new Set([...tried, ...base].map(stratumOf))].map((stratum) => {
    const outcomes = (cells: readonly PeopleCell[]) => sumOutcomes(cells.filter((cell) => stratumOf(cell) === stratum), window);
    return { tried: outcomes(tried), base: outcomes(base) };
  });
  return { returned: compareRates(strata, triedShare), brought: compareMeans(strata, triedShare) };
}

const ofVariant = (cells: readonly PeopleCell[], id: string): PeopleCell[] => cells.filter(({ variant }) => variant === id);
const countPeople = (cells: readonly PeopleCell[]): number => cells.reduce((sum, { people }) => sum + people, 0);
const countWaiting = (cells: readonly PeopleCell[], window: ResultWindow): number => countPeople(cells) - sumOutcomes(cells, window).people;

const sumFunnel = (cells: readonly CardCell[]): Funnel => cells.reduce(
  (sum, { cards, printed, packed, scanned, used }) =>
    ({ cards: sum.cards + cards, printed: sum.printed + printed, packed: sum.packed + packed, scanned: sum.scanned + scanned, used: sum.used + used }),
  { cards: 0, printed: 0, packed: 0, scanned: 0, used: 0 },
);

/** The part of one version's lots in those of two. */
function shareBetween(allocation: Allocation | undefined, one: string, other: string): number {
  const weight = (id: string): number => allocation?.variants.find((variant) => variant.id === id)?.weight ?? 0;
  return weight(one) + weight(other) === 0 ? 0 : weight(one) / (weight(one) + weight(other));
}

/** Of those whose lots are known: the allocation of each version of the rule, and who was decided by it. */
function drawnAt(cells: readonly PeopleCell[], allocations: ReadonlyMap<number, Allocation>): { allocation: Allocation; cells: PeopleCell[] }[] {
  const known = cells.flatMap((cell) => {
    const allocation = cell.ruleVersion === null ? undefined : allocations.get(cell.ruleVersion);
    return allocation ? [{ cell, allocation }] : [];
  });
  return groupCells(known, ({ allocation }) => allocation.key).map(([, same]) => ({ allocation: (same[0] as (typeof same)[number]).allocation, cells: same.map(({ cell }) => cell) }));
}

const controlLots = (cells: readonly PeopleCell[], allocations: ReadonlyMap<number, Allocation>): LotsCheck =>
  checkLots(drawnAt(cells, allocations).map(({ allocation: { controlShareBasisPoints: share }, cells: drawn }) => ({
    parts: [share, 10_000 - share],
    drawn: (["control", "card"] as const).map((arm) => countPeople(drawn.filter((cell) => cell.arm === arm))),
  })));

const versionLots = (cells: readonly PeopleCell[], allocations: ReadonlyMap<number, Allocation>): LotsCheck =>
  checkLots(drawnAt(cells, allocations).filter(({ allocation }) => allocation.variants.length > 1).map(({ allocation: { variants }, cells: drawn }) => ({
    parts: variants.map(({ weight }) => weight),
    drawn: variants.map(({ id }) => countPeople(ofVariant(drawn, id))),
  })));

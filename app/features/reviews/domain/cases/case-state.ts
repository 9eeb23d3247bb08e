import { caseEntrySchemas } from "~/kernel/entries/answer-entries";
import type { CaseEntryKind, CaseKind } from "~/kernel/entries/answer-entries";
import type { z } from "zod";

/** The longest word in a case, in characters. */
export const longestWord = 5_000;

export type CaseStanding = "open" | "answered" | "closed";

export interface CaseState {
  kind: CaseKind;
  aboutKey: string;
  orderId: string | null;
  customerId: string | null;
  /** answered: the merchant has spoken last. */
  state: CaseStanding;
  openedAt: Date;
  closedAt: Date | null;
  /** Of the last word; 0: nothing was said. */
  lastNumber: number;
  /** How often it was closed or opened again: the next time has the next number. */
  times: number;
}

interface BookedEntry {
  kind: string;
  data: unknown;
  recordedAt: Date;
}

/** Where a case stands, from its entries in any order; undefined where none was opened. A customer's word after it was closed opens it again. */
export function caseState(entries: readonly BookedEntry[]): CaseState | undefined {
  const of = <K extends CaseEntryKind>(kind: K) => entries.filter((entry) => entry.kind === kind)
    .map(({ data, recordedAt }) => ({ recordedAt, data: caseEntrySchemas[kind].parse(data) as z.infer<(typeof caseEntrySchemas)[K]> }));
  const opened = of("case.opened").at(0);
  if (!opened) return undefined;
  const said = of("case.said").sort((one, other) => other.data.number - one.data.number);
  const last = said.at(0);
  const closed = of("case.closed").sort((one, other) => other.data.time - one.data.time).at(0);
  const reopened = Math.max(0, ...of("case.reopened").map(({ data }) => data.time));
  const isSaidSince = said.some(({ data, recordedAt }) => data.from === "customer" && closed !== undefined && recordedAt > closed.recordedAt);
  const isClosed = closed !== undefined && closed.data.time > reopened && !isSaidSince;
  const { kind, aboutKey, orderId, customerId } = opened.data;
  return {
    kind, aboutKey, orderId, customerId, openedAt: opened.recordedAt, closedAt: isClosed ? closed.recordedAt : null,
    state: isClosed ? "closed" : last?.data.from === "merchant" ? "answered" : "open", lastNumber: last?.data.number ?? 0, times: Math.max(closed?.data.time ?? 0, reopened),
  };
}

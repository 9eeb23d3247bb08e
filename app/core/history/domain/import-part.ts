/** What a shop's history is read in, in this order: orders say which products and customers they are of. */
export const importParts = ["products", "customers", "orders", "orderDetails"] as const;
export type ImportPart = (typeof importParts)[number];

export type ImportState = "waiting" | "running" | "reading" | "done" | "failed";

/** A part as it stands in its table. */
export interface PartStanding {
  part: ImportPart;
  state: ImportState;
  since: Date | null;
  expected: number | null;
  read: number;
  failure: ImportFailure | null;
  startedAt: Date | null;
  finishedAt: Date | null;
}

/** Whether a part was begun since the app was installed last. What an earlier installation read has gaps since then: it is read anew. */
export const isOfInstallation = ({ startedAt }: { startedAt: Date | null }, installedAt: Date): boolean => startedAt !== null && startedAt >= installedAt;

/** A part of which nothing is known yet. */
export const waitingPart = (part: ImportPart): PartStanding =>
  ({ part, state: "waiting", since: null, expected: null, read: 0, failure: null, startedAt: null, finishedAt: null });

/** Why a part has no result, and how often that has happened. */
export interface ImportFailure {
  because: "failed" | "timeout" | "denied" | "cancelled" | "expired" | "refused" | "broken";
  times: number;
}

/** A part whose collecting fails is begun anew so often; then it waits for the merchant. Access that is denied stays denied. */
const mostTimes = 4;

export const isOver = ({ because, times }: ImportFailure): boolean => because === "denied" || because === "refused" || times >= mostTimes;

/** One more failure; each part counts its own. */
export const failedAgain = (before: ImportFailure | null, because: ImportFailure["because"]): ImportFailure => ({ because, times: (before?.times ?? 0) + 1 });

export const failureText = ({ because, times }: ImportFailure): string => `${because}/${times}`;

export function readFailure(text: string | null): ImportFailure | null {
  const match = /^(failed|timeout|denied|cancelled|expired|refused|broken)\/(\d+)$/.exec(text ?? "");
  return match ? { because: match[1] as ImportFailure["because"], times: Number(match[2]) } : null;
}

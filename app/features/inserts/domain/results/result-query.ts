import { readPeriod } from "~/core/experiments/domain/result-periods";
import type { ResultPeriod } from "~/core/experiments/domain/result-periods";

/** In how many days after the order that earned the card somebody has to order again to be counted. */
export const resultWindows = [30, 60, 90] as const;
export type ResultWindow = (typeof resultWindows)[number];

export interface ResultQuery {
  /** null = the first that has results. */
  ruleId: string | null;
  period: ResultPeriod;
  window: ResultWindow;
}

/** Reads the address of the results. undefined when a parameter is not what the page's own links say. */
export function readResultQuery(parameters: { get: (name: string) => string | null }): ResultQuery | undefined {
  const [rule, asked] = [parameters.get("rule"), parameters.get("window")];
  const period = readPeriod(parameters.get("period"));
  const window = asked === null ? 60 : resultWindows.find((days) => String(days) === asked);
  if (period === undefined || window === undefined || (rule !== null && !/^[a-z0-9-]{1,40}$/.test(rule))) return undefined;
  return { ruleId: rule, period, window };
}

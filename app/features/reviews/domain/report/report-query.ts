import { oneOf } from "~/core/lists/domain/list-place";
import { readPeriod } from "~/core/experiments/domain/result-periods";
import type { ResultPeriod } from "~/core/experiments/domain/result-periods";
import { themesOrNone } from "./theme";
import type { ThemeOrNone } from "./theme";

/** Which complaints a report is about, and behind which number somebody looks; null = all. */
export interface ReportQuery {
  period: ResultPeriod;
  productId: string | null;
  theme: ThemeOrNone | null;
}

/** Reads the report's address. undefined when a parameter is not what its own links say. Nothing said: the last twelve months. */
export function readReportQuery(parameters: { get: (name: string) => string | null }): ReportQuery | undefined {
  const period = readPeriod(parameters.get("period") ?? "12");
  const theme = oneOf(themesOrNone, parameters.get("theme"));
  const productId = parameters.get("product") || null;
  return period === undefined || theme === undefined || (productId !== null && !/^\d{1,20}$/.test(productId)) ? undefined : { period, theme, productId };
}

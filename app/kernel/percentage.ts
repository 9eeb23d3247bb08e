import { z } from "zod";

/** A share in hundredths of a percent: 10 % is 1000. Exact, never a float. */
export const basisPointsSchema = z.number().int().min(0).max(10_000);

/** "10 %", "12,5 %" */
export const formatPercentage = (basisPoints: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(basisPoints / 10_000);

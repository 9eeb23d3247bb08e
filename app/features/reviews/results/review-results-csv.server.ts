import { stringify } from "csv-stringify/sync";
import type { ResultPeriod } from "~/core/experiments/domain/result-periods";
import type { Locale } from "~/kernel/locale";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { reviewResultColumns, reviewResultRows } from "../domain/results/review-rows";
import { readReviewResults } from "./read-review-results.server";

/** Every figure of the results page as CSV (RFC 4180, UTF-8 with its mark, decimals with a point). Nothing in it was typed by anybody: there is no formula to fear. */
export const reviewResultsCsv = async (shop: Shop, period: ResultPeriod, locale: Locale, now: Date): Promise<string> =>
  stringify(reviewResultRows(await readReviewResults(shop, period, now), locale), { header: true, columns: [...reviewResultColumns], bom: true });

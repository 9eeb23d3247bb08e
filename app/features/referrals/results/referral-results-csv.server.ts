import { stringify } from "csv-stringify/sync";
import type { ResultPeriod } from "~/core/experiments/domain/result-periods";
import type { Locale } from "~/kernel/locale";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { referralRows, referralColumns } from "../domain/results/referral-rows";
import { readReferralResults } from "./read-referral-results.server";

/** Every figure of the results page as CSV (RFC 4180, UTF-8 with its mark, decimals with a point). Nothing in it was typed by anybody: there is no formula to fear. */
export async function referralResultsCsv(shop: Shop, period: ResultPeriod, locale: Locale, now: Date): Promise<string> {
  const rows = referralRows(await readReferralResults(shop, period, now), shop.currency || "EUR", locale);
  return stringify(rows, { header: true, columns: [...referralColumns], bom: true });
}

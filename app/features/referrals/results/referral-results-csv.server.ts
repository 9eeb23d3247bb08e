import { stringify } from "csv-stringify/sync";
import { toDecimal } from "~/kernel/money";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { readReferralResults } from "./read-referral-results.server";

/** The months of the results page as CSV (RFC 4180, UTF-8 with its mark, decimals with a point). */
export async function referralResultsCsv(shop: Shop): Promise<string> {
  const { months, currency } = await readReferralResults(shop);
  const amount = (minor: number): string => toDecimal({ minor, currency });
  const rows = months.map(({ earnedMinor, takenMinor, openMinor, ...counts }) =>
    ({ ...counts, rewards_earned: amount(earnedMinor), rewards_taken_back: amount(takenMinor), rewards_to_take_back: amount(openMinor), currency }));
  const columns = ["month", "shown", "shared", "visited", "ordered", "confirmed", "rewards", "rewards_earned", "rewards_taken_back", "rewards_to_take_back", "currency"];
  return stringify(rows, { header: true, columns, bom: true });
}

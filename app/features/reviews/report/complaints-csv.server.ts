import { stringify } from "csv-stringify/sync";
import { dayOf, formatDay } from "~/kernel/day";
import type { Locale } from "~/kernel/locale";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { reviewIdOf } from "../domain/moderating/review-id";
import { reportColumns } from "../domain/report/report-columns";
import type { ReportQuery } from "../domain/report/report-query";
import { themeName } from "../domain/report/theme";
import { productTitles } from "../moderating/product-titles.server";
import { orderNames } from "./read-complaint-report.server";
import { readComplaints } from "./read-complaints.server";

/** The complaints of a period, one line for each theme of each review, with the words that were found. What could be a formula is made text. */
export async function complaintsCsv(shop: Pick<Shop, "id" | "timeZone">, { period, productId, theme }: ReportQuery, locale: Locale, now: Date): Promise<string> {
  const { complaints } = await readComplaints(shop, period, now);
  const titles = await productTitles(shop.id, complaints.map((complaint) => complaint.productId));
  const names = await orderNames(shop.id, complaints.flatMap(({ orderId }) => orderId ?? []));
  const rows = complaints.filter((complaint) => productId === null || complaint.productId === productId).flatMap((complaint) =>
    complaint.themes.filter((one) => theme === null || one === theme).map((one) => ({
      month: complaint.month, product: titles.get(complaint.productId) ?? complaint.productId, theme: themeName(one, locale),
      found: complaint.hits.filter((hit) => hit.theme === one).map(({ words }) => words).join(", "), stars: String(complaint.stars), text: complaint.text,
      order: complaint.orderId ? (names.get(complaint.orderId) ?? "") : "", written: formatDay(dayOf(complaint.writtenAt, shop.timeZone), locale), id: reviewIdOf(complaint.key),
    })));
  return stringify(rows, {
    header: true, columns: Object.entries(reportColumns(locale)).map(([key, header]) => ({ key, header })),
    bom: true, delimiter: locale === "de" ? ";" : ",", escape_formulas: true, record_delimiter: "windows",
  });
}

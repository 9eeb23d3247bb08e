import { monthsBetween } from "~/core/experiments/domain/result-periods";
import { dayOf } from "~/kernel/day";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { reviewIdOf } from "../domain/moderating/review-id";
import { complaintReport } from "../domain/report/complaint-report";
import type { ComplaintReport } from "../domain/report/complaint-report";
import type { ThemeHit } from "../domain/report/find-themes";
import type { ReportQuery } from "../domain/report/report-query";
import { productTitles } from "../moderating/product-titles.server";
import { readComplaints, writtenIn } from "./read-complaints.server";
import type { ReadComplaint } from "./read-complaints.server";

/** A review behind a number. */
export interface BehindRow {
  /** As it stands in addresses. */
  id: string;
  productId: string;
  orderId: string | null;
  orderName: string | null;
  stars: number;
  text: string;
  hits: ThemeHit[];
  writtenAt: Date;
}

export interface ReadReport extends Omit<ComplaintReport, "products"> {
  /** Of all stars, in the same time. */
  reviews: number;
  products: (ComplaintReport["products"][number] & { title: string | null; reviews: number })[];
  /** More were written than are read. */
  more: boolean;
  behind: { rows: BehindRow[]; count: number };
}

const productsShown = 50;
const behindShown = 25;

/** What customers complain of, by product, theme and month; and the reviews behind the number that the query names, newest first. */
export async function readComplaintReport(shop: Pick<Shop, "id" | "timeZone">, { period, productId, theme }: ReportQuery, now: Date): Promise<ReadReport> {
  const { complaints, more } = await readComplaints(shop, period, now);
  const report = complaintReport(complaints);
  const written = new Map((await db().review.groupBy({
    by: ["productId"], where: { shopId: shop.id, state: { in: ["published", "pending"] }, writtenAt: writtenIn(shop, period, now) }, _count: true,
  })).map((row) => [row.productId, row._count]));
  const products = report.products.slice(0, productsShown);
  const titles = await productTitles(shop.id, products.map((product) => product.productId));
  const behind = complaints.filter((complaint) => (productId === null || complaint.productId === productId) && (theme === null || complaint.themes.includes(theme)));
  return {
    ...report, more, reviews: [...written.values()].reduce((sum, count) => sum + count, 0),
    products: products.map((product) => ({ ...product, title: titles.get(product.productId) ?? null, reviews: written.get(product.productId) ?? product.complaints })),
    behind: { rows: await behindRows(shop.id, behind.slice(0, behindShown)), count: behind.length },
  };
}

async function behindRows(shopId: number, complaints: readonly ReadComplaint[]): Promise<BehindRow[]> {
  const names = await orderNames(shopId, complaints.flatMap(({ orderId }) => orderId ?? []));
  return complaints.map(({ key, productId, orderId, stars, text, hits, writtenAt }) =>
    ({ id: reviewIdOf(key), productId, orderId, orderName: orderId ? (names.get(orderId) ?? null) : null, stars, text, hits, writtenAt }));
}

/** What these orders are called, by id. */
export async function orderNames(shopId: number, orderIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db().shopOrder.findMany({ where: { shopId, orderId: { in: [...new Set(orderIds)] } }, select: { orderId: true, name: true } });
  return new Map(rows.map(({ orderId, name }) => [orderId, name]));
}

/** The months that can be chosen, newest first; null where nobody has written anything yet. */
export async function readReportMonths(shop: Pick<Shop, "id" | "timeZone">, now: Date): Promise<string[] | null> {
  const { _min: { writtenAt } } = await db().review.aggregate({ where: { shopId: shop.id }, _min: { writtenAt: true } });
  return writtenAt ? monthsBetween(dayOf(writtenAt, shop.timeZone), dayOf(now, shop.timeZone), 24) : null;
}

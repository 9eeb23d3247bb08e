import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { Rejection, ReviewSource } from "~/kernel/entries/review-entries";
import type { Locale } from "~/kernel/locale";
import { db } from "~/platform/db/prisma.server";
import type { Review } from "~/platform/db/client/client";
import { log } from "~/platform/log.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { rejectionName } from "../domain/moderating/rejection-words";
import { reviewColumns } from "../domain/moderating/review-columns";
import { reviewIdOf } from "../domain/moderating/review-id";
import { sourceWords } from "../domain/moderating/review-words";
import { reviewListMessages } from "../ui/moderating/review-list-messages";
import { productTitles } from "./product-titles.server";

const rowsAtOnce = 1_000;

/**
 * All reviews of a shop in our own format, one a line, oldest key first; streamed. Instants are ISO 8601 in UTC, so that no reader has to guess. What could be a
 * formula is made text, German Excel gets its semicolons. Addresses of customers are nowhere in it: nobody has told us any.
 */
export function reviewsCsv(shop: Pick<Shop, "id">, locale: Locale): Readable {
  const csv = stringify({
    header: true, columns: Object.entries(reviewColumns(locale)).map(([key, header]) => ({ key, header })),
    bom: true, delimiter: locale === "de" ? ";" : ",", escape_formulas: true, record_delimiter: "windows",
  });
  return pipeline(Readable.from(csvRows(shop.id, locale)), csv, (error) => {
    if (error) log.warn({ error, shopId: shop.id }, "the list of reviews was not read to its end");
  }) as unknown as Readable;
}

type CsvRow = Record<keyof ReturnType<typeof reviewColumns>, string>;

async function* csvRows(shopId: number, locale: Locale): AsyncGenerator<CsvRow> {
  for (let behind = ""; ; ) {
    const rows = await db().review.findMany({ where: { shopId, key: { gt: behind } }, orderBy: { key: "asc" }, take: rowsAtOnce });
    const titles = await productTitles(shopId, rows.map(({ productId }) => productId));
    const orders = await db().shopOrder.findMany({ where: { shopId, orderId: { in: rows.flatMap(({ orderId }) => orderId ?? []) } }, select: { orderId: true, name: true } });
    const names = new Map(orders.map(({ orderId, name }) => [orderId, name]));
    for (const row of rows) yield csvRow(row, titles.get(row.productId) ?? "", row.orderId ? (names.get(row.orderId) ?? "") : "", locale);
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) return;
    behind = last.key;
  }
}

function csvRow(row: Review, product: string, order: string, locale: Locale): CsvRow {
  const words = reviewListMessages(locale);
  const yes = (is: boolean): string => (is ? words.yes : words.no);
  const because = row.because === null ? "" : row.state === "rejected" ? rejectionName(row.because as Rejection, locale) : (words.withdrawnBecause as Record<string, string>)[row.because] ?? "";
  return {
    id: reviewIdOf(row.key), productId: row.productId, product, order, stars: String(row.stars), title: row.title, body: row.body, name: row.displayName, language: row.locale,
    attributes: Object.entries(row.attributes as Record<string, string>).map(([key, value]) => `${key}: ${value}`).join("; "), photos: String(row.photoIds.length),
    state: (words.states as Record<string, string>)[row.state] ?? row.state, because, verified: (words.verified as Record<string, string>)[row.verified] ?? row.verified, incentivized: yes(row.incentivized),
    source: sourceWords(row.source as ReviewSource, locale), reply: row.reply ?? "", replied: at(row.repliedAt), helpful: String(row.helpful), notHelpful: String(row.notHelpful), version: String(row.version),
    written: at(row.writtenAt), edited: at(row.editedAt), published: at(row.publishedAt),
  };
}

const at = (instant: Date | null): string => instant?.toISOString() ?? "";

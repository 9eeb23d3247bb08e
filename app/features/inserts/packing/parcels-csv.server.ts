import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { dayOf, formatDay } from "~/kernel/day";
import { insertDecidedSchema } from "~/kernel/entries/insert-decided";
import { nearestLocale } from "~/kernel/locale";
import type { Locale } from "~/kernel/locale";
import { firstNames } from "~/core/customers/note-customers.server";
import { entriesFor } from "~/core/ledger/entries-for.server";
import { readOrders } from "~/core/orders/read-orders.server";
import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { keptBy } from "~/kernel/voucher-terms";
import { db } from "~/platform/db/prisma.server";
import { log } from "~/platform/log.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { insertKey } from "../domain/deciding/decide-insert";
import { offerWords } from "~/core/vouchers/domain/offers/offer-words";
import { parcelColumns } from "../domain/packing/parcel-columns";
import type { ParcelQuery, PickingOrder } from "../domain/packing/parcel-query";
import { matchingParcels } from "./matching-parcels.server";
import { currentVouchers, whyNoCard } from "../printing/current-vouchers.server";
import { cardUrl } from "../printing/print-inserts.server";

const rowsAtOnce = 1_000;

/**
 * The inserts that a list of parcels shows, one a line, for whoever prints elsewhere; streamed. Made for the spreadsheet that
 * opens it: what could be a formula is made text, and German Excel gets its semicolons. Reads first names, and says so in the log.
 */
export function parcelsCsv(shop: Shop, query: ParcelQuery, pickingOrder: PickingOrder, locale: Locale): Readable {
  const csv = stringify({
    header: true, columns: Object.entries(parcelColumns(locale)).map(([key, header]) => ({ key, header })),
    bom: true, delimiter: locale === "de" ? ";" : ",", escape_formulas: true, record_delimiter: "windows",
  });
  return pipeline(Readable.from(csvRows(shop, query, pickingOrder)), csv, (error) => {
    if (error) log.warn({ error, shopId: shop.id }, "a list of inserts was not read to its end");
  }) as unknown as Readable;
}

type CsvRow = Record<keyof ReturnType<typeof parcelColumns>, string>;

async function* csvRows(shop: Shop, query: ParcelQuery, pickingOrder: PickingOrder): AsyncGenerator<CsvRow> {
  let from = query.from;
  for (;;) {
    const { orderIds, next } = await matchingParcels(shop.id, { ...query, from }, pickingOrder, rowsAtOnce, { toPrint: true });
    yield* await rowsOf(shop, orderIds);
    if (next === null) return;
    from = { direction: "after", orderId: next };
  }
}

async function rowsOf(shop: Shop, orderIds: readonly string[]): Promise<CsvRow[]> {
  const [entries, orders] = [await entriesFor(db(), shop.id, orderIds.map(insertKey)), await readOrders(db(), shop.id, orderIds)];
  const cards = await db().insertCard.findMany({ where: { shopId: shop.id, orderId: { in: [...orderIds] } }, select: { orderId: true, packerNote: true, customerId: true } });
  log.info({ shopId: shop.id, customers: cards.length, why: "a list of inserts" }, "personal data read");
  const names = await firstNames(shop, cards.flatMap(({ customerId }) => customerId ?? []));
  const vouchers = await currentVouchers(shop.id, orderIds);
  const byId = new Map(cards.map((card) => [card.orderId, card]));
  const decisions = new Map(entries.filter(({ kind }) => kind === "insert.decided").map((entry) => [entry.orderId, insertDecidedSchema.parse(entry.data)]));
  return orderIds.flatMap((orderId): CsvRow[] => {
    const [decision, card] = [decisions.get(orderId), byId.get(orderId)];
    if (!decision?.promise) return [];
    // As printing does: none for a voucher that is over, and the newest code where one was given again.
    const voucher = vouchers.get(insertKey(orderId));
    if (voucher && whyNoCard(voucher) !== null) return [];
    const { token, terms, cohortEndsAt } = decision.promise;
    const code = voucher?.code ?? decision.promise.code;
    const language = nearestLocale(orders.get(orderId)?.locale, nearestLocale(shop.locale));
    return [{
      order: decision.orderName, code: keptBy(terms.offer) === "people" ? "" : groupedCode(code), offer: offerWords(terms, language),
      firstName: names.get(card?.customerId ?? "") ?? "", language, lastDay: formatDay(dayOf(new Date(cohortEndsAt), shop.timeZone), language),
      url: cardUrl(shop, token), gift: card?.packerNote ?? "",
    }];
  });
}

import { readVoucherCode } from "~/core/vouchers/domain/voucher-code";
import { Prisma } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { InsertDecided } from "~/kernel/entries/insert-decided";
import { insertKey } from "../domain/deciding/decide-insert";
import { writePlace } from "../domain/orders/insert-query";
import { namePrefixes } from "../domain/packing/order-name";
import type { InsertDecision, InsertFilter, InsertPlace, InsertQuery, VoucherStateName } from "../domain/orders/insert-query";
import { literally, nameBegins, namePatternOf } from "../packing/parcel-conditions.server";
import { currentVouchers, whyNoCard } from "../printing/current-vouchers.server";

export interface ListedInsert {
  orderId: string;
  orderName: string;
  placedAt: Date;
  decision: InsertDecision;
  reason: InsertDecided["reason"];
  code: string | null;
  /** null where there is no voucher. */
  state: VoucherStateName | null;
  validUntil: Date | null;
  printedAt: Date | null;
  prints: number;
  scans: number;
  /** Whether printing it gives a card: there is one, and its voucher is still worth something. */
  printable: boolean;
}

export interface InsertPage {
  inserts: ListedInsert[];
  /** Where the pages beside this one begin; null where there is none. */
  newer: string | null;
  older: string | null;
}

/**
 * One page of a shop's inserts, newest order first. By key, not by number: a page stays where it is while orders come in.
 */
export async function listInserts(shopId: number, query: InsertQuery): Promise<InsertPage> {
  const backwards = query.from?.direction === "newer";
  const order = backwards ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const rows = await db().$queryRaw<Omit<ListedInsert, "printable">[]>`
    SELECT card.order_id AS "orderId", card.order_name AS "orderName", card.placed_at AS "placedAt", card.decision, card.reason, card.code,
           voucher.state, voucher.valid_until AS "validUntil", card.printed_at AS "printedAt",
           coalesce(counted.prints, 0) AS prints, coalesce(counted.scans, 0) AS scans
    FROM insert_card card
    LEFT JOIN voucher ON voucher.shop_id = card.shop_id AND voucher.key = card.key
    LEFT JOIN insert_count counted ON counted.shop_id = card.shop_id AND counted.order_id = card.order_id
    WHERE card.shop_id = ${shopId} ${Prisma.join([Prisma.empty, ...(await conditions(shopId, query)), ...beyond(query)], " AND ")}
    ORDER BY card.placed_at ${order}, card.order_id ${order}
    LIMIT ${query.rows + 1}`;
  const more = rows.length > query.rows;
  const inserts = await withPrintable(shopId, rows.slice(0, query.rows));
  if (backwards) inserts.reverse();
  const [first, last] = [inserts.at(0), inserts.at(-1)];
  const hasNewer = backwards ? more : query.from !== null;
  const hasOlder = backwards || more;
  return { inserts, newer: hasNewer && first ? writePlace(first) : null, older: hasOlder && last ? writePlace(last) : null };
}

async function withPrintable(shopId: number, rows: readonly Omit<ListedInsert, "printable">[]): Promise<ListedInsert[]> {
  const vouchers = await currentVouchers(shopId, rows.flatMap(({ orderId, decision }) => (decision === "voucher" ? [orderId] : [])));
  return rows.map((row) => {
    const voucher = vouchers.get(insertKey(row.orderId));
    return { ...row, printable: row.decision === "voucher" && (voucher === undefined || whyNoCard(voucher) === null) };
  });
}

function beyond({ from }: InsertQuery): Prisma.Sql[] {
  if (!from) return [];
  const place = ({ placedAt, orderId }: InsertPlace): Prisma.Sql => Prisma.sql`(${placedAt}::timestamptz, ${orderId})`;
  return [from.direction === "older"
    ? Prisma.sql`(card.placed_at, card.order_id) < ${place(from.place)}`
    : Prisma.sql`(card.placed_at, card.order_id) > ${place(from.place)}`];
}

async function conditions(shopId: number, { decision, state, printed, search }: InsertFilter): Promise<Prisma.Sql[]> {
  return [
    ...(decision ? [Prisma.sql`card.decision = ${decision}`] : []),
    ...(state ? [Prisma.sql`voucher.state = ${state}`] : []),
    ...(printed === null ? [] : [printed ? Prisma.sql`card.printed_at IS NOT NULL` : Prisma.sql`card.printed_at IS NULL`]),
    ...(search ? [await matching(shopId, search)] : []),
  ];
}

/** A whole code is looked up; anything else is the beginning of an order's name or of a code. Each by its index. */
async function matching(shopId: number, search: string): Promise<Prisma.Sql> {
  const code = readVoucherCode(search);
  if (code) return Prisma.sql`card.key = (SELECT v.key FROM voucher v WHERE v.shop_id = card.shop_id AND v.code = ${code})`;
  const named = nameBegins(namePrefixes(search, await namePatternOf(shopId)), search);
  const start = search.toUpperCase().replace(/[\s–—-]/g, "");
  // The beginnings of names are many where those of codes mean nothing yet: short ones are taken for a name.
  if (!/^[0-9A-Z]{4,12}$/.test(start)) return named;
  // Codes have letters up to Z only: the range finds them in the index of codes, whatever the database's collation.
  return Prisma.sql`card.order_id IN (
    SELECT card.order_id FROM insert_card card WHERE card.shop_id = ${shopId} AND ${named}
    UNION SELECT v.order_id FROM voucher v
    WHERE v.shop_id = ${shopId} AND v.code >= ${start} AND v.code <= ${start.padEnd(13, "Z")} AND v.code LIKE ${`${literally(start)}%`})`;
}

import { z } from "zod";
import type { InsertDecided } from "~/kernel/entries/insert-decided";
import { orderLineSchema } from "~/kernel/events/order-told";
import { db } from "~/platform/db/prisma.server";
import { insertKey } from "../domain/deciding/decide-insert";
import type { InsertDecision } from "../domain/orders/insert-query";
import { splitParcel } from "../domain/packing/packing-state";
import type { SplitParcel } from "../domain/packing/packing-state";
import type { ParcelQuery, PickingOrder } from "../domain/packing/parcel-query";
import { currentVouchers, whyNoCard } from "../printing/current-vouchers.server";
import { parcelConditions, sortingOf } from "./parcel-conditions.server";

export interface ListedParcel {
  orderId: string;
  orderName: string;
  placedAt: Date;
  decision: InsertDecision;
  reason: InsertDecided["reason"];
  /** null where the benefit needs none. */
  code: string | null;
  ruleId: string | null;
  /** What the packer adds; empty: nothing. */
  gift: string;
  countryCode: string | null;
  /** The first of what is to be sent; null where nothing is known of it. */
  articles: Article[] | null;
  moreArticles: number;
  printedAt: Date | null;
  packedAt: Date | null;
  split: SplitParcel;
  /** Its voucher is used, revoked, expired, refused or stopped: printing gives no card for it. */
  voucherOver: boolean;
}

export interface Article {
  quantity: number;
  sku: string | null;
  title: string;
}

export interface ParcelPage {
  parcels: ListedParcel[];
  /** Behind or before which order the pages beside this one begin; null where there is none. */
  before: string | null;
  after: string | null;
}

type Row = Omit<ListedParcel, "articles" | "moreArticles" | "split" | "voucherOver"> & { lines: unknown; open: boolean; eachParcel: boolean; parcelsLeft: number };

const articlesShown = 4;

/**
 * One page of what is to be packed (or was packed), in picking order. By key, not by number: a page stays where it is while
 * parcels leave and orders come in. Costs the same however many are open.
 */
export async function listParcels(shopId: number, query: ParcelQuery, pickingOrder: PickingOrder, rows: number): Promise<ParcelPage> {
  const sorting = sortingOf(shopId, query, pickingOrder);
  const backwards = query.from?.direction === "before";
  const order = backwards ? sorting.columnsBackwards : sorting.columns;
  const found = await db().$queryRaw<Row[]>`
    SELECT card.order_id AS "orderId", card.order_name AS "orderName", card.placed_at AS "placedAt", card.decision, card.reason,
           CASE WHEN v.terms -> 'offer' ->> 'kind' = 'benefit' THEN NULL ELSE card.code END AS code,
           card.rule_id AS "ruleId", card.packer_note AS gift, card.country_code AS "countryCode", card.printed_at AS "printedAt",
           card.packed_at AS "packedAt", card.open, card.each_parcel AS "eachParcel", o.lines,
           (SELECT count(*) FROM parcel p WHERE p.shop_id = card.shop_id AND p.order_id = card.order_id AND NOT p.cancelled)::int AS "parcelsLeft"
    FROM (SELECT * FROM insert_card card WHERE ${await parcelConditions(shopId, query)} ${await sorting.beyond(query.from)}
          ORDER BY ${order} LIMIT ${rows + 1}) card
    LEFT JOIN shop_order o ON o.shop_id = card.shop_id AND o.order_id = card.order_id
    LEFT JOIN voucher v ON v.shop_id = card.shop_id AND v.key = card.key
    ORDER BY ${order}`;
  const more = found.length > rows;
  const shown = found.slice(0, rows);
  const vouchers = await currentVouchers(shopId, shown.map(({ orderId }) => orderId));
  const parcels = shown.map((row) => { const voucher = vouchers.get(insertKey(row.orderId)); return { ...listed(row), voucherOver: voucher !== undefined && whyNoCard(voucher) !== null }; });
  if (backwards) parcels.reverse();
  const [first, last] = [parcels.at(0), parcels.at(-1)];
  const hasBefore = backwards ? more : query.from !== null;
  const hasAfter = backwards || more;
  return { parcels, before: hasBefore && first ? first.orderId : null, after: hasAfter && last ? last.orderId : null };
}

const linesSchema = z.array(orderLineSchema).nullable();

function listed({ lines, open, eachParcel, parcelsLeft, ...row }: Row): Omit<ListedParcel, "voucherOver"> {
  const articles = linesSchema.parse(lines)?.filter((line) => line.currentQuantity > 0 && line.needsShipping)
    .map(({ currentQuantity, sku, title }) => ({ quantity: currentQuantity, sku, title })) ?? null;
  return {
    ...row, articles: articles?.slice(0, articlesShown) ?? null, moreArticles: Math.max(0, (articles?.length ?? 0) - articlesShown),
    // Where all has left there is no other parcel to speak of.
    split: open ? splitParcel({ eachParcel, printed: row.printedAt !== null }, parcelsLeft) : "one-parcel",
  };
}

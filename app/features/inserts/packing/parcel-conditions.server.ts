import { Prisma } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { namePattern, namePrefixes } from "../domain/packing/order-name";
import type { NamePattern } from "../domain/packing/order-name";
import type { ParcelFilter, PickingOrder } from "../domain/packing/parcel-query";

/** How this shop calls its orders now, by the newest one. */
export async function namePatternOf(shopId: number): Promise<NamePattern> {
  const newest = await db().insertCard.findFirst({ where: { shopId }, orderBy: [{ placedAt: "desc" }, { orderId: "desc" }], select: { orderName: true } });
  return namePattern(newest?.orderName ?? null);
}

/** What a row of insert_card (as `card`) has to be like; `open` and `packed_at` stand as in the partial indexes. */
export async function parcelConditions(shopId: number, filter: ParcelFilter): Promise<Prisma.Sql> {
  const { packed, insert, printed, ruleId, gift, country, sku, search } = filter;
  const all = [
    Prisma.sql`card.shop_id = ${shopId}`,
    packed ? Prisma.sql`card.packed_at IS NOT NULL` : Prisma.sql`card.open AND card.packed_at IS NULL`,
    ...(insert === "any" ? [] : [insert === "with" ? Prisma.sql`card.decision = 'voucher'` : Prisma.sql`card.decision <> 'voucher'`]),
    ...(printed === null ? [] : [printed ? Prisma.sql`card.printed_at IS NOT NULL` : Prisma.sql`card.printed_at IS NULL`]),
    ...(ruleId === null ? [] : [Prisma.sql`card.rule_id = ${ruleId}`]),
    ...(gift ? [Prisma.sql`card.packer_note <> ''`] : []),
    ...(country === null ? [] : [Prisma.sql`card.country_code = ${country}`]),
    ...(sku === "" ? [] : [withArticle(sku)]),
    ...(search === "" ? [] : [nameBegins(namePrefixes(search, await namePatternOf(shopId)), search)]),
  ];
  return Prisma.join(all, " AND ");
}

/** Orders that are partly gone, and whose insert went along: it is not printed once more for the rest. */
export const insertIsStillToPrint = Prisma.sql`
  (card.each_parcel OR card.printed_at IS NULL OR NOT EXISTS (
    SELECT FROM parcel WHERE parcel.shop_id = card.shop_id AND parcel.order_id = card.order_id AND NOT parcel.cancelled))`;

const withArticle = (sku: string): Prisma.Sql => Prisma.sql`
  EXISTS (SELECT FROM shop_order article WHERE article.shop_id = card.shop_id AND article.order_id = card.order_id
          AND article.lines @> ${JSON.stringify([{ sku }])}::jsonb)`;

/** By the index of beginnings, or by the order's id where a whole one was typed. */
export function nameBegins(prefixes: readonly string[], typed: string): Prisma.Sql {
  const begins = prefixes.map((prefix) => Prisma.sql`card.order_name LIKE ${`${literally(prefix)}%`}`);
  return Prisma.sql`(${Prisma.join([...begins, Prisma.sql`card.order_id = ${typed.trim()}`], " OR ")})`;
}

export const literally = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** By which columns a list is sorted, and the place of one order among them. */
export interface Sorting {
  columns: Prisma.Sql;
  columnsBackwards: Prisma.Sql;
  /** Behind (or before) an order in the list; nothing when the order is gone. */
  beyond: (from: { direction: "after" | "before"; orderId: string } | null) => Promise<Prisma.Sql>;
}

export function sortingOf(shopId: number, { packed }: Pick<ParcelFilter, "packed">, pickingOrder: PickingOrder): Sorting {
  // What was packed last is looked for first.
  const keys = packed ? [Prisma.sql`card.packed_at`, Prisma.sql`card.order_id`] : keysOf(pickingOrder);
  const directed = (downwards: boolean): Prisma.Sql => Prisma.join(keys.map((key) => (downwards ? Prisma.sql`${key} DESC` : key)), ", ");
  return {
    columns: directed(packed),
    columnsBackwards: directed(!packed),
    beyond: async (from) => {
      const place = from ? await placeOf(shopId, from.orderId, packed, pickingOrder) : undefined;
      if (!from || !place) return Prisma.empty;
      const upwards = (from.direction === "after") !== packed;
      return Prisma.sql`AND (${Prisma.join(keys, ", ")}) ${upwards ? Prisma.raw(">") : Prisma.raw("<")} (${Prisma.join(place, ", ")})`;
    },
  };
}

function keysOf(pickingOrder: PickingOrder): Prisma.Sql[] {
  switch (pickingOrder) {
    case "placed": return [Prisma.sql`card.placed_at`, Prisma.sql`card.order_id`];
    // #999 before #1000.
    case "name": return [Prisma.sql`length(card.order_name)`, Prisma.sql`card.order_name`, Prisma.sql`card.order_id`];
    case "sku": return [Prisma.sql`card.first_sku`, Prisma.sql`card.placed_at`, Prisma.sql`card.order_id`];
  }
}

async function placeOf(shopId: number, orderId: string, packed: boolean, pickingOrder: PickingOrder): Promise<Prisma.Sql[] | undefined> {
  const card = await db().insertCard.findUnique({
    where: { shopId_orderId: { shopId, orderId } }, select: { placedAt: true, packedAt: true, orderName: true, firstSku: true },
  });
  if (!card) return undefined;
  const id = Prisma.sql`${orderId}`;
  if (packed) return card.packedAt ? [Prisma.sql`${card.packedAt}::timestamptz`, id] : undefined;
  switch (pickingOrder) {
    case "placed": return [Prisma.sql`${card.placedAt}::timestamptz`, id];
    case "name": return [Prisma.sql`length(${card.orderName}::text)`, Prisma.sql`${card.orderName}`, id];
    case "sku": return [Prisma.sql`${card.firstSku}`, Prisma.sql`${card.placedAt}::timestamptz`, id];
  }
}

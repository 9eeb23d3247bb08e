import { assertNever } from "~/kernel/assert-never";
import { Prisma } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { placeText } from "../domain/showing/review-place";
import type { ReviewPlace } from "../domain/showing/review-place";
import type { ReviewSort, ReviewsQuery } from "../domain/showing/reviews-query";
import { showReview } from "../domain/showing/shown-review";
import type { KeptReview, ShownReview } from "../domain/showing/shown-review";
import { readReviewProgramme } from "../programme/review-programme.server";
import { publicReviewId, readPublicReviewId } from "./public-review-id.server";

export const reviewsPerPage = 10;

export interface ReviewsPage {
  reviews: (ShownReview & { productId: string })[];
  /** Where the page after and before this one begins, for `after` and `before` of an address; null: there is none. */
  after: string | null;
  before: string | null;
}

type Row = KeptReview & { first: number; photos: boolean };

/**
 * Ten published reviews. A page is found by its place in the order (the index leads there), so that the thousandth costs what the second does; a filter that few
 * reviews pass reads on until it has ten.
 */
export async function readReviewsPage(shop: Pick<Shop, "id" | "key" | "timeZone">, query: ReviewsQuery): Promise<ReviewsPage> {
  const backwards = query.from?.side === "before";
  const key = query.from ? readPublicReviewId(shop, query.from.place.key) : undefined;
  const from = query.from && key ? { ...query.from.place, key } : null;
  const [{ attributes }, rows] = await Promise.all([readReviewProgramme(shop), readRows(shop.id, query, from, backwards)]);
  const there = rows.slice(0, reviewsPerPage);
  const more = rows.length > reviewsPerPage;
  const shown = backwards ? there.reverse() : there;
  const named = shown.map((row) => ({ row, id: publicReviewId(shop, row.key) }));
  const placeOf = (one: (typeof named)[number] | undefined): string | null =>
    (one ? placeText({ first: one.row.first, photos: one.row.photos, writtenAt: one.row.writtenAt, key: one.id }) : null);
  return {
    reviews: named.map(({ row, id }) => ({ ...showReview(row, id, attributes, shop.timeZone), productId: row.productId })),
    after: more || backwards ? placeOf(named.at(-1)) : null,
    before: from !== null && (!backwards || more) ? placeOf(named[0]) : null,
  };
}

/** One review in full, wherever it stands; undefined when it is not shown. */
export async function readOneReview(shop: Pick<Shop, "id" | "key" | "timeZone">, id: string): Promise<(ShownReview & { productId: string }) | undefined> {
  const key = readPublicReviewId(shop, id);
  const [row, { attributes }] = await Promise.all([key ? db().review.findUnique({ where: { shopId_key: { shopId: shop.id, key } } }) : null, readReviewProgramme(shop)]);
  return row?.state === "published" ? { ...showReview(row, id, attributes, shop.timeZone), productId: row.productId } : undefined;
}

/** What an order looks at before time and key; each ends in them, so that no two reviews have the same place. */
function orderOf(sort: ReviewSort): { first: Prisma.Sql; photos: Prisma.Sql; columns: Prisma.Sql[] } {
  const [none, withPhotos] = [Prisma.sql`false`, Prisma.sql`(cardinality(photo_ids) > 0)`];
  switch (sort) {
    case "helpful": return { first: Prisma.sql`rank`, photos: withPhotos, columns: [Prisma.sql`rank`, withPhotos] };
    case "newest": return { first: Prisma.sql`0`, photos: none, columns: [] };
    case "highest": return { first: Prisma.sql`stars`, photos: none, columns: [Prisma.sql`stars`] };
    case "lowest": return { first: Prisma.sql`(- stars)`, photos: none, columns: [Prisma.sql`(- stars)`] };
    default: return assertNever(sort);
  }
}

function readRows(shopId: number, { productId, sort, stars, photos, language }: ReviewsQuery, from: ReviewPlace | null, backwards: boolean): Promise<Row[]> {
  const order = orderOf(sort);
  const columns = [...order.columns, Prisma.sql`written_at`, Prisma.sql`key`];
  const values = from && [...(sort === "newest" ? [] : [from.first]), ...(sort === "helpful" ? [from.photos] : []), from.writtenAt, from.key];
  const direction = backwards ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const conditions = [
    Prisma.sql`shop_id = ${shopId}`, Prisma.sql`state = 'published'`,
    ...(productId === null ? [] : [Prisma.sql`product_id = ${productId}`]),
    ...(stars === null ? [] : [Prisma.sql`stars = ${stars}`]),
    ...(photos ? [Prisma.sql`cardinality(photo_ids) > 0`] : []),
    ...(language === null ? [] : [Prisma.sql`locale = ${language}`]),
    ...(values ? [Prisma.sql`(${Prisma.join(columns)}) ${backwards ? Prisma.sql`>` : Prisma.sql`<`} (${Prisma.join(values)})`] : []),
  ];
  return db().$queryRaw<Row[]>`
    SELECT key, product_id AS "productId", stars, title, body, display_name AS "displayName", locale, verified, incentivized, attributes, photo_ids AS "photoIds", reply,
      replied_at AS "repliedAt", helpful, written_at AS "writtenAt", edited_at AS "editedAt", ${order.first}::int AS first, ${order.photos} AS photos
    FROM review WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY ${Prisma.join(columns.map((column) => Prisma.sql`${column} ${direction}`))} LIMIT ${reviewsPerPage + 1}`;
}

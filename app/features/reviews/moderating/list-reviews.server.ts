import type { FlagKind, Rejection, ReviewWithdrawn, Verified } from "~/kernel/entries/review-entries";
import { pageOf } from "~/core/lists/domain/list-place";
import type { ListPage } from "~/core/lists/domain/list-place";
import { Prisma } from "~/platform/db/client/client";
import type { Review } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ReviewRow } from "../domain/moderating/review-row";
import { reviewIdOf } from "../domain/moderating/review-id";
import { reviewsPerPage } from "../domain/moderating/review-query";
import type { ReviewFilter, ReviewQuery } from "../domain/moderating/review-query";
import { dueKey } from "./moderate-reviews.server";
import { productTitles } from "./product-titles.server";

/** One page of a shop's reviews, those written last first. By key, not by number: a page stays where it is while reviews come in. */
export async function listReviews(shop: Pick<Shop, "id">, query: ReviewQuery, rowsPerPage: number = reviewsPerPage): Promise<ListPage<ReviewRow>> {
  const { rows, newer, older } = pageOf(await readReviews(shop.id, query, rowsPerPage + 1), rowsPerPage, query.from, ({ writtenAt, key }) => ({ at: writtenAt, id: key }));
  return { rows: await rowsOf(shop.id, rows), newer, older };
}

async function readReviews(shopId: number, { from, ...filter }: ReviewQuery, most: number): Promise<Review[]> {
  const backwards = from?.direction === "newer";
  const order = backwards ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const beyond = from ? [Prisma.sql`(r.written_at, r.key) ${backwards ? Prisma.raw(">") : Prisma.raw("<")} (${from.place.at}::timestamptz, ${from.place.id})`] : [];
  const where = Prisma.join([...conditions(shopId, filter), ...beyond], " AND ");
  const found = await db().$queryRaw<{ key: string }[]>`SELECT r.key FROM review r WHERE ${where} ORDER BY r.written_at ${order}, r.key ${order} LIMIT ${most}`;
  const keys = found.map(({ key }) => key);
  const rows = new Map((await db().review.findMany({ where: { shopId, key: { in: keys } } })).map((row) => [row.key, row]));
  return keys.flatMap((key) => rows.get(key) ?? []);
}

/** What a row of review (as `r`) has to be like. */
function conditions(shopId: number, { state, stars, flagged, productId, search }: ReviewFilter): Prisma.Sql[] {
  const like = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  return [
    Prisma.sql`r.shop_id = ${shopId}`,
    ...(state === "waiting" ? [Prisma.sql`r.waiting_version IS NOT NULL`] : state ? [Prisma.sql`r.state = ${state}`] : []),
    ...(stars === null ? [] : [listed(Prisma.sql`r.stars = ${stars}`, Prisma.sql`v.stars = ${stars}`)]),
    ...(flagged ? [Prisma.sql`cardinality(r.flags) > 0`] : []),
    ...(productId === null ? [] : [Prisma.sql`r.product_id = ${productId}`]),
    ...(search === "" ? [] : [listed(
      Prisma.sql`(r.title ILIKE ${like} OR r.body ILIKE ${like} OR r.display_name ILIKE ${like})`, Prisma.sql`(v.title ILIKE ${like} OR v.body ILIKE ${like} OR v.display_name ILIKE ${like})`,
    )]),
  ];
}

/** What has to hold of the words that are listed: those that count, or, where newer ones wait, these (as `v`). */
const listed = (counting: Prisma.Sql, waiting: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  (r.waiting_version IS NULL AND ${counting})
  OR (r.waiting_version IS NOT NULL AND EXISTS (SELECT FROM review_version v WHERE v.shop_id = r.shop_id AND v.review_key = r.key AND v.version = r.waiting_version AND ${waiting})))`;

/** With the words that ask for a look: where a newer version waits, these, not the ones that are shown meanwhile. */
async function rowsOf(shopId: number, rows: readonly Review[]): Promise<ReviewRow[]> {
  const [titles, orders, waiting, due] = await Promise.all([
    productTitles(shopId, rows.map(({ productId }) => productId)),
    db().shopOrder.findMany({ where: { shopId, orderId: { in: rows.flatMap(({ orderId }) => orderId ?? []) } }, select: { orderId: true, name: true } }),
    db().reviewVersion.findMany({ where: { shopId, OR: rows.flatMap(({ key, waitingVersion }) => (waitingVersion === null ? [] : [{ reviewKey: key, version: waitingVersion }])) } }),
    db().due.findMany({ where: { shopId, key: { in: rows.filter(({ waitingVersion }) => waitingVersion !== null).map(dueKey) } }, select: { key: true, dueAt: true } }),
  ]);
  const names = new Map(orders.map(({ orderId, name }) => [orderId, name]));
  const versions = new Map(waiting.map((version) => [version.reviewKey, version]));
  const times = new Map(due.map(({ key, dueAt }) => [key, dueAt]));
  return rows.map((row): ReviewRow => {
    const said = versions.get(row.key) ?? row;
    return {
      key: row.key, id: reviewIdOf(row.key), productId: row.productId, productTitle: titles.get(row.productId) ?? null,
      orderId: row.orderId, orderName: row.orderId ? (names.get(row.orderId) ?? null) : null,
      stars: said.stars, title: said.title, body: said.body, displayName: said.displayName, photos: said.photoIds.length, writtenAt: row.writtenAt,
      state: row.state as ReviewRow["state"], waits: row.waitingVersion !== null, olderIsShown: row.state === "published" && row.waitingVersion !== null,
      shownAtLatest: row.waitingVersion === null ? null : (times.get(dueKey(row)) ?? null),
      because: row.because as Rejection | ReviewWithdrawn | null, flags: row.flags as FlagKind[], verified: row.verified as Verified, incentivized: row.incentivized, replied: row.reply !== null,
    };
  });
}

/** Products that have reviews, most reviewed first, at most a hundred, for choosing among; the chosen one always. */
export async function reviewedProducts(shopId: number, chosen: string | null): Promise<{ id: string; title: string }[]> {
  const rows = await db().$queryRaw<{ id: string; title: string }[]>`
    SELECT p.product_id AS id, p.title FROM product_rating r JOIN shop_product p USING (shop_id, product_id)
    WHERE r.shop_id = ${shopId} ORDER BY r.ones + r.twos + r.threes + r.fours + r.fives DESC, p.title, p.product_id LIMIT 100`;
  if (chosen === null || rows.some(({ id }) => id === chosen)) return rows;
  return [...rows, { id: chosen, title: (await productTitles(shopId, [chosen])).get(chosen) ?? chosen }];
}

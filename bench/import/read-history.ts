import pg from "pg";
import { readResult } from "~/core/history/read-result.server";
import { db } from "~/platform/db/prisma.server";
import { groupLines } from "~/platform/shopify/bulk/stream-objects.server";
import type { BulkObject } from "~/platform/shopify/bulk/stream-objects.server";
import { streamLines } from "~/platform/shopify/bulk/stream-lines.server";
import { requireShop } from "~/platform/shopify/shop-store.server";
import { answerQuestions } from "../ground/answer";

/** One reading of a bulk result: by the app, or bare (parsing, and one INSERT of the same rows for each 500 orders). */
export interface ImportQuestion { how: "ours" | "bare"; url: string; shopId: number }
export interface ImportAnswer { seconds: number; orders: number; grownBytes: number }

const objects = 500;
const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 1 });

answerQuestions(async ({ how, url, shopId }: ImportQuestion): Promise<ImportAnswer> => {
  const before = process.memoryUsage().rss;
  let highest = before;
  const watch = setInterval(() => { highest = Math.max(highest, process.memoryUsage().rss); }, 20);
  const begun = performance.now();
  const orders = how === "ours" ? await readByApp(shopId, url) : await readBare(shopId, url);
  const seconds = (performance.now() - begun) / 1000;
  clearInterval(watch);
  return { seconds, orders, grownBytes: highest - before };
});

async function readByApp(shopId: number, url: string): Promise<number> {
  const now = new Date();
  const place = { shopId_part: { shopId, part: "orders" } };
  const begun = { state: "reading", operationId: "bench", position: "", read: 0, startedAt: now };
  const row = await db().historyImport.upsert({ where: place, create: { shopId, part: "orders", ...begun }, update: begun });
  await readResult(await requireShop(shopId), row, url, { objects, untilMilliseconds: Infinity }, now);
  return (await db().historyImport.findUniqueOrThrow({ where: place })).read;
}

interface Line { id: string; __parentId?: string }
interface Order extends Line {
  name: string; createdAt: string; updatedAt: string; currencyCode: string; totalPriceSet: { shopMoney: { amount: string } }; displayFinancialStatus: string;
  discountCodes: string[]; customer: { id: string }; fulfillments: { id: string; createdAt: string; deliveredAt: string }[];
}
const digits = (id: string): string => id.slice(id.lastIndexOf("/") + 1);

/** The tables `bare_order` and `bare_parcel` have the keys and indexes of the app's. */
async function readBare(shopId: number, url: string): Promise<number> {
  let count = 0;
  let piece: BulkObject[] = [];
  const keep = async (): Promise<void> => {
    const orders = piece.map(({ object, children }) => {
      const order = object as unknown as Order;
      return {
        id: digits(order.id), name: order.name, customer: digits(order.customer.id), currency: order.currencyCode,
        total: Math.round(Number(order.totalPriceSet.shopMoney.amount) * 100), status: order.displayFinancialStatus, codes: order.discountCodes,
        at: order.createdAt, told: order.updatedAt, lines: children, parcels: order.fulfillments.map((parcel) => ({ ...parcel, id: digits(parcel.id) })),
      };
    });
    await pool.query("BEGIN");
    await pool.query(
      `INSERT INTO bare_order (shop_id, order_id, name, customer_id, currency, total_minor, current_total_minor, lines, codes_used, paid_with_gift_card, source_name, test,
         financial_status, discount_codes, placed_at, told_at)
       SELECT $1, o.id, o.name, o.customer, o.currency, o.total, o.total, o.lines, '[]', false, 'web', false, o.status, ARRAY(SELECT json_array_elements_text(o.codes)), o.at, o.told
       FROM json_to_recordset($2::json) AS o(id text, name text, customer text, currency text, total bigint, status text, codes json, at timestamptz, told timestamptz, lines jsonb)`,
      [shopId, JSON.stringify(orders)],
    );
    await pool.query(
      `INSERT INTO bare_parcel (shop_id, order_id, fulfillment_id, cancelled, shipped_at, delivered_at)
       SELECT $1, p."order", p.id, false, p."createdAt", p."deliveredAt"
       FROM json_to_recordset($2::json) AS p("order" text, id text, "createdAt" timestamptz, "deliveredAt" timestamptz)`,
      [shopId, JSON.stringify(orders.flatMap(({ id, parcels }) => parcels.map((parcel) => ({ ...parcel, order: id }))))],
    );
    await pool.query("COMMIT");
    count += piece.length;
    piece = [];
  };
  for await (const object of groupLines(streamLines(url, 0))) {
    piece.push(object);
    if (piece.length === objects) await keep();
  }
  if (piece.length > 0) await keep();
  return count;
}

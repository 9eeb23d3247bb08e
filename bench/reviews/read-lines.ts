import { parse } from "csv-parse/sync";
import pg from "pg";
import { readTable } from "~/core/imports/read-table.server";
import { guessMapping } from "~/features/reviews/domain/exchange/review-formats";
import { beginImport } from "~/features/reviews/exchange/begin-import.server";
import { importReviewsJob } from "~/features/reviews/exchange/import-reviews.server";
import { db } from "~/platform/db/prisma.server";
import { requireShop } from "~/platform/shopify/shop-store.server";
import { answerQuestions } from "../ground/answer";
import type { ListedProduct } from "../road/serve-shopify";
import { reviewFile } from "./write-review-file";

/** One file of reviews taken over: by the app, from its text to the last part's end, or bare (parsing, and plain INSERTs of the same rows for each 500 lines). */
export interface LinesQuestion { how: "ours" | "bare"; shopId: number; products: ListedProduct[]; lines: number }
export interface LinesAnswer { seconds: number; taken: number; grownBytes: number }

const linesAtOnce = 500;
const warming = 400;
const limits = { mostLines: 100_000, mostCharacters: 40 * 1024 * 1024 };
const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 1 });

answerQuestions(async ({ how, shopId, products, lines }: LinesQuestion): Promise<LinesAnswer> => {
  const read = (text: string): Promise<number> => (how === "ours" ? readByApp(shopId, text) : readBare(shopId, products, text));
  const handles = products.map(({ handle }) => handle);
  // What a process does only once is none of a line's.
  await read(reviewFile(handles, 1_000_000, warming));
  const text = reviewFile(handles, 1, lines);
  const before = process.memoryUsage().rss;
  let highest = before;
  const watch = setInterval(() => { highest = Math.max(highest, process.memoryUsage().rss); }, 20);
  const begun = performance.now();
  const taken = await read(text);
  const seconds = (performance.now() - begun) / 1000;
  clearInterval(watch);
  return { seconds, taken, grownBytes: highest - before };
});

async function readByApp(shopId: number, text: string): Promise<number> {
  const shop = await requireShop(shopId);
  const table = await readTable(text, limits);
  if (!table.ok) throw new Error(`The file could not be read: ${table.reason}`);
  const { format, columns } = guessMapping(table.header);
  const id = await beginImport(shop, "bench.csv", table.rows, { format, columns, dateOrder: null, names: "initial" }, new Date());
  // A turn is five seconds: then other calls of the shop have theirs.
  while ((await db().reviewImportPart.count({ where: { shopId } })) > 0) await importReviewsJob({ name: "import-reviews", shopId, failures: 0, payload: {} });
  await db().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  return (await db().reviewImport.findUniqueOrThrow({ where: { shopId_id: { shopId, id } } })).taken;
}

/** The tables `bare_…` have the keys and indexes of the app's. */
async function readBare(shopId: number, products: readonly ListedProduct[], text: string): Promise<number> {
  const ids = new Map(products.map(({ handle, id }) => [handle, id]));
  const lines = (parse(text, { columns: true }) as Record<string, string>[]).map((row, index) => ({
    key: `review/import/${index}-${row["reviewer_name"] ?? ""}`, product: ids.get(row["product_handle"] ?? ""), stars: Number(row["rating"]), title: row["title"], body: row["body"], name: row["reviewer_name"],
    at: row["review_date"], reply: row["reply"] || null,
  }));
  for (let start = 0; start < lines.length; start += linesAtOnce) {
    const some = lines.slice(start, start + linesAtOnce);
    const values = [shopId, JSON.stringify(some)];
    const from = `FROM json_to_recordset($2::json) AS r(key text, product text, stars int, title text, body text, name text, at timestamptz, reply text)`;
    await pool.query("BEGIN");
    await pool.query(`INSERT INTO bare_version (shop_id, review_key, version, stars, title, body, display_name, locale, attributes, photo_ids, written_at) SELECT $1, key, 1, stars, title, body, name, 'de', '{}', '{}', at ${from}`, values);
    await pool.query(
      `INSERT INTO bare_entry (shop_id, key, kind, subject, data, recorded_at)
       SELECT $1, key || what, kind, key, jsonb_build_object('version', 1, 'stars', stars, 'productId', product, 'source', 'import', 'writtenAt', at), now()
       ${from}, (VALUES ('/written/1', 'review.written'), ('/published/1', 'review.published'), ('/replied/1', 'review.replied')) AS entry(what, kind) WHERE what <> '/replied/1' OR reply IS NOT NULL`, values);
    await pool.query(
      `INSERT INTO bare_review (shop_id, key, product_id, source, verified, version, stars, title, body, display_name, locale, attributes, photo_ids, state, flags, reply, replied_at, written_at, published_at)
       SELECT $1, key, product, 'import', 'none', 1, stars, title, body, name, 'de', '{}', '{}', 'published', '{}', reply, CASE WHEN reply IS NOT NULL THEN now() END, at, now() ${from}`, values);
    await pool.query("COMMIT");
  }
  return lines.length;
}

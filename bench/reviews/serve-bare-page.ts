import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Pool } from "pg";
import { answerQuestions } from "../ground/answer";

/**
 * The floor: the least that can answer a page of reviews. The proxy's signature, one SELECT behind the place that the address says in plain words, JSON. Nothing is looked up, nothing is sealed, no framework.
 */
const { DATABASE_URL, SHOPIFY_API_SECRET = "", PORT } = process.env;
const pool = new Pool({ connectionString: DATABASE_URL, max: 8 });

function answer(request: IncomingMessage, response: ServerResponse): void {
  const query = new URL(request.url ?? "/", "http://bare").searchParams;
  const message = [...query].filter(([name]) => name !== "signature").map(([name, value]) => `${name}=${value}`).sort().join("");
  const given = Buffer.from(query.get("signature") ?? "", "hex");
  const expected = createHmac("sha256", SHOPIFY_API_SECRET).update(message).digest();
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return void response.writeHead(400).end();
  void read(query).then((rows) => {
    const body = JSON.stringify({ reviews: rows });
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) }).end(body);
  });
}

const read = async (query: URLSearchParams): Promise<object[]> => (await pool.query<object>({
  name: "page",
  text: `SELECT key, stars, title, body, display_name, locale, verified, incentivized, photo_ids, reply, replied_at, helpful, written_at, edited_at FROM review
    WHERE shop_id = $1 AND product_id = $2 AND state = 'published' AND (rank, (cardinality(photo_ids) > 0), written_at, key) < ($3, $4, $5, $6)
    ORDER BY rank DESC, (cardinality(photo_ids) > 0) DESC, written_at DESC, key DESC LIMIT 11`,
  values: ["shopId", "product", "rank", "photos", "at", "key"].map((name) => query.get(name)),
})).rows;

createServer(answer).listen(Number(PORT), "127.0.0.1", () => { answerQuestions(() => Promise.resolve({})); });

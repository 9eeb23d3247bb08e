import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Pool } from "pg";
import { answerQuestions } from "../ground/answer";

/**
 * The floor: the least that a door can do and still be one. The signature over the raw bytes, one INSERT of the plain body, 200. No
 * encryption, nothing checked that is not the signature, errors are crashes.
 */
const { DATABASE_URL, SHOPIFY_API_SECRET = "", PORT } = process.env;
const pool = new Pool({ connectionString: DATABASE_URL, max: 8 });

function receive(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks);
    const given = Buffer.from(String(request.headers["x-shopify-hmac-sha256"]), "base64");
    if (!timingSafeEqual(given, createHmac("sha256", SHOPIFY_API_SECRET).update(body).digest())) return void response.writeHead(401).end();
    void store(request, body).then(() => response.writeHead(200, { "content-length": "0" }).end());
  });
}

const store = ({ headers }: IncomingMessage, body: Buffer): Promise<object> =>
  pool.query({
    name: "floor",
    text: `INSERT INTO floor_event (shop_id, topic, event_id, triggered_at, received_at, body) VALUES (1, $1, $2, $3, $4, $5)`,
    values: [headers["x-shopify-topic"], headers["x-shopify-event-id"], headers["x-shopify-triggered-at"], new Date(), body.toString()],
  });

createServer(receive).listen(Number(PORT), "127.0.0.1", () => { answerQuestions(() => Promise.resolve({})); });

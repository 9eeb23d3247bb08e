import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Pool } from "pg";
import type { Logger } from "pino";
import { readWebhookHeaders } from "./webhook-headers";
import { seal } from "../crypto/seal.server";

export interface DoorDependencies {
  pool: Pool;
  apiSecret: string;
  /** The shop's id and opened key, or undefined for a shop that never installed the app. May remember them unless `fresh`. */
  shopKey: (domain: string, fresh: boolean) => Promise<{ shopId: number; key: Uint8Array } | undefined>;
  isKnownTopic: (topic: string) => boolean;
  now: () => Date;
  log: Logger;
}

/** Shopify's largest bodies are orders of some hundred lines, well under this. */
const bodyLimitBytes = 5 * 1024 * 1024;

/**
 * The door for Shopify's webhooks: signature over the raw bytes before anything else, one INSERT, 200. Nothing is
 * understood here. Told twice, the second INSERT finds the first and is silently not new. An exception is a 5xx, so that
 * Shopify tells it again.
 */
export function createWebhookDoor(door: DoorDependencies) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const status = await receive(door, request);
      response.writeHead(status, { "content-length": "0", ...(status === 413 ? { connection: "close" } : {}) }).end();
    } catch (error) {
      door.log.error({ error }, "a webhook could not be stored; Shopify will tell it again");
      if (!response.headersSent) response.writeHead(503, { "content-length": "0" });
      response.end();
    }
  };
}

async function receive(door: DoorDependencies, request: IncomingMessage): Promise<number> {
  if (request.method !== "POST") return 405;
  const body = await readBody(request);
  if (body === "too large") return refused(door, 413, "the body is too large");
  const headers = readWebhookHeaders(request.headers);
  if (!isSigned(body, headers.hmac, door.apiSecret)) return refused(door, 401, "the signature is missing or wrong");
  const { topic, shopDomain, eventId } = headers;
  if (!topic || !shopDomain || !eventId) return refused(door, 400, "topic, shop or event id is missing");
  if (!door.isKnownTopic(topic)) return refused(door, 404, "nobody here listens to this topic", { topic });
  if (!isJsonObject(body)) return refused(door, 400, "the body is not a JSON object", { topic, shop: shopDomain });
  const telling = { topic, eventId, triggeredAt: instant(headers.triggeredAt, door.now()), body };
  if (await store(door, shopDomain, telling, false)) return 200;
  // Nothing was inserted: told before, or the shop as remembered was erased and has come back. A fresh look tells.
  if (await store(door, shopDomain, telling, true)) return 200;
  if (await door.shopKey(shopDomain, false)) return 200;
  return refused(door, 404, "this shop never installed the app", { topic, shop: shopDomain });
}

interface Telling {
  topic: string;
  eventId: string;
  triggeredAt: Date;
  body: Buffer;
}

/** Whether a row was inserted. A shop that is gone gets none. */
async function store(door: DoorDependencies, domain: string, { topic, eventId, triggeredAt, body }: Telling, fresh: boolean): Promise<boolean> {
  const shop = await door.shopKey(domain, fresh);
  if (!shop) return false;
  const { rowCount } = await door.pool.query({
    name: "webhook-door",
    text: `INSERT INTO inbox_event (shop_id, topic, event_id, triggered_at, received_at, sealed_body)
           SELECT $1::int, $2, $3, $4, $5, $6 WHERE EXISTS (SELECT FROM shop WHERE id = $1::int)
           ON CONFLICT (shop_id, topic, event_id) DO NOTHING`,
    values: [shop.shopId, topic, eventId, triggeredAt, door.now(), seal(shop.key, body, inboxContext(topic, eventId))],
  });
  return rowCount === 1;
}

/** What a sealed body is bound to. */
export const inboxContext = (topic: string, eventId: string): string => `inbox/${topic}/${eventId}`;

function refused(door: DoorDependencies, status: number, why: string, ids: object = {}): number {
  door.log.warn({ status, ...ids }, `webhook refused: ${why}`);
  return status;
}

/** Listens instead of iterating: leaving a `for await` early would close the connection before it was answered. */
function readBody(request: IncomingMessage): Promise<Buffer | "too large"> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= bodyLimitBytes) chunks.push(chunk);
      else resolve("too large");
    });
    request.on("end", () => { resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)); });
    request.on("error", reject);
  });
}

function isSigned(body: Buffer, hmac: string | undefined, secret: string): boolean {
  if (!hmac) return false;
  const expected = createHmac("sha256", secret).update(body).digest();
  const given = Buffer.from(hmac, "base64");
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** A full parse is the dispatcher's; but what cannot be JSON must not be stored. */
function isJsonObject(body: Buffer): boolean {
  try {
    const value: unknown = JSON.parse(body.toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function instant(text: string | undefined, fallback: Date): Date {
  const parsed = text ? new Date(text) : fallback;
  return Number.isNaN(parsed.getTime()) ? fallback : parsed;
}

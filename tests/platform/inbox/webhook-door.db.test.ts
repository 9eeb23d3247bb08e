import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { getConfig } from "~/platform/config.server";
import { db } from "~/platform/db/prisma.server";
import { eraseShop } from "~/platform/shopify/erase-shop.server";
import { openDoor } from "~/web/open-door.server";
import { aShop } from "../../support/a-shop";
import { testDatabase } from "../../support/database";

const database = await testDatabase();
const pool = new pg.Pool({ connectionString: database.appUrl });
let server: Server;
let url: string;
beforeAll(async () => {
  const door = openDoor(pool, getConfig());
  server = createServer((request, response) => void door(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`;
});
afterAll(async () => {
  server.close();
  await pool.end();
});

let domain: string;
beforeEach(async () => { domain = (await aShop()).domain; });

const body = JSON.stringify({ id: 5123, customer: { first_name: "Ayşe" } });
const sign = (text: string): string => createHmac("sha256", "test-secret").update(text).digest("base64");

function tell(change: { body?: string; headers?: Record<string, string | undefined> } = {}): Promise<Response> {
  const text = change.body ?? body;
  const headers = {
    "x-shopify-topic": "orders/create", "x-shopify-shop-domain": domain, "x-shopify-hmac-sha256": sign(text),
    "x-shopify-event-id": "event-1", "x-shopify-webhook-id": "webhook-1", "x-shopify-triggered-at": "2026-11-21T10:00:00Z", ...change.headers,
  };
  return fetch(url, { method: "POST", body: text, headers: Object.entries(headers).filter((header): header is [string, string] => header[1] !== undefined) });
}

const stored = () => db().inboxEvent.findMany();

describe("the door for webhooks", () => {
  it("stores what is signed, sealed, and answers 200", async () => {
    expect((await tell()).status).toBe(200);
    const [row, ...more] = await stored();
    expect(more).toEqual([]);
    expect(row).toMatchObject({ topic: "orders/create", eventId: "event-1", triggeredAt: new Date("2026-11-21T10:00:00Z"), dispatchedAt: null });
    expect(Buffer.from(row?.sealedBody ?? []).includes("Ay")).toBe(false);
  });

  it("answers 200 to a second telling of the same event and stores nothing", async () => {
    await tell();
    expect((await tell({ headers: { "x-shopify-webhook-id": "webhook-2" } })).status).toBe(200);
    expect(await stored()).toHaveLength(1);
  });

  it("takes two topics about the same event for two", async () => {
    await tell();
    await tell({ headers: { "x-shopify-topic": "orders/paid" } });
    expect(await stored()).toHaveLength(2);
  });

  it("knows the event by the webhook's id where Shopify left the event's out", async () => {
    await tell({ headers: { "x-shopify-event-id": undefined } });
    await tell({ headers: { "x-shopify-event-id": undefined } });
    expect((await stored()).map((row) => row.eventId)).toEqual(["webhook-1"]);
  });

  it.each<[string, number, Parameters<typeof tell>[0]]>([
    ["a wrong signature", 401, { headers: { "x-shopify-hmac-sha256": sign("something else") } }],
    ["no signature", 401, { headers: { "x-shopify-hmac-sha256": undefined } }],
    ["a signature that is no base64", 401, { headers: { "x-shopify-hmac-sha256": "%%%" } }],
    ["an empty body without a signature", 401, { body: "", headers: { "x-shopify-hmac-sha256": undefined } }],
    ["a body that is not JSON", 400, { body: "not json" }],
    ["a body that is no object", 400, { body: "[1]" }],
    ["no shop", 400, { headers: { "x-shopify-shop-domain": undefined } }],
    ["no topic", 400, { headers: { "x-shopify-topic": undefined } }],
    ["no event", 400, { headers: { "x-shopify-event-id": undefined, "x-shopify-webhook-id": undefined } }],
    ["a shop that never installed the app", 404, { headers: { "x-shopify-shop-domain": "stranger.myshopify.com" } }],
    ["a topic nobody listens to", 404, { headers: { "x-shopify-topic": "themes/publish" } }],
    ["a body beyond the limit", 413, { body: JSON.stringify({ padding: "x".repeat(6 * 1024 * 1024) }) }],
  ])("answers %s with %i and stores nothing", async (_, status, change) => {
    expect((await tell(change)).status).toBe(status);
    expect(await stored()).toEqual([]);
  });

  it("answers 405 to anything but POST", async () => { expect((await fetch(url)).status).toBe(405); });

  it("stores for another shop only what is signed for it: each event lies under the shop it names", async () => {
    const other = await aShop();
    await tell();
    await tell({ headers: { "x-shopify-shop-domain": other.domain } });
    const rows = await stored();
    expect(new Set(rows.map((row) => row.shopId)).size).toBe(2);
  });

  it("finds a shop that was erased and has come back, and forgets one that has not", async () => {
    await tell();
    const [{ shopId } = { shopId: 0 }] = await stored();
    await eraseShop(shopId);
    expect((await tell({ headers: { "x-shopify-event-id": "event-2" } })).status).toBe(404);
    const back = await aShop({ domain });
    expect((await tell({ headers: { "x-shopify-event-id": "event-3" } })).status).toBe(200);
    expect((await stored()).map((row) => row.shopId)).toEqual([back.id]);
  });
});

import pg from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { append } from "~/core/ledger/append.server";
import { db } from "~/platform/db/prisma.server";
import { eraseShop } from "~/platform/shopify/erase-shop.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aShop } from "../../support/a-shop";
import { testDatabase } from "../../support/database";

const database = await testDatabase();
const now = new Date("2026-11-21T12:00:00Z");
let shop: Shop;
beforeEach(async () => { shop = await aShop(); });
const entry = (key: string, data: object = {}) => ({ key, kind: "test", subject: key, orderId: "1", data });

describe("the ledger", () => {
  it("takes an entry once, and returns only what was new", async () => {
    expect(await append(db(), shop.id, [entry("a"), entry("b")], now)).toHaveLength(2);
    expect((await append(db(), shop.id, [entry("b", { other: true }), entry("c")], now)).map(({ key }) => key)).toEqual(["c"]);
    expect((await db().ledgerEntry.findMany({ where: { key: "b" } }))[0]?.data).toEqual({});
  });

  it("has one winner when several book the same key at once", async () => {
    const booked = await Promise.all(Array.from({ length: 8 }, () => append(db(), shop.id, [entry("raced")], now)));
    expect(booked.flat()).toHaveLength(1);
  });

  it("keeps shops apart: another shop's same key is another entry", async () => {
    const other = await aShop();
    await append(db(), shop.id, [entry("a")], now);
    expect(await append(db(), other.id, [entry("a")], now)).toHaveLength(1);
  });

  it("cannot be changed or deleted by the app's own role", async () => {
    await append(db(), shop.id, [entry("a")], now);
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    await expect(client.query("UPDATE ledger_entry SET kind = 'x'")).rejects.toThrow(/permission denied/);
    await expect(client.query("DELETE FROM ledger_entry")).rejects.toThrow(/permission denied/);
    await expect(client.query("TRUNCATE ledger_entry")).rejects.toThrow(/permission denied/);
    await client.end();
  });

  it("is erased with its shop, by the owner's function, and only that shop's", async () => {
    const other = await aShop();
    await append(db(), shop.id, [entry("a")], now);
    await append(db(), other.id, [entry("a")], now);
    await eraseShop(shop.id);
    expect((await db().ledgerEntry.findMany()).map(({ shopId }) => shopId)).toEqual([other.id]);
    expect(await db().shop.count({ where: { id: shop.id } })).toBe(0);
  });
});

it("every table's primary key begins with its shop, so that the schema distributes by shop", async () => {
  const { rows } = await database.pool.query<{ table: string; first: string }>(
    `SELECT c.relname AS "table", a.attname AS first FROM pg_index i
     JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
     WHERE (i.indisprimary OR i.indisunique) AND c.relname NOT LIKE '\\_%'`,
  );
  expect(rows.filter(({ table, first }) => first !== "shop_id" && table !== "shop")).toEqual([]);
  expect(rows.length).toBeGreaterThan(15);
});

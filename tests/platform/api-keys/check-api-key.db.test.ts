import { beforeEach, expect, it } from "vitest";
import { checkApiKey } from "~/platform/api-keys/check-api-key.server";
import { createApiKey, listApiKeys, mostApiKeys, revokeApiKey } from "~/platform/api-keys/manage-api-keys.server";
import { rateLimit } from "~/platform/api-keys/rate-limit";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aShop } from "../../support/a-shop";
import { testDatabase } from "../../support/database";

const { pool } = await testDatabase();
let shop: Shop;
beforeEach(async () => { shop = await aShop({ domain: "feinkost-lindner.myshopify.com" }); });

const now = new Date("2026-11-21T12:00:00Z");
const later = (milliseconds: number): Date => new Date(now.getTime() + milliseconds);
async function key(of = shop): Promise<{ id: string; text: string }> {
  const created = await createApiKey(of, "Lager", now);
  if (!created.ok) throw new Error(created.reason);
  return created;
}
const check = (text: string | null, at = now) => checkApiKey(text === null ? null : `Bearer ${text}`, at);

it("a key opens its own shop; its use is noted; only its hash is kept", async () => {
  const { text } = await key();
  expect(text).toMatch(/^kk_live_feinkostlindner_[0-9a-f]{48}$/);
  expect(await check(text, later(1000))).toMatchObject({ ok: true, shop: { id: shop.id, domain: shop.domain } });
  expect((await listApiKeys(shop.id))[0]).toMatchObject({ name: "Lager", lastUsedAt: later(1000) });
  const { rows } = await pool.query("SELECT * FROM api_key");
  expect(JSON.stringify(rows)).not.toContain(text.slice(-20));
});

it.each([[null, "no-key"], ["", "no-key"], ["kk_live_x_123", "no-key"], [`kk_live_feinkostlindner_${"0".repeat(48)}`, "unknown-key"]])("%s: %s", async (text, reason) => {
  await key();
  expect(await check(text)).toEqual({ ok: false, reason });
});

it("revoked it is good for nothing, and another shop cannot revoke it", async () => {
  const [{ id, text }, other] = [await key(), await aShop()];
  expect(await revokeApiKey(other.id, id, now)).toBe(false);
  expect((await check(text)).ok).toBe(true);
  expect(await revokeApiKey(shop.id, id, now)).toBe(true);
  expect(await revokeApiKey(shop.id, id, later(5))).toBe(false);
  expect(await check(text)).toEqual({ ok: false, reason: "unknown-key" });
  expect(await listApiKeys(shop.id)).toEqual([]);
});

it("where the app was removed, keys are good for nothing", async () => {
  const { text } = await key();
  await db().shop.update({ where: { id: shop.id }, data: { uninstalledAt: now } });
  expect(await check(text)).toEqual({ ok: false, reason: "uninstalled" });
});

it("sixty at once and not one more, also when they come together; a tenth of a second later one", async () => {
  const { text } = await key();
  const answers = await Promise.all(Array.from({ length: rateLimit.burst + 5 }, () => check(text)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(rateLimit.burst);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "too-fast" });
  expect((await check(text, later(100))).ok).toBe(true);
  expect((await check(text, later(100))).ok).toBe(false);
  expect((await check((await key()).text, later(100))).ok).toBe(true);
});

it("a key has a name, and there are not without end", async () => {
  expect(await createApiKey(shop, " \u0000 ", now)).toEqual({ ok: false, reason: "no-name" });
  for (let made = 0; made < mostApiKeys; made++) await key();
  expect(await createApiKey(shop, "Lager", now)).toEqual({ ok: false, reason: "too-many" });
});

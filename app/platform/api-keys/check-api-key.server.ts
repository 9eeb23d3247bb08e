import { timingSafeEqual } from "node:crypto";
import { db } from "../db/prisma.server";
import { openShop } from "../shopify/shop-store.server";
import type { Shop } from "../shopify/shop-store.server";
import { hashOfApiKey, readBearer } from "./api-key-text.server";
import { rateLimit, tokensAt } from "./rate-limit";

export type CheckedKey =
  | { ok: true; shop: Shop; tokensLeft: number }
  | { ok: false; reason: "no-key" | "unknown-key" | "uninstalled" }
  | { ok: false; reason: "too-fast"; tokensLeft: number };

/**
 * Whose key a request carries, and whether it may go on: one is taken out of the key's bucket. A key is found by its hash,
 * so how long that takes says nothing about the key; a hash that was found is compared in constant time once more.
 */
export async function checkApiKey(authorization: string | null, now: Date): Promise<CheckedKey> {
  const text = readBearer(authorization);
  if (text === undefined) return { ok: false, reason: "no-key" };
  const keyHash = hashOfApiKey(text);
  const keys = await db().apiKey.findMany({ where: { keyHash, revokedAt: null } });
  const key = keys.find((one) => timingSafeEqual(one.keyHash, keyHash));
  if (!key) return { ok: false, reason: "unknown-key" };
  const row = await db().shop.findUnique({ where: { id: key.shopId } });
  if (!row || row.uninstalledAt) return { ok: false, reason: "uninstalled" };
  const tokensLeft = await takeOne(key.shopId, key.id, now);
  return tokensLeft === undefined
    ? { ok: false, reason: "too-fast", tokensLeft: tokensAt(key, now) }
    : { ok: true, shop: openShop(row), tokensLeft };
}

/** Refills and takes in one statement, so that requests at once cannot take the same one. */
async function takeOne(shopId: number, id: string, now: Date): Promise<number | undefined> {
  const [left] = await db().$queryRaw<{ tokens: number }[]>`
    UPDATE api_key SET tokens = refilled.tokens - 1, refilled_at = greatest(refilled_at, ${now}), last_used_at = ${now}
    FROM (SELECT id AS "keyId", least(${rateLimit.burst}::float8, tokens + greatest(0, extract(epoch FROM ${now}::timestamptz - refilled_at)::float8) * ${rateLimit.perSecond}::float8) AS tokens
          FROM api_key WHERE shop_id = ${shopId} AND id = ${id} FOR UPDATE) AS refilled
    WHERE shop_id = ${shopId} AND id = refilled."keyId" AND revoked_at IS NULL AND refilled.tokens >= 1
    RETURNING api_key.tokens`;
  return left?.tokens;
}

import { randomUUID } from "node:crypto";
import type { Shop } from "../shopify/shop-store.server";
import { db } from "../db/prisma.server";
import { hashOfApiKey, newApiKeyText } from "./api-key-text.server";
import { rateLimit } from "./rate-limit";

export interface ListedApiKey {
  id: string;
  name: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

export const mostApiKeys = 20;

export type ApiKeyCreated = { ok: true; id: string; text: string } | { ok: false; reason: "no-name" | "too-many" };

/** Makes a key. Its text is known here and now, and never again. */
export async function createApiKey(shop: Pick<Shop, "id" | "domain">, givenName: string, now: Date): Promise<ApiKeyCreated> {
  const name = givenName.replace(/\p{Cc}/gu, "").trim().slice(0, 80);
  if (name === "") return { ok: false, reason: "no-name" };
  if ((await db().apiKey.count({ where: { shopId: shop.id, revokedAt: null } })) >= mostApiKeys) return { ok: false, reason: "too-many" };
  const [id, text] = [randomUUID(), newApiKeyText(shop.domain)];
  await db().apiKey.create({ data: { shopId: shop.id, id, name, keyHash: hashOfApiKey(text), createdAt: now, tokens: rateLimit.burst, refilledAt: now } });
  return { ok: true, id, text };
}

/** A shop's keys that are good, newest first. */
export const listApiKeys = (shopId: number): Promise<ListedApiKey[]> =>
  db().apiKey.findMany({ where: { shopId, revokedAt: null }, orderBy: { createdAt: "desc" }, select: { id: true, name: true, createdAt: true, lastUsedAt: true } });

/** Makes a key good for nothing, at once and for ever. false when the shop has no such key; repeating it is harmless. */
export async function revokeApiKey(shopId: number, id: string, now: Date): Promise<boolean> {
  const { count } = await db().apiKey.updateMany({ where: { shopId, id, revokedAt: null }, data: { revokedAt: now } });
  return count > 0;
}

import { Session } from "@shopify/shopify-api";
import type { SessionStorage } from "@shopify/shopify-app-session-storage";
import { deriveKey, open, seal } from "../crypto/seal.server";
import { db } from "../db/prisma.server";
import { planDue } from "../due/due.server";
import { now } from "../clock.server";
import { ensureShop, findShop } from "./shop-store.server";
import type { Shop } from "./shop-store.server";

/**
 * Shopify's sessions in our own tables: access tokens lie sealed with the shop's key, and every row begins with its shop.
 * (The library's own Prisma storage keeps tokens in plain text under a key without a shop.)
 */
export const sessionStorage: SessionStorage = {
  async storeSession(session) {
    const shop = await ensureShop(session.shop, now());
    const id = session.id;
    const data = {
      isOnline: session.isOnline,
      expiresAt: session.expires ?? null,
      refreshTokenExpiresAt: session.refreshTokenExpires ?? null,
      sealedSession: sealSession(shop, session),
    };
    await db().session.upsert({ where: { shopId_id: { shopId: shop.id, id } }, create: { shopId: shop.id, id, ...data }, update: data });
    if (!session.isOnline && session.refreshTokenExpires) await planRenewal(shop.id, session.refreshTokenExpires);
    return true;
  },

  async loadSession(id) {
    const shop = await findShop(domainOf(id));
    if (!shop) return undefined;
    const row = await db().session.findUnique({ where: { shopId_id: { shopId: shop.id, id } } });
    return row ? openSession(shop, row.id, row.sealedSession) : undefined;
  },

  async deleteSession(id) {
    const shop = await findShop(domainOf(id));
    if (shop) await db().session.deleteMany({ where: { shopId: shop.id, id } });
    return true;
  },

  async deleteSessions(ids) {
    for (const id of ids) await sessionStorage.deleteSession(id);
    return true;
  },

  async findSessionsByShop(domain) {
    const shop = await findShop(domain);
    if (!shop) return [];
    const rows = await db().session.findMany({ where: { shopId: shop.id }, take: 25, orderBy: { expiresAt: "desc" } });
    return rows.map((row) => openSession(shop, row.id, row.sealedSession));
  },
};

/** `offline_<shop>` for the shop's own session, `<shop>_<user>` for a person's. */
const domainOf = (sessionId: string): string =>
  sessionId.startsWith("offline_") ? sessionId.slice("offline_".length) : sessionId.slice(0, sessionId.lastIndexOf("_"));

/** Refresh tokens live 90 days: renewed a month before their end, so that a quiet shop does not fall asleep. */
const planRenewal = (shopId: number, refreshTokenExpiresAt: Date): Promise<void> =>
  planDue(db(), shopId, [{
    key: "session/renew", topic: "session/renew", dueAt: new Date(refreshTokenExpiresAt.getTime() - monthMilliseconds), fact: {},
  }]);
const monthMilliseconds = 30 * 24 * 60 * 60 * 1000;

const sessionKey = (shop: Shop): Buffer => deriveKey(shop.key, "sessions");

const sealSession = (shop: Shop, session: Session): Buffer<ArrayBuffer> =>
  seal(sessionKey(shop), Buffer.from(JSON.stringify(session.toPropertyArray(true))), `session/${session.id}`);

function openSession(shop: Shop, id: string, sealed: Uint8Array): Session {
  const properties = JSON.parse(open(sessionKey(shop), sealed, `session/${id}`).toString()) as [string, string | number | boolean][];
  return Session.fromPropertyArray(properties, true);
}

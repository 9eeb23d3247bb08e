import { db } from "~/platform/db/prisma.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import { log } from "~/platform/log.server";
import { readScopesPayload } from "~/platform/shopify/payloads/app-payload";
import { eraseShop } from "~/platform/shopify/erase-shop.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { requireShop } from "~/platform/shopify/shop-store.server";

/** The app was removed: its tokens go, its data stays until Shopify asks to erase it. Told after the app was opened anew, it means nothing. */
export const endInstallations: Reaction = async (shopId, events) => {
  const shop = await requireShop(shopId);
  const removedAt = events.map((event) => event.triggeredAt).find((at) => at >= shop.authorizedAt);
  if (!removedAt) return;
  await db().$transaction([
    db().session.deleteMany({ where: { shopId } }),
    db().shop.update({ where: { id: shopId }, data: { uninstalledAt: removedAt, preparedAt: null } }),
  ]);
  log.info({ shopId }, "the app was removed from a shop");
};

export const keepScopes: Reaction = async (shopId, events) => {
  const newest = [...events].sort((a, b) => a.triggeredAt.getTime() - b.triggeredAt.getTime()).at(-1);
  if (newest) await db().shop.update({ where: { id: shopId }, data: { scopes: readScopesPayload(newest.body).scopes.join(",") } });
};

/**
 * 48 hours after an uninstall Shopify asks to erase the shop. That is done also when the uninstall itself was never told; only
 * a shop in which the app was opened anew since then has come back, and is kept.
 */
export const eraseShops: Reaction = async (shopId, events) => {
  const shop = await requireShop(shopId);
  const asked = Math.min(...events.map((event) => event.triggeredAt.getTime()));
  const hasEnded = shop.uninstalledAt !== null || (await wasToldOfEnd(shop));
  const cameBack = !hasEnded && shop.authorizedAt.getTime() > asked - redactedAfterMilliseconds;
  if (cameBack) log.warn({ shopId }, "asked to erase a shop that has the app installed again; it is kept");
  else await eraseShop(shopId);
};

/** The uninstall may lie in the inbox with nobody having reacted yet: what is told out of order means the same. */
const wasToldOfEnd = async ({ id, authorizedAt }: Shop): Promise<boolean> =>
  (await db().inboxEvent.count({ where: { shopId: id, topic: "app/uninstalled", triggeredAt: { gte: authorizedAt } } })) > 0;

const redactedAfterMilliseconds = 48 * 60 * 60 * 1000;

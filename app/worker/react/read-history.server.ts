import { ensureImport } from "~/core/history/ensure-import.server";
import { lookNow } from "~/core/history/import-history-job.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { Reaction } from "~/platform/inbox/inbox-event";
import { readScopesPayload } from "~/platform/shopify/payloads/app-payload";
import { requireShop } from "~/platform/shopify/shop-store.server";

/** Shopify has collected something: read it without waiting for the next look. */
export const readCollected: Reaction = (shopId) => addJobs(db(), [lookNow(shopId)]);

/** The merchant allowed more: orders of the past may be readable now. */
export const readFurtherBack: Reaction = async (shopId, events) => {
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt || !shop.preparedAt) return;
  const newest = [...events].sort((a, b) => a.triggeredAt.getTime() - b.triggeredAt.getTime()).at(-1);
  if (!newest) return;
  const scopes = readScopesPayload(newest.body).scopes.join(",");
  await db().$transaction((tx) => ensureImport(tx, { ...shop, scopes }, now()));
};

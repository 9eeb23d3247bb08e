import { metafieldNamespace } from "~/kernel/metafield-namespace";
import { beginHistory } from "~/core/history/begin-history.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { callShopify } from "~/platform/shopify/gateway.server";
import { CreateMetafieldDefinitionDocument } from "~/platform/shopify/generated";
import { readShopFacts } from "~/platform/shopify/read-shop-facts.server";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { ShopifyRefused } from "~/platform/shopify/shopify-errors";
import { planReminders } from "../reminders/plan-reminders.server";
import { metafieldDefinitions } from "../domain/deciding/order-metafields";

/**
 * Sets the shop up after it was opened with a fresh token: its facts are read, what an earlier installation left undone is
 * taken up again, and the metafields that are going to be written are defined. Repeating it is harmless: a definition that is
 * there is there.
 */
export const prepareShopJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt) return;
  await readShopFacts(shop);
  await takeUpAgain(shopId);
  await planReminders(db(), shopId, now());
  for (const definition of metafieldDefinitions) await define(shop, definition);
  // Read anew: scopes and time zone have just been learned.
  await beginHistory(await requireShop(shopId), now());
};

async function takeUpAgain(shopId: number): Promise<void> {
  const batches = await db().codeBatch.findMany({ where: { shopId }, select: { creationId: true } });
  await addJobs(db(), [
    ...["register-vouchers", "remove-codes", "note-inserts", "switch-cohorts", "give-credit", "prepare-referrals", "prepare-reviews", "mail-customers", "tell-unsubscribed"].map((name) => ({ name, shopId })),
    ...batches.map(({ creationId }) => ({ name: "read-code-batch", shopId, payload: { creationId }, key: `read-code-batch/${shopId}/${creationId}` })),
  ]);
}

async function define(shop: Shop, definition: (typeof metafieldDefinitions)[number]): Promise<void> {
  const { metafieldDefinitionCreate: answer } = await callShopify(
    shop, CreateMetafieldDefinitionDocument, { definition: { ...definition, namespace: metafieldNamespace, ownerType: "ORDER" } }, { points: 10 },
  );
  const sorted = sortUserErrors(answer?.userErrors ?? []);
  if (!sorted.ok && !sorted.taken) throw new ShopifyRefused(`definition ${definition.key}: ${sorted.reason}`);
}

import { metafieldNamespace } from "~/kernel/metafield-namespace";
import { db } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { JobHandler } from "~/platform/jobs/job";
import { callShopify } from "~/platform/shopify/gateway.server";
import { CreateMetafieldDefinitionDocument } from "~/platform/shopify/generated";
import { requireShop } from "~/platform/shopify/shop-store.server";
import { ShopifyRefused } from "~/platform/shopify/shopify-errors";
import { sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { customerMetafieldDefinitions } from "../domain/advocates/customer-metafields";

/**
 * Sets recommending up in Shopify after the shop was opened with a fresh token: defines the customers' metafields (the storefront may read them), and takes up what an
 * earlier installation left undone. Repeating it is harmless: a definition that is there is there.
 */
export const prepareReferralsJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt) return;
  for (const definition of customerMetafieldDefinitions) {
    const input = { ...definition, namespace: metafieldNamespace, ownerType: "CUSTOMER" as const, access: { storefront: "PUBLIC_READ" as const } };
    const { metafieldDefinitionCreate: answer } = await callShopify(shop, CreateMetafieldDefinitionDocument, { definition: input }, { points: 10 });
    const sorted = sortUserErrors(answer?.userErrors ?? []);
    if (!sorted.ok && !sorted.taken) throw new ShopifyRefused(`definition ${definition.key}: ${sorted.reason}`);
  }
  await addJobs(db(), ["note-programme", "fill-friend-pool", "admit-advocates", "note-advocates", "take-back-rewards"].map((name) => ({ name, shopId, key: `${name}/${shopId}` })));
};

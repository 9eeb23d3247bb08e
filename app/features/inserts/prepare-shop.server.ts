import { db } from "~/platform/db/prisma.server";
import type { JobHandler } from "~/platform/jobs/job";
import { now } from "~/platform/clock.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { CreateMetafieldDefinitionDocument, ShopFactsDocument } from "~/platform/shopify/generated";
import { requireShop } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { sortUserErrors } from "~/platform/shopify/sort-user-errors";
import { ShopifyRefused } from "~/platform/shopify/shopify-errors";
import { metafieldDefinitions, metafieldNamespace } from "./domain/order-metafields";

const germanSpeaking = ["DE", "AT", "CH", "LI"];

/**
 * Sets the shop up after it was opened with a fresh token: its facts are read, the metafields that are going to be written
 * are defined. Repeating it is harmless: a definition that is there is there.
 */
export const prepareShopJob: JobHandler = async ({ shopId }) => {
  const shop = await requireShop(shopId);
  if (shop.uninstalledAt) return;
  const { shop: facts, currentAppInstallation } = await callShopify(shop, ShopFactsDocument, {}, { points: 5 });
  await db().shop.update({
    where: { id: shopId },
    data: {
      name: facts.name, currency: facts.currencyCode, timeZone: facts.ianaTimezone, storefrontUrl: new URL(facts.primaryDomain.url).origin,
      locale: germanSpeaking.includes(facts.billingAddress.countryCodeV2 ?? "") ? "de" : "en",
      scopes: currentAppInstallation.accessScopes.map((scope) => scope.handle).join(","),
    },
  });
  for (const definition of metafieldDefinitions) await define(shop, definition);
  await db().shop.update({ where: { id: shopId }, data: { preparedAt: now() } });
};

async function define(shop: Shop, definition: (typeof metafieldDefinitions)[number]): Promise<void> {
  const { metafieldDefinitionCreate: answer } = await callShopify(
    shop, CreateMetafieldDefinitionDocument, { definition: { ...definition, namespace: metafieldNamespace, ownerType: "ORDER" } }, { points: 10 },
  );
  const sorted = sortUserErrors(answer?.userErrors ?? []);
  if (!sorted.ok && !sorted.taken) throw new ShopifyRefused(`definition ${definition.key}: ${sorted.reason}`);
}

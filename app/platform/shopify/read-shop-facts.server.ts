import { now } from "../clock.server";
import { db } from "../db/prisma.server";
import { callShopify } from "./gateway.server";
import { ShopFactsDocument } from "./generated";
import { requireShop } from "./shop-store.server";
import type { Shop } from "./shop-store.server";

const germanSpeaking = ["DE", "AT", "CH", "LI"];

/** Reads name, currency, time zone, language, address and scopes of a shop and keeps them. Throws the gateway's errors. */
export async function readShopFacts(shop: Shop, until?: number): Promise<Shop> {
  const { shop: facts, currentAppInstallation } = await callShopify(shop, ShopFactsDocument, {}, { points: 5, ...(until === undefined ? {} : { until }) });
  await db().shop.update({
    where: { id: shop.id },
    data: {
      name: facts.name, currency: facts.currencyCode, timeZone: facts.ianaTimezone, storefrontUrl: new URL(facts.primaryDomain.url).origin,
      locale: germanSpeaking.includes(facts.billingAddress.countryCodeV2 ?? "") ? "de" : "en",
      scopes: currentAppInstallation.accessScopes.map((scope) => scope.handle).join(","), preparedAt: now(),
    },
  });
  return requireShop(shop.id);
}

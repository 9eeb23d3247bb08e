import type { ActionFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { mayMakeGiftCards } from "~/core/vouchers/domain/offers/offer-aspects";
import { readShopFacts } from "~/platform/shopify/read-shop-facts.server";
import { requireMerchant } from "~/platform/shopify/require-merchant.server";
import { ShopifyRefused, ShopifyThrottled, ShopifyUnavailable } from "~/platform/shopify/shopify-errors";

/** The merchant has just granted scopes: they are read from Shopify at once, since its webhook takes its time. Reading them again changes nothing. */
export async function action({ request }: ActionFunctionArgs) {
  const shop = await requireMerchant(request);
  try {
    return data({ mayMakeGiftCards: mayMakeGiftCards(await readShopFacts(shop, performance.now() + 5_000)) });
  } catch (error) {
    // The webhook will say it.
    if (error instanceof ShopifyThrottled || error instanceof ShopifyUnavailable || error instanceof ShopifyRefused) return data({ mayMakeGiftCards: mayMakeGiftCards(shop) });
    throw error;
  }
}

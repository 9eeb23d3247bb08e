import { placeOrder } from "../../../sandbox/commerce/place-order";
import { priceCheckout } from "../../../sandbox/commerce/price-checkout";
import { createStorefront } from "../../../sandbox/storefront/create-storefront";
import type { Shop } from "../../../sandbox/world/entities";
import type { TestShop } from "../commerce/a-shop";
import { aShop, shopDomain } from "../commerce/a-shop";
import { serve } from "../html/visitor";

export const apiSecret = "storefront-secret";

export interface TestStorefront extends TestShop {
  url: string;
  close(): Promise<void>;
}

/** A shop's window on a free port, with the rules of the real checkout behind it. */
export async function aStorefront({ appUrl = "http://127.0.0.1:9", changes = {}, extensionScripts, refusesUpload = () => false }: { appUrl?: string; changes?: Partial<Shop>; extensionScripts?: string; refusesUpload?: () => boolean } = {}): Promise<TestStorefront> {
  const shop = await aShop(changes);
  let tokens = 0;
  const served = await serve(createStorefront({
    world: shop.world, shop: shopDomain, priceCheckout, placeOrder: (input) => placeOrder(shop.world, shop.emit, input),
    appUrl, refusesUpload, proxyTargetPath: "/proxy", apiKey: "key", apiSecret, application: { known: "https://app.kundenkreis.example", here: appUrl }, ...(extensionScripts ? { extensionScripts } : {}), newToken: () => `token-${++tokens}`,
  }));
  return { ...shop, url: served.url, close: served.close };
}

/** Everything a customer types at the checkout. */
export const filledIn = {
  intent: "place", email: "anna@example.com", firstName: "Anna", lastName: "Ähre", company: "", address1: "Lindenweg 12", address2: "", zip: "10115",
  city: "Berlin", country: "DE", phone: "", note: "", payment: "card", code: "",
};

/** The total that stands on a page of the checkout, as the form sends it back. */
export const shownTotal = (page: string): string => /name="expectedTotal" value="(\d+)"/.exec(page)?.[1] ?? "";

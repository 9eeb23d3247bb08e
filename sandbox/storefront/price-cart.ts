import type { PricedCheckout, RefusedCode } from "../commerce/checkout-types";
import { linesForSale } from "./cart";
import type { Visit } from "./visit";

/**
 * Prices the visitor's cart with the codes kept for it (and one more, when a code is being tried).
 * `email` and `country` are what has been typed so far; before that the signed-in customer and the shop's country count.
 */
export function priceCart(visit: Visit, more: { email?: string; country?: string; tryCode?: string } = {}): PricedCheckout {
  const { deps, shop, cart } = visit;
  const email = more.email || visit.customer?.email || null;
  const known = email ? deps.world.customerByEmail(shop.shop, email) : null;
  return deps.priceCheckout(deps.world, {
    shop: shop.shop,
    lines: linesForSale(visit).map((line) => ({ variantId: line.variant.id, quantity: line.quantity })),
    codes: [...(cart?.discountCodes ?? []), ...(more.tryCode ? [more.tryCode] : [])],
    customer: email || visit.customer ? { id: known?.id ?? visit.customer?.id ?? null, email } : null,
    shippingCountry: more.country || shop.countryCode,
  });
}

/** What the pricing says against one code, if anything. */
export function refusalOf(priced: PricedCheckout, code: string): RefusedCode | undefined {
  return priced.refused.find((refused) => refused.code.toLowerCase() === code.toLowerCase());
}

import type { CheckoutInput, PricedCheckout } from "../commerce/checkout-types";
import type { Outcome } from "../commerce/outcome";
import type { Address, Order } from "../world/entities";
import type { World } from "../world/world";

/** What somebody at the checkout wants to buy, after every field has been looked at. */
export interface Purchase {
  shop: string;
  customer: { email: string; firstName: string; lastName: string; locale: string; phone: string | null; acceptsMarketing: boolean };
  lines: { variantId: string; quantity: number }[];
  discountCodes: string[];
  shippingAddress: Address;
  note: string | null;
  attributes: { name: string; value: string }[];
  cartToken: string;
  landingSite: string | null;
  referringSite: string | null;
  browserIp: string | null;
  /** false: paid later (bank transfer in advance). */
  paid: boolean;
}

export interface StorefrontDeps {
  world: World;
  /** The myshopify domain of the shop that is shown. */
  shop: string;
  /** Pure; the same rules that `placeOrder` applies. */
  priceCheckout: (world: World, input: CheckoutInput) => PricedCheckout;
  /** Makes the order and sends its webhooks; a refusal changes nothing. */
  placeOrder: (purchase: Purchase) => Outcome<Order>;
  /** The app's own address without a slash at its end, reached without the admin frame's proxy. */
  appUrl: string;
  /** The path of `app_proxy.url` in shopify.app.toml, for example "/proxy". */
  proxyTargetPath: string;
  apiSecret: string;
  /** A fresh unguessable token, for carts. */
  newToken: () => string;
}

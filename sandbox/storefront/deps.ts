import type { CheckoutInput, PricedCheckout } from "../commerce/checkout-types";
import type { Outcome } from "../commerce/outcome";
import type { PlaceOrderInput } from "../commerce/place-order";
import type { Order } from "../world/entities";
import type { World } from "../world/world";

export interface StorefrontDeps {
  world: World;
  /** The myshopify domain of the shop that is shown. */
  shop: string;
  /** Pure; the same rules that `placeOrder` applies. */
  priceCheckout: (world: World, input: CheckoutInput) => PricedCheckout;
  /** Makes the order and sends its webhooks; a refusal changes nothing. */
  placeOrder: (input: PlaceOrderInput) => Outcome<Order>;
  /** The app's own address without a slash at its end, reached without the admin frame's proxy. */
  appUrl: string;
  /** The path of `app_proxy.url` in shopify.app.toml, for example "/proxy". */
  proxyTargetPath: string;
  apiKey: string;
  apiSecret: string;
  /** The app's address as shopify.app.toml has it, and as a browser reaches it here; without a slash at the end. */
  application: { known: string; here: string };
  /** Where the built extensions lie; build/extensions unless told. */
  extensionScripts?: string;
  /** Drawn anew for every form of several parts: whether the app proxy refuses it. Never, unless told. */
  refusesUpload?: () => boolean;
  /** A fresh unguessable token, for carts. */
  newToken: () => string;
}

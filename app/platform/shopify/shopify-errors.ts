/** Three errors, because three things differ in what happens next. Messages hold ids and operation names, no personal data. */

/** Shopify asks to wait. */
export class ShopifyThrottled extends Error {
  override name = "ShopifyThrottled";

  /** @param waitMilliseconds how long Shopify asked to wait, or what is reasonable where it did not say */
  constructor(message: string, readonly waitMilliseconds = 500) {
    super(message);
  }
}

/** No answer, or a broken one: whether it took effect is unknown. */
export class ShopifyUnavailable extends Error {
  override name = "ShopifyUnavailable";
}

/** Shopify understood and said no; asking again changes nothing. */
export class ShopifyRefused extends Error {
  override name = "ShopifyRefused";
}

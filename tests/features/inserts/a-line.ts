import type { OrderLine } from "~/kernel/events/order-told";

/** A line of an order: one cheese. */
export const aLine = (change: Partial<OrderLine> = {}): OrderLine => ({
  lineId: "1", productId: "11", variantId: "111", sku: "KAESE-1", title: "Bergkäse", quantity: 1, currentQuantity: 1, priceMinor: 1200, discountMinor: 0,
  needsShipping: true, isGiftCard: false, ...change,
});

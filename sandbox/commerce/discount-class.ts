/** Shopify's three classes of discounts, which decide what combines with what. */
import type { Discount, EntitledItems, Id } from "../world/entities";
import type { CartLine } from "./checkout-types";

export type DiscountClass = "order" | "product" | "shipping";

/** Free shipping is of class shipping; a discount on everything of class order; one on certain items of class product. */
export const discountClass = (discount: Discount): DiscountClass =>
  discount.kind === "free_shipping" ? "shipping" : discount.items === null ? "order" : "product";

const allows = (discount: Discount, other: DiscountClass): boolean =>
  ({
    order: discount.combinesWith.orderDiscounts,
    product: discount.combinesWith.productDiscounts,
    shipping: discount.combinesWith.shippingDiscounts,
  })[other];

/** Both must allow it; two codes of one and the same discount never combine, nor do two of class shipping. */
export function combine(one: Discount, other: Discount): boolean {
  if (one.id === other.id) return false;
  if (discountClass(one) === "shipping" && discountClass(other) === "shipping") return false;
  return allows(one, discountClass(other)) && allows(other, discountClass(one));
}

const includes = (ids: readonly Id[], id: Id): boolean => ids.includes(id);

/** Whether a line is one of those items. */
export const isAmong = (items: EntitledItems, line: CartLine): boolean =>
  includes(items.productIds, line.productId) ||
  includes(items.variantIds, line.variantId) ||
  line.collectionIds.some((id) => includes(items.collectionIds, id));

/** The lines that a discount speaks of. Nothing is sold by subscription here: a discount for subscriptions only speaks of none. */
export function entitled<L extends CartLine>(discount: Discount, lines: readonly L[]): L[] {
  const items = discount.items;
  if (discount.appliesOnOneTimePurchase === false) return [];
  return items === null ? [...lines] : lines.filter((line) => isAmong(items, line));
}

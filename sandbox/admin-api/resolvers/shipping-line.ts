import type { Order } from "../../world/entities";
import { gid } from "../../world/world";
import { shippingAllocationsOf } from "./discount-application-resolvers";
import { moneyBag } from "./money";

/** The one way an order is shipped; null where nothing is. */
export const shippingLineOf = (order: Order): object | null =>
  order.shippingAddress && {
    id: gid("ShippingLine", order.id),
    title: "Versand",
    code: "standard",
    source: "shopify",
    originalPriceSet: moneyBag(order.shipping, order.currency),
    discountedPriceSet: moneyBag(order.shipping - order.shippingDiscount, order.currency),
    discountAllocations: shippingAllocationsOf(order),
  };

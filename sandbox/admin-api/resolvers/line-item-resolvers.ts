import { currentQuantity, fulfillableQuantity, netOfPieces } from "../../commerce/order-arithmetic";
import type { LineItem, Order, Product } from "../../world/entities";
import { gid } from "../../world/world";
import type { AdminContext } from "../context";
import { fieldsOf } from "../resolver-table";
import type { ResolverTable } from "../resolver-table";
import { allocationsOf } from "./discount-application-resolvers";
import { moneyBag } from "./money";
import { pictureOf } from "./product-resolvers";

interface LineSource {
  order: Order;
  line: LineItem;
}

const productOf = (context: AdminContext, line: LineItem): Product | null =>
  line.productId === null ? null : context.world.stores.products.get(line.productId) ?? null;

export const lineItemResolvers: ResolverTable = {
  LineItem: fieldsOf<LineSource>()({
    id: ({ line }) => gid("LineItem", line.id),
    name: ({ line }) => (line.variantTitle === null ? line.title : `${line.title} - ${line.variantTitle}`),
    title: ({ line }) => line.title,
    variantTitle: ({ line }) => line.variantTitle,
    sku: ({ line }) => line.sku,
    vendor: ({ line }) => line.vendor,
    quantity: ({ line }) => line.quantity,
    currentQuantity: ({ line }) => currentQuantity(line),
    refundableQuantity: ({ line }) => currentQuantity(line),
    unfulfilledQuantity: ({ line }) => Math.max(0, fulfillableQuantity(line)),
    nonFulfillableQuantity: ({ line }) => line.quantity - Math.max(0, fulfillableQuantity(line)),
    requiresShipping: ({ order }) => order.sourceName !== "pos",
    restockable: ({ line }) => currentQuantity(line) > 0,
    taxable: () => true,
    merchantEditable: ({ order, line }) => order.cancelledAt === null && fulfillableQuantity(line) > 0,
    fulfillableQuantity: ({ line }) => Math.max(0, fulfillableQuantity(line)),
    fulfillmentStatus: ({ line }) => (line.fulfilledQuantity === 0 ? "unfulfilled" : fulfillableQuantity(line) > 0 ? "partial" : "fulfilled"),
    isGiftCard: () => false,
    customAttributes: () => [],
    product: ({ line }, _args: object, context: AdminContext) => productOf(context, line),
    variant: ({ line }, _args: object, context: AdminContext) => {
      const product = productOf(context, line);
      const variant = product?.variants.find(({ id }) => id === line.variantId);
      return product && variant ? { product, variant } : null;
    },
    image: ({ line }, _args: object, context: AdminContext) => {
      const product = productOf(context, line);
      return product && pictureOf(product, context);
    },
    discountedUnitPriceAfterAllDiscountsSet: ({ order, line }) =>
      moneyBag(line.quantity === 0 ? 0 : Math.round(netOfPieces(line, line.quantity) / line.quantity), order.currency),
    originalUnitPriceSet: ({ order, line }) => moneyBag(line.price, order.currency),
    originalTotalSet: ({ order, line }) => moneyBag(line.price * line.quantity, order.currency),
    discountedUnitPriceSet: ({ order, line }) => moneyBag(line.price, order.currency),
    discountedTotalSet: ({ order, line }) => moneyBag(netOfPieces(line, line.quantity), order.currency),
    totalDiscountSet: ({ order, line }) => moneyBag(line.discount, order.currency),
    discountAllocations: ({ order, line }) => allocationsOf(order, line),
  }),
};

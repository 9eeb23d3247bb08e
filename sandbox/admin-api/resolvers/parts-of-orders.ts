import type { Order } from "../../world/entities";
import type { AdminContext } from "../context";
import { isVisibleOrder } from "./visible-orders";

interface Part {
  id: string;
}

/** Finds what lives inside an order (a parcel, a refund, a return, a line, a movement of money) by its own id; orders too old to be seen have none. */
const partOf =
  <P extends Part>(partsOf: (order: Order) => readonly P[], source: (order: Order, part: P) => object) =>
  (context: AdminContext, id: string): object | null => {
    for (const order of context.world.stores.orders.ofShop(context.shop.shop)) {
      const part = partsOf(order).find((candidate) => candidate.id === id);
      if (part) return isVisibleOrder(context, order) ? source(order, part) : null;
    }
    return null;
  };

export const findFulfillment = partOf(({ fulfillments }) => fulfillments, (order, fulfillment) => ({ order, fulfillment }));
export const findRefund = partOf(({ refunds }) => refunds, (order, refund) => ({ order, refund }));
export const findReturn = partOf(({ returns }) => returns, (order, entry) => ({ order, return: entry }));
export const findLineItem = partOf(({ lines }) => lines, (order, line) => ({ order, line }));
export const findTransaction = partOf(({ transactions }) => transactions, (order, transaction) => ({ order, transaction }));

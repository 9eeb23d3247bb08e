import type { AppliedCode, LineItem, Order } from "../../world/entities";
import { fieldsOf, OfType } from "../resolver-table";
import type { ResolverTable } from "../resolver-table";
import { money, moneyBag } from "./money";

interface ApplicationSource {
  order: Order;
  applied: AppliedCode;
  index: number;
}

/** What discounted an order, as members of the interface DiscountApplication. */
export const applicationsOf = (order: Order): OfType[] =>
  order.discountCodes.map((applied, index) => new OfType("DiscountCodeApplication", { order, applied, index } satisfies ApplicationSource));

/** Which of them took how much off a line; of orders that lack the split, all goes to the first that is no shipping discount. */
export function allocationsOf(order: Order, line: LineItem): object[] {
  const first = order.discountCodes.findIndex(({ type }) => type !== "shipping");
  const allocations = line.allocations ?? (line.discount > 0 && first >= 0 ? [{ applied: first, amount: line.discount }] : []);
  return allocations.flatMap(({ applied, amount }) => {
    const application = applicationsOf(order)[applied];
    return application ? [{ allocatedAmountSet: moneyBag(amount, order.currency), discountApplication: application }] : [];
  });
}

/** What the shipping discount took off the shipping line. */
export function shippingAllocationsOf(order: Order): object[] {
  const application = applicationsOf(order)[order.discountCodes.findIndex(({ type }) => type === "shipping")];
  return application && order.shippingDiscount > 0
    ? [{ allocatedAmountSet: moneyBag(order.shippingDiscount, order.currency), discountApplication: application }]
    : [];
}

function valueOf({ order, applied }: ApplicationSource): OfType {
  if (applied.type === "percentage") return new OfType("PricingPercentageValue", { percentage: (applied.value ?? 0) / 100 });
  if (applied.type === "shipping") return new OfType("PricingPercentageValue", { percentage: 100 });
  return new OfType("MoneyV2", money(applied.value ?? applied.amount, order.currency));
}

export const discountApplicationResolvers: ResolverTable = {
  DiscountCodeApplication: fieldsOf<ApplicationSource>()({
    allocationMethod: ({ applied }) => (applied.allocationMethod ?? "across").toUpperCase(),
    code: ({ applied }) => applied.code,
    index: ({ index }) => index,
    targetSelection: ({ applied }) => (applied.selection ?? "all").toUpperCase(),
    targetType: ({ applied }) => (applied.type === "shipping" ? "SHIPPING_LINE" : "LINE_ITEM"),
    value: valueOf,
  }),
};

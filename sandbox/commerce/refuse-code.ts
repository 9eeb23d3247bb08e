/** Why a single code does not hold for a checkout, before it is compared with others. Shopify's rules, in Shopify's order. */
import type { Discount, Id, MinorUnits, RedeemCode } from "../world/entities";
import { reckonBuyXGetY } from "./buy-x-get-y";
import type { CartLine, CheckoutInput, RefusalReason } from "./checkout-types";
import { entitled } from "./discount-class";

/** Who used a code is remembered by mail address; without one, by the customer's id. */
export const customerKey = (customer: CheckoutInput["customer"]): string | null =>
  customer?.email ? customer.email.trim().toLowerCase() : customer?.id ? `customer/${customer.id}` : null;

function meantFor(discount: Discount, { customer, isInSegment }: Pick<Facts, "customer" | "isInSegment">): boolean {
  const { context } = discount;
  if ("all" in context) return true;
  if ("segmentIds" in context) return isInSegment(context.segmentIds);
  return customer?.id != null && context.customerIds.includes(customer.id);
}

interface Facts {
  lines: readonly CartLine[];
  customer: CheckoutInput["customer"];
  /** Whether the customer belongs to one of those segments; nobody does who is not known. */
  isInSegment(segmentIds: readonly Id[]): boolean;
  /** What shipping would cost, in minor units. */
  shipping: MinorUnits;
  now: Date;
}

export function refuseCode(
  discount: Discount,
  redeemCode: RedeemCode,
  facts: Facts,
): RefusalReason | null {
  const at = (instant: string) => new Date(instant).getTime();
  const now = facts.now.getTime();
  if (discount.deactivatedAt !== null && at(discount.deactivatedAt) <= now) return "expired";
  if (discount.endsAt !== null && at(discount.endsAt) <= now) return "expired";
  if (at(discount.startsAt) > now) return "not_started";
  if (discount.usageLimit !== null && redeemCode.usageCount >= discount.usageLimit) return "used_up";
  if (!meantFor(discount, facts)) return "not_for_this_customer";
  const key = customerKey(facts.customer);
  if (discount.appliesOncePerCustomer && key !== null) {
    const code = redeemCode.code.toLowerCase();
    if (discount.usedBy.some((used) => used.code.toLowerCase() === code && used.customerKey === key)) return "already_used_by_customer";
  }
  if (discount.kind === "bxgy") {
    const { bought, shares } = reckonBuyXGetY(discount, facts.lines);
    if (!bought) return "minimum_not_reached";
    return shares.some((share) => share > 0) ? null : "nothing_to_get";
  }
  const meant = entitled(discount, facts.lines);
  if (meant.length === 0) return "not_for_these_products";
  const worth = meant.reduce((sum, line) => sum + line.price * line.quantity, 0);
  const pieces = meant.reduce((sum, line) => sum + line.quantity, 0);
  if (discount.minimumSubtotal !== null && worth < discount.minimumSubtotal) return "minimum_not_reached";
  if (discount.minimumQuantity !== null && pieces < discount.minimumQuantity) return "minimum_not_reached";
  const dearest = discount.maximumShippingPrice;
  if (discount.kind === "free_shipping" && dearest !== null && facts.shipping > dearest) return "shipping_too_expensive";
  return null;
}

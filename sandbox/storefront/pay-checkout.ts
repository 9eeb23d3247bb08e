import type { PricedCheckout } from "../commerce/checkout-types";
import { storeCreditOf } from "../commerce/move-store-credit";
import type { PaymentPlan } from "../commerce/plan-payment";
import { planPayment } from "../commerce/plan-payment";
import type { Visit } from "./visit";

/** How the checkout's total is paid: by the gift cards kept for this cart, and by the signed-in customer's store credit if they want. */
export const paymentPlan = (visit: Visit, priced: PricedCheckout, useStoreCredit: boolean): PaymentPlan =>
  planPayment(visit.deps.world, visit.shop, {
    total: priced.totals.total, giftCards: visit.cart?.giftCardCodes ?? [], storeCreditOf: useStoreCredit ? (visit.customer?.id ?? null) : null,
  });

/** What the signed-in customer has; 0 for everybody else. */
export const availableStoreCredit = (visit: Visit): number =>
  visit.customer ? (storeCreditOf(visit.deps.world, visit.shop.shop, visit.customer.id)?.balance ?? 0) : 0;

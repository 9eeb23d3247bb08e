import { expect } from "vitest";
import type { SeenVoucher } from "./merchants-desk";
import { plainCode } from "./merchants-desk";
import type { shopFloor, StoryOrder, StoryState } from "./shop-floor";

/** A voucher as the app shows it, with the order that earned it as Shopify has it. */
export interface EarnedVoucher {
  voucher: SeenVoucher;
  order: StoryOrder;
  ruleId: string;
}

/** All vouchers that these orders earned, also those given in another's place, by the app's own pages. */
export async function vouchersOfOrders(floor: ReturnType<typeof shopFloor>, orders: readonly StoryOrder[]): Promise<EarnedVoucher[]> {
  const all: EarnedVoucher[] = [];
  for (const order of orders) {
    const vouchers = await floor.desk.vouchersOf(order.name);
    if (vouchers.length === 0) continue;
    const { rule } = await floor.desk.orderPage(order.id);
    all.push(...vouchers.map((voucher) => ({ voucher, order, ruleId: rule?.id ?? "" })));
  }
  return all;
}

/** The state that a voucher has to be in, by nothing but what became of orders in Shopify (no time is over, and nothing was done by hand). */
export function stateByOrders(code: string, earnedBy: StoryOrder, orders: readonly StoryOrder[]): SeenVoucher["state"] {
  const { cancelledAt, financialStatus, fulfillments } = earnedBy;
  if (orders.some(({ discountCodes }) => discountCodes.includes(code))) return "used";
  if (financialStatus === "refunded" || (fulfillments.length === 0 && (cancelledAt !== null || financialStatus === "voided"))) return "revoked";
  return financialStatus === "pending" && fulfillments.length === 0 ? "promised" : "live";
}

/**
 * What must hold once everything has settled, whatever was told twice, late or never: Shopify knows exactly the codes that the app says it knows, no code
 * twice, and nobody holds two vouchers of one rule.
 */
export function expectLawful(vouchers: readonly EarnedVoucher[], state: Pick<StoryState, "discounts" | "giftCards">): void {
  const byCode = vouchers.map(({ voucher }) => plainCode(voucher.code));
  expect(new Set(byCode).size, "each code once").toBe(byCode.length);
  const of = (kept: SeenVoucher["keptBy"]) => vouchers.map(({ voucher }) => voucher).filter(({ keptBy, credit }) => keptBy === kept && credit === null);
  const good = (kept: SeenVoucher["keptBy"]): string[] =>
    of(kept).filter(({ state: stage, stopped }) => stage === "used" || (stage === "live" && !stopped)).map(({ code }) => plainCode(code)).sort();
  // Friends and advocates have discounts of their own.
  const ofCards = state.discounts.filter(({ title }) => !/Empfehlung|Prämie/.test(title));
  expect(ofCards.flatMap(({ codes }) => codes.map(({ code }) => code)).sort(), "the codes in Shopify").toEqual(good("discount"));
  expect(state.giftCards.filter(({ deactivatedAt }) => deactivatedAt === null).map(({ code }) => code.toUpperCase()).sort(), "the gift cards in Shopify").toEqual(good("gift-card"));
  const held = vouchers.filter(({ voucher }) => ["promised", "live"].includes(voucher.state)).map(({ order, ruleId }) => `${order.customer?.id ?? order.id} of ${ruleId}`);
  expect(held.filter((one, index) => held.indexOf(one) !== index), "nobody holds two of one rule").toEqual([]);
}

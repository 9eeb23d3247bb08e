import type { Id, MinorUnits, Shop } from "../world/entities";
import type { World } from "../world/world";
import { storeCreditOf } from "./move-store-credit";
import type { Refusal } from "./outcome";
import type { PaidBy } from "./take-money";
import { usableGiftCard } from "./usable-gift-card";

/** A part of the total that something else than the customer's card or bank pays. */
export interface PaymentPart {
  by: PaidBy;
  amount: MinorUnits;
  /** The gift card's last four letters; null for store credit. */
  lastCharacters: string | null;
  /** As it was typed. */
  code: string | null;
}

export interface PaymentPlan {
  parts: PaymentPart[];
  /** What is left to pay otherwise. */
  due: MinorUnits;
  refused: Refusal[];
}

/** Gift cards pay in the order typed, then store credit (`storeCreditOf`: whose); each as much as it can. Changes nothing. */
export function planPayment(world: World, shop: Shop, input: { total: MinorUnits; giftCards: readonly string[]; storeCreditOf: Id | null }): PaymentPlan {
  const plan: PaymentPlan = { parts: [], due: input.total, refused: [] };
  const pay = (balance: MinorUnits, part: Omit<PaymentPart, "amount">): void => {
    const amount = Math.min(balance, plan.due);
    if (amount <= 0) return;
    plan.parts.push({ ...part, amount });
    plan.due -= amount;
  };
  const used = new Set<Id>();
  for (const typed of input.giftCards) {
    const found = usableGiftCard(world, shop, typed);
    if (!found.ok) {
      plan.refused.push(...found.errors);
      continue;
    }
    const { id, balance, code } = found.value;
    if (used.has(id)) continue;
    used.add(id);
    pay(balance, { by: { gateway: "gift_card", giftCardId: id }, lastCharacters: code.slice(-4), code: typed });
  }
  const account = input.storeCreditOf === null ? undefined : storeCreditOf(world, shop.shop, input.storeCreditOf);
  if (account) pay(account.balance, { by: { gateway: "shopify_store_credit", storeCreditAccountId: account.id }, lastCharacters: null, code: null });
  return plan;
}

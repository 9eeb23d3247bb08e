import { parseMoneyText } from "../../commerce/money-text";
import type { Discount } from "../../world/entities";
import type { AdminContext } from "../context";
import { readEntitledItems } from "./read-discount-input";
import type { DiscountInput, DiscountRules, Fault } from "./read-discount-input";

type Value = NonNullable<NonNullable<DiscountInput["customerGets"]>["value"]>;

/** What one piece of Y then costs less. */
function readEffect(effect: NonNullable<Value["discountOnQuantity"]>["effect"], context: AdminContext, fault: Fault): Discount["value"] | undefined {
  const path = ["customerGets", "value", "discountOnQuantity", "effect"];
  if (effect?.percentage != null && effect.amount == null) {
    if (!(effect.percentage > 0 && effect.percentage <= 1)) fault([...path, "percentage"], "VALUE_OUTSIDE_RANGE", "Value must be between 0.0 and 1.0");
    return { percentageBasisPoints: Math.round(effect.percentage * 10_000) };
  }
  const amount = effect?.percentage == null && effect?.amount != null ? parseMoneyText(effect.amount, context.shop.currency) : undefined;
  if (amount === undefined || amount <= 0) {
    fault(path, "INVALID", "Exactly one of percentage and amount must be given");
    return undefined;
  }
  return { amount, onEachItem: true };
}

function readGets(input: DiscountInput, rules: DiscountRules, context: AdminContext, fault: Fault): void {
  const { items, value } = input.customerGets ?? {};
  if (items?.all) fault(["customerGets", "items", "all"], "INVALID", "Items in 'customer get' cannot be set to all");
  else rules.items = readEntitledItems(items, rules.items, "customerGets", context, fault);
  if (value === undefined && rules.getsQuantity !== undefined) return;
  const path = ["customerGets", "value"];
  if (!value?.discountOnQuantity || value.percentage != null || value.discountAmount != null) {
    fault(path, "INVALID", "Only discountOnQuantity permitted with bxgy discounts.");
    return;
  }
  const pieces = Number(value.discountOnQuantity.quantity ?? 0);
  if (pieces < 1) fault([...path, "discountOnQuantity", "quantity"], "GREATER_THAN", "Quantity must be greater than 0");
  rules.getsQuantity = pieces;
  rules.value = readEffect(value.discountOnQuantity.effect, context, fault) ?? rules.value;
}

function readBuys(input: DiscountInput, rules: DiscountRules, context: AdminContext, fault: Fault): void {
  const { items: given, value } = input.customerBuys ?? {};
  const before = rules.buys;
  if (given?.all) {
    fault(["customerBuys", "items", "all"], "INVALID", "Items in 'customer buys' cannot be set to all");
    return;
  }
  const items = given == null && before ? before.items : readEntitledItems(given, before?.items, "customerBuys", context, fault);
  if (value == null && before) {
    rules.buys = { ...before, items };
    return;
  }
  const path = ["customerBuys", "value"];
  if ((value?.quantity == null) === (value?.amount == null)) fault(path, "INVALID", "Exactly one of quantity and amount must be given");
  else if (value?.quantity != null) {
    const quantity = Number(value.quantity);
    if (quantity < 1) fault([...path, "quantity"], "GREATER_THAN", "Quantity must be greater than 0");
    rules.buys = { items, quantity };
  } else {
    const amount = parseMoneyText(value?.amount ?? "", context.shop.currency);
    if (amount === undefined || amount <= 0) fault([...path, "amount"], "GREATER_THAN", "Amount must be greater than 0");
    rules.buys = { items, amount: amount ?? 0 };
  }
}

/** The part of an input that only buy X get Y has; with `before`, what it leaves out stays. Neither side takes all items. */
export function readBuyXGetY(input: DiscountInput, rules: DiscountRules, before: DiscountRules | null, context: AdminContext, fault: Fault): void {
  if (before === null || input.customerGets != null) readGets(input, rules, context, fault);
  if (before === null || input.customerBuys != null) readBuys(input, rules, context, fault);
  if (input.usesPerOrderLimit !== undefined) rules.usesPerOrderLimit = input.usesPerOrderLimit;
  if (rules.usesPerOrderLimit != null && rules.usesPerOrderLimit < 1)
    fault(["usesPerOrderLimit"], "GREATER_THAN", "Uses per order limit must be greater than 0");
}

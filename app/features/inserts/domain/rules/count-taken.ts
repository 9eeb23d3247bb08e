import type { KeyedHash } from "~/kernel/keyed-hash";
import { decideInsert } from "../deciding/decide-insert";
import { evaluateRule } from "./evaluate-rule";
import type { InsertRule } from "./insert-rule";
import type { OrderFacts, RuleStanding } from "../deciding/order-facts";

export interface TakenByRule {
  ruleId: string;
  /** Orders it would have taken in its place among the rules in force; 0 while it is off. */
  taken: number;
  /** Of these with a card; the others are in the control group, or their customer already had one within the time looked at. */
  cards: number;
  /** Orders it would take if it alone were asked and on. */
  alone: number;
  /** Orders it did not take alone because something is not known of them. */
  unknown: number;
}

const untouched: RuleStanding = { hadByCustomer: 0, heldByCustomer: 0, given: 0, savedMinor: 0 };

/**
 * What these rules would have done with these orders, oldest first, if they had been in force all the time. Vouchers from before
 * and budgets are left aside: this is about which orders the rules describe.
 */
export function countTaken(rules: readonly InsertRule[], orders: readonly OrderFacts[], lot: KeyedHash): TakenByRule[] {
  const counts = new Map(rules.map(({ id }) => [id, { ruleId: id, taken: 0, cards: 0, alone: 0, unknown: 0 }]));
  const had = new Set<string>();
  for (const order of orders) {
    const { rule, decision } = decideInsert(order, rules, (id) => (had.has(`${id}/${order.customerId}`) ? { ...untouched, hadByCustomer: 1 } : untouched), lot);
    const count = counts.get(rule?.id ?? "");
    if (count) count.taken += 1;
    if (count && decision === "voucher") {
      count.cards += 1;
      had.add(`${count.ruleId}/${order.customerId}`);
    }
    for (const one of rules) countAlone(one, order, counts.get(one.id), lot);
  }
  return [...counts.values()];
}

/** Whether a rule takes an order when it alone is asked; "unknown" when only something that is not known stands against it. */
export function takesAlone(rule: InsertRule, order: OrderFacts, lot: KeyedHash): "yes" | "no" | "unknown" {
  if (decideInsert(order, [{ ...rule, on: true }], () => untouched, lot).rule) return "yes";
  const { answers } = evaluateRule(rule, order);
  return !order.test && !order.cancelled && order.customerId !== null && answers.some(({ met }) => met === "unknown") && answers.every(({ met }) => met !== "no") ? "unknown" : "no";
}

function countAlone(rule: InsertRule, order: OrderFacts, count: TakenByRule | undefined, lot: KeyedHash): void {
  if (!count) return;
  const answer = takesAlone(rule, order, lot);
  if (answer === "yes") count.alone += 1;
  if (answer === "unknown") count.unknown += 1;
}

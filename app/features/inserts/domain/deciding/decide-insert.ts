import type { InsertDecided, InsertReason } from "~/kernel/entries/insert-decided";
import type { KeyedHash } from "~/kernel/keyed-hash";
import { isInControlGroup, variantByLot } from "~/core/experiments/domain/lot";
import { evaluateRule } from "../rules/evaluate-rule";
import type { RuleEvaluation } from "../rules/evaluate-rule";
import type { InsertRule, RuleVariant } from "../rules/insert-rule";
import type { OrderFacts, RuleStanding } from "./order-facts";

/** Which order of its customer this is, and where that is known from. */
export interface Rank {
  nthOrder: number | null;
  basis: InsertDecided["basis"];
}

/** How a rule came out for an order: it took it, or why not. */
export interface Considered {
  ruleId: string;
  evaluation: RuleEvaluation;
  outcome: InsertReason | "conditions" | "not-reached";
}

export interface Decision {
  decision: InsertDecided["decision"];
  reason: InsertReason;
  /** The rule that took the order; with "none", the one that would have. */
  rule: InsertRule | null;
  variant: RuleVariant | null;
  /** Conditions that could not be known and on which a rule failed. */
  unknown: string[];
  /** All rules in their order, for people who ask why. */
  considered: Considered[];
}

/** The question, once and for all: what insert does this order get? */
export const insertKey = (orderId: string): string => `insert/order/${orderId}`;

/** The experiment of a rule, whose lots its customers draw once and for all. */
export const experimentOf = (ruleId: string): string => `insert-rule/${ruleId}`;

/**
 * Decides what an order's insert is. The first rule, in the merchant's order, whose conditions are all met takes the order, and
 * nothing after it does: an order that falls into a rule's control group, or whose customer had the rule's voucher already, gets none.
 *
 * Pure: everything it depends on is handed in, so that whoever asks first (a webhook, a printer) gets the answer that everybody gets.
 */
export function decideInsert(order: OrderFacts, rules: readonly InsertRule[], standing: (ruleId: string) => RuleStanding, lot: KeyedHash): Decision {
  const none = (reason: InsertReason, considered: Considered[] = []): Decision => ({ decision: "none", reason, rule: null, variant: null, unknown: [], considered });
  if (order.test) return none("test-order");
  if (order.cancelled) return none("cancelled");
  const inForce = rules.filter((rule) => rule.on);
  if (inForce.length === 0) return none("rule-off");
  if (order.customerId === null) return none("no-customer");

  const evaluations = inForce.map((rule) => ({ rule, evaluation: evaluateRule(rule, order), runs: runsOn(rule, order.placedOn) }));
  const taker = evaluations.find(({ evaluation, runs }) => evaluation.takes && runs);
  const considered = evaluations.map(({ rule, evaluation, runs }): Considered => ({
    ruleId: rule.id, evaluation,
    outcome: !evaluation.takes ? "conditions" : !runs ? "programme-ended" : rule === taker?.rule ? "rule" : "not-reached",
  }));
  if (!taker) return { ...none(reasonForNone(order, evaluations), considered), unknown: unknownOf(evaluations) };

  const { rule } = taker;
  const decided = (decision: Decision["decision"], reason: InsertReason, variant: RuleVariant | null): Decision => ({
    decision, reason, rule, variant, unknown: [], considered: considered.map((one) => (one.ruleId === rule.id ? { ...one, outcome: reason } : one)),
  });
  const has = standing(rule.id);
  if (rule.oncePerCustomer && has.hadByCustomer > 0) return decided("none", "had-one", null);
  if (has.heldByCustomer > 0) return decided("none", "holds-one", null);
  if (isSpent(rule, has)) return decided("none", "budget-used-up", null);
  if (isInControlGroup(experimentOf(rule.id), order.customerId, rule.controlShareBasisPoints, lot)) return decided("control", "lot", null);
  return decided("voucher", "rule", variantByLot(experimentOf(rule.id), order.customerId, rule.variants, lot));
}

const runsOn = ({ startsOn, endsOn }: InsertRule, day: string): boolean => (startsOn === null || day >= startsOn) && (endsOn === null || day <= endsOn);

function isSpent({ budget }: InsertRule, { given, savedMinor }: RuleStanding): boolean {
  if (budget === null) return false;
  return budget.kind === "vouchers" ? given >= budget.most : savedMinor >= budget.minor;
}

interface Evaluated { rule: InsertRule; evaluation: RuleEvaluation; runs: boolean }

/** The words that fit best where no rule took the order. */
function reasonForNone(order: OrderFacts, evaluations: readonly Evaluated[]): InsertReason {
  if (order.source === "counter" && !evaluations.some(({ rule }) => rule.conditions.some(({ kind }) => kind === "sources"))) return "sold-over-counter";
  if (evaluations.some(({ evaluation, runs }) => evaluation.takes && !runs)) return "programme-ended";
  const onlyRank = evaluations.every(({ evaluation }) => evaluation.answers.every(({ condition, met }) => met === "yes" || condition.kind === "nthOrder"));
  return onlyRank ? "not-first-order" : "no-rule";
}

const unknownOf = (evaluations: readonly Evaluated[]): string[] =>
  [...new Set(evaluations.flatMap(({ evaluation }) => evaluation.answers.flatMap(({ condition, met }) => (met === "unknown" ? [condition.kind] : []))))];

/**
 * Which order of the customer this is. Shopify counts a customer's orders over their lifetime, before the app was
 * installed as well, but says so only now: orders that came after this one are taken off again.
 *
 * @param lifetimeOrders `Customer.numberOfOrders`, or null when it could not be read
 * @param knownEarlier, knownLater  what is in our own table, before and after this order
 */
export function rankOrder(lifetimeOrders: number | null, knownEarlier: number, knownLater: number): Rank {
  if (lifetimeOrders === null) return { nthOrder: knownEarlier + 1, basis: "known-orders" };
  // At least one: a count that lags behind its own order is not proof of an order number zero.
  return { nthOrder: Math.max(1, lifetimeOrders - knownLater, knownEarlier + 1), basis: "shopify" };
}

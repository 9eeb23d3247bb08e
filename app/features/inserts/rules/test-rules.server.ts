import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { isInControlGroup, variantByLot } from "~/core/experiments/domain/lot";
import { countTaken, takesAlone } from "../domain/rules/count-taken";
import type { TakenByRule } from "../domain/rules/count-taken";
import { decideInsert, experimentOf, insertKey } from "../domain/deciding/decide-insert";
import type { Considered, Decision } from "../domain/deciding/decide-insert";
import { evaluateRule } from "../domain/rules/evaluate-rule";
import type { RuleEvaluation } from "../domain/rules/evaluate-rule";
import type { InsertRule } from "../domain/rules/insert-rule";
import type { OrderFacts, RuleStanding } from "../domain/deciding/order-facts";
import { factsOfOrders } from "../deciding/facts-of-orders.server";
import { listRules } from "./insert-rule.server";
import { readPastMonth } from "./past-orders.server";
import { readStandings } from "../deciding/rule-standings.server";

export interface TestedRule {
  id: string;
  name: string;
  on: boolean;
  /** "not-asked": off, or nothing was asked at all (a test order, a cancelled one, one without a customer). */
  outcome: Considered["outcome"] | "not-asked";
  answers: RuleEvaluation["answers"];
  /** What this customer drew: durably the same for every order; null without a customer. */
  lot: { control: boolean; variant: string; versions: number } | null;
}

export interface TestedOrder {
  orderId: string;
  name: string;
  placedAt: Date;
  facts: OrderFacts;
  /** As if it were decided now, by the rules as they are. */
  decision: Decision["decision"];
  reason: Decision["reason"];
  ruleId: string | null;
  variant: string | null;
  rules: TestedRule[];
  /** What really was decided, back then; null when it has not been. */
  was: { decision: string; reason: string; ruleId: string | null; variant: string | null } | null;
}

/** Which rule would take this order and why: Shopify is asked for what the rules need. Records nothing. undefined when this shop has no such order. */
export async function testOrder(shop: Shop, orderId: string): Promise<TestedOrder | undefined> {
  const order = await db().shopOrder.findUnique({ where: { shopId_orderId: { shopId: shop.id, orderId } } });
  const facts = order && (await factsOfOrders(shop, [orderId], { ask: true })).get(orderId);
  if (!facts) return undefined;
  const rules = await listRules(shop);
  const decision = decideInsert(facts, rules, await standingBefore(shop, facts, rules), shop.lotHash);
  const card = await db().insertCard.findUnique({ where: { shopId_orderId: { shopId: shop.id, orderId } } });
  return {
    orderId, name: order.name, placedAt: order.placedAt, facts,
    decision: decision.decision, reason: decision.reason, ruleId: decision.rule?.id ?? null, variant: decision.variant?.id ?? null,
    rules: rules.map((rule) => testedRule(rule, facts, decision, shop)),
    was: card && { decision: card.decision, reason: card.reason, ruleId: card.ruleId, variant: card.variant },
  };
}

export interface TestedMonth {
  all: number;
  looked: number;
  rules: (TakenByRule & { name: string; on: boolean })[];
}

/** How many of the last month's orders each rule would have taken, as far as the app itself knows. */
export async function testMonth(shop: Shop, now: Date): Promise<TestedMonth> {
  const rules = await listRules(shop);
  const { all, orders } = await readPastMonth(shop, rules, now);
  const counts = countTaken(rules, orders.map(({ facts }) => facts), shop.lotHash);
  return { all, looked: orders.length, rules: rules.flatMap(({ id, name, on }) => { const count = counts.find(({ ruleId }) => ruleId === id); return count ? [{ ...count, name, on }] : []; }) };
}

export interface TestedAlone {
  all: number;
  looked: number;
  takes: number;
  unknown: number;
  /** The newest that it takes. */
  examples: { orderId: string; name: string }[];
}

/** How many of the last month's orders one rule would take that need not be saved. */
export async function testAlone(shop: Shop, rule: InsertRule, now: Date): Promise<TestedAlone> {
  const { all, orders } = await readPastMonth(shop, [rule], now);
  const answers = orders.map(({ name, facts }) => ({ name, orderId: facts.orderId, answer: takesAlone(rule, facts, shop.lotHash) }));
  const taken = answers.filter(({ answer }) => answer === "yes");
  return {
    all, looked: orders.length, takes: taken.length, unknown: answers.filter(({ answer }) => answer === "unknown").length,
    examples: taken.slice(-5).reverse().map(({ orderId, name }) => ({ orderId, name })),
  };
}

function testedRule(rule: InsertRule, facts: OrderFacts, decision: Decision, shop: Shop): TestedRule {
  const { customerId } = facts;
  const experiment = experimentOf(rule.id);
  return {
    id: rule.id, name: rule.name, on: rule.on,
    outcome: decision.considered.find(({ ruleId }) => ruleId === rule.id)?.outcome ?? "not-asked",
    answers: evaluateRule(rule, facts).answers,
    lot: customerId === null ? null : {
      control: isInControlGroup(experiment, customerId, rule.controlShareBasisPoints, shop.lotHash),
      variant: variantByLot(experiment, customerId, rule.variants, shop.lotHash).id, versions: rule.variants.length,
    },
  };
}

/** What the customer has had of each rule; a voucher of this very order does not stand against it. */
async function standingBefore(shop: Shop, { orderId, customerId }: OrderFacts, rules: readonly InsertRule[]): Promise<(ruleId: string) => RuleStanding> {
  const standings = await readStandings(db(), shop.id, rules, customerId === null ? [] : [customerId]);
  const own = await db().voucher.findUnique({ where: { shopId_key: { shopId: shop.id, key: insertKey(orderId) } } });
  const counts = own !== null && own.state !== "revoked" && own.state !== "refused";
  const isHeld = own?.state === "promised" || own?.state === "live";
  return (ruleId) => {
    const standing = standings.of(ruleId, customerId ?? "");
    if (!counts || own.ruleId !== ruleId) return standing;
    return { ...standing, hadByCustomer: standing.hadByCustomer - 1, heldByCustomer: standing.heldByCustomer - (isHeld ? 1 : 0), given: Math.max(0, standing.given - 1) };
  };
}

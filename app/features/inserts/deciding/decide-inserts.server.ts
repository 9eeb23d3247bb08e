import type { Entry } from "~/kernel/entries/entry";
import type { InsertDecided } from "~/kernel/entries/insert-decided";
import type { OrderTold } from "~/kernel/events/order-told";
import { dayOf } from "~/kernel/day";
import { append } from "~/core/ledger/append.server";
import { noteForMerchant } from "~/core/notices/notice.server";
import { noteOrders } from "~/core/orders/note-orders.server";
import { readOrders } from "~/core/orders/read-orders.server";
import { cohortOf } from "~/core/vouchers/domain/cohort";
import { ensureCohorts } from "~/core/vouchers/ensure-cohorts.server";
import { lettersOf, voucherCode } from "~/core/vouchers/domain/voucher-code";
import { followOrders } from "~/core/vouchers/follow-orders.server";
import { revokeOthersOf } from "~/core/vouchers/one-live-voucher.server";
import { projectVouchers } from "~/core/vouchers/project-vouchers.server";
import { redeemVouchers } from "~/core/vouchers/redeem-vouchers.server";
import type { ShopOrder } from "~/platform/db/client/client";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { planDue } from "~/platform/due/due.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { decideInsert, insertKey } from "../domain/deciding/decide-insert";
import type { Decision, Rank } from "../domain/deciding/decide-insert";
import type { InsertRule, RuleVariant } from "../domain/rules/insert-rule";
import { neededFacts } from "../domain/rules/needed-facts";
import { decidedOrders } from "./decided-orders.server";
import { rankedFacts } from "./facts-of-orders.server";
import { gatherFacts } from "./gather-facts.server";
import type { CustomerSays, WhenSilent } from "./gather-facts.server";
import { listRules } from "../rules/insert-rule.server";
import { projectCards, refreshOpenCards } from "./project-cards.server";
import { readStandings } from "./rule-standings.server";

export type InsertEntry = Entry<"insert.decided", InsertDecided>;

/**
 * Keeps what was told about these orders and decides for each that has not been decided, once and for all, what insert it
 * gets; then lets vouchers follow their orders. One read of Shopify for up to 250 customers, one transaction.
 *
 * Told twice, by whichever topic and in whichever order, the second telling finds everything decided.
 */
export async function decideInserts(
  shop: Shop, told: readonly OrderTold[], now: Date, whenSilent: WhenSilent, until?: number,
): Promise<void> {
  const decided = new Set(await decidedOrders(shop.id, told.map((order) => order.orderId)));
  const open = told.filter((order) => !decided.has(order.orderId));
  const said = open.length > 0 ? await gatherFacts(shop, open, neededFacts(await listRules(shop)), whenSilent, until) : new Map<string, CustomerSays>();
  await recording(shop.id, async (tx) => {
    await noteOrders(tx, shop, told, now);
    // Before it is decided: whoever uses a voucher with this very order does not hold it any more. Which reaction comes first is chance.
    const used = await redeemVouchers(tx, shop.id, told.filter(({ codesUsed }) => codesUsed), now);
    await revokeOthersOf(tx, shop.id, used, now);
    await recordDecisions(tx, shop, open.map((order) => order.orderId), said, now);
    await followOrders(tx, shop, told.map((order) => order.orderId), now);
    await refreshOpenCards(tx, shop.id, told.map((order) => order.orderId));
  });
}

async function recordDecisions(tx: Tx, shop: Shop, orderIds: readonly string[], said: ReadonlyMap<string, CustomerSays>, now: Date): Promise<void> {
  // Somebody may have decided since it was looked up: what is promised to one order counts for the next, so no order may count twice.
  const meanwhile = new Set(await decidedOrders(shop.id, orderIds, tx));
  const open = orderIds.filter((id) => !meanwhile.has(id));
  if (open.length === 0) return;
  const entries = await decideAll(tx, shop, [...(await readOrders(tx, shop.id, open)).values()], said);
  const booked = await append(tx, shop.id, entries.map(({ entry }) => entry), now);
  if (booked.length === 0) return;
  await ensureCohorts(tx, shop, booked.flatMap(({ data }) => (data.promise ? [{ ...data.promise, ruleId: data.ruleId }] : [])));
  const keys = booked.map((entry) => entry.subject);
  await projectVouchers(tx, shop.id, booked.filter((entry) => entry.data.promise).map((entry) => entry.subject));
  await projectCards(tx, shop.id, keys);
  await planDue(tx, shop.id, booked.flatMap(({ subject, data }) => (data.promise
    ? [{ key: `${subject}/expiry`, topic: "voucher/time-over", dueAt: new Date(data.promise.cohortEndsAt), fact: { voucherKey: subject } }]
    : [])));
  await addJobs(tx, [{ name: "note-inserts", shopId: shop.id }]);
  await noteSpentBudgets(tx, shop, entries.map(({ decision }) => decision), now);
}

/** One after the other as they were placed: what is promised to one counts for the next of the same customer. */
async function decideAll(
  tx: Tx, shop: Shop, orders: readonly ShopOrder[], said: ReadonlyMap<string, CustomerSays>,
): Promise<{ entry: InsertEntry; decision: Decision }[]> {
  const rules = await listRules(shop, tx);
  const facts = await rankedFacts(tx, shop, orders, said, neededFacts(rules));
  const standings = await readStandings(tx, shop.id, rules, orders.flatMap(({ customerId }) => customerId ?? []));
  const inOrder = [...orders].sort((a, b) => a.placedAt.getTime() - b.placedAt.getTime() || a.orderId.length - b.orderId.length || (a.orderId < b.orderId ? -1 : 1));
  return inOrder.flatMap((order) => {
    const known = facts.get(order.orderId);
    if (!known) return [];
    const decision = decideInsert(known.facts, rules, (ruleId) => standings.of(ruleId, order.customerId ?? ""), shop.lotHash);
    if (decision.decision === "voucher" && decision.rule && order.customerId) standings.add(decision.rule.id, order.customerId);
    return [{ entry: decisionEntry(shop, order, known.rank, decision), decision }];
  });
}

function decisionEntry(shop: Shop, order: ShopOrder, rank: Rank, { decision, reason, rule, variant, unknown }: Decision): InsertEntry {
  const key = insertKey(order.orderId);
  return {
    key, kind: "insert.decided", subject: key, orderId: order.orderId,
    data: {
      decision, reason, orderName: order.name, placedAt: order.placedAt.toISOString(), customerId: order.customerId,
      nthOrder: order.customerId ? rank.nthOrder : null, basis: order.customerId ? rank.basis : "none",
      ruleId: rule?.id ?? null, ruleVersion: rule?.version ?? null, variant: variant?.id ?? null, unknown,
      promise: decision === "voucher" && rule && variant ? promiseFor(shop, rule, variant, order, key) : null,
    },
  };
}

function promiseFor(shop: Shop, rule: InsertRule, { terms, designId }: RuleVariant, { placedAt }: ShopOrder, key: string): InsertDecided["promise"] {
  const cohort = cohortOf(`inserts/${rule.id}`, terms, dayOf(placedAt, shop.timeZone), shop.timeZone);
  return {
    code: voucherCode(key, shop.codeHash),
    // Not the code: a photo of the card must not be worth the voucher, and the QR says nothing by itself.
    token: lettersOf(shop.codeHash(`card-token/${key}`), 14),
    cohortKey: cohort.key, cohortEndsAt: cohort.endsAt.toISOString(), terms, designId, eachParcel: rule.eachParcel,
  };
}

async function noteSpentBudgets(tx: Tx, shop: Shop, decisions: readonly Decision[], now: Date): Promise<void> {
  const spent = new Map(decisions.flatMap(({ reason, rule }) => (reason === "budget-used-up" && rule ? [[rule.id, rule] as const] : [])));
  for (const rule of spent.values()) {
    await noteForMerchant(tx, shop.id, { key: `budget/${rule.id}/${rule.version}`, kind: "budget-used-up", data: { ruleId: rule.id, name: rule.name } }, now);
  }
}

import type { Entry } from "~/kernel/entries/entry";
import type { InsertDecided } from "~/kernel/entries/insert-decided";
import type { OrderTold } from "~/kernel/events/order-told";
import { dayOf } from "~/kernel/day";
import { append } from "~/core/ledger/append.server";
import { noteOrders } from "~/core/orders/note-orders.server";
import { countNeighbours, readOrders } from "~/core/orders/read-orders.server";
import { cohortOf } from "~/core/vouchers/domain/cohort";
import { ensureCohorts } from "~/core/vouchers/ensure-cohorts.server";
import { lettersOf, voucherCode } from "~/core/vouchers/domain/voucher-code";
import { followOrders } from "~/core/vouchers/follow-orders.server";
import { projectVouchers } from "~/core/vouchers/project-vouchers.server";
import type { ShopOrder } from "~/platform/db/client/client";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { planDue } from "~/platform/due/due.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { askAboutCustomers } from "./ask-about-customers.server";
import type { CustomerSays, WhenSilent } from "./ask-about-customers.server";
import { decideInsert, insertKey, rankOrder } from "./domain/decide-insert";
import type { InsertRule } from "./domain/insert-rule";
import { decidedOrders } from "./decided-orders.server";
import { currentInsertRule } from "./insert-rule.server";
import { projectCards } from "./project-cards.server";

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
  const open = await undecided(shop, told);
  const said = await askAboutCustomers(shop, open, whenSilent, until);
  await recording(shop.id, async (tx) => {
    await noteOrders(tx, shop, told, now);
    await recordDecisions(tx, shop, open.map((order) => order.orderId), said, now);
    await followOrders(tx, shop, told.map((order) => order.orderId), now);
  });
}

/** Those without a card; a telling whose decision was booked a moment ago is sorted out by the ledger's key. */
async function undecided(shop: Shop, told: readonly OrderTold[]): Promise<OrderTold[]> {
  const decided = new Set(await decidedOrders(shop.id, told.map((order) => order.orderId)));
  return told.filter((order) => !decided.has(order.orderId));
}

async function recordDecisions(tx: Tx, shop: Shop, orderIds: readonly string[], said: ReadonlyMap<string, CustomerSays>, now: Date): Promise<void> {
  if (orderIds.length === 0) return;
  const [rule, orders, neighbours] = [
    await currentInsertRule(shop, tx), await readOrders(tx, shop.id, orderIds), await countNeighbours(tx, shop.id, orderIds),
  ];
  const entries = [...orders.values()].map((order) => {
    const around = neighbours.get(order.orderId) ?? { earlier: 0, later: 0 };
    const customer = said.get(order.orderId);
    const rank = rankOrder(customer?.lifetime ?? null, around.earlier, Math.max(around.later, customer?.later ?? 0));
    return decisionEntry(shop, rule, order, rank);
  });
  const booked = await append(tx, shop.id, entries, now);
  if (booked.length === 0) return;
  await ensureCohorts(tx, shop, booked.flatMap(({ data }) => data.promise ?? []));
  const keys = booked.map((entry) => entry.subject);
  await projectVouchers(tx, shop.id, booked.filter((entry) => entry.data.promise).map((entry) => entry.subject));
  await projectCards(tx, shop.id, keys);
  await planDue(tx, shop.id, booked.flatMap(({ subject, data }) => (data.promise
    ? [{ key: `${subject}/expiry`, topic: "voucher/time-over", dueAt: new Date(data.promise.cohortEndsAt), fact: { voucherKey: subject } }]
    : [])));
  await addJobs(tx, [{ name: "note-inserts", shopId: shop.id }]);
}

function decisionEntry(shop: Shop, rule: InsertRule, order: ShopOrder, rank: ReturnType<typeof rankOrder>): InsertEntry {
  const key = insertKey(order.orderId);
  const { decision, reason } = decideInsert(order, rank, rule, shop.lotHash);
  return {
    key, kind: "insert.decided", subject: key, orderId: order.orderId,
    data: {
      decision, reason, orderName: order.name, placedAt: order.placedAt.toISOString(), customerId: order.customerId,
      nthOrder: order.customerId ? rank.nthOrder : null, basis: order.customerId ? rank.basis : "none",
      ruleId: rule.id, ruleVersion: rule.version,
      promise: decision === "voucher" ? promiseFor(shop, rule, order, key) : null,
    },
  };
}

function promiseFor(shop: Shop, { terms }: InsertRule, { placedAt }: ShopOrder, key: string): InsertDecided["promise"] {
  const cohort = cohortOf("inserts", terms, dayOf(placedAt, shop.timeZone), shop.timeZone);
  return {
    code: voucherCode(key, shop.codeHash),
    // Not the code: a photo of the card must not be worth the voucher, and the QR says nothing by itself.
    token: lettersOf(shop.codeHash(`card-token/${key}`), 14),
    cohortKey: cohort.key, cohortEndsAt: cohort.endsAt.toISOString(), terms,
  };
}

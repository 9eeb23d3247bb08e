import { z } from "zod";
import type { CodeUsed, OrderTold } from "~/kernel/events/order-told";
import { gid } from "~/kernel/gid";
import { readWholeOrders, wholeOrdersPerCall } from "~/core/history/read-whole-orders.server";
import { readOrders } from "~/core/orders/read-orders.server";
import { readVoucherCode } from "~/core/vouchers/domain/voucher-code";
import { revokeOthersOf } from "~/core/vouchers/one-live-voucher.server";
import { redeemVouchers } from "~/core/vouchers/redeem-vouchers.server";
import type { ShopOrder } from "~/platform/db/client/client";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { waitingBodies } from "~/platform/inbox/waiting-bodies.server";
import { log } from "~/platform/log.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { OrdersToDecideDocument } from "~/platform/shopify/generated";
import { readOrderNode } from "~/platform/shopify/payloads/order-node";
import { readOrderPayload } from "~/platform/shopify/payloads/order-payload";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { decideInserts } from "../deciding/decide-inserts.server";
import { linesOf } from "../deciding/facts-of-orders.server";
import type { ConditionKind } from "../domain/rules/condition";
import { listRules } from "../rules/insert-rule.server";

/** Packers do not wait for Shopify longer than this, in all. */
const patienceMilliseconds = 2_500;
const ordersPerCall = 50;

/**
 * Decides what has not been decided yet, for printing: with what is known of the order already, with a webhook that still
 * waits in the inbox, else with what Shopify says if it answers at once. The worker may be far behind, or not running.
 */
export async function decideWhatIsPrinted(shop: Shop, orderIds: readonly string[]): Promise<void> {
  const decided = await db().insertCard.findMany({ where: { shopId: shop.id, orderId: { in: [...orderIds] } }, select: { orderId: true } });
  const open = missing(orderIds, decided.map((card) => card.orderId));
  if (open.length === 0) return;
  const until = performance.now() + patienceMilliseconds;
  const told = await toldAlready(shop, open);
  const asked = await askShopify(shop, missing(open, told.map((order) => order.orderId)), until);
  const whole = await completeFromShopify(shop, [...told, ...asked], until);
  await useWhatWasTyped(shop, whole);
  await decideInserts(shop, whole, now(), "decide-by-known-orders", until);
}

const missing = (ids: readonly string[], there: readonly string[]): string[] => {
  const known = new Set(there);
  return [...new Set(ids)].filter((id) => !known.has(id));
};

async function toldAlready(shop: Shop, orderIds: readonly string[]): Promise<OrderTold[]> {
  const rows = await readOrders(db(), shop.id, orderIds);
  const wanted = new Set(missing(orderIds, [...rows.keys()]));
  if (wanted.size === 0) return [...rows.values()].map(toldBefore);
  const waiting = (await waitingBodies(shop, ["orders/create", "orders/paid", "orders/updated"])).flatMap((body) => {
    try {
      const order = readOrderPayload(body);
      return wanted.has(order.orderId) ? [order] : [];
    } catch {
      // The dispatcher will say what is wrong with it.
      return [];
    }
  });
  return [...[...rows.values()].map(toldBefore), ...waiting];
}

const toldBefore = (row: ShopOrder): OrderTold => ({
  ...row, firstName: null, identity: null, totalMinor: Number(row.totalMinor), currentTotalMinor: Number(row.currentTotalMinor), lines: linesOf(row), codesUsed: codesUsedOf(row),
});

const codesUsedSchema: z.ZodType<CodeUsed[]> = z.array(z.object({ code: z.string(), savedMinor: z.number().int() }));
const codesUsedOf = (row: ShopOrder): CodeUsed[] | null => codesUsedSchema.nullable().catch(null).parse(row.codesUsed);

async function askShopify(shop: Shop, orderIds: readonly string[], until: number): Promise<OrderTold[]> {
  const told: OrderTold[] = [];
  for (let start = 0; start < orderIds.length; start += ordersPerCall) {
    const ids = orderIds.slice(start, start + ordersPerCall).map((id) => gid("Order", id));
    try {
      const { nodes } = await callShopify(shop, OrdersToDecideDocument, { ids }, { points: ids.length * 3, until });
      told.push(...nodes.flatMap((node) => readOrderNode(node) ?? []));
    } catch (error) {
      log.warn({ error, shopId: shop.id, orders: ids.length }, "printing goes on without what Shopify would have said");
      return told;
    }
  }
  return told;
}

/** Conditions that are about what was ordered. */
const ofLines: ReadonlySet<ConditionKind> = new Set(["products", "collections", "productTypes", "productTags", "skus"]);

/**
 * A decision is recorded once: what no telling of an order has said and the decision hangs on is asked for, so that a later telling would decide
 * the same. It may take half of what is left of the packer's patience: then Shopify is asked about the customers.
 */
async function completeFromShopify(shop: Shop, told: readonly OrderTold[], lastUntil: number): Promise<OrderTold[]> {
  const until = (performance.now() + lastUntil) / 2;
  const needsLines = (await listRules(shop)).some(({ on, conditions }) => on && conditions.some(({ kind }) => ofLines.has(kind)));
  const open = told.filter((order) => usesUnknownSum(order) || (needsLines && order.lines === null)).map(({ orderId }) => orderId);
  const whole = new Map<string, OrderTold>();
  try {
    for (let start = 0; start < open.length; start += wholeOrdersPerCall) {
      const { told: some } = await readWholeOrders(shop, open.slice(start, start + wholeOrdersPerCall), until);
      for (const order of some) whole.set(order.orderId, order);
    }
  } catch (error) {
    log.warn({ error, shopId: shop.id, orders: open.length - whole.size }, "printing goes on without lines and what codes took off");
  }
  return told.map((order) => whole.get(order.orderId) ?? order);
}

/**
 * Where Shopify is silent it is known all the same that an order came with a voucher of ours, only not what that took off. It is booked as used without a
 * sum, before anything is decided: who has used their voucher does not hold it any more. Booked after that, it would revoke what is given and printed now.
 */
async function useWhatWasTyped(shop: Shop, told: readonly OrderTold[]): Promise<void> {
  const typed = told.filter(usesUnknownSum);
  if (typed.length === 0) return;
  await recording(shop.id, async (tx) => {
    const used = await redeemVouchers(tx, shop.id, typed, now());
    await revokeOthersOf(tx, shop.id, used, now());
  });
}

const usesUnknownSum = ({ codesUsed, discountCodes }: OrderTold): boolean => codesUsed === null && discountCodes.some((code) => readVoucherCode(code) !== undefined);

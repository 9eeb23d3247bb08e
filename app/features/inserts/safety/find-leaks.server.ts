import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { db } from "~/platform/db/prisma.server";
import type { VoucherStateName } from "../domain/orders/insert-query";
import { leakSignals, leakThresholds } from "../domain/safety/leak-signals";
import type { Leak, NetworkScans } from "../domain/safety/leak-signals";

export interface SuspiciousCode extends Leak {
  orderId: string;
  orderName: string;
  voucherKey: string;
  /** Grouped for reading. */
  code: string;
  state: VoucherStateName;
  stopped: boolean;
  /** Shopify never lets a gift card that was stopped live again. */
  isFinal: boolean;
  lastScannedAt: Date;
}

/** Further back no signal looks. */
const daysLookedAt = Math.max(leakThresholds.manyNetworks.days, leakThresholds.afterEnd.days, leakThresholds.endlessScans.days);
const mostCandidates = 500;
const mostShown = 100;

/** Codes whose scans look as if they went round, the most suspicious first. */
export async function findLeaks(shopId: number, now: Date): Promise<SuspiciousCode[]> {
  const since = new Date(now.getTime() - daysLookedAt * 86_400_000);
  const scans = await scansOfCandidates(shopId, since);
  const leaks = [...scans].flatMap(([orderId, rows]) => {
    const leak = leakSignals(rows, now);
    return leak ? [{ orderId, ...leak, lastScannedAt: latest(rows) }] : [];
  });
  leaks.sort((a, b) => b.weight - a.weight || (a.orderId < b.orderId ? -1 : 1));
  return withVouchers(shopId, leaks.slice(0, mostShown));
}

type Found = Leak & { orderId: string; lastScannedAt: Date };

const latest = (rows: readonly NetworkScans[]): Date => rows.reduce((last, { lastAt }) => (lastAt > last ? lastAt : last), new Date(0));

/** Only cards that any signal could be about; how far it is one says the domain. */
async function scansOfCandidates(shopId: number, since: Date): Promise<Map<string, NetworkScans[]>> {
  const rows = await db().$queryRaw<(NetworkScans & { orderId: string })[]>`
    WITH candidates AS (
      SELECT order_id FROM card_scan WHERE shop_id = ${shopId} AND last_at >= ${since}
      GROUP BY order_id
      HAVING count(*) >= ${leakThresholds.manyNetworks.networks} OR sum(after_end) >= ${leakThresholds.afterEnd.scans} OR sum(scans) >= ${leakThresholds.endlessScans.scans}
      ORDER BY count(*) DESC, sum(after_end) DESC LIMIT ${mostCandidates})
    SELECT order_id AS "orderId", network_hash AS "networkHash", scans, after_end AS "afterEnd", first_at AS "firstAt", last_at AS "lastAt"
    FROM card_scan WHERE shop_id = ${shopId} AND last_at >= ${since} AND order_id IN (SELECT order_id FROM candidates)`;
  const byOrder = new Map<string, NetworkScans[]>();
  for (const { orderId, ...row } of rows) {
    const known = byOrder.get(orderId);
    if (known) known.push(row);
    else byOrder.set(orderId, [row]);
  }
  return byOrder;
}

async function withVouchers(shopId: number, leaks: readonly Found[]): Promise<SuspiciousCode[]> {
  const cards = await db().insertCard.findMany({ where: { shopId, orderId: { in: leaks.map(({ orderId }) => orderId) } } });
  const vouchers = await db().voucher.findMany({ where: { shopId, key: { in: cards.map(({ key }) => key) } } });
  return leaks.flatMap((leak) => {
    const card = cards.find(({ orderId }) => orderId === leak.orderId);
    const voucher = vouchers.find(({ key }) => key === card?.key);
    if (!card || !voucher) return [];
    return [{
      ...leak, orderName: card.orderName, voucherKey: voucher.key, code: groupedCode(voucher.code), state: voucher.state as VoucherStateName,
      stopped: voucher.stopped, isFinal: voucher.keptBy === "gift-card",
    }];
  });
}

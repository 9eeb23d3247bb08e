import { append } from "~/core/ledger/append.server";
import { networkOf } from "~/kernel/network-of";
import { deriveKey, keyedHash } from "~/platform/crypto/seal.server";
import type { Tx } from "~/platform/db/prisma.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { insertKey } from "../domain/deciding/decide-insert";
import { saltMonth } from "../domain/safety/leak-signals";
import { projectCards } from "../deciding/project-cards.server";

export interface Scan {
  orderId: string;
  /** No scan of this card is in the book yet. */
  isFirst: boolean;
  /** The voucher was used or over. */
  afterEnd: boolean;
  networkHash: string | null;
}

/** How long it is remembered from which networks a card was scanned. */
export const scansKeptDays = 90;

/**
 * Counts a scan: the first one in the ledger, all of them in the count, and from which network (a hash). Only the first is
 * a recording; a card that is scanned again and again must not stand in the way of those.
 */
export async function countScan(shopId: number, scan: Scan, now: Date): Promise<void> {
  if (!scan.isFirst) return count(db(), shopId, scan, now);
  await recording(shopId, async (tx) => {
    const key = insertKey(scan.orderId);
    const booked = await append(tx, shopId, [{ key: `${key}/scanned`, kind: "insert.scanned" as const, subject: key, orderId: scan.orderId, data: {} }], now);
    await projectCards(tx, shopId, booked.map((entry) => entry.subject));
    await count(tx, shopId, scan, now);
  });
}

async function count(tx: Tx, shopId: number, { orderId, afterEnd, networkHash }: Scan, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO insert_count (shop_id, order_id, prints, scans) VALUES (${shopId}, ${orderId}, 0, 1)
    ON CONFLICT (shop_id, order_id) DO UPDATE SET scans = insert_count.scans + 1`;
  if (networkHash === null) return;
  await tx.$executeRaw`
    INSERT INTO card_scan (shop_id, order_id, network_hash, after_end, scans, first_at, last_at)
    VALUES (${shopId}, ${orderId}, ${networkHash}, ${afterEnd ? 1 : 0}, 1, ${now}, ${now})
    ON CONFLICT (shop_id, order_id, network_hash) DO UPDATE SET
      scans = card_scan.scans + 1, after_end = card_scan.after_end + excluded.after_end, last_at = excluded.last_at`;
}

/**
 * The keyed hash of a visitor's network, for one card and one month: the same network scanning another card, or this one in the next month, is
 * another hash, so that nobody can be followed by it. The address itself is kept nowhere. null where there is none.
 */
export function hashNetwork(shop: Pick<Shop, "key">, orderId: string, address: string | null, now: Date): string | null {
  const network = networkOf(address);
  if (network === null) return null;
  const hash = keyedHash(deriveKey(shop.key, `networks/${saltMonth(now)}`))(`${orderId}/${network}`);
  return Buffer.from(hash.slice(0, 16)).toString("base64url");
}

/** Deletes what is older than it may be remembered, of all shops; repeating it finds nothing. Returns how many rows went. */
export async function forgetOldScans(now: Date): Promise<number> {
  const { count: gone } = await db().cardScan.deleteMany({ where: { lastAt: { lt: new Date(now.getTime() - scansKeptDays * 86_400_000) } } });
  return gone;
}

import { isDigits } from "~/kernel/gid";
import { db } from "~/platform/db/prisma.server";
import { waitingBodies } from "~/platform/inbox/waiting-bodies.server";
import { readOrderPayload } from "~/platform/shopify/payloads/order-payload";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { scannedNames } from "../domain/packing/order-name";
import type { CardReason } from "../domain/deciding/reason-words";
import { namePatternOf } from "./parcel-conditions.server";

export type FoundParcel =
  | { ok: true; orderId: string; orderName: string; hasInsert: boolean; reason: CardReason; gift: string; packed: boolean; open: boolean }
  /** Told of, but not decided yet: printing decides. */
  | { ok: true; orderId: string; orderName: string; hasInsert: null }
  | { ok: false };

/**
 * The order of which a scanner read the name (with its prefix and suffix or without) or the id. The worker may be behind: what
 * still waits in the inbox is looked through as well.
 */
export async function findParcel(shop: Shop, typed: string): Promise<FoundParcel> {
  const names = scannedNames(typed, await namePatternOf(shop.id));
  if (names.length === 0) return { ok: false };
  const cards = await db().insertCard.findMany({
    where: { shopId: shop.id, OR: [{ orderName: { in: names } }, ...(isDigits(typed.trim()) ? [{ orderId: typed.trim() }] : [])] },
    orderBy: [{ placedAt: "desc" }],
  });
  const place = (name: string): number => (names.includes(name) ? names.indexOf(name) : names.length);
  const [card] = cards.sort((a, b) => place(a.orderName) - place(b.orderName));
  if (card) {
    const { orderId, orderName, decision, reason, packerNote: gift, packedAt, open } = card;
    return { ok: true, orderId, orderName, hasInsert: decision === "voucher", reason: reason as CardReason, gift, packed: packedAt !== null, open };
  }
  return findWaiting(shop, new Set([...names, typed.trim()]));
}

async function findWaiting(shop: Shop, wanted: ReadonlySet<string>): Promise<FoundParcel> {
  for (const body of await waitingBodies(shop, ["orders/create", "orders/paid", "orders/updated"])) {
    try {
      const { orderId, name } = readOrderPayload(body);
      if (wanted.has(name) || wanted.has(orderId)) return { ok: true, orderId, orderName: name, hasInsert: null };
    } catch {
      // The dispatcher will say what is wrong with it.
    }
  }
  return { ok: false };
}

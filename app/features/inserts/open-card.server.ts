import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { bookScan } from "./book-prints.server";

/** What somebody who scanned a card is to see. */
export type OpenedCard =
  | { kind: "voucher"; code: string }
  | { kind: "not-yet"; code: string }
  | { kind: "over"; because: "used" | "expired" | "revoked" | "refused"; validUntil: Date | null }
  | { kind: "unknown" };

/** What a token can look like; anything else need not be looked up. */
const tokenShape = /^[0-9a-z]{1,40}$/i;

/**
 * Finds the card of a token, counts the scan (a mere look is none), and says what the visitor gets. Tokens are read without
 * regard to case.
 */
export async function openCard(shop: Shop, token: string, now: Date, visit: "scan" | "look" = "scan"): Promise<OpenedCard> {
  if (!tokenShape.test(token)) return { kind: "unknown" };
  const card = await db().insertCard.findUnique({ where: { shopId_token: { shopId: shop.id, token: token.toUpperCase() } } });
  if (!card?.code) return { kind: "unknown" };
  if (visit === "scan") await bookScan(shop.id, card.orderId, now, card.scannedAt === null);
  const voucher = await db().voucher.findUnique({ where: { shopId_key: { shopId: shop.id, key: card.key } } });
  switch (voucher?.state) {
    case "live": return { kind: "voucher", code: card.code };
    case "promised": return { kind: "not-yet", code: card.code };
    case "used": case "expired": case "revoked": case "refused":
      return { kind: "over", because: voucher.state, validUntil: voucher.validUntil };
    default: return { kind: "unknown" };
  }
}

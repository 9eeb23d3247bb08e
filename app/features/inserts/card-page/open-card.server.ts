import { entriesFor } from "~/core/ledger/entries-for.server";
import type { CardHolder } from "~/core/pages/domain/page-slot";
import { readOrders } from "~/core/orders/read-orders.server";
import type { Locale } from "~/kernel/locale";
import { nearestLocale } from "~/kernel/locale";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import type { InsertCard, Voucher } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { countScan, hashNetwork } from "./count-scan.server";
import type { CardVoucher, OpenedCard } from "../domain/card-page/card-page-content";
import type { VoucherStateName } from "../domain/orders/insert-query";

/** A card as it was found: what its page says, and how it is to say it. */
export interface FoundCard {
  page: OpenedCard;
  /** The voucher's, for what the visitor may ask of it; null where there is none. */
  voucherKey: string | null;
  designId: string | null;
  /** null where the token is none of ours. */
  holder: CardHolder | null;
  /** Of the order it came with; null where that is not known. */
  locale: Locale | null;
}

export interface Visitor {
  isScan: boolean;
  /** As Shopify's app proxy says; never kept, only its network's hash. */
  address: string | null;
}

const unknownCard: FoundCard = { page: { kind: "unknown" }, voucherKey: null, designId: null, holder: null, locale: null };

/** What a token can look like; anything else need not be looked up. */
const tokenShape = /^[0-9a-z]{1,40}$/i;

/**
 * Finds the card of a token (read without regard to case), counts the scan where it is one, and says what the visitor gets: the
 * voucher that is printed on it, or the one that was given in its place; the token proves who holds the card.
 */
export async function openCard(shop: Shop, token: string, visitor: Visitor, now: Date): Promise<FoundCard> {
  if (!tokenShape.test(token)) return unknownCard;
  const card = await db().insertCard.findUnique({ where: { shopId_token: { shopId: shop.id, token: token.toUpperCase() } } });
  if (!card?.code) return unknownCard;
  const [voucher, orders] = await Promise.all([voucherInForce(shop.id, card.key), readOrders(db(), shop.id, [card.orderId])]);
  if (!voucher) return unknownCard;
  const afterEnd = ["used", "expired", "revoked", "refused"].includes(voucher.state);
  if (visitor.isScan) await countScan(shop.id, scanOf(shop, card, visitor.address, afterEnd, now), now);
  const tag = orders.get(card.orderId)?.locale;
  return {
    page: { kind: "voucher", voucher: await cardVoucher(shop.id, voucher, card) },
    voucherKey: voucher.key,
    designId: card.designId,
    holder: { orderId: card.orderId, customerId: card.customerId },
    locale: tag ? nearestLocale(tag, nearestLocale(shop.locale)) : null,
  };
}

const scanOf = (shop: Shop, { orderId, scannedAt }: InsertCard, address: string | null, afterEnd: boolean, now: Date) =>
  ({ orderId, isFirst: scannedAt === null, afterEnd, networkHash: hashNetwork(shop, orderId, address, now) });

/** Follows what was given in a voucher's place, however often that happened. */
async function voucherInForce(shopId: number, printedKey: string): Promise<Voucher | undefined> {
  let voucher: Voucher | undefined;
  const seen = new Set<string>();
  for (let key: string | null = printedKey; key !== null && !seen.has(key); key = voucher?.replacedBy ?? null) {
    seen.add(key);
    const found: Voucher | null = await db().voucher.findUnique({ where: { shopId_key: { shopId, key } } });
    if (!found) return voucher;
    voucher = found;
  }
  return voucher;
}

async function cardVoucher(shopId: number, voucher: Voucher, card: InsertCard): Promise<CardVoucher> {
  const cohort = await db().cohort.findUnique({ where: { shopId_key: { shopId, key: voucher.cohortKey } } });
  return {
    state: voucher.state as VoucherStateName,
    stopped: voucher.stopped || (cohort !== null && cohort.stops > cohort.resumes),
    credit: voucher.credit as CardVoucher["credit"],
    code: voucher.code,
    terms: voucherTermsSchema.parse(voucher.terms),
    validUntil: voucher.validUntil,
    cohortEndsAt: cohort?.endsAt ?? null,
    usedAt: voucher.state === "used" ? await usedAt(shopId, voucher) : null,
    isReplacement: voucher.key !== card.key,
    hasCustomer: voucher.customerId !== null,
  };
}

/** When the order was placed on which it was used; where that is not known (or it was given by hand), when it was noted. */
async function usedAt(shopId: number, { key, usedByOrderId }: Voucher): Promise<Date | null> {
  const order = usedByOrderId ? (await readOrders(db(), shopId, [usedByOrderId])).get(usedByOrderId) : undefined;
  if (order) return order.placedAt;
  const used = (await entriesFor(db(), shopId, [key])).find(({ kind }) => kind === "voucher.used" || kind === "voucher.given");
  return used?.recordedAt ?? null;
}

import { append } from "~/core/ledger/append.server";
import { bookVoucherEntries, voucherEntry } from "~/core/vouchers/book.server";
import type { VoucherEntry } from "~/core/vouchers/book.server";
import { voucherCode } from "~/core/vouchers/domain/voucher-code";
import { ensureCohorts } from "~/core/vouchers/ensure-cohorts.server";
import { projectVouchers } from "~/core/vouchers/project-vouchers.server";
import { insertKey } from "~/features/inserts/domain/deciding/decide-insert";
import { projectCards } from "~/features/inserts/deciding/project-cards.server";
import { insertDecidedSchema } from "~/kernel/entries/insert-decided";
import type { InsertDecided } from "~/kernel/entries/insert-decided";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import type { Prisma } from "~/platform/db/client/client";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { tenPercent } from "./domain/a-card-voucher";

export interface CardChange {
  orderId?: string;
  terms?: VoucherTerms;
  customerId?: string | null;
  designId?: string | null;
  cohortKey?: string;
  cohortEndsAt?: string;
  decided?: Partial<InsertDecided>;
  order?: Partial<Prisma.ShopOrderUncheckedCreateInput>;
  /** Shopify knows its code: left out, it does. */
  isRegistered?: boolean;
  /** What happened to the voucher since. */
  happened?: (key: string) => VoucherEntry[];
}

export interface Card {
  key: string;
  orderId: string;
  token: string;
  code: string;
  cohortKey: string;
}

export const decidedAt = new Date("2026-11-21T12:00:00Z");

/** An order of this shop with its card: told of, decided, and what happened since; straight into the book. */
export async function aCard(shop: Shop, change: CardChange = {}): Promise<Card> {
  const { orderId = "1", terms = tenPercent, customerId = `9${orderId}`, cohortKey = "cohort/inserts/test/2027-02", cohortEndsAt = "2027-02-28T22:59:59.999Z" } = change;
  const key = insertKey(orderId);
  const promise = { code: voucherCode(key, shop.codeHash), token: `KT${orderId.padStart(12, "2")}`, cohortKey, cohortEndsAt, terms, designId: change.designId ?? null };
  const data = insertDecidedSchema.parse({
    decision: "voucher", reason: "rule", orderName: `#${orderId}`, placedAt: decidedAt.toISOString(), customerId, nthOrder: 1, basis: "shopify",
    ruleId: "first-order", ruleVersion: 1, variant: "A", promise, ...change.decided,
  });
  await recording(shop.id, async (tx) => {
    await tx.shopOrder.create({
      data: {
        shopId: shop.id, orderId, name: `#${orderId}`, customerId, currency: "EUR", totalMinor: 8000n, currentTotalMinor: 8000n, locale: "de", countryCode: "DE",
        sourceName: "web", test: false, financialStatus: "paid", discountCodes: [], placedAt: decidedAt, toldAt: decidedAt, ...change.order,
      },
    });
    await append(tx, shop.id, [{ key, kind: "insert.decided", subject: key, orderId, data }], decidedAt);
    if (data.promise) {
      await ensureCohorts(tx, shop, [{ ...promise, ruleId: data.ruleId }]);
      await projectVouchers(tx, shop.id, [key]);
    }
    await projectCards(tx, shop.id, [key]);
    if (data.promise && change.isRegistered !== false) await bookVoucherEntries(tx, shop.id, [registered(key, orderId)], decidedAt);
    await bookVoucherEntries(tx, shop.id, change.happened?.(key) ?? [], decidedAt);
  });
  return { key, orderId, token: promise.token, code: promise.code, cohortKey };
}

const registered = (key: string, orderId: string): VoucherEntry =>
  voucherEntry(key, "voucher.registered", orderId, { discountId: "gid://shopify/DiscountCodeNode/1", redeemCodeId: "gid://shopify/DiscountRedeemCode/1", adopted: false, round: 0 });

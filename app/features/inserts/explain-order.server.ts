import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { entriesAroundOrder } from "~/core/ledger/entries-for.server";
import { readOrders } from "~/core/orders/read-orders.server";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { db } from "~/platform/db/prisma.server";
import { insertKey } from "./domain/decide-insert";
import type { VoucherStateName } from "./domain/insert-query";
import type { LedgerFact } from "./domain/ledger-words";
import { readLedgerFact } from "./domain/read-ledger-fact";

export interface ExplainedOrder {
  orderId: string;
  orderName: string;
  placedAt: Date;
  /** Everything the book says about this order's own insert, oldest first; empty until it was decided. */
  story: { key: string; at: Date; fact: LedgerFact }[];
  voucher: ExplainedVoucher | null;
  prints: number;
  scans: number;
  /** Which rule decided. */
  rule: { version: number } | null;
  /** Vouchers of other orders that were used on this one. */
  usedHere: { orderId: string; orderName: string; code: string }[];
}

export interface ExplainedVoucher {
  /** Grouped for reading. */
  code: string;
  state: VoucherStateName;
  terms: VoucherTerms;
  cohortTitle: string | null;
  cohortEndsAt: Date | null;
  validUntil: Date | null;
  usedBy: { orderId: string; orderName: string } | null;
}

/** Everything that was decided about an order and what became of it. undefined when this shop has no such order. */
export async function explainOrder(shopId: number, orderId: string): Promise<ExplainedOrder | undefined> {
  const key = insertKey(orderId);
  const [card, orders, count] = await Promise.all([
    db().insertCard.findUnique({ where: { shopId_orderId: { shopId, orderId } } }),
    readOrders(db(), shopId, [orderId]),
    db().insertCount.findUnique({ where: { shopId_orderId: { shopId, orderId } } }),
  ]);
  const order = orders.get(orderId);
  const [orderName, placedAt] = [card?.orderName ?? order?.name, card?.placedAt ?? order?.placedAt];
  if (orderName === undefined || placedAt === undefined) return undefined;
  const entries = await entriesAroundOrder(shopId, orderId);
  const story = entries.filter(({ subject }) => subject === key).flatMap(({ key: entryKey, kind, data, recordedAt }) => {
    const fact = readLedgerFact(kind, data);
    return fact ? [{ key: entryKey, at: recordedAt, fact }] : [];
  });
  const version = story.flatMap(({ fact }) => (fact.kind === "insert.decided" ? (fact.data.ruleVersion ?? []) : [])).at(0);
  const used = new Set(entries.filter((entry) => entry.kind === "voucher.used" && entry.orderId === orderId && entry.subject !== key).map(({ subject }) => subject));
  return {
    orderId, orderName, placedAt, story,
    voucher: await explainVoucher(shopId, key, story.map(({ fact }) => fact)),
    prints: count?.prints ?? 0,
    scans: count?.scans ?? 0,
    rule: version === undefined ? null : { version },
    usedHere: await earners(shopId, [...used]),
  };
}

async function explainVoucher(shopId: number, key: string, facts: readonly LedgerFact[]): Promise<ExplainedVoucher | null> {
  const voucher = await db().voucher.findUnique({ where: { shopId_key: { shopId, key } } });
  if (!voucher) return null;
  const cohort = await db().cohort.findUnique({ where: { shopId_key: { shopId, key: voucher.cohortKey } } });
  const used = facts.flatMap((fact) => (fact.kind === "voucher.used" ? [fact.data] : [])).at(0);
  return {
    code: groupedCode(voucher.code),
    state: voucher.state as VoucherStateName,
    terms: voucherTermsSchema.parse(voucher.terms),
    cohortTitle: cohort?.title ?? null,
    cohortEndsAt: cohort?.endsAt ?? null,
    validUntil: voucher.validUntil,
    usedBy: used ? { orderId: used.byOrderId, orderName: used.byOrderName } : null,
  };
}

/** The orders that earned these vouchers. */
async function earners(shopId: number, keys: readonly string[]): Promise<ExplainedOrder["usedHere"]> {
  if (keys.length === 0) return [];
  const vouchers = await db().voucher.findMany({ where: { shopId, key: { in: [...keys] } } });
  const cards = await db().insertCard.findMany({ where: { shopId, orderId: { in: vouchers.flatMap(({ orderId }) => orderId ?? []) } } });
  const names = new Map(cards.map((card) => [card.orderId, card.orderName]));
  return vouchers.flatMap(({ orderId, code }) => (orderId ? [{ orderId, orderName: names.get(orderId) ?? orderId, code: groupedCode(code) }] : []));
}

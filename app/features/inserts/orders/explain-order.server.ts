import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { entriesAroundOrder } from "~/core/ledger/entries-for.server";
import { readOrders } from "~/core/orders/read-orders.server";
import type { InsertDecided } from "~/kernel/entries/insert-decided";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { db } from "~/platform/db/prisma.server";
import { insertKey } from "../domain/deciding/decide-insert";
import { reminderKey } from "../domain/reminders/reminder-key";
import type { Worthless } from "../domain/printing/card-worth";
import { ruleDefinitionSchema } from "../domain/rules/insert-rule";
import type { VoucherStateName } from "../domain/orders/insert-query";
import type { LedgerFact } from "../domain/deciding/ledger-words";
import { readLedgerFact } from "../domain/deciding/read-ledger-fact";
import { whyNoCard } from "../printing/current-vouchers.server";
import { nameVersions } from "../rules/name-versions.server";

export interface ExplainedOrder {
  orderId: string;
  orderName: string;
  placedAt: Date;
  /** Everything the book says about this order's own insert, oldest first; empty until it was decided. */
  story: { key: string; at: Date; fact: LedgerFact }[];
  voucher: ExplainedVoucher | null;
  prints: number;
  scans: number;
  /** Which rule decided, as it was called then. */
  rule: { id: string; version: number; name: string; variant: string | null } | null;
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
  /** By the merchant's kill switch. */
  stopped: boolean;
  /** Why no card is printed for it (any more); null where one is, as often as it is asked for. */
  worthless: Worthless | null;
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
  const story = await nameVersions(shopId, entries.filter(({ subject }) => isOwn(subject, key)).flatMap(({ key: entryKey, kind, data, recordedAt }) => {
    const fact = readLedgerFact(kind, data);
    return fact ? [{ key: entryKey, at: recordedAt, fact }] : [];
  }));
  const decided = story.flatMap(({ fact }) => (fact.kind === "insert.decided" ? [fact.data] : [])).at(0);
  const used = new Set(entries.filter((entry) => entry.kind === "voucher.used" && entry.orderId === orderId && !isOwn(entry.subject, key)).map(({ subject }) => subject));
  return {
    orderId, orderName, placedAt, story,
    voucher: await explainVoucher(shopId, key),
    prints: count?.prints ?? 0,
    scans: count?.scans ?? 0,
    rule: decided ? await ruleThen(shopId, decided) : null,
    usedHere: await earners(shopId, [...used]),
  };
}

/** The order's own voucher, and those that were given in its place, one after the other, with what their holder was reminded of. */
const isOwn = (subject: string, key: string): boolean => [key, reminderKey(key)].some((own) => subject === own || subject.startsWith(`${own}/again`));

async function ruleThen(shopId: number, { ruleId, ruleVersion, variant }: InsertDecided): Promise<ExplainedOrder["rule"]> {
  if (ruleId === null || ruleVersion === null) return null;
  const row = await db().insertRule.findUnique({ where: { shopId_id_version: { shopId, id: ruleId, version: ruleVersion } } });
  const then = ruleDefinitionSchema.safeParse(row?.definition).data;
  // Of a rule with one card only, its letter tells nobody anything.
  return { id: ruleId, version: ruleVersion, name: then?.name ?? ruleId, variant: then && then.variants.length > 1 ? variant : null };
}

/** The voucher of an insert as it stands; one that was replaced leads to the one in its place. */
async function explainVoucher(shopId: number, key: string): Promise<ExplainedVoucher | null> {
  const voucher = await db().voucher.findUnique({ where: { shopId_key: { shopId, key } } });
  if (!voucher) return null;
  if (voucher.replacedBy) return explainVoucher(shopId, voucher.replacedBy);
  const cohort = await db().cohort.findUnique({ where: { shopId_key: { shopId, key: voucher.cohortKey } } });
  const user = voucher.usedByOrderId ? (await readOrders(db(), shopId, [voucher.usedByOrderId])).get(voucher.usedByOrderId) : undefined;
  return {
    code: groupedCode(voucher.code),
    state: voucher.state as VoucherStateName,
    terms: voucherTermsSchema.parse(voucher.terms),
    cohortTitle: cohort?.title ?? null,
    cohortEndsAt: cohort?.endsAt ?? null,
    validUntil: voucher.validUntil,
    usedBy: voucher.usedByOrderId ? { orderId: voucher.usedByOrderId, orderName: user?.name ?? voucher.usedByOrderId } : null,
    stopped: voucher.stopped,
    worthless: whyNoCard(voucher),
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

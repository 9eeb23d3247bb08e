import { countOpenDataRequests } from "~/core/customers/list-data-requests.server";
import { db } from "~/platform/db/prisma.server";
import { countFailedEvents } from "~/platform/inbox/count-failed-events.server";
import type { FailedJobSummary } from "~/platform/jobs/list-failed-jobs.server";
import { listFailedJobs } from "~/platform/jobs/list-failed-jobs.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { LedgerFact } from "../domain/deciding/ledger-words";
import { readLedgerFact } from "../domain/deciding/read-ledger-fact";
import type { VoucherStateName } from "../domain/orders/insert-query";
import { listRules } from "../rules/insert-rule.server";
import { nameVersions } from "../rules/name-versions.server";

/** What became of the orders of a time. */
export interface InsertFigures {
  decided: number;
  withCard: number;
  control: number;
  none: number;
  printed: number;
  scanned: number;
  vouchers: { state: VoucherStateName; count: number }[];
}

export interface ToldFact {
  key: string;
  at: Date;
  orderId: string | null;
  orderName: string | null;
  fact: LedgerFact;
}

export interface ShopStanding {
  prepared: boolean;
  ruleOn: boolean;
  /** The path that printed cards still name although it leads nowhere now. */
  proxyPathBefore: string | null;
  proxyPath: string;
  failedJobs: FailedJobSummary[];
  failedEvents: number;
  openDataRequests: number;
}

const jobsShown = 20;
const factsShown = 12;
const dayMilliseconds = 86_400_000;

/** How the shop is set up, and what needs the merchant: little, and quickly read. */
export async function readStanding(shop: Shop): Promise<ShopStanding> {
  const [rules, failedJobs, failedEvents, openDataRequests] = await Promise.all([
    listRules(shop), listFailedJobs(shop.id, jobsShown), countFailedEvents(shop.id), countOpenDataRequests(shop.id),
  ]);
  const { proxyPathBefore, proxyPath } = shop;
  return { prepared: shop.preparedAt !== null, ruleOn: rules.some((rule) => rule.on), proxyPathBefore, proxyPath, failedJobs, failedEvents, openDataRequests };
}

/** What happened to the orders that were placed in the last `days` days. */
export async function readFigures(shopId: number, days: number, now: Date): Promise<InsertFigures> {
  const since = new Date(now.getTime() - days * dayMilliseconds);
  const rows = await db().$queryRaw<{ decision: string; state: VoucherStateName | null; count: number; printed: number; scanned: number }[]>`
    SELECT card.decision, voucher.state, count(*)::int AS count,
           count(card.printed_at)::int AS printed, count(card.scanned_at)::int AS scanned
    FROM insert_card card
    LEFT JOIN voucher ON voucher.shop_id = card.shop_id AND voucher.key = card.key
    WHERE card.shop_id = ${shopId} AND card.placed_at >= ${since}
    GROUP BY card.decision, voucher.state`;
  const sum = (of: "count" | "printed" | "scanned", decision?: string): number =>
    rows.filter((row) => !decision || row.decision === decision).reduce((total, row) => total + row[of], 0);
  return {
    decided: sum("count"), withCard: sum("count", "voucher"), control: sum("count", "control"), none: sum("count", "none"),
    printed: sum("printed"), scanned: sum("scanned"),
    vouchers: rows.flatMap(({ state, count }) => (state ? [{ state, count }] : [])),
  };
}

/** What merchants want to hear of; the rest is on the order's own page. */
const newsworthy = ["insert.decided", "insert.printed", "insert.scanned", "voucher.used", "voucher.revoked", "voucher.refused", "voucher.expired"];

/** The newest entries of the ledger that are news. */
export async function readLatestFacts(shopId: number): Promise<ToldFact[]> {
  const entries = await db().ledgerEntry.findMany({
    where: { shopId, kind: { in: newsworthy } }, orderBy: { position: "desc" }, take: factsShown,
    select: { key: true, kind: true, subject: true, data: true, recordedAt: true },
  });
  const cards = await db().insertCard.findMany({
    where: { shopId, key: { in: entries.map(({ subject }) => subject) }, orderId: { in: entries.map(({ subject }) => orderIdOf(subject)) } },
    select: { key: true, orderId: true, orderName: true },
  });
  const byKey = new Map(cards.map((card) => [card.key, card]));
  return nameVersions(shopId, entries.flatMap(({ key, kind, subject, data, recordedAt }): ToldFact[] => {
    const fact = readLedgerFact(kind, data);
    const card = byKey.get(subject);
    return fact ? [{ key, at: recordedAt, orderId: card?.orderId ?? null, orderName: card?.orderName ?? null, fact }] : [];
  }));
}

/** `insert/order/5123` → `5123`: there is an index by the order. */
const orderIdOf = (subject: string): string => subject.slice(subject.lastIndexOf("/") + 1);

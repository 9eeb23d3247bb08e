import { noEnd } from "~/core/vouchers/domain/cohort";
import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { cohortEntrySchemas } from "~/kernel/entries/cohort-entries";
import { voucherEntrySchemas } from "~/kernel/entries/voucher-entries";
import { keptBy, voucherTermsSchema } from "~/kernel/voucher-terms";
import type { Offer, VoucherTerms } from "~/kernel/voucher-terms";
import type { Cohort } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { findLeaks } from "./find-leaks.server";
import type { SuspiciousCode } from "./find-leaks.server";
import { listRules } from "../rules/insert-rule.server";

export interface SwitchableRule {
  id: string;
  name: string;
  on: boolean;
  /** All of its cohorts that have not ended are stopped, and it is off. */
  stopped: boolean;
  /** Vouchers of it that can be used, or will be. */
  out: number;
  hasGiftCards: boolean;
}

export interface SwitchableCohort {
  key: string;
  title: string;
  terms: VoucherTerms;
  /** Null: codes that go on until somebody ends them, as those of advocates do. */
  endsAt: Date | null;
  stopped: boolean;
  out: number;
  /** Where its vouchers live: codes of a discount, gift cards, or with the people who give the benefit (Shopify never hears of those). */
  keptBy: CohortKept;
}

export type CohortKept = ReturnType<typeof keptBy>;

/** Something was stopped, or let go again. */
export interface PastStop {
  key: string;
  at: Date;
  act: "stopped" | "resumed";
  what: { kind: "code"; code: string; orderId: string | null } | { kind: "cohort"; title: string; keptBy: CohortKept };
  because: string;
}

export interface Safety {
  leaks: SuspiciousCode[];
  rules: SwitchableRule[];
  cohorts: SwitchableCohort[];
  past: PastStop[];
}

const mostPast = 50;
const stopKinds = ["voucher.stopped", "voucher.resumed", "cohort.stopped", "cohort.resumed"];

/** What a merchant has to see to stop vouchers: which look leaked, what can be stopped, and what was. */
export async function readSafety(shop: Shop, now: Date): Promise<Safety> {
  const [leaks, rules, cohorts, out, past] = await Promise.all([
    findLeaks(shop.id, now), listRules(shop), db().cohort.findMany({ where: { shopId: shop.id, endsAt: { gte: now } }, orderBy: [{ endsAt: "asc" }, { key: "asc" }] }),
    countOut(shop.id), listPastStops(shop.id),
  ]);
  const listed = cohorts.map((cohort) => switchableCohort(cohort, out));
  return {
    leaks, past, cohorts: listed,
    rules: rules.map(({ id, name, on, variants }) => {
      const own = listed.filter((_, index) => cohorts[index]?.ruleId === id);
      const offers = variants.map(({ terms }) => terms.offer);
      return {
        id, name, on, stopped: !on && own.length > 0 && own.every(({ stopped }) => stopped), out: own.reduce((sum, cohort) => sum + cohort.out, 0),
        hasGiftCards: offers.some(isGiftCard) || own.some((cohort) => cohort.keptBy === "gift-card"),
      };
    }),
  };
}

const isGiftCard = (offer: Offer): boolean => keptBy(offer) === "gift-card";

function switchableCohort({ key, title, terms: stored, endsAt, stops, resumes }: Cohort, out: ReadonlyMap<string, number>): SwitchableCohort {
  const terms = voucherTermsSchema.parse(stored);
  return { key, title, terms, endsAt: endsAt.toISOString() === noEnd ? null : endsAt, stopped: stops > resumes, out: out.get(key) ?? 0, keptBy: keptBy(terms.offer) };
}

async function countOut(shopId: number): Promise<Map<string, number>> {
  const rows = await db().voucher.groupBy({ by: ["cohortKey"], where: { shopId, state: { in: ["promised", "live"] } }, _count: true });
  return new Map(rows.map(({ cohortKey, _count }) => [cohortKey, _count]));
}

async function listPastStops(shopId: number): Promise<PastStop[]> {
  const newest = await db().ledgerEntry.findMany({ where: { shopId, kind: { in: stopKinds } }, orderBy: { position: "desc" }, take: mostPast });
  const subjects = [...new Set(newest.map(({ subject }) => subject))];
  const [vouchers, cohorts] = await Promise.all([
    db().voucher.findMany({ where: { shopId, key: { in: subjects } }, select: { key: true, code: true, orderId: true } }),
    db().cohort.findMany({ where: { shopId, key: { in: subjects } }, select: { key: true, title: true, terms: true } }),
  ]);
  return newest.flatMap(({ key, kind, subject, data, recordedAt }): PastStop[] => {
    const voucher = vouchers.find((one) => one.key === subject);
    const cohort = cohorts.find((one) => one.key === subject);
    const what: PastStop["what"] | undefined = voucher
      ? { kind: "code", code: groupedCode(voucher.code), orderId: voucher.orderId }
      : cohort && { kind: "cohort", title: cohort.title, keptBy: keptBy(voucherTermsSchema.parse(cohort.terms).offer) };
    return what ? [{ key, at: recordedAt, act: kind.endsWith(".stopped") ? "stopped" : "resumed", what, because: reasonOf(kind, data) }] : [];
  });
}

function reasonOf(kind: string, data: unknown): string {
  if (kind === "voucher.stopped") return voucherEntrySchemas[kind].parse(data).because;
  return kind === "cohort.stopped" ? cohortEntrySchemas[kind].parse(data).because : "";
}

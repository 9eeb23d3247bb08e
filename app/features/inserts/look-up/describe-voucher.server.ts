import { entriesBySubject } from "~/core/ledger/entries-for.server";
import type { Booked } from "~/core/ledger/entries-for.server";
import { readOrders } from "~/core/orders/read-orders.server";
import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { voucherEntrySchemas } from "~/kernel/entries/voucher-entries";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import type { Cohort, Voucher } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { ExplainableVoucher } from "../domain/look-up/explain-refusal";
import type { VoucherStateName } from "../domain/orders/insert-query";
import type { LedgerFact } from "../domain/deciding/ledger-words";
import { readLedgerFact } from "../domain/deciding/read-ledger-fact";
import { nameVersions } from "../rules/name-versions.server";

/** A voucher with its story and everything that explains it. */
export interface DescribedVoucher extends ExplainableVoucher {
  key: string;
  orderId: string | null;
  orderName: string | null;
  keptBy: string;
  story: { key: string; at: Date; fact: LedgerFact }[];
}

/** These vouchers in full; codes are grouped for reading. */
export async function describeVouchers(shopId: number, vouchers: readonly Voucher[]): Promise<DescribedVoucher[]> {
  const keys = vouchers.map(({ key }) => key);
  const [stories, cohorts, successors] = await Promise.all([
    entriesBySubject(db(), shopId, keys),
    db().cohort.findMany({ where: { shopId, key: { in: vouchers.map(({ cohortKey }) => cohortKey) } } }),
    db().voucher.findMany({ where: { shopId, key: { in: vouchers.flatMap(({ replacedBy }) => replacedBy ?? []) } }, select: { key: true, code: true } }),
  ]);
  const orders = await readOrders(db(), shopId, vouchers.flatMap(({ orderId, usedByOrderId }) => [orderId ?? [], usedByOrderId ?? []].flat()));
  const told = await nameVersions(shopId, vouchers.flatMap(({ key: voucherKey }) => (stories.get(voucherKey) ?? []).flatMap(({ key, kind, data, recordedAt }) => {
    const fact = readLedgerFact(kind, data);
    return fact ? [{ voucherKey, key, at: recordedAt, fact }] : [];
  })));
  return vouchers.map((voucher) => {
    const entries = stories.get(voucher.key) ?? [];
    const user = orders.get(voucher.usedByOrderId ?? "");
    const successor = successors.find(({ key }) => key === voucher.replacedBy);
    return {
      ...stateOf(voucher, cohorts.find(({ key }) => key === voucher.cohortKey), entries),
      key: voucher.key, code: groupedCode(voucher.code), keptBy: voucher.keptBy,
      orderId: voucher.orderId, orderName: orders.get(voucher.orderId ?? "")?.name ?? null,
      usedAt: user?.placedAt ?? at(entries, "voucher.used") ?? at(entries, "voucher.given"),
      usedByOrderName: user?.name ?? nameOfUser(entries), replacedBy: successor ? groupedCode(successor.code) : null,
      story: told.flatMap(({ voucherKey, ...one }) => (voucherKey === voucher.key ? [one] : [])),
    };
  });
}

function stateOf(voucher: Voucher, cohort: Cohort | undefined, entries: readonly Booked[]) {
  const revoked = entries.find(({ kind }) => kind === "voucher.revoked");
  return {
    state: voucher.state as VoucherStateName,
    stopped: voucher.stopped,
    cohortStopped: cohort !== undefined && cohort.stops > cohort.resumes,
    credit: voucher.credit as ExplainableVoucher["credit"],
    terms: voucherTermsSchema.parse(voucher.terms),
    validUntil: voucher.validUntil,
    cohortEndsAt: cohort?.endsAt ?? null,
    revokedBecause: revoked ? voucherEntrySchemas["voucher.revoked"].parse(revoked.data).because : null,
    isWanted: entries.some(({ kind }) => kind === "voucher.wanted"),
  };
}

const at = (entries: readonly Booked[], wanted: string): Date | null => entries.find(({ kind }) => kind === wanted)?.recordedAt ?? null;

function nameOfUser(entries: readonly Booked[]): string | null {
  const used = entries.find(({ kind }) => kind === "voucher.used");
  return used ? voucherEntrySchemas["voucher.used"].parse(used.data).byOrderName : null;
}

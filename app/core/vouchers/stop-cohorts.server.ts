import { append } from "~/core/ledger/append.server";
import type { Tx } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { bookVoucherEntries, voucherEntry } from "./book.server";

/**
 * The kill switch of cohorts: their discounts are deactivated in Shopify, all codes at once, and can be activated again. A cohort
 * that Shopify has not heard of yet is not made while it is stopped. Gift cards have no discount: each one that lives is stopped by itself,
 * and for good (Shopify never lets one live again). Pressed twice, it is stopped once.
 *
 * @returns how many cohorts were switched
 */
export const stopCohorts = (shop: Shop, cohortKeys: readonly string[], because: string, now: Date): Promise<number> =>
  recording(shop.id, (tx) => switchCohorts(tx, shop.id, cohortKeys, { kind: "cohort.stopped", because: because.slice(0, 300) }, now));

/** Undoes `stopCohorts`. */
export const resumeCohorts = (shop: Shop, cohortKeys: readonly string[], now: Date): Promise<number> =>
  recording(shop.id, (tx) => switchCohorts(tx, shop.id, cohortKeys, { kind: "cohort.resumed" }, now));

type Switch = { kind: "cohort.stopped"; because: string } | { kind: "cohort.resumed" };

/** The same inside a recording. */
export async function switchCohorts(tx: Tx, shopId: number, cohortKeys: readonly string[], change: Switch, now: Date): Promise<number> {
  const stop = change.kind === "cohort.stopped";
  const all = await tx.cohort.findMany({ where: { shopId, key: { in: [...cohortKeys] } } });
  const cohorts = all.filter(({ stops, resumes }) => (stops > resumes) !== stop);
  const booked = await append(tx, shopId, cohorts.map(({ key, stops }) => {
    const time = stop ? stops + 1 : stops;
    return {
      key: `${key}/${stop ? "stopped" : "resumed"}/${time}`, kind: change.kind, subject: key, orderId: null,
      data: change.kind === "cohort.stopped" ? { time, because: change.because } : { time },
    };
  }), now);
  const keys = booked.map(({ subject }) => subject);
  await tx.cohort.updateMany({ where: { shopId, key: { in: keys } }, data: stop ? { stops: { increment: 1 } } : { resumes: { increment: 1 } } });
  if (change.kind === "cohort.stopped") await stopGiftCards(tx, shopId, keys, change.because, now);
  if (keys.length > 0) await addJobs(tx, [{ name: "switch-cohorts", shopId }, ...(stop ? [] : [{ name: "register-vouchers", shopId }])]);
  return keys.length;
}

async function stopGiftCards(tx: Tx, shopId: number, cohortKeys: readonly string[], because: string, now: Date): Promise<void> {
  const living = await tx.voucher.findMany({
    where: { shopId, cohortKey: { in: [...cohortKeys] }, keptBy: "gift-card", state: "live", stopped: false }, select: { key: true, orderId: true },
  });
  const before = await tx.ledgerEntry.groupBy({ by: ["subject"], where: { shopId, kind: "voucher.stopped", subject: { in: living.map(({ key }) => key) } }, _count: true });
  const times = new Map(before.map(({ subject, _count }) => [subject, _count]));
  await bookVoucherEntries(tx, shopId, living.map(({ key, orderId }) => {
    const time = (times.get(key) ?? 0) + 1;
    return voucherEntry(key, "voucher.stopped", orderId, { time, because }, `stopped/${time}`);
  }), now);
}

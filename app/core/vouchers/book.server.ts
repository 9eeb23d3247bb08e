import type { z } from "zod";
import type { Entry } from "~/kernel/entries/entry";
import type { VoucherEntryData, VoucherEntryKind } from "~/kernel/entries/voucher-entries";
import { voucherEntrySchemas } from "~/kernel/entries/voucher-entries";
import type { Tx } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { NewJob } from "~/platform/jobs/job";
import { append } from "../ledger/append.server";
import { projectVouchers } from "./project-vouchers.server";
import type { VoucherState } from "./domain/voucher-state";

export type VoucherEntry = { [K in VoucherEntryKind]: Entry<K, VoucherEntryData<K>> }[VoucherEntryKind];

/** An entry about a voucher; its key is the voucher's with what happened, so that the same thing happens once. */
export function voucherEntry<K extends VoucherEntryKind>(
  voucherKey: string, kind: K, orderId: string | null, data: z.input<(typeof voucherEntrySchemas)[K]>, once = kind.slice("voucher.".length),
): VoucherEntry {
  return { key: `${voucherKey}/${once}`, kind, subject: voucherKey, orderId, data: voucherEntrySchemas[kind].parse(data) } as VoucherEntry;
}

/**
 * Books what happened to vouchers, brings their read model up to date and queues what has to be done with Shopify now.
 * Inside a recording; told twice, nothing is new and nothing follows.
 *
 * @returns the entries that were new
 */
export async function bookVoucherEntries(tx: Tx, shopId: number, entries: readonly VoucherEntry[], now: Date): Promise<VoucherEntry[]> {
  const booked = await append(tx, shopId, entries, now);
  if (booked.length === 0) return [];
  const states = await projectVouchers(tx, shopId, [...new Set(booked.map((entry) => entry.subject))]);
  await addJobs(tx, voucherJobs(shopId, states));
  return booked;
}

/** Registered and taken out may happen again after the kill switch was undone: each round has keys of its own. */
export const inRound = (what: "registered" | "removed", round: number): string => (round === 0 ? what : `${what}/${round}`);

/** The acts that open work calls for; one waiting job of a kind is enough for a shop. */
export function voucherJobs(shopId: number, states: ReadonlyMap<string, Pick<VoucherState, "todo" | "credit">>): NewJob[] {
  const all = [...states.values()];
  const act = (name: string): NewJob => ({ name, shopId, key: `${name}/${shopId}` });
  return [
    ...(all.some(({ todo }) => todo === "register") ? [act("register-vouchers")] : []),
    ...(all.some(({ todo }) => todo === "remove") ? [act("remove-codes")] : []),
    ...(all.some(({ credit }) => credit === "due") ? [act("give-credit")] : []),
  ];
}

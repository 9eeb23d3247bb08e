import type { z } from "zod";
import type { Entry } from "~/kernel/entries/entry";
import type { VoucherEntryData, VoucherEntryKind } from "~/kernel/entries/voucher-entries";
import { voucherEntrySchemas } from "~/kernel/entries/voucher-entries";
import type { Tx } from "~/platform/db/prisma.server";
import { addJobs } from "~/platform/jobs/add-jobs.server";
import type { NewJob } from "~/platform/jobs/job";
import { append } from "../ledger/append.server";
import { projectRewards } from "../rewards/project-rewards.server";
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
  await followBooked(tx, shopId, [...new Set(booked.map((entry) => entry.subject))]);
  return booked;
}

/** What follows from entries about these vouchers: their read model, that of the rewards that they keep, and the acts. In the same transaction. */
export async function followBooked(tx: Tx, shopId: number, keys: readonly string[]): Promise<void> {
  const states = await projectVouchers(tx, shopId, keys);
  await projectRewards(tx, shopId, keys);
  const closed = [...states].flatMap(([key, { todo, discountId }]) => (todo === "nothing" && discountId === null ? [key] : []));
  const asked = closed.length > 0 && (await tx.voucher.count({ where: { shopId, key: { in: closed }, inBatch: { startsWith: askedMark } } })) > 0;
  await addJobs(tx, [...voucherJobs(shopId, states), ...(asked ? [{ name: "remove-codes", shopId, key: `remove-codes/${shopId}` }] : [])]);
}

/** Stands in place of a batch while Shopify is asked to make a code: without an answer it may have it or not. */
export const askedMark = "asked/";

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

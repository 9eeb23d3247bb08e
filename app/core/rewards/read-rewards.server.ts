import { rewardEntrySchemas } from "~/kernel/entries/reward-entries";
import { voucherPromisedSchema } from "~/kernel/entries/voucher-promised";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { keptBy } from "~/kernel/voucher-terms";
import type { Tx } from "~/platform/db/prisma.server";
import { entriesBySubject } from "../ledger/entries-for.server";
import type { Booked } from "../ledger/entries-for.server";
import { restKey, rewardState } from "./domain/reward-state";
import type { RewardState, RewardVoucher } from "./domain/reward-state";
import { worthOf } from "./domain/worth-of";

export interface ReadReward {
  key: string;
  customerId: string;
  cause: RewardCause;
  /** As promised, before anything was set off. */
  terms: VoucherTerms;
  worthMinor: number | null;
  earnedAt: Date;
  orderId: string | null;
  state: RewardState;
  entries: readonly Booked[];
  /** The entries of its vouchers, by their keys: its own first. */
  vouchers: ReadonlyMap<string, readonly Booked[]>;
}

export type RewardCause = ReturnType<(typeof rewardEntrySchemas)["reward.earned"]["parse"]>["cause"];

/** These rewards as the ledger tells them, with all vouchers by which they are kept; keys under which nothing was earned are left out. */
export async function readRewards(tx: Tx, shopId: number, keys: readonly string[]): Promise<Map<string, ReadReward>> {
  const rows = await vouchersOf(tx, shopId, keys);
  const entries = await entriesBySubject(tx, shopId, [...new Set([...keys, ...rows.map(({ key }) => key)])]);
  const onItsWay = new Set(rows.flatMap(({ key, inBatch }) => (inBatch === null ? [] : [key])));
  const restsOf = new Map(keys.map((key) => [key, rows.flatMap((row) => (row.key.startsWith(restKey(key, 0).slice(0, -1)) ? [row.key] : []))]));
  return new Map(keys.flatMap((key) => {
    const read = readReward(key, entries, restsOf.get(key) ?? [], onItsWay);
    return read ? [[key, read] as const] : [];
  }));
}

/** A lesser voucher that took a reward's place is its customer's as well: found by that, since a search by the beginning of a key would look at all of them. */
async function vouchersOf(tx: Tx, shopId: number, keys: readonly string[]): Promise<{ key: string; inBatch: string | null }[]> {
  const select = { key: true, inBatch: true, customerId: true } as const;
  const own = await tx.voucher.findMany({ where: { shopId, key: { in: [...keys] } }, select });
  const customerIds = [...new Set(own.flatMap(({ customerId }) => customerId ?? []))];
  const rests = await tx.voucher.findMany({ where: { shopId, customerId: { in: customerIds }, key: { startsWith: "reward/", contains: "/rest/" } }, select });
  return [...own, ...rests];
}

function readReward(key: string, entries: ReadonlyMap<string, Booked[]>, rests: readonly string[], onItsWay: ReadonlySet<string>): ReadReward | undefined {
  const own = entries.get(key) ?? [];
  const earned = own.find(({ kind }) => kind === "reward.earned");
  if (!earned) return undefined;
  const vouchers = new Map([key, ...rests].map((voucherKey) => [voucherKey, entries.get(voucherKey) ?? []]));
  const kept = [...vouchers].flatMap(([voucherKey, about]): RewardVoucher[] => {
    const promised = about.find(({ kind }) => kind === "voucher.promised");
    if (!promised) return [];
    const { terms } = voucherPromisedSchema.parse(promised.data);
    return [{ key: voucherKey, minor: worthOf(terms), kept: keptBy(terms.offer), entries: about, onItsWay: onItsWay.has(voucherKey) }];
  });
  const state = rewardState(own, kept);
  const { customerId, cause, terms, worthMinor } = rewardEntrySchemas["reward.earned"].parse(earned.data);
  return state && { key, customerId, cause, terms, worthMinor, earnedAt: earned.recordedAt, orderId: earned.orderId, state, entries: own, vouchers };
}

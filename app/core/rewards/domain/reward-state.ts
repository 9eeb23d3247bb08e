import { rewardEntrySchemas } from "~/kernel/entries/reward-entries";
import type { RewardEntryKind } from "~/kernel/entries/reward-entries";
import { creditEntrySchemas, voucherEntrySchemas } from "~/kernel/entries/voucher-entries";
import type { keptBy } from "~/kernel/voucher-terms";
import { assertNever } from "~/kernel/assert-never";
import { voucherState } from "~/core/vouchers/domain/voucher-state";
import type { BookedEntry, VoucherState } from "~/core/vouchers/domain/voucher-state";
import { planTakeBack } from "./plan-take-back";
import type { TakeBack } from "./plan-take-back";

/** outstanding: not had yet, or nobody knows whether it will be; void: never had, and never will be. */
export type RewardStage = "outstanding" | "given" | "taken-back" | "unclear" | "void";

/** A voucher by which a reward is kept: its own, or a lesser one that took its place after goods came back. */
export interface RewardVoucher {
  key: string;
  /** null where it has no price. */
  minor: number | null;
  kept: ReturnType<typeof keptBy>;
  entries: readonly BookedEntry[];
  /** Shopify was asked to make it, and what became of that is not known yet. */
  onItsWay: boolean;
}

/** One of them, by what somebody has of it. Amounts in minor units; what has no price counts as one. */
export interface Part {
  key: string;
  minor: number;
  kept: RewardVoucher["kept"];
  voucher: VoucherState;
  /** Used, credited, made as a gift card or given: it is out of our hands. */
  had: boolean;
  /** How often: twice where a code was used in the moment before it went for the credit in its place. */
  timesHad: number;
  /** What was taken back out of it already; of that, what had ended by itself. */
  taken: number;
  ended: number;
  /** Not had, and may still be. */
  held: boolean;
  /** Shopify was asked for the credit, and nobody knows what became of it. */
  creditOnItsWay: boolean;
  /** Revoked since goods came back, and not over for another reason. */
  takenBack: boolean;
  wishedAsCredit: boolean;
  /** Where the money is that was had: Shopify's credit transaction or gift card. null for codes. */
  from: { kind: "credit" | "gift-card"; id: string } | null;
}

export interface Attempt {
  time: number;
  minor: number;
  voucherKey: string | null;
  after: string | null;
}

/** What there is to know about a reward at a moment. */
export interface RewardFacts {
  hasPrice: boolean;
  /** In minor units; of what has no price 1 or 0. */
  owed: number;
  had: number;
  taken: number;
  open: number;
  parts: readonly Part[];
  /** The last try of which nobody knows yet what became of it. */
  pending: Attempt | null;
  unclear: boolean;
  /** How many occasions to look there were: less owed, or something had. */
  occasions: number;
  /** Everything that could be taken was, at the last of them. */
  spent: boolean;
}

export interface RewardState {
  stage: RewardStage;
  /** The smallest that was ever told; null where it has no price. */
  owedMinor: number | null;
  setOffMinor: number;
  takenMinor: number;
  openMinor: number;
  facts: RewardFacts;
  takeBack: TakeBack;
}

/**
 * Where a reward stands, from its own entries and those of its vouchers, in any order they were booked in: nothing here depends on the
 * sequence. Never more taken than had; nothing open that was not had.
 *
 * @returns undefined where nothing was earned
 */
export function rewardState(entries: readonly BookedEntry[], vouchers: readonly RewardVoucher[]): RewardState | undefined {
  const told = readEntries(entries);
  const { earned } = told;
  if (!earned) return undefined;
  const hasPrice = earned.worthMinor !== null;
  const worth = earned.worthMinor ?? 1;
  const owed = Math.min(worth, ...told.owed);
  const setOff = sumOf(earned.setOff);
  const parts = [...vouchers].sort((one, other) => restOf(other.key) - restOf(one.key)).map((voucher) => partOf(voucher, told));
  const had = setOff + parts.reduce((sum, { minor, timesHad }) => sum + minor * timesHad, 0);
  const taken = hasPrice ? Math.min(sumOf(told.taken), had) : 0;
  const open = hasPrice ? Math.max(0, had - owed - taken) : 0;
  const last = [...told.attempts.values()].sort((one, other) => other.time - one.time)[0];
  const pending = last && !told.answered.has(last.time) ? last : null;
  const occasions = told.owed.size + parts.reduce((sum, { timesHad }) => sum + timesHad, 0);
  const facts: RewardFacts = {
    hasPrice, owed, had, taken, open, parts, pending, occasions,
    unclear: pending !== null && told.unclear.has(pending.time), spent: told.spent >= occasions,
  };
  const takeBack = planTakeBack(facts);
  return {
    stage: takeBack.kind === "rest" ? "outstanding" : stageOf(facts), owedMinor: hasPrice ? owed : null, setOffMinor: setOff, takenMinor: taken, openMinor: open, facts, takeBack,
  };
}

function readEntries(entries: readonly BookedEntry[]) {
  const told = {
    earned: null as null | { worthMinor: number | null; setOff: { rewardKey: string; minor: number }[] },
    owed: new Set<number>(), attempts: new Map<number, Attempt>(), answered: new Set<number>(), unclear: new Set<number>(), spent: 0,
    taken: [] as { minor: number; time: number | null; by: string | null }[],
  };
  for (const { kind, data } of entries) {
    if (!isRewardKind(kind)) continue;
    switch (kind) {
      case "reward.earned": told.earned = rewardEntrySchemas[kind].parse(data); break;
      case "reward.owed": told.owed.add(rewardEntrySchemas[kind].parse(data).minor); break;
      case "reward.attempted": {
        const attempt = rewardEntrySchemas[kind].parse(data);
        told.attempts.set(attempt.time, attempt);
        break;
      }
      case "reward.taken": {
        const taken = rewardEntrySchemas[kind].parse(data);
        told.taken.push(taken);
        if (taken.time !== null) told.answered.add(taken.time);
        break;
      }
      case "reward.spent": told.spent = Math.max(told.spent, rewardEntrySchemas[kind].parse(data).time); break;
      case "reward.unclear": told.unclear.add(rewardEntrySchemas[kind].parse(data).time); break;
      case "reward.cleared": told.answered.add(rewardEntrySchemas[kind].parse(data).time); break;
      default: assertNever(kind);
    }
  }
  return told;
}

function partOf({ key, minor, kept, entries, onItsWay }: RewardVoucher, { taken, attempts }: ReturnType<typeof readEntries>): Part {
  // By the try's own word where there was one; what had ended by itself says whose it was.
  const ended = sumOf(taken.filter(({ time, by }) => time === null && by === key));
  const debited = sumOf(taken.filter(({ time }) => time !== null && attempts.get(time)?.voucherKey === key));
  const voucher = voucherState(entries, kept);
  const told = { takenBack: false, wished: false, attempted: false, creditId: null as string | null, giftCardId: null as string | null };
  for (const { kind, data } of entries) {
    if (kind === "voucher.revoked") told.takenBack ||= voucherEntrySchemas[kind].parse(data).because === "taken-back";
    if (kind === "voucher.credit-wished") told.wished = true;
    if (kind === "voucher.credited") told.creditId = voucherEntrySchemas[kind].parse(data).transactionId;
    if (kind === "voucher.registered" && kept === "gift-card") told.giftCardId = voucherEntrySchemas[kind].parse(data).discountId;
    if (kind in creditEntrySchemas) told.attempted = true;
  }
  const from = told.creditId ? { kind: "credit" as const, id: told.creditId } : told.giftCardId ? { kind: "gift-card" as const, id: told.giftCardId } : null;
  const had = voucher.stage === "used" || from !== null;
  const timesHad = told.creditId && voucher.usedByOrderId ? 2 : Number(had);
  const creditOnItsWay = told.attempted && voucher.credit === "due";
  const mayCome = ["promised", "live", "refused"].includes(voucher.stage) || voucher.discountId !== null || onItsWay || creditOnItsWay;
  return {
    key, kept, voucher, from, had, timesHad, ended, taken: ended + debited, minor: minor ?? 1, held: !had && mayCome, creditOnItsWay, wishedAsCredit: told.wished,
    takenBack: told.takenBack && !entries.some(({ kind }) => kind === "voucher.expired"),
  };
}

function stageOf({ unclear, owed, had, taken, parts }: RewardFacts): RewardStage {
  if (unclear) return "unclear";
  if (parts.some((part) => part.held)) return "outstanding";
  if (had > taken) return "given";
  return taken > 0 || (owed === 0 && parts.some((part) => part.takenBack)) ? "taken-back" : "void";
}

/** The reward's own voucher comes first, then those that stand for it, from the most to the least. */
function restOf(key: string): number {
  const [, rest] = key.split(restMark);
  return rest === undefined ? Infinity : Number(rest);
}

const restMark = "/rest/";
export const restKey = (rewardKey: string, owedMinor: number): string => `${rewardKey}${restMark}${owedMinor}`;
/** The reward that a voucher keeps; undefined where it keeps none. */
export const rewardOfVoucher = (voucherKey: string): string | undefined => (voucherKey.startsWith("reward/") ? voucherKey.split(restMark)[0] : undefined);

const sumOf = (amounts: readonly { minor: number }[]): number => amounts.reduce((sum, { minor }) => sum + minor, 0);
const isRewardKind = (kind: string): kind is RewardEntryKind => kind in rewardEntrySchemas;

import { z } from "zod";
import { signalKindSchema } from "~/kernel/entries/referral-entries";
import type { SignalKind } from "~/kernel/entries/referral-entries";
import { basisPointsSchema } from "~/kernel/percentage";
import { chosenThingSchema, voucherTermsSchema } from "~/kernel/voucher-terms";

export const milestoneSchema = z.object({ friends: z.number().int().min(2).max(1000), terms: voucherTermsSchema });

/** A signal's switch and weight. Weights add up to a score of 0 to 100 and beyond. */
const signalSetting = z.object({ on: z.boolean(), weight: z.number().int().min(0).max(100) });

/** What the merchant sets up on one page; each edit is a new version, and what was decided keeps the version it was decided by. */
export const programmeDefinitionSchema = z.object({
  /** The friend's offer; `validForDays` from the day it is handed out. */
  friend: voucherTermsSchema,
  /** The advocate's reward for one confirmed friend; `validForDays` from the day it is given. */
  reward: voucherTermsSchema,
  milestones: z.array(milestoneSchema).max(5),
  /** What may be promised in rewards in one month, in minor units of the shop's currency; null = no limit. */
  monthlyBudgetMinor: z.number().int().positive().nullable(),
  admit: z.object({ deliveredOrder: z.boolean(), segment: chosenThingSchema.nullable() }),
  /** A friend's order has to reach this with eligible lines after discounts; null = any. */
  orderMinimumMinor: z.number().int().positive().nullable(),
  /** Lines of these products do not count; gift cards never do. */
  excludedProducts: z.array(chosenThingSchema).max(100),
  holdDays: z.number().int().min(0).max(365),
  /** Without any report of delivery: days after the last parcel left. Never shorter than the hold. */
  fallbackDays: z.number().int().min(0).max(365),
  controlShareBasisPoints: basisPointsSchema,
  ways: z.object({ code: z.boolean(), link: z.boolean(), name: z.boolean() }),
  /** What a link hands out: a voucher of the visitor's own, or the advocate's code itself. */
  linkGives: z.enum(["own-voucher", "open-code"]),
  confirmEmailFirst: z.boolean(),
  household: z.enum(["allow", "hold", "refuse"]),
  signals: z.record(signalKindSchema, signalSetting),
  /** Below: attributed. From here: held for a person. */
  holdFrom: z.number().int().min(1).max(1000),
  /** Above: refused. */
  refuseAbove: z.number().int().min(1).max(1000),
  /** More friends of one advocate than this within 24 hours is a signal. */
  friendsADay: z.number().int().min(1).max(1000),
  /** Whether renewals of a subscription count as orders of a friend; their first order always does. */
  renewalsCount: z.boolean(),
}).refine((definition) => definition.refuseAbove >= definition.holdFrom, { path: ["refuseAbove"], message: "below-hold" })
  .refine((definition) => definition.fallbackDays >= definition.holdDays, { path: ["fallbackDays"], message: "below-hold" });
export type ProgrammeDefinition = z.infer<typeof programmeDefinitionSchema>;

/** A shop's programme in one of its versions; 0 is the one nobody has saved yet. */
export interface Programme extends ProgrammeDefinition {
  version: number;
  on: boolean;
}

/**
 * Weights by how sure a signal is. An audit of attributed referrals found one shared sign in 8 to 22 % of them, mostly honest households (offerguard.app): so no single sign of
 * a household refuses anybody, and mail or telephone alone are held for a person.
 */
export const firstSignals: Record<SignalKind, { on: boolean; weight: number }> = {
  "same-customer": { on: true, weight: 100 },
  "same-email": { on: true, weight: 60 },
  "same-phone": { on: true, weight: 60 },
  "same-address": { on: true, weight: 40 },
  "same-browser": { on: true, weight: 40 },
  "many-at-once": { on: true, weight: 30 },
  "seen-on-coupon-site": { on: true, weight: 30 },
  "throwaway-mail": { on: true, weight: 40 },
};

/** What a shop begins with, off: 10 for the friend from 40 on, 10 as store credit for the advocate. Amounts in minor units of the shop's currency. */
export const firstProgramme = (currency: string, unit: number): Programme => ({
  version: 0, on: false,
  friend: voucherTermsSchema.parse({ offer: { kind: "fixedAmount", minor: 10 * unit }, currency, minimumMinor: 40 * unit, validForDays: 30 }),
  reward: voucherTermsSchema.parse({ offer: { kind: "storeCredit", minor: 10 * unit }, currency, minimumMinor: null, validForDays: 365 }),
  milestones: [], monthlyBudgetMinor: null, admit: { deliveredOrder: true, segment: null },
  orderMinimumMinor: 40 * unit, excludedProducts: [], holdDays: 14, fallbackDays: 28, controlShareBasisPoints: 1000,
  ways: { code: true, link: true, name: true }, linkGives: "own-voucher", confirmEmailFirst: false, household: "hold",
  signals: firstSignals, holdFrom: 40, refuseAbove: 99, friendsADay: 5, renewalsCount: false,
});

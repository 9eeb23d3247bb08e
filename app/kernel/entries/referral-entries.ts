import { z } from "zod";
import { currencySchema } from "../money";
import { voucherTermsSchema } from "../voucher-terms";

/** The ways a friend comes in: the advocate's code at the checkout, the advocate's link, the advocate's name told afterwards. */
export const waySchema = z.enum(["code", "link", "name"]);
export type Way = z.infer<typeof waySchema>;

/** Why an order is nobody's referral, or why a claim on it lost. The words for each are in domain/attribution/reason-words.ts. */
export const refusalSchema = z.enum([
  "test-order", "cancelled", "not-new", "same-customer", "below-minimum", "nothing-eligible", "renewal", "way-off", "programme-off", "advocate-stopped",
  "advocate-unknown", "control-group", "too-late", "sold-over-counter", "household", "signals", "by-hand",
  // of claims only
  "later-touch", "already-attributed",
]);
export type Refusal = z.infer<typeof refusalSchema>;

/** What looks as if advocate and friend were one person, or as if the code went round; each with its weight at that time. */
export const signalKindSchema = z.enum([
  "same-customer", "same-email", "same-phone", "same-address", "same-browser", "many-at-once", "seen-on-coupon-site", "throwaway-mail",
]);
export type SignalKind = z.infer<typeof signalKindSchema>;
export const signalSchema = z.object({ kind: signalKindSchema, weight: z.number().int().min(0).max(100) });
export type Signal = z.infer<typeof signalSchema>;

const lostClaim = z.object({ claimKey: z.string(), way: waySchema, advocateId: z.string(), because: refusalSchema });
const time = z.number().int().positive();

/** What may become of a friend's order; the subject is `referral/order/<order>`, which is also the key of the decision. */
export const referralEntrySchemas = {
  /** Decided once and for all; what the programme promised then is kept with it. */
  "referral.decided": z.object({
    decision: z.enum(["attributed", "held", "refused"]),
    /** Only of "refused". */
    because: refusalSchema.nullable(),
    signals: z.array(signalSchema), score: z.number().int(),
    way: waySchema, claimKey: z.string(), advocateId: z.string(), friendId: z.string().nullable(),
    orderName: z.string(), placedAt: z.iso.datetime(),
    /** What the reward is measured by, in the shop's currency's minor units: the eligible lines after discounts, without shipping. */
    basisMinor: z.number().int().nonnegative(), currency: currencySchema,
    programmeVersion: z.number().int(),
    reward: voucherTermsSchema, holdDays: z.number().int(), fallbackDays: z.number().int(),
    /** The other claims on the same order, and why each lost. */
    lost: z.array(lostClaim),
  }),
  /** A claim that came when the order was decided already. */
  "referral.claim-lost": lostClaim,
  /** A person's verdict on what was held or refused, and its undoing; the highest number counts. */
  "referral.reviewed": z.object({ time, verdict: z.enum(["accepted", "refused", "undone"]), note: z.string().max(300) }),
  "referral.paid": z.object({}),
  /** Goods came back: the basis is the smallest that was ever told. */
  "referral.shrunk": z.object({ basisMinor: z.number().int().nonnegative() }),
  "referral.void": z.object({ because: z.enum(["cancelled", "refunded", "voided"]) }),
  /** The hold begins: the last parcel arrived (or counts as arrived). A report counts more than an assumption. */
  "referral.delivered": z.object({ basis: z.enum(["report", "assumed"]), deliveredAt: z.iso.datetime(), holdUntil: z.iso.datetime() }),
  "referral.confirmed": z.object({}),
} as const;
export type ReferralEntryKind = keyof typeof referralEntrySchemas;
export type ReferralDecided = z.infer<(typeof referralEntrySchemas)["referral.decided"]>;

export const referralKey = (orderId: string): string => `referral/order/${orderId}`;

/** A friend says, or shows, who sent them. `claim/name/<checkout token>`, `claim/link/<voucher key>`. */
export const claimEntrySchemas = {
  "claim.made": z.object({
    way: waySchema, advocateId: z.string(),
    /** Of a name: the checkout it was told at, from the verified session token; the order with that token is the one. */
    checkoutToken: z.string().nullable(),
    /** Of a link: the friend's own voucher that was handed out for it. */
    voucherKey: z.string().nullable(),
    /** The visitor, if signed in. */
    customerId: z.string().nullable(),
  }),
} as const;

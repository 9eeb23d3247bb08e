import { z } from "zod";
import { voucherTermsSchema } from "../voucher-terms";

const minor = z.number().int().nonnegative();
const time = z.number().int().positive();

/**
 * A reward and what became of it; the subject is the reward's key (`reward/referral/<order>`, `reward/milestone/<customer>/<friends>`). A reward is
 * kept by a voucher under the same key (`voucher.promised`, programme "referrals"): code, store credit, gift card or something people do.
 */
export const rewardEntrySchemas = {
  "reward.earned": z.object({
    customerId: z.string(),
    cause: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("referral"), referralKey: z.string() }),
      z.object({ kind: z.literal("milestone"), friends: z.number().int().positive(), round: z.number().int().positive() }),
    ]),
    /** As promised, before anything was set off. */
    terms: voucherTermsSchema,
    /** What it is worth in money; null for what has no price. */
    worthMinor: minor.nullable(),
    /** What was open of earlier rewards and is taken off this one. */
    setOff: z.array(z.object({ rewardKey: z.string(), minor: z.number().int().positive() })),
  }),
  /** Less is owed, since goods came back; the smallest that was told counts. 0 = nothing. For what has no price: 1 = it stands, 0 = not. */
  "reward.owed": z.object({ minor }),
  /** About to ask Shopify for something it may do twice: from here on, look before trying again. */
  "reward.attempted": z.object({
    time, minor: z.number().int().positive(),
    /** Out of which of the reward's vouchers: the reward's own, or a lesser one that took its place. */
    voucherKey: z.string().nullable().default(null),
    /** The newest transaction that Shopify showed before: what this try did comes after it. */
    after: z.string().nullable().default(null),
  }),
  /** Taken back; by which act, and Shopify's transaction. `time` is the attempt's. */
  "reward.taken": z.object({ time: time.nullable().default(null), minor: z.number().int().positive(), how: z.enum(["credit", "gift-card", "code", "set-off", "by-hand"]), transactionId: z.string().nullable(), by: z.string().nullable() }),
  /** Nothing (more) can be taken: it was spent. What is left stays open against the next reward. `time` counts the occasions to look: less owed, or something more had. */
  "reward.spent": z.object({ time }),
  /** Nobody can tell whether Shopify did it: a person looks, nothing is tried again. */
  "reward.unclear": z.object({ time, reason: z.string().max(300) }),
  /** Somebody looked, a person where it was unclear: it happened (then as taken), or it did not. */
  "reward.cleared": z.object({ time, happened: z.boolean() }),
} as const;
export type RewardEntryKind = keyof typeof rewardEntrySchemas;

export const referralRewardKey = (orderId: string): string => `reward/referral/${orderId}`;
export const milestoneRewardKey = (customerId: string, friends: number, round: number): string =>
  `reward/milestone/${customerId}/${friends}${round === 1 ? "" : `/${round}`}`;

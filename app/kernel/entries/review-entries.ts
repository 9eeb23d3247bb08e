import { z } from "zod";

/** By which way a review came. */
export const reviewSourceSchema = z.enum(["card", "mail", "page", "account", "import"]);
export type ReviewSource = z.infer<typeof reviewSourceSchema>;

/** buyer: proven by the order it belongs to. imported: the tool it comes from said so. */
export const verifiedSchema = z.enum(["buyer", "imported", "none"]);
export type Verified = z.infer<typeof verifiedSchema>;

/** The only grounds on which a review is not shown (shop policies and § 5b UWG know no "too bad"). */
export const rejectionSchema = z.enum(["insult", "personal-data", "spam", "not-about-product", "unlawful"]);
export type Rejection = z.infer<typeof rejectionSchema>;

/** What asks for a look before the time is over. */
export const flagKindSchema = z.enum(["same-text", "many-from-one-network", "link", "email", "phone", "hidden-characters"]);
export type FlagKind = z.infer<typeof flagKindSchema>;

/** The customer took it back, or was erased; merged: two customers turned out to be one, and what they wrote later about the same product stands instead. */
export const reviewWithdrawnSchema = z.enum(["customer", "erased", "merged"]);
export type ReviewWithdrawn = z.infer<typeof reviewWithdrawnSchema>;

const time = z.number().int().positive();
export const starsSchema = z.number().int().min(1).max(5);

/** What may become of a review; the subject is `review/<who>/<product>`. What was written stands in a table of its own, and is erased with its customer. */
export const reviewEntrySchemas = {
  /** By the customer, each version. Nobody else can change stars or words. */
  "review.written": z.object({
    version: z.number().int().positive(), stars: starsSchema, productId: z.string(), orderId: z.string().nullable(), customerId: z.string().nullable(),
    source: reviewSourceSchema, verified: verifiedSchema, incentivized: z.boolean(),
    /** When the customer wrote it: imported ones were written before they came here. */
    writtenAt: z.iso.datetime(),
    flags: z.array(flagKindSchema),
  }),
  /** A version is shown from then on, whatever its stars. */
  "review.published": z.object({ version: z.number().int().positive(), because: z.enum(["at-once", "time", "looked-at", "import"]) }),
  /** The merchant's verdict on everything up to that version, and its undoing; the highest number counts. */
  "review.rejected": z.object({ time, version: z.number().int().positive(), because: rejectionSchema, note: z.string().max(300) }),
  "review.restored": z.object({ time }),
  /** The merchant's public answer; its words stand with the review. Empty: taken away. `saidAt` of one that came with an import: when, null where its file does not say; left out, it was said when it was booked. */
  "review.replied": z.object({ time, empty: z.boolean(), saidAt: z.iso.datetime().nullable().optional() }),
  "review.thanked": z.object({}),
  /** The highest number counts, against `review.written`'s version. */
  "review.withdrawn": z.object({ version: z.number().int().positive(), because: reviewWithdrawnSchema }),
} as const;
export type ReviewEntryKind = keyof typeof reviewEntrySchemas;

/** One review for a customer and a product, whatever was ordered how often. */
export const reviewKey = (reviewer: string, productId: string): string => `review/${reviewer}/${productId}`;

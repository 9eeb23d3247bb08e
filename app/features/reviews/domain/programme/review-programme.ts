import { z } from "zod";
import { basisPointsSchema } from "~/kernel/percentage";

/** A few words in both languages of the shop's customers. */
const saidSchema = z.object({ de: z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(60) });

/** Something asked beside the stars, with one answer out of a few: "Fit: small / as expected / large". */
export const attributeSchema = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,30}$/),
  /** Product types it is asked for; empty: all. */
  types: z.array(z.string().max(255)).max(50),
  label: saidSchema,
  options: z.array(z.object({ key: z.string().regex(/^[a-z0-9-]{1,30}$/), label: saidSchema })).min(2).max(7),
});
export type ReviewAttribute = z.infer<typeof attributeSchema>;

const days = z.number().int().min(0).max(365);

/** What the merchant sets up on one page; each edit is a new version, and what was decided keeps the version it was decided by. */
export const reviewProgrammeDefinitionSchema = z.object({
  /** After delivery. */
  delayDays: days,
  /** Instead, for these product types: wine needs longer than bread. */
  delayByType: z.array(z.object({ type: z.string().min(1).max(255), days })).max(50),
  /** Without any report of delivery: days after the parcel left. Never shorter than the delay. */
  fallbackDays: days,
  /** Of an order in several parcels: once the last has arrived, or for each product when its own has. */
  severalParcels: z.enum(["after-last", "each-product"]),
  /** The parcel's card and the order's status page ask whoever looks; mail asks by itself. */
  ways: z.object({ card: z.boolean(), page: z.boolean(), mail: z.boolean() }),
  /**
   * Mail goes to who has agreed to advertising (BGH VI ZR 225/17: asking for satisfaction is advertising). In these countries (ISO 3166-1 alpha-2, of the order)
   * the merchant says that it may go to every buyer who has not objected.
   */
  countriesWithoutConsent: z.array(z.string().regex(/^[A-Z]{2}$/)).max(60),
  /** Days after the first mail; null: none. */
  reminderAfterDays: z.number().int().min(3).max(60).nullable(),
  controlShareBasisPoints: basisPointsSchema,
  /** What asks for a look is shown at the latest after so many days, whatever its stars; everything else at once. */
  lookWithinDays: z.number().int().min(0).max(14),
  photos: z.boolean(),
  attributes: z.array(attributeSchema).max(10),
  satisfaction: z.object({ on: z.boolean(), scale: z.enum(["csat", "nps"]) }),
  /** A review of one or two stars opens a case for a person; it is published as any other. What was saved before there was a choice means no. */
  lowStarsCase: z.boolean().default(false),
  /** As it is switched on: orders that were delivered so many days before are asked about as well; 0: none. */
  askPastDays: z.number().int().min(0).max(60).default(0),
  /** Every review that is shown is written as Shopify's own entry too (its programme for reviews); can be switched on once Shopify has admitted the app. */
  standardReviews: z.boolean(),
}).refine((definition) => definition.fallbackDays >= definition.delayDays, { path: ["fallbackDays"], message: "below-delay" });
export type ReviewProgrammeDefinition = z.infer<typeof reviewProgrammeDefinitionSchema>;

/** A shop's programme in one of its versions; 0 is the one nobody has saved yet. */
export interface ReviewProgramme extends ReviewProgrammeDefinition {
  version: number;
  on: boolean;
}

/** What a shop begins with, off. */
export const firstReviewProgramme: ReviewProgramme = {
  version: 0, on: false,
  delayDays: 10, delayByType: [], fallbackDays: 21, severalParcels: "after-last", ways: { card: true, page: true, mail: true }, countriesWithoutConsent: [], reminderAfterDays: 10,
  controlShareBasisPoints: 1000, lookWithinDays: 14, photos: true, attributes: [], satisfaction: { on: true, scale: "csat" }, lowStarsCase: true, askPastDays: 0, standardReviews: false,
};

/** From this many points down somebody is unhappy: 1 and 2 of five stars; 0 to 6 of ten, as the net promoter score has it (Reichheld 2003). */
export const isDetractor = (scale: "csat" | "nps", score: number): boolean => score <= (scale === "csat" ? 2 : 6);

/** Whether this review is a complaint: as with satisfaction, one or two stars of five. */
export const isLow = (stars: number): boolean => isDetractor("csat", stars);

/** Whether saving this asks about past orders: when it is switched on with that choice, or the choice reaches further back than before. */
export const asksPast = (before: Pick<ReviewProgramme, "on" | "askPastDays">, after: Pick<ReviewProgramme, "on" | "askPastDays">): boolean =>
  after.on && after.askPastDays > (before.on ? before.askPastDays : 0);

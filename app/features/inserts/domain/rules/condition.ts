import { z } from "zod";
import { chosenThingSchema } from "~/kernel/voucher-terms";

const words = z.array(z.string().trim().min(1).max(255)).min(1).max(100);
const minor = z.number().int().nonnegative().safe();
/** "MM-DD" */
const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
const anyOrNone = z.enum(["any", "none"]);

/** What an order has to be like for a rule to take it. All conditions of a rule have to be met. */
export const conditionSchema = z.discriminatedUnion("kind", [
  /** Which order of its customer: first 1–1, second 2–2, from the third on 3–null. */
  z.object({ kind: z.literal("nthOrder"), from: z.number().int().min(1).max(1000), to: z.number().int().min(1).max(1000).nullable() }),
  /** The order's total in the shop's currency: from `fromMinor`, below `belowMinor`. */
  z.object({ kind: z.literal("value"), fromMinor: minor.nullable(), belowMinor: minor.nullable() }),
  z.object({ kind: z.literal("products"), match: anyOrNone, products: z.array(chosenThingSchema).min(1).max(100) }),
  z.object({ kind: z.literal("collections"), match: anyOrNone, collections: z.array(chosenThingSchema).min(1).max(100) }),
  z.object({ kind: z.literal("productTypes"), match: anyOrNone, types: words }),
  z.object({ kind: z.literal("productTags"), match: anyOrNone, tags: words }),
  /** A star stands for any rest: "KAFFEE-*". */
  z.object({ kind: z.literal("skus"), match: anyOrNone, skus: words }),
  /** ISO 3166-1 alpha-2. */
  z.object({ kind: z.literal("countries"), match: anyOrNone, countries: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1).max(250) }),
  /** Of the checkout; "de" takes "de-AT" as well. */
  z.object({ kind: z.literal("languages"), match: anyOrNone, languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).min(1).max(50) }),
  z.object({ kind: z.literal("customerTags"), match: anyOrNone, tags: words }),
  /** Shopify's own segments; it alone knows who is in them. */
  z.object({ kind: z.literal("segments"), match: anyOrNone, segments: z.array(chosenThingSchema).min(1).max(20) }),
  /** Where it was sold. A rule without this condition takes no sale over the counter: there is no parcel. */
  z.object({ kind: z.literal("sources"), sources: z.array(z.enum(["online", "counter", "draft", "subscription", "other"])).min(1) }),
  /** Every year from one day to another, both included; over New Year too. In the shop's time zone. */
  z.object({ kind: z.literal("season"), from: dayOfYear, to: dayOfYear }),
]);
export type Condition = z.infer<typeof conditionSchema>;
export type ConditionKind = Condition["kind"];
export type OrderSource = "online" | "counter" | "draft" | "subscription" | "other";

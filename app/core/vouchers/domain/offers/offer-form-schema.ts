import { z } from "zod";
import { chosenThingSchema } from "~/kernel/voucher-terms";
import { goodForKinds, offerKinds, subscriptionKinds } from "./offer-form";

/** Longer than anything that can be right, shorter than what would be an attack. */
export const typed = z.string().max(500).default("");
export const things = z.array(chosenThingSchema).max(250).default([]);

/** An offer's fields as a page of ours posts them; what is missing is empty. */
export const offerFormSchema = z.object({
  offerKind: z.enum(offerKinds), percentage: typed, amount: typed,
  gift: chosenThingSchema.nullable().default(null), giftVariantId: z.string().regex(/^\d{0,20}$/).default(""), boughtFrom: chosenThingSchema.nullable().default(null),
  textDe: typed, textEn: typed, addedByPacker: z.boolean().default(false), packerNote: typed, minimum: typed, validForDays: typed,
  goodFor: z.enum(goodForKinds).default("everything"), products: things, collections: things,
  orderDiscounts: z.boolean().default(false), productDiscounts: z.boolean().default(false), shippingDiscounts: z.boolean().default(false),
  subscriptions: z.enum(subscriptionKinds).default("none"),
});

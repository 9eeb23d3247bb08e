import { z } from "zod";
import { offerFormSchema, things, typed } from "~/core/vouchers/domain/offers/offer-form-schema";
import { signalKindSchema } from "~/kernel/entries/referral-entries";
import { chosenThingSchema } from "~/kernel/voucher-terms";
import { households, linkGifts } from "./programme-form";
import type { ProgrammeForm } from "./programme-form";

const flag = z.boolean().default(false);

const programmeFormSchema = z.object({
  version: typed, on: flag, friend: offerFormSchema, reward: offerFormSchema, milestones: z.array(z.object({ friends: typed, reward: offerFormSchema })).max(20).default([]),
  monthlyBudget: typed, admitDeliveredOrder: flag, segment: chosenThingSchema.nullable().default(null), orderMinimum: typed, excludedProducts: things,
  holdDays: typed, fallbackDays: typed, controlShare: typed, wayCode: flag, wayLink: flag, wayName: flag, linkGives: z.enum(linkGifts).default("own-voucher"),
  confirmEmailFirst: flag, household: z.enum(households).default("hold"), signals: z.record(signalKindSchema, z.object({ on: flag, weight: typed })),
  holdFrom: typed, refuseAbove: typed, friendsADay: typed, renewalsCount: flag,
});

/** What was posted → the form's fields; what is missing is empty. undefined for what no page of ours posts. */
export function readProgrammeForm(posted: unknown): ProgrammeForm | undefined {
  const read = programmeFormSchema.safeParse(posted);
  return read.success ? read.data : undefined;
}

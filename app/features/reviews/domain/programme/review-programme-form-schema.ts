import { z } from "zod";
import { satisfactionScales, severalParcelsWays } from "./review-programme-form";
import type { ReviewProgrammeForm } from "./review-programme-form";

const typed = z.string().max(2000).default("");
const flag = z.boolean().default(false);
const option = z.object({ key: typed, de: typed, en: typed });

const formSchema = z.object({
  version: typed, on: flag, askPast: flag, askPastDays: typed, delayDays: typed, delayByType: z.array(z.object({ type: typed, days: typed })).max(100).default([]), fallbackDays: typed,
  severalParcels: z.enum(severalParcelsWays).default("after-last"), wayCard: flag, wayPage: flag, wayMail: flag, countriesWithoutConsent: z.array(z.string().max(10)).max(300).default([]),
  remind: flag, reminderAfterDays: typed, controlShare: typed, lookWithinDays: typed, photos: flag,
  attributes: z.array(z.object({ key: typed, types: z.string().max(20_000).default(""), de: typed, en: typed, options: z.array(option).max(20).default([]) })).max(50).default([]),
  lowStarsCase: flag, satisfactionOn: flag, satisfactionScale: z.enum(satisfactionScales).default("csat"), standardReviews: flag,
});

/** What was posted → the form's fields; what is missing is empty. undefined for what no page of ours posts. */
export function readReviewProgrammeForm(posted: unknown): ReviewProgrammeForm | undefined {
  const read = formSchema.safeParse(posted);
  return read.success ? read.data : undefined;
}

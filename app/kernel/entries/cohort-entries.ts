import { z } from "zod";

/** What a merchant may do to a whole cohort discount; numbered like a single voucher's kill switch. */
export const cohortEntrySchemas = {
  "cohort.stopped": z.object({ time: z.number().int().positive(), because: z.string().max(300) }),
  "cohort.resumed": z.object({ time: z.number().int().positive() }),
} as const;

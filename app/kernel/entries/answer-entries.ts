import { z } from "zod";

/** csat: 1 to 5. nps: 0 to 10. */
export const satisfactionScaleSchema = z.enum(["csat", "nps"]);
export type SatisfactionScale = z.infer<typeof satisfactionScaleSchema>;

export const caseKindSchema = z.enum(["detractor", "not-arrived", "review"]);
export type CaseKind = z.infer<typeof caseKindSchema>;

const time = z.number().int().positive();

/** One tap about the ordering itself; subject and key are `answer/<checkout token>`, so that a checkout answers once. Words are sealed elsewhere. */
export const answerEntrySchemas = {
  "answer.given": z.object({
    scale: satisfactionScaleSchema, score: z.number().int().min(0).max(10), detractor: z.boolean(), hasWord: z.boolean(),
    checkoutToken: z.string(), orderId: z.string().nullable(), customerId: z.string().nullable(),
  }),
} as const;

/** Something a person has to see to; the subject is `case/<what it is about>`, which is also the key of its opening. */
export const caseEntrySchemas = {
  "case.opened": z.object({ kind: caseKindSchema, aboutKey: z.string(), orderId: z.string().nullable(), customerId: z.string().nullable() }),
  /** Whoever said something; what, is sealed elsewhere under the same number. */
  "case.said": z.object({ number: time, from: z.enum(["customer", "merchant"]) }),
  /** The highest number counts. */
  "case.closed": z.object({ time }),
  "case.reopened": z.object({ time }),
} as const;
export type CaseEntryKind = keyof typeof caseEntrySchemas;

export const answerKey = (checkoutToken: string): string => `answer/${checkoutToken}`;
export const caseKey = (aboutKey: string): string => `case/${aboutKey}`;

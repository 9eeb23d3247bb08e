import { z } from "zod";

/** How somebody came to be an advocate. */
export const admittedHowSchema = z.enum(["delivered-order", "segment", "by-hand", "import"]);
export type AdmittedHow = z.infer<typeof admittedHowSchema>;

/** A code that can stand in an address and be typed at a checkout: ours, or one brought along from another tool. */
export const advocateCodeSchema = z.string().regex(/^[A-Z0-9][A-Z0-9_-]{3,39}$/);

/** What may happen to an advocate; the subject is `advocate/<customer>`, which is also the key of the first entry. */
export const advocateEntrySchemas = {
  /** Once and for all: which lot the customer drew. Whoever is in the control group is never shown the programme and has no code. */
  "advocate.admitted": z.object({
    customerId: z.string(), how: admittedHowSchema, lot: z.enum(["programme", "control"]), programmeVersion: z.number().int(),
    /** null in the control group. */
    code: advocateCodeSchema.nullable(),
  }),
  /** Shopify has the customer's metafields. */
  "advocate.noted": z.object({ refused: z.string().nullable() }),
  /** By the merchant: brings nobody any more until let go again. Numbered, like every switch that can be undone. */
  "advocate.stopped": z.object({ time: z.number().int().positive(), because: z.string().max(300) }),
  "advocate.resumed": z.object({ time: z.number().int().positive() }),
  /** How rewards of store credit are wanted from now on. */
  "advocate.prefers": z.object({ time: z.number().int().positive(), as: z.enum(["credit", "code"]) }),
} as const;
export type AdvocateEntryKind = keyof typeof advocateEntrySchemas;

export const advocateKey = (customerId: string): string => `advocate/${customerId}`;

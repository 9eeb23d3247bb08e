import { z } from "zod";

/** Why an invitation waits longer. spread: its order is older than the programme, and not everybody is asked on one morning. */
export const movedBecauseSchema = z.enum(["delivered-later", "delivered-earlier", "return-open", "not-arrived", "other-parcel", "spread"]);
export type MovedBecause = z.infer<typeof movedBecauseSchema>;

/** Why nobody is asked (any more). */
export const withdrawnBecauseSchema = z.enum(["refunded", "cancelled", "returned", "erased"]);
export type WithdrawnBecause = z.infer<typeof withdrawnBecauseSchema>;

const time = z.number().int().positive();

/** What may become of the asking for one product's review; the subject is `invitation/<who>/<product>`, which is also the key of the first entry. */
export const invitationEntrySchemas = {
  /** Once and for all for this customer and product: whether they are asked, by lot, and when at the earliest. */
  "invitation.made": z.object({
    orderId: z.string(), productId: z.string(), customerId: z.string().nullable(), lot: z.enum(["programme", "control"]), programmeVersion: z.number().int(),
    readyAt: z.iso.datetime(), basis: z.enum(["report", "assumed"]),
  }),
  /** The highest number counts. */
  "invitation.moved": z.object({ time, readyAt: z.iso.datetime(), because: movedBecauseSchema }),
  /** By mail: 1 is the first, 2 the reminder. The card and the pages ask whoever looks at them; that is not booked. */
  "invitation.asked": z.object({ time: z.number().int().min(1).max(2), messageKey: z.string() }),
  "invitation.withdrawn": z.object({ because: withdrawnBecauseSchema }),
  "invitation.answered": z.object({ reviewKey: z.string() }),
} as const;
export type InvitationEntryKind = keyof typeof invitationEntrySchemas;

/** Who is asked and who writes: the customer; where an order is nobody's, the order. */
export const reviewerOf = ({ customerId, orderId }: { customerId: string | null; orderId: string }): string => customerId ?? `order-${orderId}`;

export const invitationKey = (reviewer: string, productId: string): string => `invitation/${reviewer}/${productId}`;

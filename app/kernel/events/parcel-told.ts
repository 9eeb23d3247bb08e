import { z } from "zod";

/** What of an order's line is in a parcel. */
export const parcelLineSchema = z.object({ lineId: z.string(), productId: z.string().nullable(), quantity: z.number().int() });
export type ParcelLine = z.infer<typeof parcelLineSchema>;

/** What a telling about a fulfilment says. */
export interface ParcelTold {
  orderId: string;
  fulfillmentId: string;
  cancelled: boolean;
  /** null when this telling does not know. */
  shippedAt: Date | null;
  deliveredAt: Date | null;
  /** null when this telling does not say. */
  lines: ParcelLine[] | null;
}

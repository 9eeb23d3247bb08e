import { z } from "zod";

/** A line of an order as far as we need it: what it was, never for whom. */
export const orderLineSchema = z.object({
  lineId: z.string(),
  productId: z.string().nullable(),
  variantId: z.string().nullable(),
  sku: z.string().nullable(),
  title: z.string(),
  /** As ordered, and as it stands after edits and refunds. */
  quantity: z.number().int(),
  currentQuantity: z.number().int(),
  /** Of one, before discounts, in minor units of the order's currency. */
  priceMinor: z.number().int(),
  needsShipping: z.boolean(),
  isGiftCard: z.boolean(),
});
export type OrderLine = z.infer<typeof orderLineSchema>;

/** A code typed at the checkout, and what it took off. */
export interface CodeUsed {
  code: string;
  savedMinor: number;
}

/** What a telling about an order says, as far as we need it: from a webhook or read from Shopify. */
export interface OrderTold {
  orderId: string;
  name: string;
  customerId: string | null;
  /** Personal: handed on to the sealed table, never stored elsewhere, never logged. */
  firstName: string | null;
  currency: string;
  totalMinor: number;
  /** After edits and refunds. */
  currentTotalMinor: number;
  locale: string | null;
  /** ISO 3166-1 alpha-2 of where it is sent to. */
  countryCode: string | null;
  sourceName: string;
  test: boolean;
  financialStatus: string;
  /** "fulfilled" once everything has left, "partial", or null. */
  fulfillmentStatus: string | null;
  discountCodes: string[];
  /** null where the telling does not say what each code took off. */
  codesUsed: CodeUsed[] | null;
  /** Whether a part was paid with a gift card. */
  paidWithGiftCard: boolean;
  /** null where the telling does not say. */
  lines: OrderLine[] | null;
  placedAt: Date;
  cancelledAt: Date | null;
  /** Shopify's updated_at: which of two tellings is the newer. */
  toldAt: Date;
}

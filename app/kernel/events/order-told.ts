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
  /** What all discounts took off the ordered quantity; older rows do not say it. */
  discountMinor: z.number().int().default(0),
  needsShipping: z.boolean(),
  isGiftCard: z.boolean(),
});
export type OrderLine = z.infer<typeof orderLineSchema>;

/** A code typed at the checkout, and what it took off. */
export interface CodeUsed {
  code: string;
  savedMinor: number;
}

/** Personal, and only handed on to keyed hashes: whether two orders are one person's, one household's. Never stored, never logged. */
export interface IdentityTold {
  email: string | null;
  phone: string | null;
  address: { lastName: string | null; address1: string | null; zip: string | null; city: string | null; countryCode: string | null } | null;
  browserIp: string | null;
  userAgent: string | null;
}

/** What a telling about an order says, as far as we need it: from a webhook or read from Shopify. */
export interface OrderTold {
  orderId: string;
  name: string;
  customerId: string | null;
  /** Personal: handed on to the sealed table, never stored elsewhere, never logged. */
  firstName: string | null;
  /** Of the last name no more than this: reviews stand under a first name and an initial unless their writer changes it. Left out where nobody told it. */
  lastInitial?: string | null;
  currency: string;
  totalMinor: number;
  /** After edits and refunds. */
  currentTotalMinor: number;
  locale: string | null;
  /** ISO 3166-1 alpha-2 of where it is sent to. */
  countryCode: string | null;
  sourceName: string;
  /** Says which order a visitor of the thank-you page has placed; null where the telling does not say it. */
  checkoutToken: string | null;
  /** null where the telling does not say. */
  identity: IdentityTold | null;
  /** A later order of a subscription. */
  renewal: boolean;
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

/** What a telling about an order says, as far as we need it: from a webhook or read from Shopify. */
export interface OrderTold {
  orderId: string;
  name: string;
  customerId: string | null;
  /** Personal: handed on to the sealed table, never stored elsewhere, never logged. */
  firstName: string | null;
  currency: string;
  totalMinor: number;
  locale: string | null;
  sourceName: string;
  test: boolean;
  financialStatus: string;
  /** "fulfilled" once everything has left, "partial", or null. */
  fulfillmentStatus: string | null;
  discountCodes: string[];
  placedAt: Date;
  cancelledAt: Date | null;
  /** Shopify's updated_at: which of two tellings is the newer. */
  toldAt: Date;
}

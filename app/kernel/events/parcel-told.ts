/** What a telling about a fulfilment says. */
export interface ParcelTold {
  orderId: string;
  fulfillmentId: string;
  cancelled: boolean;
  /** null when this telling does not know. */
  shippedAt: Date | null;
  deliveredAt: Date | null;
}

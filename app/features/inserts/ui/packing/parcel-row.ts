import type { InsertDecision } from "../../domain/orders/insert-query";
import type { SplitParcel } from "../../domain/packing/packing-state";
import type { CardReason } from "../../domain/deciding/reason-words";

export interface ParcelRow {
  orderId: string;
  orderName: string;
  placedAt: Date;
  decision: InsertDecision;
  reason: CardReason;
  ruleId: string | null;
  gift: string;
  countryCode: string | null;
  articles: { quantity: number; sku: string | null; title: string }[] | null;
  moreArticles: number;
  printedAt: Date | null;
  packedAt: Date | null;
  split: SplitParcel;
  voucherOver: boolean;
}

/** Where the keyboard stands: on the link of an order. */
export const parcelLinkId = (orderId: string): string => `parcel-${orderId}`;

import type { FlagKind, Rejection, ReviewWithdrawn, Verified } from "~/kernel/entries/review-entries";

/** A review, as a list shows it. */
export interface ReviewRow {
  key: string;
  /** As it stands in addresses. */
  id: string;
  productId: string;
  /** null where Shopify has never told of the product. */
  productTitle: string | null;
  orderId: string | null;
  orderName: string | null;
  stars: number;
  title: string;
  body: string;
  displayName: string;
  photos: number;
  writtenAt: Date;
  state: "pending" | "published" | "rejected" | "withdrawn";
  /** Has words that are not shown yet: these stand here. */
  waits: boolean;
  /** Meanwhile an earlier version is shown. */
  olderIsShown: boolean;
  shownAtLatest: Date | null;
  because: Rejection | ReviewWithdrawn | null;
  flags: FlagKind[];
  verified: Verified;
  incentivized: boolean;
  replied: boolean;
}

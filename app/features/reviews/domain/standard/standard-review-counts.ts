/** Where standard reviews stand, for the programme's page. */
export interface StandardReviewCounts {
  /** Shopify has admitted the app to its programme, and the shop has allowed it. */
  admitted: boolean;
  granted: boolean;
  /** Entries that Shopify has as they are to be. */
  written: number;
  /** Still to be written, changed or taken away. */
  open: number;
  /** Not taken by Shopify as they are, and what it said of one of them. */
  refused: number;
  refusedBecause: string | null;
  /** Published reviews for which something was given: Shopify's programme takes none. */
  leftOut: number;
}

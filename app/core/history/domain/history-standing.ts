import type { PartStanding } from "./import-part";
import { wasLimited } from "./import-range";

/** What the app knows of the time before it came. */
export interface HistoryStanding {
  parts: PartStanding[];
  /** Every part has been read. */
  complete: boolean;
  /** Orders are known from then on; null until they are. */
  since: Date | null;
  limitedTo60Days: boolean;
}

export function historyStandingOf(parts: PartStanding[]): HistoryStanding {
  const orders = parts.find(({ part }) => part === "orders");
  return {
    parts,
    complete: parts.length > 0 && parts.every(({ state }) => state === "done"),
    since: orders?.state === "done" ? orders.since : null,
    limitedTo60Days: orders ? wasLimited(orders) : false,
  };
}

/** Read so far, in percent; null while Shopify has not said how many there are. */
export function percentRead({ state, read, expected }: PartStanding): number | null {
  if (state === "done") return 100;
  if (state !== "reading" || expected === null) return null;
  return expected === 0 ? 100 : Math.min(99, Math.floor((100 * read) / expected));
}

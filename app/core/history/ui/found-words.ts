import type { Locale } from "~/kernel/locale";
import type { Found } from "../domain/found";
import { orderChanges } from "../domain/what-changed";
import { historyMessages } from "./history-messages";

/** What a reconciliation found, as a list: "2 new orders", "1 × refund". */
export function foundWords({ orders, parcels }: Found, locale: Locale): string[] {
  const words = historyMessages(locale);
  const parts: [number, (count: number) => string][] = [
    [orders.new, words.newOrders],
    ...orderChanges.map((change): [number, (count: number) => string] => [orders.changes[change] ?? 0, words.changes[change]]),
    [orders.deleted, words.deletedOrders],
    [parcels.new, words.newParcels],
    [parcels.delivered, words.delivered],
    [parcels.cancelled, words.cancelledParcels],
  ];
  return parts.flatMap(([count, say]) => (count > 0 ? [say(count)] : []));
}

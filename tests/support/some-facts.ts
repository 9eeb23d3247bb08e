import type { OrderFacts } from "~/features/inserts/domain/deciding/order-facts";
import { daySchema } from "~/kernel/day";

/** What is known of an ordinary first order: 80 € of coffee, sent within Germany; with what differs from that. */
export const someFacts = (change: Partial<OrderFacts> = {}): OrderFacts => ({
  orderId: "5123", customerId: "77", test: false, cancelled: false, placedOn: daySchema.parse("2026-11-21"), totalMinor: 8000, nthOrder: 1,
  lines: [{ productId: "1", sku: "COFFEE-250", product: { type: "Coffee", tags: ["fair", "Organic"], collectionIds: ["10"] } }],
  countryCode: "DE", language: "de-DE", customerTags: [], segmentIds: [], source: "online", ...change,
});

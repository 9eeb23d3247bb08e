import type { ImportPart } from "./import-part";

/** Shopify's search for what a part is about. Customers are those of whom anything changed since: an order changes its customer. */
export function historySearch(part: Exclude<ImportPart, "products" | "orderDetails">, since: Date): string {
  const instant = `${since.toISOString().slice(0, 19)}Z`;
  return part === "orders" ? `created_at:>='${instant}'` : `updated_at:>='${instant}'`;
}

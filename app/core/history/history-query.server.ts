import { bulkQueryText } from "~/platform/shopify/bulk/bulk-query-text";
import { HistoryCustomersDocument, HistoryOrdersDocument, HistoryProductsDocument } from "~/platform/shopify/generated";
import { historySearch } from "./domain/history-search";
import type { BulkPart } from "./note-objects.server";

/** The query by which Shopify collects a part. The same part and instant are the same text. */
export function historyQuery(part: BulkPart, since: Date): string {
  switch (part) {
    case "products": return bulkQueryText(HistoryProductsDocument, {});
    case "customers": return bulkQueryText(HistoryCustomersDocument, { search: historySearch(part, since) });
    case "orders": return bulkQueryText(HistoryOrdersDocument, { search: historySearch(part, since) });
  }
}

/** The topics that shopify.app.toml subscribes to; a test holds the two against each other, and against the reactions. */
export const shopifyTopics: ReadonlySet<string> = new Set([
  "orders/create", "orders/paid", "orders/updated", "orders/cancelled",
  "fulfillments/create", "fulfillments/update", "fulfillment_events/create",
  "customers/update", "customers/delete", "customers/merge",
  "discounts/delete",
  "products/create", "products/update", "products/delete",
  "bulk_operations/finish",
  "app/uninstalled", "app/scopes_update",
  "customers/data_request", "customers/redact", "shop/redact",
]);

/** What shopify.app.toml asks for at the installation; a test holds the two against each other. */
export const requiredScopes = [
  "read_orders", "write_orders", "read_customers", "write_customers", "read_discounts", "write_discounts", "read_fulfillments", "read_customer_merge", "write_app_proxy",
  "read_products", "write_products", "read_store_credit_accounts", "read_store_credit_account_transactions", "write_store_credit_account_transactions",
] as const;

/** Which of them a shop has not granted (yet). A scope to write holds the one to read. */
export function missingScopes(granted: string): string[] {
  const has = new Set(granted.split(",").map((scope) => scope.trim()));
  return requiredScopes.filter((scope) => !has.has(scope) && !has.has(scope.replace(/^read_/, "write_")));
}

/** The optional scope without which Shopify shows the orders of sixty days only. */
export const allOrdersScope = "read_all_orders";

export const mayReadAllOrders = ({ scopes }: { scopes: string }): boolean =>
  scopes.split(",").includes(allOrdersScope);

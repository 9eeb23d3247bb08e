/** Shopify's limits: codes a call, metafields a call, ids a read. */
const codesPerCall = 250;
const metafieldsPerCall = 25;
const customersPerRead = 250;

/**
 * The calls that no app can do without for so many first orders with a voucher each: customers are read, each order gets two
 * metafields, each cohort is created with its first code, the other codes are added, and what became of them is read once a call.
 */
export function unavoidableCalls({ orders, cohorts }: { orders: number; cohorts: number }): Record<string, number> {
  const codeCalls = Math.ceil((orders - cohorts) / codesPerCall);
  return {
    "customers read": Math.ceil(orders / customersPerRead),
    "metafields set": Math.ceil((orders * 2) / metafieldsPerCall),
    "cohorts created": cohorts,
    "codes added": codeCalls,
    "outcomes read": codeCalls,
  };
}

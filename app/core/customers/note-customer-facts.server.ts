import type { Tx } from "~/platform/db/prisma.server";
import type { CustomerFactsTold } from "~/platform/shopify/payloads/customer-node";

/**
 * Keeps of customers what is not personal; an older telling never overwrites a newer one. A customer who was erased stays erased.
 * Told twice, nothing changes.
 */
export async function noteCustomerFacts(tx: Tx, shopId: number, told: readonly CustomerFactsTold[]): Promise<void> {
  const rows = [...new Map([...told].sort((a, b) => a.toldAt.getTime() - b.toldAt.getTime()).map((customer) => [customer.customerId, customer])).values()];
  if (rows.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO shop_customer (shop_id, customer_id, tags, lifetime_orders, told_at)
    SELECT ${shopId}, c."customerId", ARRAY(SELECT json_array_elements_text(c.tags)), c."lifetimeOrders", c."toldAt"
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS c("customerId" text, tags json, "lifetimeOrders" int, "toldAt" timestamptz)
    WHERE NOT EXISTS (SELECT FROM erased_customer e WHERE e.shop_id = ${shopId} AND e.customer_id = c."customerId")
    ON CONFLICT (shop_id, customer_id) DO UPDATE SET
      tags = excluded.tags, lifetime_orders = coalesce(excluded.lifetime_orders, shop_customer.lifetime_orders), told_at = excluded.told_at
    WHERE shop_customer.told_at <= excluded.told_at`;
}

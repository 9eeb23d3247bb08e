import { firstNames } from "~/core/customers/note-customers.server";
import { db } from "~/platform/db/prisma.server";
import { log } from "~/platform/log.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { Person } from "../domain/referrals/person-words";

/** These customers as a merchant may know them: by first name and the name of their newest order. Reads first names, and says so in the log. */
export async function namePeople(shop: Shop, customerIds: readonly string[]): Promise<(customerId: string) => Person> {
  const ids = [...new Set(customerIds)];
  const [names, orders] = await Promise.all([firstNames(shop, ids), newestOrders(shop.id, ids)]);
  if (ids.length > 0) log.info({ shopId: shop.id, customers: ids.length, why: "recommendations" }, "personal data read");
  return (customerId) => ({ customerId, firstName: names.get(customerId) ?? null, orderName: orders.get(customerId) ?? null });
}

async function newestOrders(shopId: number, customerIds: readonly string[]): Promise<Map<string, string>> {
  if (customerIds.length === 0) return new Map();
  const rows = await db().$queryRaw<{ customer_id: string; name: string }[]>`
    SELECT wanted.customer_id, newest.name
    FROM unnest(${[...customerIds]}::text[]) AS wanted(customer_id)
    CROSS JOIN LATERAL (
      SELECT o.name FROM shop_order o WHERE o.shop_id = ${shopId} AND o.customer_id = wanted.customer_id AND NOT o.test
      ORDER BY o.placed_at DESC, o.order_id DESC LIMIT 1) newest`;
  return new Map(rows.map((row) => [row.customer_id, row.name]));
}

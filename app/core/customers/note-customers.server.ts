import type { Tx } from "~/platform/db/prisma.server";
import { db } from "~/platform/db/prisma.server";
import { newKey, open, seal } from "~/platform/crypto/seal.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** What is kept of a person: nothing but the name they are greeted by. */
export interface CustomerNote {
  customerId: string;
  firstName: string | null;
}

/**
 * Keeps a customer's first name, sealed with a key of their own. A customer who was erased stays erased, however often an
 * old webhook is told again. Repeating it changes nothing.
 */
export async function noteCustomers(tx: Tx, shop: Shop, notes: readonly CustomerNote[], now: Date): Promise<void> {
  const named = [...new Map(notes.filter((note) => note.firstName).map((note) => [note.customerId, note])).values()];
  if (named.length === 0) return;
  const rows = named.map((note) => sealedRow(shop, note));
  await tx.$executeRaw`
    INSERT INTO customer_private (shop_id, customer_id, sealed_key, sealed_data, updated_at)
    SELECT ${shop.id}, row.id, decode(row.key, 'base64'), decode(row.data, 'base64'), ${now}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row(id text, key text, data text)
    WHERE NOT EXISTS (SELECT FROM erased_customer e WHERE e.shop_id = ${shop.id} AND e.customer_id = row.id)
    ON CONFLICT (shop_id, customer_id) DO UPDATE
      SET sealed_key = excluded.sealed_key, sealed_data = excluded.sealed_data, updated_at = excluded.updated_at`;
}

function sealedRow(shop: Shop, note: CustomerNote): { id: string; key: string; data: string } {
  const key = newKey();
  return {
    id: note.customerId,
    key: seal(shop.key, key, `customer-key/${note.customerId}`).toString("base64"),
    data: seal(key, Buffer.from(JSON.stringify({ firstName: note.firstName })), `customer/${note.customerId}`).toString("base64"),
  };
}

/** First names by customer id; customers without one, unknown or erased are left out. */
export async function firstNames(shop: Shop, customerIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db().customerPrivate.findMany({ where: { shopId: shop.id, customerId: { in: [...customerIds] } } });
  return new Map(rows.map((row) => {
    const key = open(shop.key, row.sealedKey, `customer-key/${row.customerId}`);
    const data = JSON.parse(open(key, row.sealedData, `customer/${row.customerId}`).toString()) as { firstName: string };
    return [row.customerId, data.firstName];
  }));
}

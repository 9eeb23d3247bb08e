import type { Tx } from "~/platform/db/prisma.server";
import { db } from "~/platform/db/prisma.server";
import { newKey, open, seal } from "~/platform/crypto/seal.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** What is kept of a person: the name they are greeted by, and the initial that stands beside it under their reviews. */
export interface CustomerNote {
  customerId: string;
  firstName: string | null;
  /** Left out where nobody told it. */
  lastInitial?: string | null;
}

export interface KeptName {
  firstName: string;
  lastInitial: string | null;
}

/**
 * Keeps a customer's first name and last name's initial, sealed with a key of their own. A customer who was erased stays erased, however often an
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
    data: seal(key, Buffer.from(JSON.stringify({ firstName: note.firstName, lastInitial: note.lastInitial ?? null })), `customer/${note.customerId}`).toString("base64"),
  };
}

/** First names by customer id; customers without one, unknown or erased are left out. */
export const firstNames = async (shop: Shop, customerIds: readonly string[]): Promise<Map<string, string>> =>
  new Map([...await keptNames(shop, customerIds)].map(([customerId, { firstName }]) => [customerId, firstName]));

/** Names by customer id, as far as they are kept: no initial where nobody told a last name. Customers without a first name, unknown or erased are left out. */
export async function keptNames(shop: Shop, customerIds: readonly string[]): Promise<Map<string, KeptName>> {
  const rows = await db().customerPrivate.findMany({ where: { shopId: shop.id, customerId: { in: [...customerIds] } } });
  return new Map(rows.map((row) => {
    const key = open(shop.key, row.sealedKey, `customer-key/${row.customerId}`);
    const data = JSON.parse(open(key, row.sealedData, `customer/${row.customerId}`).toString()) as { firstName: string; lastInitial?: string | null };
    return [row.customerId, { firstName: data.firstName, lastInitial: data.lastInitial ?? null }];
  }));
}

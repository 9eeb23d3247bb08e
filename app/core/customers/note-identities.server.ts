import type { IdentityTold } from "~/kernel/events/order-told";
import { deriveKey, keyedHash } from "~/platform/crypto/seal.server";
import type { Tx } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { identityKeys } from "./domain/identity/identity-keys";
import { canonicalPhone } from "./identity/canonical-phone";
import { isThrowawayMail } from "./identity/throwaway-mail";

export interface OrderIdentity {
  orderId: string;
  customerId: string | null;
  placedAt: Date;
  identity: IdentityTold | null;
}

/**
 * Keeps of what orders say about their buyers only keyed hashes: enough to see that two orders are one person's or one household's, too little to find anybody.
 * Nothing of customers who were erased. Inside a recording; told twice, nothing changes.
 */
export async function noteIdentities(tx: Tx, shop: Shop, told: readonly OrderIdentity[]): Promise<void> {
  const marks = told.flatMap(({ orderId, customerId, placedAt, identity }) =>
    identity ? identityMarks(shop, identity).map((mark) => ({ ...mark, orderId, customerId, seenAt: placedAt })) : []);
  if (marks.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO identity_mark (shop_id, kind, mark, order_id, customer_id, seen_at)
    SELECT ${shop.id}, m.kind, m.mark, m."orderId", m."customerId", m."seenAt"
    FROM json_to_recordset(${JSON.stringify(marks)}::json) AS m(kind text, mark text, "orderId" text, "customerId" text, "seenAt" timestamptz)
    WHERE NOT EXISTS (SELECT FROM erased_customer e WHERE e.shop_id = ${shop.id} AND e.customer_id = m."customerId")
    ON CONFLICT (shop_id, kind, mark, order_id) DO UPDATE SET customer_id = coalesce(excluded.customer_id, identity_mark.customer_id)
      WHERE identity_mark.customer_id IS DISTINCT FROM coalesce(excluded.customer_id, identity_mark.customer_id)`;
}

/** The keyed hashes of what somebody is known by; of a throw-away mail domain only that it is one. */
export function identityMarks(shop: Shop, told: IdentityTold): { kind: string; mark: string }[] {
  const hash = keyedHash(deriveKey(shop.key, "identity"));
  const marks = identityKeys(told, canonicalPhone).map(({ kind, key }) => ({ kind: kind as string, mark: Buffer.from(hash(`${kind}/${key}`)).subarray(0, 16).toString("base64url") }));
  return told.email && isThrowawayMail(told.email) ? [...marks, { kind: "throwaway", mark: "mail" }] : marks;
}

import { deriveKey, keyedHash } from "~/platform/crypto/seal.server";
import { db } from "~/platform/db/prisma.server";
import type { Tx } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { Suppression } from "./domain/decide-message";
import { normalisedAddress } from "./domain/normalised-address";

/** What stands for an address with us: without the shop's key nobody can try addresses out. */
export const addressHash = (shop: Pick<Shop, "key">, address: string): string =>
  Buffer.from(keyedHash(deriveKey(shop.key, "mail-addresses"))(normalisedAddress(address))).toString("base64url");

export interface Suppressed {
  addressHash: string;
  customerId: string | null;
  reason: Suppression["reason"];
}

/** From now on: again, it begins anew (who agreed in between has withdrawn again). In the caller's transaction. */
export async function suppress(tx: Tx, shopId: number, { addressHash: hash, reason, customerId }: Suppressed, now: Date): Promise<void> {
  const since = { customerId, since: now, toldAt: null };
  await tx.mailSuppression.upsert({
    where: { shopId_addressHash_reason: { shopId, addressHash: hash, reason } }, create: { shopId, addressHash: hash, reason, ...since }, update: since,
  });
}

/**
 * What stands against each of these customers, by id. An address that was refused is only that address; who has unsubscribed has done so under
 * every address they will have.
 */
export async function suppressionsOf(shop: Shop, recipients: readonly { customerId: string; address: string | null }[]): Promise<Map<string, Suppression[]>> {
  const hashed = recipients.map(({ customerId, address }) => ({ customerId, hash: address === null ? null : addressHash(shop, address) }));
  const rows = await db().mailSuppression.findMany({
    where: {
      shopId: shop.id,
      OR: [{ addressHash: { in: hashed.flatMap(({ hash }) => hash ?? []) } }, { reason: "unsubscribed", customerId: { in: hashed.map(({ customerId }) => customerId) } }],
    },
  });
  return new Map(hashed.map(({ customerId, hash }) => [customerId, rows.flatMap((row): Suppression[] => {
    const reason = row.reason === "refused" ? "refused" : "unsubscribed";
    const isTheirs = row.addressHash === hash || (reason === "unsubscribed" && row.customerId === customerId);
    return isTheirs ? [{ reason, since: row.since }] : [];
  })]));
}

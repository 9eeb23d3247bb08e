import { deriveKey, keyedHash, newKey, open, seal } from "../crypto/seal.server";
import { getConfig } from "../config.server";
import { db } from "../db/prisma.server";
import type { Tx } from "../db/prisma.server";
import type { Shop as ShopRow } from "../db/client/client";

/** A shop as the rest of the app knows it: its facts and its keys, opened. */
export interface Shop extends Omit<ShopRow, "sealedKey"> {
  key: Uint8Array;
  /** Codes and card tokens follow from this one; it must never change while the shop lives. */
  codeHash: (text: string) => Uint8Array;
  lotHash: (text: string) => Uint8Array;
}

const masterKey = (): Buffer => Buffer.from(getConfig().ENCRYPTION_KEY, "base64");
const keyContext = (domain: string): string => `shop/${domain}`;

/** The shop of a domain, or undefined when it never installed the app (or was erased). */
export async function findShop(domain: string, tx: Tx = db()): Promise<Shop | undefined> {
  const row = await tx.shop.findUnique({ where: { domain } });
  return row ? openShop(row) : undefined;
}

export async function findShopById(shopId: number, tx: Tx = db()): Promise<Shop | undefined> {
  const row = await tx.shop.findUnique({ where: { id: shopId } });
  return row ? openShop(row) : undefined;
}

export async function requireShop(shopId: number, tx: Tx = db()): Promise<Shop> {
  const shop = await findShopById(shopId, tx);
  if (!shop) throw new Error(`There is no shop ${shopId}`);
  return shop;
}

/** Makes the shop known with a key of its own. Repeating it, or two doing it at once, leaves the first key in place. */
export async function ensureShop(domain: string, now: Date): Promise<Shop> {
  const sealedKey = seal(masterKey(), newKey(), keyContext(domain));
  await db().shop.createMany({ data: [{ domain, sealedKey, installedAt: now, authorizedAt: now }], skipDuplicates: true });
  const shop = await findShop(domain);
  if (!shop) throw new Error(`The shop ${domain} could not be stored`);
  return shop;
}

export function openShop({ sealedKey, ...facts }: ShopRow): Shop {
  const key = open(masterKey(), sealedKey, keyContext(facts.domain));
  return { ...facts, key, codeHash: keyedHash(deriveKey(key, "codes")), lotHash: keyedHash(deriveKey(key, "lots")) };
}

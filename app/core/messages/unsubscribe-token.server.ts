import { timingSafeEqual } from "node:crypto";
import type { Locale } from "~/kernel/locale";
import { nearestLocale } from "~/kernel/locale";
import { getConfig } from "~/platform/config.server";
import { deriveKey, keyedHash } from "~/platform/crypto/seal.server";
import { findShopById } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** Who unsubscribes, without saying who that is. */
export interface Unsubscriber {
  customerId: string;
  addressHash: string;
  /** The mail's; its page speaks it too. */
  locale: Locale;
}

/**
 * Where one click unsubscribes. At the app's own address, not the shop's: a shop behind a password, or one that has gone, must still let people out.
 * Does not end: a mail is read years later.
 */
export const unsubscribeUrl = (shop: Pick<Shop, "id" | "key">, { customerId, addressHash, locale }: Unsubscriber): string => {
  const said = `${shop.id}.${customerId}.${addressHash}.${locale}`;
  return `${getConfig().SHOPIFY_APP_URL.replace(/\/$/, "")}/mail/unsubscribe/${said}.${macOf(shop, said)}`;
};

/** Reads a token; undefined for whatever was not signed with the key of the shop that it names. */
export async function readUnsubscribeToken(token: string): Promise<{ shop: Shop; who: Unsubscriber } | undefined> {
  const [, said, id, customerId, addressHash, locale, mac] = /^((\d{1,9})\.(\d{1,20})\.([\w-]{43})\.(de|en))\.([\w-]{43})$/.exec(token) ?? [];
  if (!said || !customerId || !addressHash || !mac) return undefined;
  const shop = await findShopById(Number(id));
  if (!shop || !timingSafeEqual(Buffer.from(macOf(shop, said)), Buffer.from(mac))) return undefined;
  return { shop, who: { customerId, addressHash, locale: nearestLocale(locale) } };
}

const macOf = (shop: Pick<Shop, "key">, said: string): string => Buffer.from(keyedHash(deriveKey(shop.key, "unsubscribe"))(said)).toString("base64url");

import { timingSafeEqual } from "node:crypto";
import { canonicalEmail } from "~/core/customers/domain/identity/canonical-email";
import { deriveKey, keyedHash } from "~/platform/crypto/seal.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

const lifetimeMilliseconds = 7 * 86_400_000;

/** The parameter that carries it. */
export const confirmedParameter = "c";

type OfShop = Pick<Shop, "key">;

/** A keyed hash of the mailbox, however its address is spelled: one mailbox, one voucher. The address itself is kept nowhere. */
export const mailboxHash = (shop: OfShop, address: string): string => keyed(shop, canonicalEmail(address) ?? address.trim().toLowerCase());

/** What proves that somebody reads mail to an address, for one advocate's link and seven days. */
export function mailToken(shop: OfShop, advocateId: string, mailbox: string, now: Date): string {
  const said = `${mailbox}.${(now.getTime() + lifetimeMilliseconds).toString(36)}`;
  return `${said}.${keyed(shop, `${advocateId}/${said}`)}`;
}

/** The mailbox that a token proves; null for whatever was not made for this advocate's link with the shop's key, or is over. */
export function readMailToken(shop: OfShop, advocateId: string, token: string | null, now: Date): string | null {
  const [, said, mailbox, until, mac] = /^(([\w-]{43})\.([0-9a-z]{1,12}))\.([\w-]{43})$/.exec(token ?? "") ?? [];
  if (!said || !mailbox || !until || !mac) return null;
  if (!timingSafeEqual(Buffer.from(keyed(shop, `${advocateId}/${said}`)), Buffer.from(mac))) return null;
  return Number.parseInt(until, 36) > now.getTime() ? mailbox : null;
}

const keyed = (shop: OfShop, text: string): string => Buffer.from(keyedHash(deriveKey(shop.key, "friends-mail"))(text)).toString("base64url");

import { timingSafeEqual } from "node:crypto";
import { deriveKey, keyedHash } from "~/platform/crypto/seal.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { proxyRootOf } from "~/platform/shopify/storefront-of";

/** Where an advocate sees their own account without signing in: for their mails only. Does not end; whoever has the mail has the page. */
export const accountLink = (shop: Pick<Shop, "key" | "storefrontUrl" | "domain" | "proxyPath">, customerId: string): string =>
  `${proxyRootOf(shop)}/me/${accountToken(shop, customerId)}`;

/** 256 bits of a keyed hash behind the customer's id. */
export const accountToken = (shop: Pick<Shop, "key">, customerId: string): string => `${customerId}.${macOf(shop, customerId)}`;

/** Whose account a token opens; null for whatever was not made with this shop's key. What it looks like makes no difference to the time that takes. */
export function readAccountToken(shop: Pick<Shop, "key">, token: string): string | null {
  const [, customerId = "0", mac = ""] = /^(\d{1,20})\.([\w-]{43})$/.exec(token) ?? [];
  const right = Buffer.from(macOf(shop, customerId));
  const given = Buffer.alloc(right.length);
  given.write(mac, "latin1");
  return timingSafeEqual(right, given) ? customerId : null;
}

const macOf = (shop: Pick<Shop, "key">, customerId: string): string => Buffer.from(keyedHash(deriveKey(shop.key, "advocates-account"))(customerId)).toString("base64url");

import { createCipheriv, createDecipheriv, timingSafeEqual } from "node:crypto";
import { deriveKey, keyedHash } from "~/platform/crypto/seal.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

const nonceBytes = 16;

/**
 * What a review is called in public: its key names customer and order, and nobody else is to learn those. The same key has the same name every time (its nonce is a keyed
 * hash of it, the idea of RFC 5297), and the app reads the key back out of the name, so that nothing is kept or searched for it.
 */
export function publicReviewId(shop: Pick<Shop, "key">, reviewKey: string): string {
  const nonce = nonceOf(shop, reviewKey);
  const cipher = createCipheriv("aes-256-ctr", deriveKey(shop.key, "review-id"), nonce);
  return Buffer.concat([nonce, cipher.update(shorten(reviewKey)), cipher.final()]).toString("base64url");
}

/** The review's key; undefined for whatever this shop did not name so. */
export function readPublicReviewId(shop: Pick<Shop, "key">, id: string): string | undefined {
  const bytes = /^[\w-]{23,400}$/.test(id) ? Buffer.from(id, "base64url") : Buffer.alloc(0);
  if (bytes.length <= nonceBytes) return undefined;
  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv("aes-256-ctr", deriveKey(shop.key, "review-id"), nonce);
  const key = `${beginning}${Buffer.concat([decipher.update(bytes.subarray(nonceBytes)), decipher.final()]).toString("utf8")}`;
  return timingSafeEqual(nonce, nonceOf(shop, key)) ? key : undefined;
}

/** What all keys begin with. */
const beginning = "review/";
const shorten = (key: string): string => key.slice(beginning.length);
const nonceOf = (shop: Pick<Shop, "key">, key: string): Buffer => Buffer.from(keyedHash(deriveKey(shop.key, "review-id-nonce"))(key)).subarray(0, nonceBytes);

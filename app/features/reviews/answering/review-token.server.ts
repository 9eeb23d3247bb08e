import { timingSafeEqual } from "node:crypto";
import { deriveKey, keyedHash } from "~/platform/crypto/seal.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** Who has this may write about what was in one order, and nothing else. */
export interface ReviewPermit {
  orderId: string;
  /** How the link reached them. */
  way: "mail" | "page";
}

/** A link is good for so long: long after anybody still thinks of the order, and no longer. */
const goodForDays = 180;
const dayOf = (instant: Date): number => Math.floor(instant.getTime() / 86_400_000);

/**
 * Where the products of an order are reviewed, on the shop's own domain. The token proves the purchase; it names the order and nobody. A star in a mail is
 * this link with `?product=<id>&stars=<1-5>`: it only fills in the form, since mail programs open links by themselves.
 */
export const reviewUrl = (shop: Pick<Shop, "storefrontUrl" | "proxyPath" | "key">, permit: ReviewPermit, now: Date): string =>
  `${shop.storefrontUrl}${shop.proxyPath}/v/${reviewToken(shop, permit, now)}`;

export function reviewToken(shop: Pick<Shop, "key">, { orderId, way }: ReviewPermit, now: Date): string {
  const said = `${orderId}.${way}.${dayOf(now) + goodForDays}`;
  return `${said}.${macOf(shop, said)}`;
}

export type ReadReviewToken = { ok: true; permit: ReviewPermit } | { ok: false; reason: "forged" | "expired" };

/** What a token permits; "forged" for whatever was not signed with this shop's key. A card's own token is none of these: see how a card is opened. */
export function readReviewToken(shop: Pick<Shop, "key">, token: string, now: Date): ReadReviewToken {
  const [, said, orderId, way, lastDay, mac] = /^((\d{1,20})\.(mail|page)\.(\d{1,7}))\.([\w-]{43})$/.exec(token) ?? [];
  if (!said || !orderId || !mac || !timingSafeEqual(Buffer.from(macOf(shop, said)), Buffer.from(mac))) return { ok: false, reason: "forged" };
  return dayOf(now) > Number(lastDay) ? { ok: false, reason: "expired" } : { ok: true, permit: { orderId, way: way === "mail" ? "mail" : "page" } };
}

const macOf = (shop: Pick<Shop, "key">, said: string): string => Buffer.from(keyedHash(deriveKey(shop.key, "review-link"))(said)).toString("base64url");

import { timingSafeEqual } from "node:crypto";
import { deriveKey, keyedHash } from "~/platform/crypto/seal.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { proxyRootOf } from "~/platform/shopify/storefront-of";

/** Who has this may write about what was in one order, and nothing else. */
export type ReviewPermit =
  /** How the link reached them. */
  | { orderId: string; way: "mail" | "page" }
  /** Handed to whoever has written by a card: the card itself writes once, this may change what was written with it. */
  | { orderId: string; way: "card"; productIds: string[] };

/** A link is good for so long: long after anybody still thinks of the order, and no longer. */
const goodForDays = 180;
const dayOf = (instant: Date): number => Math.floor(instant.getTime() / 86_400_000);

/**
 * Where the products of an order are reviewed, on the shop's own domain. The token proves the purchase; it names the order and nobody. A star in a mail is
 * this link with `?product=<id>&stars=<1-5>`: it only fills in the form, since mail programs open links by themselves.
 */
export const reviewUrl = (shop: Pick<Shop, "storefrontUrl" | "domain" | "proxyPath" | "key">, permit: ReviewPermit, now: Date): string =>
  `${proxyRootOf(shop)}/v/${reviewToken(shop, permit, now)}`;

export function reviewToken(shop: Pick<Shop, "key">, permit: ReviewPermit, now: Date): string {
  const way = permit.way === "card" ? ["card", ...permit.productIds].join("-") : permit.way;
  const said = `${permit.orderId}.${way}.${dayOf(now) + goodForDays}`;
  return `${said}.${macOf(shop, said)}`;
}

export type ReadReviewToken = { ok: true; permit: ReviewPermit } | { ok: false; reason: "forged" | "expired" };

/** What a token permits; "forged" for whatever was not signed with this shop's key. A card's own token is none of these: see `openReviews`. */
export function readReviewToken(shop: Pick<Shop, "key">, token: string, now: Date): ReadReviewToken {
  const [, said, orderId, way, lastDay, mac] = /^((\d{1,20})\.(mail|page|card(?:-\d{1,20}){1,50})\.(\d{1,7}))\.([\w-]{43})$/.exec(token) ?? [];
  if (!said || !orderId || !way || !mac || !timingSafeEqual(Buffer.from(macOf(shop, said)), Buffer.from(mac))) return { ok: false, reason: "forged" };
  if (dayOf(now) > Number(lastDay)) return { ok: false, reason: "expired" };
  return { ok: true, permit: way === "mail" || way === "page" ? { orderId, way } : { orderId, way: "card", productIds: way.split("-").slice(1) } };
}

const macOf = (shop: Pick<Shop, "key">, said: string): string => Buffer.from(keyedHash(deriveKey(shop.key, "review-link"))(said)).toString("base64url");

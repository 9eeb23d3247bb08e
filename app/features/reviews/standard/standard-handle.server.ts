import { createHash } from "node:crypto";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { publicReviewId } from "../showing/public-review-id.server";

/**
 * What the entry of a review is called, in letters that Shopify keeps as they are: it follows from the review's public name, says nothing about who wrote it, and is the
 * same every time. By it an entry is found again when an answer was lost.
 */
export const standardHandle = (shop: Pick<Shop, "key">, reviewKey: string): string =>
  `kundenkreis-${createHash("sha256").update(publicReviewId(shop, reviewKey)).digest("hex").slice(0, 40)}`;

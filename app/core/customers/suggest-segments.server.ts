import { digitsOf } from "~/kernel/gid";
import type { ChosenThing } from "~/kernel/voucher-terms";
import { callShopify } from "~/platform/shopify/gateway.server";
import { SegmentsDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ShopifyRefused, ShopifyThrottled, ShopifyUnavailable } from "~/platform/shopify/shopify-errors";
import { segmentSearch } from "./domain/segment-search";

/** As many segments as one wants to look through; the rest is found by name. */
const mostSegments = 50;

/**
 * The shop's segments, those edited last first, at most fifty; with `typed` those whose name has words beginning so. `more`: there are others.
 * null when Shopify does not say at the moment.
 */
export async function suggestSegments(shop: Shop, typed: string): Promise<{ segments: ChosenThing[]; more: boolean } | null> {
  try {
    const { segments } = await callShopify(shop, SegmentsDocument, { first: mostSegments, search: segmentSearch(typed) }, { points: 10, until: performance.now() + 5_000 });
    return { segments: segments.nodes.flatMap(({ id, name }) => { const digits = digitsOf("Segment", id); return digits ? [{ id: digits, title: name.slice(0, 300) }] : []; }), more: segments.pageInfo.hasNextPage };
  } catch (error) {
    if (error instanceof ShopifyThrottled || error instanceof ShopifyUnavailable || error instanceof ShopifyRefused) return null;
    throw error;
  }
}

import { z } from "zod";
import { db } from "~/platform/db/prisma.server";
import { digitsOf } from "~/kernel/gid";
import type { ChosenThing } from "~/kernel/voucher-terms";
import { callShopify } from "~/platform/shopify/gateway.server";
import { SegmentsDocument } from "~/platform/shopify/generated";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { ShopifyRefused, ShopifyThrottled, ShopifyUnavailable } from "~/platform/shopify/shopify-errors";
import { segmentSearch } from "../domain/rules/segment-search";

export const suggestionKindSchema = z.enum(["productTypes", "productTags", "customerTags"]);
export type SuggestionKind = z.infer<typeof suggestionKindSchema>;

/** As many as a list can be looked through; and so many rows are looked at, so that a large shop does not wait. */
const most = 200;
const looked = 20_000;

/** Words that are in use in the shop, as far as we have heard; for filling in, never for deciding. */
export async function suggestWords(shopId: number, kind: SuggestionKind): Promise<string[]> {
  const rows = await (kind === "productTypes"
    ? db().$queryRaw<{ word: string }[]>`
        SELECT DISTINCT word FROM (SELECT type AS word FROM shop_product WHERE shop_id = ${shopId} AND NOT deleted LIMIT ${looked}) seen WHERE word <> '' ORDER BY word LIMIT ${most}`
    : kind === "productTags"
      ? db().$queryRaw<{ word: string }[]>`
        SELECT DISTINCT word FROM (SELECT unnest(tags) AS word FROM shop_product WHERE shop_id = ${shopId} AND NOT deleted LIMIT ${looked}) seen WHERE word <> '' ORDER BY word LIMIT ${most}`
      : db().$queryRaw<{ word: string }[]>`
        SELECT DISTINCT word FROM (SELECT unnest(tags) AS word FROM shop_customer WHERE shop_id = ${shopId} LIMIT ${looked}) seen WHERE word <> '' ORDER BY word LIMIT ${most}`);
  return rows.map(({ word }) => word);
}

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

import { z } from "zod";
import { db } from "~/platform/db/prisma.server";

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

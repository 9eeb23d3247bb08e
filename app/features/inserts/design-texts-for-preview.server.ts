import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { insertDesignSchema } from "./domain/insert-design";
import type { InsertDesign } from "./domain/insert-design";
import { readyDesigns } from "./domain/ready-designs";

export type PreviewDesign = Pick<InsertDesign, "id" | "texts" | "showsAdvocateCode" | "colours">;

/** What a preview of a card needs of each design, oldest design first; of the ready design where the shop has none of its own. */
export async function designTextsForPreview(shop: Pick<Shop, "id">): Promise<PreviewDesign[]> {
  const rows = await db().insertDesign.findMany({ where: { shopId: shop.id }, orderBy: [{ id: "asc" }, { version: "desc" }], distinct: ["id"] });
  const designs = rows.filter(({ archived }) => !archived).sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
    .map((row) => insertDesignSchema.parse(row.definition));
  return (designs.length > 0 ? designs : [readyDesigns.letter]).map(({ id, texts, showsAdvocateCode, colours }) => ({ id, texts, showsAdvocateCode, colours }));
}

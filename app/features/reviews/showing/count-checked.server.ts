import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** Published reviews by what proves that their writers had the product: the order, the word of the tool they were imported from, nothing. */
export interface Checked {
  buyer: number;
  imported: number;
  unchecked: number;
}

/** Counts; reads the whole shop, for a job and not for a page. */
export async function countChecked(shop: Pick<Shop, "id">): Promise<Checked> {
  const rows = await db().review.groupBy({ by: ["verified"], where: { shopId: shop.id, state: "published" }, _count: true });
  const of = (verified: string): number => rows.find((row) => row.verified === verified)?._count ?? 0;
  return { buyer: of("buyer"), imported: of("imported"), unchecked: of("none") };
}

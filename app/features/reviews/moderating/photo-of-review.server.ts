import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** A photo of one of this shop's reviews, as WebP, whether it is shown or not; undefined where there is none. */
export async function photoOfReview(shop: Pick<Shop, "id">, key: string, id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const row = await db().reviewPhoto.findUnique({ where: { shopId_ownerKey_id: { shopId: shop.id, ownerKey: key, id } }, select: { bytes: true } });
  return row ? new Uint8Array(row.bytes) : undefined;
}

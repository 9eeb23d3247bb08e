import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

/** What a customer wrote about products, in every version, for their own request: words, stars, photos (WebP in base64), and what the shop replied. Reads only. */
export async function writtenBy(shop: Pick<Shop, "id">, customerId: string): Promise<{ reviews: object[]; invitations: object[] }> {
  const shopId = shop.id;
  const orders = await db().shopOrder.findMany({ where: { shopId, customerId }, select: { orderId: true } });
  const where = { shopId, OR: [{ customerId }, { orderId: { in: orders.map(({ orderId }) => orderId) } }] };
  const reviews = await db().review.findMany({
    where, orderBy: [{ writtenAt: "asc" }, { key: "asc" }],
    select: { key: true, productId: true, orderId: true, source: true, verified: true, incentivized: true, state: true, because: true, reply: true, repliedAt: true, publishedAt: true, helpful: true, notHelpful: true },
  });
  const keys = reviews.map(({ key }) => key);
  const versions = await db().reviewVersion.findMany({ where: { shopId, reviewKey: { in: keys } }, orderBy: [{ reviewKey: "asc" }, { version: "asc" }], omit: { shopId: true } });
  const photos = await db().reviewPhoto.findMany({ where: { shopId, ownerKey: { in: keys } }, select: { ownerKey: true, id: true, bytes: true, createdAt: true } });
  return {
    reviews: reviews.map((review) => ({
      ...review,
      versions: versions.filter(({ reviewKey }) => reviewKey === review.key).map(({ reviewKey: _, ...version }) => version),
      photos: photos.filter(({ ownerKey }) => ownerKey === review.key).map(({ id, bytes, createdAt }) => ({ id, createdAt, webp: Buffer.from(bytes).toString("base64") })),
    })),
    invitations: await db().reviewInvitation.findMany({
      where, orderBy: [{ madeAt: "asc" }, { key: "asc" }], select: { productId: true, orderId: true, lot: true, state: true, because: true, readyAt: true, askedAt: true, asked: true, answeredAt: true },
    }),
  };
}

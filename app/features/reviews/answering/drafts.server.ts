import { z } from "zod";
import { open, seal } from "~/platform/crypto/seal.server";
import { db } from "~/platform/db/prisma.server";
import type { Tx } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { TypedReview } from "../domain/answering/parse-review";

const draftSchema = z.object({
  stars: z.string(), title: z.string(), body: z.string(), name: z.string(), attributes: z.record(z.string(), z.string()), photoIds: z.array(z.string()),
});

/** What has no link of its own is found again by a name that only this browser knows: a photo of a card must not show what its owner is typing. */
export const draftKey = (reviewKey: string, draftId: string | null): string => (draftId === null ? reviewKey : `${reviewKey}/${draftId}`);

const contextOf = (key: string): string => `review-draft/${key}`;

/** Keeps what somebody is typing, sealed with the shop's key. The last one counts. */
export async function keepDraft(shop: Pick<Shop, "id" | "key">, key: string, typed: TypedReview, now: Date): Promise<void> {
  const sealedData = seal(shop.key, Buffer.from(JSON.stringify(draftSchema.parse(typed))), contextOf(key));
  await db().reviewDraft.upsert({
    where: { shopId_key: { shopId: shop.id, key } }, create: { shopId: shop.id, key, sealedData, updatedAt: now }, update: { sealedData, updatedAt: now },
  });
}

export async function readDraft(shop: Pick<Shop, "id" | "key">, key: string): Promise<TypedReview | undefined> {
  const row = await db().reviewDraft.findUnique({ where: { shopId_key: { shopId: shop.id, key } } });
  return row ? draftSchema.parse(JSON.parse(open(shop.key, row.sealedData, contextOf(key)).toString())) : undefined;
}

/** It was sent, or taken back. */
export const dropDrafts = async (tx: Tx, shopId: number, reviewKey: string): Promise<void> => {
  await tx.reviewDraft.deleteMany({ where: { shopId, OR: [{ key: reviewKey }, { key: { startsWith: `${reviewKey}/` } }] } });
};

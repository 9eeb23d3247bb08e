import { createHash } from "node:crypto";
import sharp from "sharp";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";

export const largestUploadBytes = 12 * 1024 * 1024;
const mostPixels = 50_000_000;
/** More than any format needs at 300 dpi with its bleed (A5: 1,819 by 2,551). */
const longestEdgePixels = 2_600;

export interface StoredImage {
  id: string;
  widthPixels: number;
  heightPixels: number;
}

export type ImageStored = { ok: true; image: StoredImage } | { ok: false; reason: "too-large" | "not-an-image" | "kind" | "too-many-pixels" };

/**
 * Takes a logo or a picture: JPEG, PNG or WebP, re-encoded (what the camera wrote into it is gone, and only what `sharp` can read is kept),
 * turned upright, at most as large as a print needs. Pictures with transparency stay PNG, others become JPEG. The same picture twice is one.
 */
export async function storeImage(shop: Pick<Shop, "id">, upload: Uint8Array, now: Date): Promise<ImageStored> {
  if (upload.length > largestUploadBytes) return { ok: false, reason: "too-large" };
  const read = await sharp(upload, { limitInputPixels: mostPixels, failOn: "error" }).metadata().catch((error: unknown) =>
    (error instanceof Error && /pixel limit/i.test(error.message) ? "too-many-pixels" as const : null));
  if (read === "too-many-pixels") return { ok: false, reason: "too-many-pixels" };
  if (!read) return { ok: false, reason: "not-an-image" };
  if (!["jpeg", "png", "webp"].includes(read.format)) return { ok: false, reason: "kind" };
  const resized = sharp(upload, { limitInputPixels: mostPixels, failOn: "error" }).rotate()
    .resize({ width: longestEdgePixels, height: longestEdgePixels, fit: "inside", withoutEnlargement: true }).toColourspace("srgb");
  const encoded = await (read.hasAlpha ? resized.png({ compressionLevel: 9 }) : resized.jpeg({ quality: 90 })).toBuffer({ resolveWithObject: true }).catch(() => null);
  if (!encoded) return { ok: false, reason: "not-an-image" };
  const id = createHash("sha256").update(encoded.data).digest("hex").slice(0, 32);
  const image = { id, widthPixels: encoded.info.width, heightPixels: encoded.info.height };
  await db().insertImage.createMany({
    data: [{ shopId: shop.id, ...image, mediaType: `image/${encoded.info.format}`, bytes: new Uint8Array(encoded.data), createdAt: now }], skipDuplicates: true,
  });
  return { ok: true, image };
}

/** The bytes of these images, by id; what this shop does not have is left out. */
export async function readImages(shop: Pick<Shop, "id">, ids: readonly (string | null)[]): Promise<Map<string, Uint8Array>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  if (wanted.length === 0) return new Map();
  const rows = await db().insertImage.findMany({ where: { shopId: shop.id, id: { in: wanted } } });
  return new Map(rows.map((row) => [row.id, row.bytes]));
}

/** One image as a browser shows it; undefined when this shop has none of this id. */
export async function findImage(shop: Pick<Shop, "id">, id: string): Promise<{ mediaType: string; bytes: Uint8Array } | undefined> {
  return (await db().insertImage.findUnique({ where: { shopId_id: { shopId: shop.id, id } } })) ?? undefined;
}

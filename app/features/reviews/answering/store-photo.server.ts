import { createHash } from "node:crypto";
import sharp from "sharp";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { PhotoRefusal } from "../domain/answering/photo-limits";
import { largestPhotoBytes } from "../domain/answering/photo-limits";
import { sniffPicture } from "../domain/answering/sniff-picture";

/** What phones take fits; a small file that unpacks to more is refused before it is unpacked. */
const mostPixels = 50_000_000;
const longestEdgePixels = 1600;
const thumbnailPixels = 240;
/** Of one review, those that were taken out again included, until they are forgotten. */
const mostKept = 20;
const patienceSeconds = 20;

export type PhotoStored = { ok: true; id: string } | { ok: false; reason: PhotoRefusal };

/**
 * Takes a photo for a review: JPEG, PNG or WebP by its own bytes, re-encoded, so that nothing of where and with what it was taken is left, turned upright, with a thumbnail.
 * The same photo twice is one: it is named after its bytes.
 */
export async function storePhoto(shop: Pick<Shop, "id">, ownerKey: string, upload: Uint8Array, now: Date): Promise<PhotoStored> {
  if (upload.length > largestPhotoBytes) return { ok: false, reason: "too-large" };
  const kind = sniffPicture(upload);
  if (kind === "heic") return { ok: false, reason: "heic" };
  if (kind === "other") return { ok: false, reason: "kind" };
  const encoded = await reencode(upload);
  if (typeof encoded === "string") return { ok: false, reason: encoded };
  const id = createHash("sha256").update(encoded.bytes).digest("hex").slice(0, 32);
  if (await db().reviewPhoto.count({ where: { shopId: shop.id, ownerKey, id: { not: id } } }) >= mostKept) return { ok: false, reason: "too-many" };
  await db().reviewPhoto.createMany({ data: [{ shopId: shop.id, ownerKey, id, ...encoded, createdAt: now }], skipDuplicates: true });
  return { ok: true, id };
}

/** The bytes of one, with what is put beside it in the table. Room for whoever else brings photos. */
export async function reencode(upload: Uint8Array): Promise<{ bytes: Buffer<ArrayBuffer>; thumbnail: Buffer<ArrayBuffer>; widthPixels: number; heightPixels: number } | "unreadable" | "too-many-pixels"> {
  try {
    const { data, info } = await sharp(upload, { limitInputPixels: mostPixels, failOn: "error" }).rotate().toColourspace("srgb")
      .resize({ width: longestEdgePixels, height: longestEdgePixels, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 80 }).timeout({ seconds: patienceSeconds }).toBuffer({ resolveWithObject: true });
    const thumbnail = await sharp(data).resize({ width: thumbnailPixels, height: thumbnailPixels, fit: "cover", position: "attention" }).webp({ quality: 75 }).toBuffer();
    return { bytes: Buffer.from(data), thumbnail: Buffer.from(thumbnail), widthPixels: info.width, heightPixels: info.height };
  } catch (error) {
    return error instanceof Error && /pixel limit/i.test(error.message) ? "too-many-pixels" : "unreadable";
  }
}

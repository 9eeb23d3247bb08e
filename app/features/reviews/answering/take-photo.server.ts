import type { Locale } from "~/kernel/locale";
import { db } from "~/platform/db/prisma.server";
import { NetworkLimit } from "~/platform/shopify/network-limit.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { photoWords } from "../ui/answering/photo-words";
import { pictureOf } from "./make-form.server";
import { storePhoto } from "./store-photo.server";

/** From one network, whichever way they come: a photo costs a second of a processor. */
export const photoLimit = new NetworkLimit(150, 60 * 60_000);

/** What the page's script is told; `picture` is a small one, as it stands in the page. */
export type PhotoAnswer = { ok: true; id: string; picture: string } | { ok: false; why: string };

interface PhotoFor {
  reviewKey: string;
  /** As the merchant has it. */
  mayHavePhotos: boolean;
  locale: Locale;
}

/** One photo by itself, while the others and the text still stand in the browser. `upload`: null where none came, "too-large" where too much did. The same twice is one. */
export async function takePhoto(shop: Pick<Shop, "id">, { reviewKey, mayHavePhotos, locale }: PhotoFor, upload: Uint8Array | "too-large" | null, now: Date): Promise<PhotoAnswer> {
  const words = photoWords(locale);
  if (upload === "too-large") return { ok: false, why: words["too-large"] };
  if (upload === null || !mayHavePhotos) return { ok: false, why: words.kind };
  const stored = await storePhoto(shop, reviewKey, upload, now);
  if (!stored.ok) return { ok: false, why: words[stored.reason] };
  const row = await db().reviewPhoto.findUniqueOrThrow({ where: { shopId_ownerKey_id: { shopId: shop.id, ownerKey: reviewKey, id: stored.id } }, select: { thumbnail: true } });
  return { ok: true, id: stored.id, picture: pictureOf(row.thumbnail) };
}

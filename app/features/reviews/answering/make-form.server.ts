import { randomBytes } from "node:crypto";
import { keptNames } from "~/core/customers/note-customers.server";
import { db } from "~/platform/db/prisma.server";
import { attributesFor } from "../domain/answering/parse-review";
import type { ReviewErrors, TypedReview } from "../domain/answering/parse-review";
import { asks } from "../domain/answering/review-page";
import type { ReviewFormView } from "../domain/answering/review-page";
import { shownName } from "../domain/answering/shown-name";
import { draftKey, readDraft } from "./drafts.server";
import type { HeldProduct } from "./open-reviews.server";
import { accountMark } from "./receive-holder.server";
import type { Received } from "./receive-holder.server";
import { readNewestVersion } from "./read-written.server";
import { uploadToken, uploadUrl } from "./upload-token.server";

/** The form for one product. `given`: what somebody sent that could not be taken, with what is the matter; else the draft, what is written already, or an empty one. */
export async function makeForm(received: Received, product: HeldProduct, isChange: boolean, given?: { typed: TypedReview; errors: ReviewErrors }): Promise<ReviewFormView> {
  const { shop, programme, holder, visitor, frame, now } = received;
  const typed = given?.typed ?? await begun(received, product);
  const wished = visitor.query.get(asks.stars);
  const stars = !given && wished !== null && /^[1-5]$/.test(wished) ? wished : typed.stars;
  return {
    productId: product.productId, title: product.title, typed: { ...typed, stars }, errors: given?.errors ?? {}, isChange, mayHavePhotos: programme.photos,
    attributes: attributesFor(programme.attributes, product.type).map((attribute) => ({
      key: attribute.key, label: attribute.label[frame.locale], options: attribute.options.map(({ key, label }) => ({ key, label: label[frame.locale] })),
    })),
    photos: await smallPhotos(shop.id, product.reviewKey, typed.photoIds),
    draftId: product.mayChange ? null : draftIdOf(received) ?? randomBytes(16).toString("base64url"),
    accountMark: holder.source === "account" && holder.customerId !== null ? accountMark(shop, holder.customerId) : null,
    upload: programme.photos ? { url: uploadUrl(), token: uploadToken(shop, product, now) } : null,
  };
}

/** As the page's address says it. */
export const draftIdOf = ({ visitor }: Pick<Received, "visitor">, posted?: string): string | null => {
  const said = posted ?? visitor.query.get(asks.draft);
  return said !== null && /^[\w-]{22}$/.test(said) ? said : null;
};

async function begun(received: Received, product: HeldProduct): Promise<TypedReview> {
  const { shop } = received;
  const draftId = product.mayChange ? null : draftIdOf(received);
  const draft = product.mayChange || draftId !== null ? await readDraft(shop, draftKey(product.reviewKey, draftId)) : undefined;
  if (draft) return draft;
  const version = product.mayChange ? await readNewestVersion(shop.id, product.reviewKey) : undefined;
  if (version) {
    const { stars, title, body, displayName, attributes, photoIds } = version;
    return { stars: String(stars), title, body, name: displayName, attributes: attributes as Record<string, string>, photoIds };
  }
  return { stars: "", title: "", body: "", name: await usualName(received, product), attributes: {}, photoIds: [] };
}

/** The first name and the last name's initial, as far as they are known. */
async function usualName({ shop }: Received, { customerId }: HeldProduct): Promise<string> {
  const name = customerId === null ? undefined : (await keptNames(shop, [customerId])).get(customerId);
  return name ? shownName(name) : "";
}

/** In their order, as they stand in the page: they belong to nobody but its reader, and cost no further request. */
async function smallPhotos(shopId: number, ownerKey: string, ids: readonly string[]): Promise<ReviewFormView["photos"]> {
  if (ids.length === 0) return [];
  const rows = await db().reviewPhoto.findMany({ where: { shopId, ownerKey, id: { in: [...ids] } }, select: { id: true, thumbnail: true } });
  return ids.flatMap((id) => {
    const row = rows.find((photo) => photo.id === id);
    return row ? [{ id, picture: pictureOf(row.thumbnail) }] : [];
  });
}

export const pictureOf = (thumbnail: Uint8Array): string => `data:image/webp;base64,${Buffer.from(thumbnail).toString("base64")}`;


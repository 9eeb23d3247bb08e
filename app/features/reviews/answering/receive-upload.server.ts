import { pageHeaders } from "~/core/pages/page-headers";
import { nearestLocale } from "~/kernel/locale";
import { preferredLocale } from "~/platform/i18n/preferred-locale";
import { nearestAddress } from "~/platform/shopify/nearest-address";
import { networkMark } from "~/platform/shopify/network-mark.server";
import { findShopById } from "~/platform/shopify/shop-store.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { BodyTooLong, requestUpTo } from "~/platform/upload/body-limit";
import { largestPhotoBytes } from "../domain/answering/photo-limits";
import { readReviewProgramme } from "../programme/review-programme.server";
import { isErased } from "./open-reviews.server";
import { photoLimit, takePhoto } from "./take-photo.server";
import { openUploadToken, shopIdOfUpload } from "./upload-token.server";
import type { UploadPermit } from "./upload-token.server";

const mayCome = { "access-control-allow-origin": "*", "access-control-allow-methods": "POST, OPTIONS", "access-control-allow-headers": "Authorization, Content-Type" } as const;

/**
 * A photo of the review form, sent straight to the app where the shop's proxy does not carry it: the body is the picture, `Authorization: Bearer` the form's upload token.
 * Limits, checks and words are those of the proxy's way; what was stored shows nowhere until the form is sent, by who may send it. Sent twice it is one photo.
 *
 * Forged, expired, another shop's and of somebody erased since: 404 alike, before anything of the body is read. Guesses need no limit of their own: 128 bits say no, at the price of one row.
 *
 * Pages of every origin may send: a browser asks (OPTIONS) without the token, so that the shop is not known then, and a shop has domains that we are not told of (its markets').
 * Nothing is given away by that: there is no cookie, the token is the only proof, and the answer is the sender's own picture.
 */
export async function receiveUpload(request: Request, now: Date): Promise<Response> {
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: { ...mayCome, "access-control-max-age": "7200" } });
  if (request.method !== "POST") return answer({ ok: false }, 405, { allow: "POST, OPTIONS" });
  const sender = await senderOf(/^Bearer ([\w.-]{1,500})$/i.exec(request.headers.get("authorization") ?? "")?.[1] ?? "", now);
  if (!sender) return answer({ ok: false }, 404);
  const { shop, reviewKey } = sender;
  const network = networkMark(shop, nearestAddress(request));
  if (photoLimit.secondsToWait(network, now) > 0) return answer({ ok: false }, 429);
  photoLimit.count(network, now);
  const [programme, upload] = await Promise.all([readReviewProgramme(shop), pictureIn(request)]);
  const locale = preferredLocale(request.headers.get("accept-language"), nearestLocale(shop.locale));
  const taken = await takePhoto(shop, { reviewKey, mayHavePhotos: programme.photos, locale }, upload, now);
  return answer(taken, taken.ok ? 200 : 422);
}

async function senderOf(token: string, now: Date): Promise<({ shop: Shop } & UploadPermit) | undefined> {
  const shopId = shopIdOfUpload(token);
  const shop = shopId === undefined ? undefined : await findShopById(shopId);
  const permit = shop && !shop.uninstalledAt ? openUploadToken(shop, token, now) : undefined;
  return shop && permit && !(await isErased(shop.id, permit.customerId)) ? { shop, ...permit } : undefined;
}

/** Whoever says that more comes is believed; whoever sends more is broken off. */
async function pictureIn(request: Request): Promise<Uint8Array | "too-large"> {
  if (Number(request.headers.get("content-length") ?? 0) > largestPhotoBytes) return "too-large";
  try {
    return new Uint8Array(await requestUpTo(request, largestPhotoBytes).arrayBuffer());
  } catch (error) {
    if (error instanceof BodyTooLong) return "too-large";
    throw error;
  }
}

const answer = (body: object, status: number, headers: Record<string, string> = {}): Response => Response.json(body, { status, headers: { ...pageHeaders, ...mayCome, ...headers } });

import { pageHeaders } from "~/core/pages/page-headers";
import { db } from "~/platform/db/prisma.server";
import { NetworkLimit } from "~/platform/shopify/network-limit.server";
import type { ProxyVisitor } from "~/platform/shopify/proxy-visitor";
import type { ProxyRequest } from "~/platform/shopify/verify-proxy-request.server";
import { attributesFor, parseReview } from "../domain/answering/parse-review";
import type { ReviewErrors, TypedReview } from "../domain/answering/parse-review";
import { mostPhotos } from "../domain/answering/photo-limits";
import { asks } from "../domain/answering/review-page";
import type { ReviewPageView } from "../domain/answering/review-page";
import { postponeNotArrived } from "../inviting/postpone-not-arrived.server";
import { draftKey, keepDraft } from "./drafts.server";
import { draftIdOf, makeForm } from "./make-form.server";
import type { HeldProduct } from "./open-reviews.server";
import { productToReview, readWritten } from "./read-written.server";
import { readReviewForm } from "./read-review-form.server";
import type { ReviewForm } from "./read-review-form.server";
import { accountMark, receiveHolder } from "./receive-holder.server";
import type { PaletteOf, Received } from "./receive-holder.server";
import { reviewToken } from "./review-token.server";
import { sendReview } from "./send-review.server";
import { answerReviewPage, formView } from "./show-review-page.server";
import { storePhoto } from "./store-photo.server";
import { photoLimit, takePhoto } from "./take-photo.server";
import { uploadToken } from "./upload-token.server";
import { withdrawReview } from "./withdraw-review.server";

const [minute, hour] = [60_000, 3_600_000];
/** From one network: offices and phone companies share one. */
const limits = { draft: new NetworkLimit(600, 10 * minute), photo: photoLimit, send: new NetworkLimit(60, hour) };

/** What somebody sends from the page: a review, what they have typed so far, a photo, that they take a review back, that nothing has arrived. */
export async function takeReview(proxied: ProxyRequest, token: string | null, request: Request, visitor: ProxyVisitor, paletteOf: PaletteOf, now: Date): Promise<Response> {
  const step = visitor.query.get(asks.step) ?? "send";
  const isForScript = step === "draft" || step === "photo";
  const received = await receiveHolder(proxied, token, visitor, paletteOf, now);
  if ("view" in received) return isForScript ? answerScript({ ok: false }, 404) : answerReviewPage(proxied.shop, received.view, received.frame);
  const { shop, frame, network } = received;
  const limit = limits[step === "draft" || step === "photo" ? step : "send"];
  const seconds = limit.secondsToWait(network, now);
  if (seconds > 0) return isForScript ? answerScript({ ok: false }, 429) : answerReviewPage(shop, { kind: "wait", minutes: Math.ceil(seconds / 60) }, frame);
  limit.count(network, now);
  const posted = await readReviewForm(request);
  const { holder } = received;
  if (holder.source === "account" && posted.texts.get("mark")?.at(0) !== accountMark(shop, holder.customerId ?? "")) return isForScript ? answerScript({ ok: false }, 404) : answerReviewPage(shop, { kind: "unknown" }, frame);

  if (step === "not-arrived" && holder.orderId !== null) {
    await postponeNotArrived(shop, holder.orderId, now);
    return seeOther(`${frame.path}?${asks.notArrived}=told`);
  }
  const product = holder.products.find(({ productId }) => productId === posted.texts.get("product")?.at(0));
  if (!product) return isForScript ? answerScript({ ok: false }, 404) : answerReviewPage(shop, { kind: "unknown" }, frame);
  if (step === "withdraw") {
    if (product.mayChange) await withdrawReview(shop, product.reviewKey, now);
    return seeOther(`${frame.path}?${asks.withdrawn}=1`);
  }
  const { state } = productToReview(product, await readWritten(shop.id, [product]));
  if (state === "closed") return isForScript ? answerScript({ ok: false }, 409) : seeOther(`${frame.path}?${asks.thanks}=${product.productId}`);
  if (state === "open" && !received.programme.on) return isForScript ? answerScript({ ok: false }, 409) : answerReviewPage(shop, { kind: "closed" }, frame);
  if (step === "draft") {
    await keepDraft(shop, draftKey(product.reviewKey, product.mayChange ? null : draftIdOf(received, posted.texts.get("draft")?.at(0))), await typedOf(received, product, posted), now);
    return answerScript({ ok: true, token: uploadToken(shop, product, now) }, 200);
  }
  return step === "photo" ? answerPhoto(received, product, posted) : send(received, product, posted, state === "written");
}

async function answerPhoto({ shop, programme, frame, now }: Received, { reviewKey }: HeldProduct, { photos: [photo], isCutOff }: ReviewForm): Promise<Response> {
  const upload = isCutOff || photo?.ok === false ? "too-large" : photo?.bytes ?? null;
  const taken = await takePhoto(shop, { reviewKey, mayHavePhotos: programme.photos, locale: frame.locale }, upload, now);
  return answerScript(taken, taken.ok ? 200 : 422);
}

async function send(received: Received, product: HeldProduct, posted: ReviewForm, isChange: boolean): Promise<Response> {
  const { shop, programme, holder, frame, network, now, token, pathPrefix } = received;
  const typed = await typedOf(received, product, posted);
  const photos = await takePhotos(received, product, posted, typed.photoIds);
  const whole = { ...typed, photoIds: photos.ids };
  const parsed = parseReview(whole, attributesFor(programme.attributes, product.type));
  const errors: ReviewErrors = { ...(parsed.ok ? {} : parsed.errors), ...(photos.error ? { photos: photos.error } : {}) };
  if (!parsed.ok || photos.error) return answerReviewPage(shop, await formWith(received, product, isChange, whole, errors), frame);
  const sent = await sendReview(shop, programme, { product, source: holder.source, review: parsed.review, locale: frame.locale, network }, now);
  if (!sent.ok && sent.reason === "erased") return answerReviewPage(shop, { kind: "unknown" }, frame);
  const thanks = `${asks.thanks}=${product.productId}`;
  // Whoever has written by a card goes on with a link of their own: it changes what they wrote, which the card cannot.
  const { orderId } = product;
  const productIds = [...holder.products.filter(({ mayChange }) => mayChange).map(({ productId }) => productId), product.productId];
  return token !== null && holder.source === "card" && sent.ok ? seeOther(`${pathPrefix}/v/${reviewToken(shop, { orderId, way: "card", productIds: [...new Set(productIds)] }, now)}?${thanks}`) : seeOther(`${frame.path}?${thanks}`);
}

/** The page again, with everything as it was typed, and what is the matter beside it. */
async function formWith(received: Received, product: HeldProduct, isChange: boolean, typed: TypedReview, errors: ReviewErrors): Promise<ReviewPageView> {
  const view = await formView(received, product.productId);
  return view.kind === "form" ? { ...view, form: await makeForm(received, product, isChange, { typed, errors }) } : view;
}

/** What stands in the form; of photos, those that were sent for this review. */
async function typedOf({ shop }: Received, { reviewKey }: HeldProduct, { texts }: ReviewForm): Promise<TypedReview> {
  const text = (name: string): string => texts.get(name)?.at(0) ?? "";
  const ids = [...new Set(texts.get("photo") ?? [])].slice(0, 2 * mostPhotos);
  const known = ids.length === 0 ? [] : await db().reviewPhoto.findMany({ where: { shopId: shop.id, ownerKey: reviewKey, id: { in: ids } }, select: { id: true } });
  return {
    stars: text("stars"), title: text("title"), body: text("body"), name: text("name"), photoIds: ids.filter((id) => known.some((photo) => photo.id === id)),
    attributes: Object.fromEntries([...texts].flatMap(([name, [value = ""]]) => (/^a\.[a-z0-9-]{1,30}$/.test(name) && value !== "" ? [[name.slice(2), value.slice(0, 30)]] : []))),
  };
}

/** The photos of a form that came without a script, one after the other; those that are fine are kept, whatever is the matter with others. */
async function takePhotos({ shop, programme, now }: Received, { reviewKey }: HeldProduct, { photos, isCutOff }: ReviewForm, kept: readonly string[]): Promise<{ ids: string[]; error: ReviewErrors["photos"] }> {
  const ids = [...kept];
  let error: ReviewErrors["photos"] = isCutOff ? "too-large" : undefined;
  for (const photo of programme.photos ? photos : []) {
    if (ids.length >= mostPhotos) return { ids, error: "too-many" };
    const stored = photo.ok ? await storePhoto(shop, reviewKey, photo.bytes, now) : photo;
    if (!stored.ok) error = stored.reason;
    else if (!ids.includes(stored.id)) ids.push(stored.id);
  }
  return { ids, error };
}

const seeOther = (location: string): Response => new Response(null, { status: 303, headers: { ...pageHeaders, location } });
const answerScript = (body: object, status: number): Response => Response.json(body, { status, headers: pageHeaders });

import { answerPage } from "~/core/pages/answer-page.server";
import { pageStyle } from "~/core/pages/ui/page-style";
import { dayOf } from "~/kernel/day";
import { db } from "~/platform/db/prisma.server";
import type { ProxyVisitor } from "~/platform/shopify/proxy-visitor";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ProxyRequest } from "~/platform/shopify/verify-proxy-request.server";
import { asks, reviewPageStatus } from "../domain/answering/review-page";
import type { ReviewPageView } from "../domain/answering/review-page";
import { ReviewPage } from "../ui/answering/review-page";
import { reviewScript } from "../ui/answering/review-script";
import { reviewStyle } from "../ui/answering/review-style";
import { makeForm } from "./make-form.server";
import type { HeldProduct } from "./open-reviews.server";
import { productToReview, readWritten } from "./read-written.server";
import { receiveHolder } from "./receive-holder.server";
import type { PaletteOf, Received, ReviewFrame } from "./receive-holder.server";

/** The page on which the products of an order are reviewed. Opening it changes nothing: stars in a mail's link only fill in the form. */
export async function showReviews(proxied: ProxyRequest, token: string | null, visitor: ProxyVisitor, paletteOf: PaletteOf, now: Date): Promise<Response> {
  const received = await receiveHolder(proxied, token, visitor, paletteOf, now);
  if ("view" in received) return answerReviewPage(proxied.shop, received.view, received.frame);
  return answerReviewPage(received.shop, await viewOf(received), received.frame);
}

export async function answerReviewPage(shop: Pick<Shop, "id" | "name">, view: ReviewPageView, { locale, paletteOf, path }: ReviewFrame): Promise<Response> {
  const style = pageStyle(await paletteOf(shop, null)) + reviewStyle;
  const upload = view.kind === "form" ? view.form?.upload : null;
  const frame = { locale, style, script: reviewScript, status: reviewPageStatus(view), isForm: true, ...(upload ? { sendsTo: new URL(upload.url).origin } : {}) };
  const answer = answerPage(<ReviewPage shopName={shop.name} {...{ view, locale, path, style }} script={reviewScript} />, frame);
  if (view.kind === "wait") answer.headers.set("retry-after", String(view.minutes * 60));
  return answer;
}

async function viewOf(received: Received): Promise<ReviewPageView> {
  const { holder, visitor } = received;
  const asked = visitor.query.get(asks.notArrived);
  if (asked !== null && holder.orderId !== null) return asked === "told" ? { kind: "told-not-arrived" } : { kind: "ask-not-arrived", accountMark: null };
  const thanked = visitor.query.get(asks.thanks);
  if (thanked !== null) return thanksView(received, holder.products.find(({ productId }) => productId === thanked));
  const chosen = visitor.query.get(asks.product);
  return formView(received, chosen);
}

/** The products, and the form for one of them: the one asked for, else the first that nothing is written about. What was not bought with this order is not here. */
export async function formView(received: Received, chosenId: string | null): Promise<ReviewPageView> {
  const { shop, programme, holder, visitor } = received;
  const written = await readWritten(shop.id, holder.products);
  const there = holder.products.map((product) => ({ product, shown: productToReview(product, written) })).filter(({ shown }) => programme.on || shown.state === "written");
  if (holder.products.length === 0) return { kind: "nothing" };
  if (there.length === 0) return { kind: "closed" };
  const chosen = chosenId === null ? there.find(({ shown }) => shown.state === "open") : there.find(({ product }) => product.productId === chosenId);
  if (chosenId !== null && !chosen) return { kind: "unknown" };
  const form = chosen && chosen.shown.state !== "closed" ? await makeForm(received, chosen.product, chosen.shown.state === "written") : null;
  return {
    kind: "form", form, products: there.map(({ shown }) => shown), isWithdrawn: visitor.query.has(asks.withdrawn),
    mayBeOnItsWay: (holder.source === "mail" || holder.source === "page") && there.some(({ shown }) => shown.state === "open"),
  };
}

async function thanksView({ shop, holder, programme }: Received, product: HeldProduct | undefined): Promise<ReviewPageView> {
  const written = await readWritten(shop.id, holder.products);
  const review = product && written.get(product.reviewKey);
  if (!product || !review || review.state === "withdrawn") return { kind: "unknown" };
  const waiting = await db().due.findFirst({ where: { shopId: shop.id, topic: "review/look-over", key: { startsWith: `${product.reviewKey}/publish/` } }, orderBy: { dueAt: "desc" } });
  return {
    kind: "thanks", title: product.title, productId: product.productId, mayChange: product.mayChange,
    became: review.state === "published" ? (review.waitingVersion === null ? "shown" : "change-looked-at") : review.state === "pending" ? "looked-at" : "hidden",
    latestDay: waiting ? dayOf(waiting.dueAt, shop.timeZone) : null,
    products: holder.products.map((one) => productToReview(one, written)).filter(({ state, productId }) => productId !== product.productId && (state === "written" || (state === "open" && programme.on))),
  };
}

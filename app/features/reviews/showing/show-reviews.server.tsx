import type { PagePalette } from "~/core/pages/domain/page-palette";
import { pageStyle } from "~/core/pages/ui/page-style";
import { nearestLocale } from "~/kernel/locale";
import { preferredLocale } from "~/platform/i18n/preferred-locale";
import type { ProxyVisitor } from "~/platform/shopify/proxy-visitor";
import type { Shop } from "~/platform/shopify/shop-store.server";
import type { ProxyRequest } from "~/platform/shopify/verify-proxy-request.server";
import { averageText } from "../domain/showing/product-metafields";
import { countOf } from "../domain/showing/product-rank";
import { readReviewsQuery, reviewsAddress } from "../domain/showing/reviews-query";
import { ReviewsPage } from "../ui/showing/reviews-page";
import { reviewsStyle } from "../ui/showing/reviews-style";
import { answerReviewsPage, publicCache } from "./answer-reviews-page.server";
import { askedLocale, readReviewView, readReviewsView } from "./read-reviews-view.server";

/** The shop's colours for its small pages; the route brings them along. */
export type PaletteOf = (shop: Pick<Shop, "id">, designId: null) => Promise<PagePalette>;

/** Whoever names a product's page in an address gets back there: a path of this shop, nothing else. */
const backPath = (text: string | null): string | null => (text && /^\/(?![/\\])[\w\-./%]{0,300}$/.test(text) ? text : null);

/** A page of reviews for whoever has no JavaScript, or follows a link: of one product, of all, or a single review in full. */
export async function showReviews({ shop, pathPrefix }: ProxyRequest, { query, acceptLanguage }: ProxyVisitor, paletteOf: PaletteOf, now: Date): Promise<Response> {
  const locale = askedLocale(query.get("locale"), preferredLocale(acceptLanguage, nearestLocale(shop.locale)));
  const [asked, one] = [readReviewsQuery(query), query.get("review")];
  const view = one === null ? await readReviewsView(shop, asked, now) : await readReviewView(shop, one, now);
  const style = pageStyle(await paletteOf(shop, null)) + reviewsStyle;
  const page = <ReviewsPage shopName={shop.name} {...{ locale, style, view: view ?? null, query: asked, isOne: one !== null, path: pathPrefix, back: backPath(query.get("back")), voted: query.has("voted") ? query.get("voted") === "1" : null }} />;
  return answerReviewsPage(page, { locale, style, status: view ? 200 : 404, indexed: view !== undefined && asked.productId === null && one === null && asked.from === null && asked.stars === null });
}

/** The same as data for the theme's block, without anything that is about the visitor. */
export async function answerReviewsJson({ shop }: ProxyRequest, { query }: Pick<ProxyVisitor, "query">, now: Date): Promise<Response> {
  const [asked, one] = [readReviewsQuery(query), query.get("review")];
  const view = one === null ? await readReviewsView(shop, asked, now) : await readReviewView(shop, one, now);
  const headers = { "content-type": "application/json; charset=utf-8", "x-content-type-options": "nosniff", "x-robots-tag": "noindex" };
  if (!view) return new Response("{}", { status: 404, headers: { ...headers, "cache-control": "no-store" } });
  const { reviews, counts, after, before } = view;
  const count = countOf(counts);
  const body = {
    count, average: count === 0 ? null : averageText(counts), histogram: counts, page: asked.page, reviews,
    next: after === null ? null : reviewsAddress(asked, { side: "after", place: after, page: asked.page + 1 }),
    previous: before === null ? null : asked.page <= 2 ? reviewsAddress(asked) : reviewsAddress(asked, { side: "before", place: before, page: asked.page - 1 }),
  };
  return new Response(JSON.stringify(body), { headers: { ...headers, "cache-control": publicCache } });
}

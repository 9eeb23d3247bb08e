import { readThemeExtensions } from "../../../sandbox/theme/read-theme-extensions";
import { globalObjects } from "../../../sandbox/theme/liquid-objects";
import { renderBlock } from "../../../sandbox/theme/render-block";
import type { BlockFacts } from "../../../sandbox/theme/render-block";
import { SHOP_ROWS } from "../../../sandbox/seed/shop-rows";
import { blockOf } from "./a-visitor";

const [theme] = readThemeExtensions();

export const aShownReview = (change: object = {}) => ({
  id: "abcdefghijklmnopqrstuvwx", stars: 4, title: "Sehr gut", body: "Schmeckt wie früher.\nGern wieder.", cut: false, name: "Änne G.", locale: "de", verified: "buyer", incentivized: false, on: "2026-11-08", editedOn: null,
  attributes: [], photos: [] as string[], reply: null as { text: string; on: string } | null, helpful: 0, ...change,
});

export const someReviews = {
  count: 12, average: "4.67", histogram: [1, 0, 0, 1, 10], withPhotos: 1, incentivized: 1, next: "product=7001&after=0.0.1763000000000.abcdefghijklmnopqrstuvwx&page=2",
  reviews: [
    aShownReview({ photos: ["0123456789abcdef0123456789abcdef", "1123456789abcdef0123456789abcdef"], attributes: [{ label: { de: "Passform", en: "Fit" }, answer: { de: "wie erwartet", en: "as expected" } }], helpful: 3 }),
    aShownReview({ id: "bbcdefghijklmnopqrstuvwx", stars: 1, title: "", body: "Leider kaputt angekommen", cut: true, verified: "imported", reply: { text: "Das tut uns leid.\nWir melden uns.", on: "2026-11-10" } }),
    aShownReview({ id: "cbcdefghijklmnopqrstuvwx", stars: 5, body: "", locale: "en", verified: "none", incentivized: true }),
  ],
};

export const someFacts = {
  path: "/a/k", asOf: "2026-11-21", published: 340, incentivized: 2, rejectedByReason: { insult: 1, "personal-data": 0, spam: 2, "not-about-product": 0, unlawful: 0 }, bought: 900, asked: 610, answered: 322,
  buyer: 322, imported: 15, unchecked: 3,
};

export interface ShownPage {
  language: "de" | "en";
  reviews: object | null;
  facts: object | null;
  newest: object | null;
  best: object | null;
  rating: { value: string; count: number } | null;
  productTitle: string;
  path: string;
  /** Of the language and country that the visitor reads the shop in. */
  root: string;
  settings: Record<string, unknown>;
  designMode: boolean;
}
export const aPage: ShownPage = {
  language: "de", reviews: someReviews, facts: someFacts, newest: { ...someReviews, reviews: someReviews.reviews.map((review) => ({ ...review, productTitle: "Bergkäse" })) },
  best: [{ product: { title: "Bergkäse", handle: "bergkaese" }, review: someReviews.reviews[0] }, { product: { title: "Dinkelbrot & mehr", handle: "dinkelbrot" }, review: someReviews.reviews[2] }],
  rating: { value: "4.67", count: 12 }, productTitle: "Bergkäse", path: "/products/bergkaese", root: "/", settings: {}, designMode: false,
};

const json = (value: unknown) => ({ value, type: "json" });

/** What Liquid is given on this page, by the sandbox and by Shopify's own alike. */
export function factsOf({ language, reviews, facts, newest, best, rating, productTitle, path, root, settings, designMode }: ShownPage): BlockFacts {
  const globals = globalObjects({ ...SHOP_ROWS[0], name: "Feinkost Lindner", id: "1", metafields: [] } as never, { origin: "https://feinkost.example", path, language, designMode });
  const product = {
    id: 7001, title: productTitle, handle: "bergkaese", vendor: "Alm", type: "Käse", url: `${root === "/" ? "" : root}/products/bergkaese`,
    metafields: {
      ...(rating ? { reviews: { rating: { value: { rating: rating.value, scale_min: "1.0", scale_max: "5.0" }, type: "rating" }, rating_count: { value: rating.count, type: "number_integer" } } } : {}),
      ...(reviews ? { kundenkreis: { reviews: json(reviews) } } : {}),
    },
  };
  return {
    id: "AbC1", settings: { ...settings, product, products: settings.products ? [product, { ...product, metafields: {} }] : [] }, language,
    app: { metafields: { kundenkreis: { ...(facts ? { reviews: json(facts) } : {}), ...(newest ? { reviews_newest: json(newest) } : {}), ...(best ? { reviews_best: json(best) } : {}) } } },
    globals: { ...globals, routes: { ...(globals.routes as object), root_url: root }, customer: null, product },
  };
}

export function renderReviews(handle: string, page: ShownPage): string {
  if (!theme) throw new Error("There is no theme extension.");
  return renderBlock(theme, blockOf(handle), factsOf(page));
}

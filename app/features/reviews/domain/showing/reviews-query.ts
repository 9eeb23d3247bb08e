import { isDigits } from "~/kernel/gid";
import { locales } from "~/kernel/locale";
import type { Locale } from "~/kernel/locale";
import { readPlace } from "./review-place";
import type { ReviewPlace } from "./review-place";

export const reviewSorts = ["helpful", "newest", "highest", "lowest"] as const;
export type ReviewSort = (typeof reviewSorts)[number];

/** Which reviews somebody wants to see. */
export interface ReviewsQuery {
  /** null: of all products, and then the newest first. */
  productId: string | null;
  sort: ReviewSort;
  stars: number | null;
  photos: boolean;
  /** The language they are written in. */
  language: Locale | null;
  /** Those after (or before) a place in the order; null: the first ones. */
  from: { side: "after" | "before"; place: ReviewPlace } | null;
  /** For the reader only: which page this is. Nothing is counted by it. */
  page: number;
}

/** Reads an address; what makes no sense counts as not said. */
export function readReviewsQuery(query: URLSearchParams): ReviewsQuery {
  const product = query.get("product") ?? "";
  const productId = isDigits(product) ? product : null;
  const sort = productId === null ? "newest" : (reviewSorts.find((one) => one === query.get("sort")) ?? "helpful");
  const stars = /^[1-5]$/.test(query.get("stars") ?? "") ? Number(query.get("stars")) : null;
  const said = { productId, sort, stars, photos: query.get("photos") === "1", language: locales.find((one) => one === query.get("language")) ?? null };
  const [after, before] = [readPlace(query.get("after"), sort), readPlace(query.get("before"), sort)];
  const from = after ? { side: "after" as const, place: after } : before ? { side: "before" as const, place: before } : null;
  const page = /^[1-9]\d{0,6}$/.test(query.get("page") ?? "") ? Number(query.get("page")) : 1;
  return { ...said, from, page: from ? page : 1 };
}

/** The same as an address, in the words of `readReviewsQuery`; defaults are left out. */
export function reviewsAddress(query: Omit<ReviewsQuery, "from" | "page">, from?: { side: "after" | "before"; place: string; page: number }): string {
  const said: [string, string | null][] = [
    ["product", query.productId], ["sort", query.productId === null || query.sort === "helpful" ? null : query.sort], ["stars", query.stars === null ? null : String(query.stars)],
    ["photos", query.photos ? "1" : null], ["language", query.language], ...(from ? [[from.side, from.place], ["page", String(from.page)]] as [string, string][] : []),
  ];
  return new URLSearchParams(said.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))).toString();
}

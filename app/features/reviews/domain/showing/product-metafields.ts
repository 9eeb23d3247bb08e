import { gid } from "~/kernel/gid";
import { metafieldNamespace } from "~/kernel/metafield-namespace";
import { excerpt } from "./excerpt";
import { countOf, starsOf } from "./product-rank";
import type { StarCounts } from "./product-rank";
import type { ShownReview } from "./shown-review";

/** Shopify's own names for what themes, channels and search engines read. */
export const ratingNamespace = "reviews";

/** Shopify's limit for one JSON metafield is 128 KB; what is below leaves room for how Shopify counts. */
export const mostMetafieldBytes = 120 * 1024;
/** A review of a full page is read to its end on a page of its own; these are tried until all of them fit. */
const excerptCharacters = [2000, 1000, 500, 250];

export interface RatedProduct {
  productId: string;
  counts: StarCounts;
  withPhotos: number;
  incentivized: number;
  /** The first page, most helpful first. */
  reviews: readonly ShownReview[];
  /** The address of the second (`reviewsAddress`); null where there is none. */
  next: string | null;
}

/** What the theme's block paints first: `product.metafields.kundenkreis.reviews.value`. */
export interface ProductReviews {
  count: number;
  average: string;
  histogram: StarCounts;
  withPhotos: number;
  incentivized: number;
  reviews: ShownReview[];
  next: string | null;
}

/** The mean with two decimals, half up, without binary fractions: 4.67. Only for at least one review. */
export function averageText(counts: StarCounts): string {
  const count = countOf(counts);
  const hundredths = Math.floor((starsOf(counts) * 200 + count) / (2 * count));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`;
}

/** The block's data; of long reviews the beginnings, short enough that all of it fits. */
export function productReviews({ counts, withPhotos, incentivized, reviews, next }: Omit<RatedProduct, "productId">): ProductReviews {
  const cutTo = (characters: number): ProductReviews => ({
    count: countOf(counts), average: averageText(counts), histogram: counts, withPhotos, incentivized, next,
    reviews: reviews.map((review) => {
      const { text, cut } = excerpt(review.body, characters);
      return { ...review, body: text, cut, reply: review.reply && { ...review.reply, text: excerpt(review.reply.text, characters).text } };
    }),
  });
  const fitting = excerptCharacters.map(cutTo).find((value) => bytesOf(value) <= mostMetafieldBytes);
  const shortest = fitting ?? cutTo(excerptCharacters.at(-1) ?? 0);
  while (bytesOf(shortest) > mostMetafieldBytes) shortest.reviews.pop();
  return shortest;
}

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

const identifiers = (productId: string) => [
  { ownerId: gid("Product", productId), namespace: ratingNamespace, key: "rating" },
  { ownerId: gid("Product", productId), namespace: ratingNamespace, key: "rating_count" },
  { ownerId: gid("Product", productId), namespace: metafieldNamespace, key: "reviews" },
] as const;

/** How many there are of one product. */
export const metafieldsPerProduct = 3;

/** A product's metafields: to be set where it has reviews, else to be taken away. */
export function productMetafields(product: RatedProduct) {
  const [rating, count, reviews] = identifiers(product.productId);
  if (countOf(product.counts) === 0) return { set: [], remove: [rating, count, reviews] };
  return {
    set: [
      { ...rating, type: "rating", value: JSON.stringify({ value: averageText(product.counts), scale_min: "1.0", scale_max: "5.0" }) },
      { ...count, type: "number_integer", value: String(countOf(product.counts)) },
      { ...reviews, type: "json", value: JSON.stringify(productReviews(product)) },
    ],
    remove: [],
  };
}

/** The app's own among them; Shopify's are standard definitions, which are switched on. */
export const reviewsDefinition = {
  key: "reviews", type: "json", name: "Bewertungen · Reviews", namespace: metafieldNamespace, ownerType: "PRODUCT",
  description: "Die ersten Bewertungen dieses Produkts. The first reviews of this product.",
} as const;
export const standardDefinitions = [{ namespace: ratingNamespace, key: "rating" }, { namespace: ratingNamespace, key: "rating_count" }] as const;

import type { ReviewSource, Verified } from "~/kernel/entries/review-entries";
import { gid } from "~/kernel/gid";

/**
 * A review as Shopify's own entry: the reserved type `product_review`. Everything that is said to Shopify about it is said in this file.
 *
 * Names and types of the fields, and that there is a programme to be admitted to, are published (shopify.dev/docs/apps/build/metaobjects/list-of-standard-definitions and
 * …/standard-review-metaobject). Not published in full, and to be compared with a development shop once the app is admitted: which words `source` may be (free text, one
 * line), that an empty value takes a field away, and that the two scopes suffice although other types need `write_metaobjects`.
 */
export const standardReviewType = "product_review";

/** Shopify grants these to admitted apps only; asked for before, every installation of the app breaks. See shopify.app.toml. */
export const standardReviewScopes = ["write_product_reviews", "read_metaobjects"] as const;

/** Whether the shop lets the app write them, by the scopes it has (a list with commas). */
export function mayWriteStandardReviews(shop: { scopes: string }): boolean {
  const granted = shop.scopes.split(",").map((scope) => scope.trim());
  return standardReviewScopes.every((scope) => granted.includes(scope));
}

/** What of a review is told. Its customer is not: the order says to Shopify whose it was. */
export interface StandardReview {
  productId: string;
  orderId: string | null;
  source: string;
  verified: string;
  stars: number;
  title: string;
  body: string;
  displayName: string;
  locale: string;
  reply: string | null;
  repliedAt: Date | null;
  writtenAt: Date;
  editedAt: Date | null;
  publishedAt: Date | null;
}

export interface EntryField {
  key: string;
  value: string;
}

const sources: Record<ReviewSource, string> = { card: "parcel_card", mail: "email", page: "order_status_page", account: "customer_account", import: "import" };

/** "verified_buyer" only where the order proves it; what another tool has said of its own reviews is that tool's check of who wrote. */
const checks: Record<Verified, string> = { buyer: "verified_buyer", imported: "verified_reviewer", none: "unverified" };

/** All fields, also those without a value: written again, what was taken back is taken away there too. */
export function standardReviewFields(review: StandardReview, photoAddresses: readonly string[]): EntryField[] {
  const { productId, orderId, stars, title, body, displayName, locale, reply, repliedAt, writtenAt, editedAt, publishedAt } = review;
  const verified = isKnown(checks, review.verified) ? review.verified : "none";
  return [
    { key: "rating", value: JSON.stringify({ scale_min: "1.0", scale_max: "5.0", value: `${stars}.0` }) },
    { key: "title", value: oneLine(title) },
    { key: "body", value: body },
    { key: "submitted_at", value: writtenAt.toISOString() },
    { key: "edited_at", value: editedAt?.toISOString() ?? "" },
    { key: "published_at", value: (publishedAt ?? writtenAt).toISOString() },
    { key: "source", value: isKnown(sources, review.source) ? sources[review.source] : sources.import },
    { key: "author_display_name", value: oneLine(displayName) },
    // Whose review another tool vouches for has no order here that proves it.
    { key: "order", value: verified === "buyer" && orderId !== null ? gid("Order", orderId) : "" },
    { key: "product", value: gid("Product", productId) },
    { key: "merchant_reply", value: reply ?? "" },
    { key: "merchant_replied_at", value: reply !== null && repliedAt ? repliedAt.toISOString() : "" },
    { key: "media_urls", value: photoAddresses.length > 0 ? JSON.stringify(photoAddresses) : "" },
    { key: "language", value: /^[a-z]{2}/.exec(locale)?.[0] ?? "" },
    { key: "app_verification_status", value: checks[verified] },
  ];
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
const isKnown = <K extends string>(known: Record<K, string>, text: string): text is K => Object.hasOwn(known, text);

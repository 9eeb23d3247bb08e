import { describe, expect, it } from "vitest";
import { mayWriteStandardReviews, standardReviewFields } from "~/features/reviews/domain/standard/standard-review";
import type { StandardReview } from "~/features/reviews/domain/standard/standard-review";

const at = new Date("2026-03-10T10:00:00Z");
const review: StandardReview = {
  productId: "7001", orderId: "5001", source: "mail", verified: "buyer", stars: 5, title: "Gut", body: "Schmeckt.\nSehr.", displayName: "Änne G.", locale: "de", reply: null, repliedAt: null,
  writtenAt: at, editedAt: null, publishedAt: null,
};
const fieldsOf = (change: Partial<StandardReview>, photos: string[] = []): Record<string, string> =>
  Object.fromEntries(standardReviewFields({ ...review, ...change }, photos).map(({ key, value }) => [key, value]));

describe("the fields of a standard review", () => {
  it("are all named, also the empty ones, so that what was taken back is taken away", () => {
    expect(fieldsOf({})).toEqual({
      rating: '{"scale_min":"1.0","scale_max":"5.0","value":"5.0"}', title: "Gut", body: "Schmeckt.\nSehr.", submitted_at: at.toISOString(), edited_at: "", published_at: at.toISOString(),
      source: "email", author_display_name: "Änne G.", order: "gid://shopify/Order/5001", product: "gid://shopify/Product/7001", merchant_reply: "", merchant_replied_at: "", media_urls: "",
      language: "de", app_verification_status: "verified_buyer",
    });
  });

  it.each([
    ["another tool vouches for it: no order of ours proves it", { verified: "imported" }, { app_verification_status: "verified_reviewer", order: "" }],
    ["nobody vouches for it", { verified: "none" }, { app_verification_status: "unverified", order: "" }],
    ["a check that is not known is none", { verified: "constructor" }, { app_verification_status: "unverified", order: "" }],
    ["a way that is not known", { source: "toString" }, { source: "import" }],
    ["no language is known", { locale: "" }, { language: "" }],
    ["a reply without a day", { reply: "Danke!" }, { merchant_reply: "Danke!", merchant_replied_at: "" }],
    ["lines in a title", { title: "Gut\n\tund  günstig " }, { title: "Gut und günstig" }],
  ] as const)("%s", (_, change, expected) => { expect(fieldsOf(change)).toMatchObject(expected); });

  it("photos are a list of addresses", () => {
    expect(fieldsOf({}, ["https://shop.example/a/k/photo/1"]).media_urls).toBe('["https://shop.example/a/k/photo/1"]');
  });
});

it("one scope alone is not enough", () => {
  expect(["", "write_product_reviews", "read_orders,write_product_reviews, read_metaobjects"].map((scopes) => mayWriteStandardReviews({ scopes }))).toEqual([false, false, true]);
});

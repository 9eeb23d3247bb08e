import type { FedReview, FedShop } from "./fed-review";

/** The columns of Meta's product review feed (developers.facebook.com, "Product Review Feed Schema" for CSV) that we can fill. */
export const metaColumns = [
  "aggregator", "store.name", "store.id", "store.storeUrls", "reviewID", "rating", "title", "content", "created_at", "updated_at", "review_image_urls", "incentivized", "has_verified_purchase",
  "reviewer.name", "reviewer.isAnonymous", "product.name", "product.url", "product.productIdentifiers.gtins", "product.productIdentifiers.brand", "product.productIdentifiers.shopifyProductID",
  "product.productIdentifiers.skus", "country", "merchant_response.name", "merchant_response.id", "merchant_response.content", "merchant_response.createdAt",
] as const;
export type MetaRow = Record<(typeof metaColumns)[number], string>;

/** One review as a row; of the merchant's response all four fields or none, as the schema wants it. */
export function metaRow(review: FedReview, shop: FedShop): MetaRow {
  const { id, stars, title, body, displayName, writtenAt, editedAt, incentivized, verified, photoAddresses, product, countryCode, reply, repliedAt } = review;
  const response = reply !== null && repliedAt !== null ? { name: shop.name, id: `${id}-reply`, content: reply, createdAt: repliedAt.toISOString() } : { name: "", id: "", content: "", createdAt: "" };
  return {
    aggregator: "Kundenkreis", "store.name": shop.name, "store.id": shop.id, "store.storeUrls": arrayOf([shop.address]), reviewID: id, rating: String(stars), title, content: body,
    created_at: writtenAt.toISOString(), updated_at: editedAt?.toISOString() ?? "", review_image_urls: arrayOf(photoAddresses), incentivized: String(incentivized),
    has_verified_purchase: verified === null ? "" : String(verified), "reviewer.name": displayName || "Anonymous", "reviewer.isAnonymous": String(displayName === ""),
    "product.name": product.title, "product.url": product.address, "product.productIdentifiers.gtins": arrayOf(product.gtins), "product.productIdentifiers.brand": product.brand,
    "product.productIdentifiers.shopifyProductID": product.productId, "product.productIdentifiers.skus": arrayOf(product.skus), country: countryCode ?? "",
    "merchant_response.name": response.name, "merchant_response.id": response.id, "merchant_response.content": response.content, "merchant_response.createdAt": response.createdAt,
  };
}

/** As Meta's own example writes lists: ['one','two']. What contains the quote could not be read back. */
const arrayOf = (texts: readonly string[]): string => {
  const good = texts.filter((text) => !text.includes("'"));
  return good.length === 0 ? "" : `[${good.map((text) => `'${text}'`).join(",")}]`;
};

import type { FedReview, FedShop } from "./fed-review";

const schema = "http://www.google.com/shopping/reviews/schema/product/2.4/product_reviews.xsd";

/** The feed before its reviews, and behind them. Google takes version 2.4 only; its feeds are always whole: what is missing the next time is deleted there. */
export const googleFeedHead = ({ name }: FedShop): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns:vc="http://www.w3.org/2007/XMLSchema-versioning" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="${schema}">
<version>2.4</version>
<publisher>${element("name", name)}</publisher>
<reviews>
`;
export const googleFeedEnd = "</reviews>\n</feed>\n";

/** One review, its elements in the schema's order (developers.google.com/product-review-feeds/schema). */
export function googleReview({ id, stars, title, body, displayName, writtenAt, language, countryCode, verified, incentivized, photoAddresses, product }: FedReview): string {
  return [
    "<review>", element("review_id", id),
    `<reviewer>${displayName === "" ? `<name is_anonymous="true">Anonymous</name>` : element("name", displayName)}</reviewer>`,
    verified === null ? "" : element("is_verified_purchase", String(verified)), element("is_incentivized_review", String(incentivized)), element("review_timestamp", writtenAt.toISOString()),
    title === "" ? "" : element("title", title), element("content", body),
    language === "" ? "" : element("review_language", language), countryCode === null ? "" : element("review_country", countryCode),
    `<review_url type="group">${escapeXml(product.address)}</review_url>`,
    list("reviewer_images", photoAddresses.map((address) => `<reviewer_image>${element("url", address)}</reviewer_image>`)),
    `<ratings><overall min="1" max="5">${stars}</overall></ratings>`,
    "<products><product>",
    list("product_ids", [
      list("gtins", product.gtins.map((gtin) => element("gtin", gtin))), list("skus", product.skus.map((sku) => element("sku", sku))),
      list("brands", product.brand === "" ? [] : [element("brand", product.brand)]),
    ].filter((part) => part !== "")),
    element("product_name", product.title), element("product_url", product.address), "</product></products>",
    verified === true ? element("collection_method", "post_fulfillment") : "", "</review>\n",
  ].join("");
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
const list = (name: string, elements: readonly string[]): string => (elements.length === 0 ? "" : `<${name}>${elements.join("")}</${name}>`);

/** What XML 1.0 does not allow at all is left out (controls, halves of pairs, U+FFFE and U+FFFF); what means something is escaped. */
export const escapeXml = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "").replace(/[&<>"']/g, (mark) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&apos;" })[mark] ?? "");

import { bareHeading } from "~/core/imports/domain/bare-heading";
import { reviewColumns } from "../moderating/review-columns";
import { importFields } from "./import-mapping";
import type { ImportColumns, ImportField, ReviewFormat } from "./import-mapping";
import { judgeMeColumns } from "./judge-me-columns";

/** Judge.me's own export: more than its template for importing. */
const judgeMeExport = [
  "title", "body", "rating", "review_date", "source", "curated", "reviewer_name", "reviewer_email", "product_id", "product_handle", "reply", "reply_date", "picture_urls", "ip_address", "location",
];
/** Shopify's own app, which ended in May 2024; its export lives on as what every tool can read. */
const shopifyProductReviews = ["product_handle", "state", "rating", "title", "author", "email", "location", "body", "reply", "created_at", "replied_at"];
/** support.okendo.io 2057320: these, one that names the product, and whatever else. */
const okendoNeeded = ["name", "body", "rating", "dateCreated"];

/** Headings by which a tool is known although its export differs from shop to shop; all of one row. */
const telling: readonly (readonly [ReviewFormat, readonly string[]])[] = [
  ["yotpo", ["reviewcontent", "reviewscore", "productid"]],
  ["loox", ["nickname", "fullname", "review", "img"]],
  ["loox", ["producthandle", "rating", "author", "body", "createdat", "photourl", "verifiedpurchase"]],
  ["stamped", ["reviewrating", "reviewmessage"]],
  ["stamped", ["reviewrating", "reviewtitle", "author"]],
];

/** How the tools call their columns, as `bareHeading` writes them; of several in one file the first of these counts. */
const names: Record<ImportField, readonly string[]> = {
  stars: ["rating", "reviewrating", "reviewscore", "score", "stars", "starrating", "sterne", "bewertungsterne"],
  title: ["title", "reviewtitle", "headline", "reviewheadline", "überschrift", "titel"],
  body: ["body", "reviewbody", "reviewcontent", "review", "reviewmessage", "reviewtext", "content", "message", "text", "bewertungstext"],
  date: ["reviewdate", "datecreated", "createdat", "reviewcreationdate", "reviewcreatedat", "date", "submittedat", "geschriebenam", "writtenon", "datum"],
  author: ["reviewername", "nickname", "displayname", "reviewerdisplayname", "author", "authorname", "name", "customername", "fullname"],
  email: ["revieweremail", "email", "authoremail", "customeremail", "emailadresse"],
  productId: ["productid", "shopifyproductid", "produktid", "productexternalid"],
  handle: ["producthandle", "handle", "producturlhandle", "producturl", "producturlslug"],
  sku: ["productsku", "sku", "variantsku", "artikelnummer"],
  reply: ["reply", "replycontent", "reviewreply", "merchantreply", "storereply", "publicreply", "antwort"],
  replyDate: ["replydate", "repliedat", "replycreatedat", "replydatecreated", "replycreationdate", "merchantreplydate", "repliedon", "geantwortetam", "antwortdatum"],
  pictures: ["pictureurls", "imageurls", "photourl", "photourls", "img", "images", "photos", "publishedimageurl", "publishedphotos", "reviewimages", "reviewphotos"],
  verified: ["verifiedpurchase", "verified", "isverified", "verifiedbuyer", "reviewverified", "kaufbelegt"],
  state: ["state", "status", "curated", "reviewstatus", "publishstate", "published", "ispublished", "stand"],
  incentivized: ["incentivized", "isincentivized", "isincentivised", "incentivised", "gegenleistung"],
  country: ["countrycode", "country", "reviewercountry", "land"],
  language: ["language", "locale", "reviewlanguage", "languagecode", "sprache"],
  reviewId: [],
};

/** Our own export, in either language: by its very headings. */
const ownFields = {
  reviewId: "id", productId: "productId", stars: "stars", title: "title", body: "body", author: "name", language: "language", state: "state", verified: "verified",
  incentivized: "incentivized", reply: "reply", replyDate: "replied", date: "written",
} as const satisfies Partial<Record<ImportField, keyof ReturnType<typeof reviewColumns>>>;

/** Whose export this is, and which column tells what: a first guess, for people to correct. */
export function guessMapping(header: readonly string[]): { format: ReviewFormat; columns: ImportColumns } {
  const own = (["de", "en"] as const).map(reviewColumns).find((columns) => hasAll(header, Object.values(columns)));
  if (own) {
    const place = (field: ImportField): number | null => (field in ownFields ? header.findIndex((name) => name.trim() === own[ownFields[field as keyof typeof ownFields]]) : null);
    return { format: "kundenkreis", columns: eachField(place) };
  }
  const bare = header.map(bareHeading);
  const find = (field: ImportField): number | null => {
    const name = names[field].find((one) => bare.includes(one));
    // Two columns of one heading: nobody but the merchant knows which.
    return name === undefined || bare.indexOf(name) !== bare.lastIndexOf(name) ? null : bare.indexOf(name);
  };
  return { format: formatOf(header, bare), columns: eachField(find) };
}

function formatOf(header: readonly string[], bare: readonly string[]): ReviewFormat {
  if (isExactly(header, judgeMeColumns) || isExactly(header, judgeMeExport)) return "judge-me";
  if (isExactly(header, shopifyProductReviews)) return "shopify";
  if (hasAll(header, okendoNeeded) && ["handle", "productId", "sku"].some((name) => hasAll(header, [name]))) return "okendo";
  return telling.find(([, row]) => row.every((name) => bare.includes(name)))?.[0] ?? "other";
}

const isExactly = (header: readonly string[], expected: readonly string[]): boolean => header.length === expected.length && hasAll(header, expected);
const hasAll = (header: readonly string[], expected: readonly string[]): boolean => expected.every((name) => header.some((one) => one.trim() === name));
const eachField = (of: (field: ImportField) => number | null): ImportColumns => Object.fromEntries(importFields.map((field) => [field, of(field)])) as ImportColumns;

import { describe, expect, it } from "vitest";
import { guessMapping } from "~/features/reviews/domain/exchange/review-formats";
import { missingColumns } from "~/features/reviews/domain/exchange/import-mapping";
import { reviewColumns } from "~/features/reviews/domain/moderating/review-columns";

const told = (header: string) => {
  const names = header.split(",");
  const { format, columns } = guessMapping(names);
  return { format, columns: Object.fromEntries(Object.entries(columns).flatMap(([field, place]) => (place === null ? [] : [[field, names[place]]]))) };
};

describe("whose export a header is of", () => {
  it.each([
    ["title,body,rating,review_date,reviewer_name,reviewer_email,product_id,product_handle,reply,picture_urls", "judge-me",
      { title: "title", body: "body", stars: "rating", date: "review_date", author: "reviewer_name", email: "reviewer_email", productId: "product_id", handle: "product_handle", reply: "reply", pictures: "picture_urls" }],
    ["title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_id,product_handle,reply,reply_date,picture_urls,ip_address,location", "judge-me",
      { state: "curated", date: "review_date", stars: "rating", replyDate: "reply_date" }],
    ["product_handle,state,rating,title,author,email,location,body,reply,created_at,replied_at", "shopify", { handle: "product_handle", state: "state", author: "author", date: "created_at", replyDate: "replied_at" }],
    ["name,body,rating,dateCreated,handle", "okendo", { author: "name", date: "dateCreated", handle: "handle" }],
    ["name,body,rating,dateCreated,sku,imageUrls,countryCode", "okendo", { sku: "sku", pictures: "imageUrls", country: "countryCode" }],
    ["Review Title,Review Content,Review Score,Date,Product ID,Product Title,Product URL,Display Name,Email", "yotpo",
      { title: "Review Title", body: "Review Content", stars: "Review Score", date: "Date", productId: "Product ID", handle: "Product URL", author: "Display Name", email: "Email" }],
    ["Product ID,Review Score,Reviewer Display Name,Review Content,Review Creation Date,Reviewer Email,Review Title", "yotpo", { author: "Reviewer Display Name", date: "Review Creation Date" }],
    ["id,status,rating,email,nickname,full_name,review,date,productId,handle,img,variant,verified_purchase", "loox",
      { state: "status", author: "nickname", body: "review", pictures: "img", verified: "verified_purchase", productId: "productId", handle: "handle" }],
    ["product_handle,rating,author,body,created_at,email,title,photo_url,verified_purchase", "loox", { pictures: "photo_url", verified: "verified_purchase" }],
    ["reviewRating,reviewMessage,reviewTitle,author,email,productId,dateCreated", "stamped", { stars: "reviewRating", body: "reviewMessage" }],
    ["Sterne,Text,Datum,Artikelnummer", "other", { stars: "Sterne", body: "Text", date: "Datum", sku: "Artikelnummer" }],
  ])("%s", (header, format, columns) => {
    const guess = told(header);
    expect(guess.format).toBe(format);
    expect(guess.columns).toMatchObject(columns);
  });

  it.each(["de", "en"] as const)("our own export, in %s: also which review it was", (locale) => {
    const header = Object.values(reviewColumns(locale));
    const { format, columns } = guessMapping(header);
    expect(format).toBe("kundenkreis");
    expect(header[columns.replyDate ?? -1]).toBe(reviewColumns(locale).replied);
    expect([columns.reviewId, columns.stars, columns.date, columns.state].map((place) => header[place ?? -1])).toEqual([
      reviewColumns(locale).id, reviewColumns(locale).stars, reviewColumns(locale).written, reviewColumns(locale).state,
    ]);
  });

  it("a changed header is nobody's, and two columns of one name are left to the merchant", () => {
    expect(told("title,body,rating,review_date,reviewer_name,product_handle").format).toBe("other");
    expect(told("rating,rating,review_date,handle").columns).toEqual({ date: "review_date", handle: "handle" });
  });

  it("what is needed is named", () => { expect(missingColumns(guessMapping(["foo", "bar"]).columns)).toEqual(["stars", "date", "product"]); });
});

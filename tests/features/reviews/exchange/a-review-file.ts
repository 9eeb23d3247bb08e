import { importFields } from "~/features/reviews/domain/exchange/import-mapping";
import { guessMapping } from "~/features/reviews/domain/exchange/review-formats";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { asMerchant } from "../../../routes/merchant-request";

export const judgeMeHeader = "title,body,rating,review_date,reviewer_name,reviewer_email,product_id,product_handle,reply,picture_urls";

/** A line of Judge.me's template: four stars for the cheese; with what differs. */
export function aLine(change: Partial<Record<string, string>> = {}): string {
  const row: Record<string, string | undefined> = {
    title: "Gut", body: "Schmeckt.", rating: "4", review_date: "2023-10-05 00:00:00 UTC", reviewer_name: "Anna Gärtner", reviewer_email: "anna@example.com", product_handle: "cheese", ...change,
  };
  return judgeMeHeader.split(",").map((name) => `"${(row[name] ?? "").replaceAll("\"", "\"\"")}"`).join(",");
}

export const aFile = (...lines: string[]): string => `${judgeMeHeader}\n${lines.join("\n")}\n`;

/** What the page sends with a file: the act, and the columns as they are guessed unless the test says otherwise. */
export function uploading(shop: Pick<Shop, "domain">, act: string, file: string | Blob | null, change: Record<string, string> = {}) {
  const body = new FormData();
  body.set("act", act);
  if (file !== null) body.set("file", file instanceof Blob ? file : new Blob([file], { type: "text/csv" }), "reviews.csv");
  if (typeof file === "string" && act !== "look") {
    const { columns } = guessMapping((file.split(/\r?\n/)[0] ?? "").split(","));
    for (const field of importFields) body.set(field, columns[field] === null ? "" : String(columns[field]));
  }
  for (const [name, value] of Object.entries(change)) body.set(name, value);
  return asMerchant(shop, "/app/reviews/exchange", { method: "POST", body });
}

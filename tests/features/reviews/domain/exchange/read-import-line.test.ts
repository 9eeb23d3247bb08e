import { describe, expect, it } from "vitest";
import type { ImportMapping } from "~/features/reviews/domain/exchange/import-mapping";
import { importProblemSchema } from "~/features/reviews/domain/exchange/import-problem";
import { lineErrorWords } from "~/features/reviews/domain/exchange/import-problem-words";
import { readImportLine } from "~/features/reviews/domain/exchange/read-import-line";
import { guessMapping } from "~/features/reviews/domain/exchange/review-formats";

const now = new Date("2026-11-22T10:00:00Z");
const header = ["rating", "title", "body", "review_date", "reviewer_name", "reviewer_email", "product_id", "product_handle", "sku", "reply", "reply_date", "picture_urls", "verified", "status", "country_code", "language"];
const mapping: ImportMapping = { ...guessMapping(header), dateOrder: null, names: "initial" };
const good: Record<string, string> = { rating: "4", title: "Gut", body: "Schmeckt.", review_date: "2023-10-05", reviewer_name: "Anna Gärtner", product_handle: "oel" };
const read = (change: Record<string, string> = {}, how: Partial<ImportMapping> = {}) => {
  const row = { ...good, ...change };
  return readImportLine(header.map((name) => row[name] ?? ""), 7, { ...mapping, ...how }, now);
};
const review = (change: Record<string, string> = {}, how: Partial<ImportMapping> = {}) => {
  const line = read(change, how);
  if (line === "nothing" || !line.ok) throw new Error(JSON.stringify(line));
  return line.review;
};

describe("a line of an export", () => {
  it("becomes a review; a full name becomes a first name and an initial, unless the merchant wants it as it is", () => {
    expect(review()).toMatchObject({ line: 7, stars: 4, title: "Gut", body: "Schmeckt.", displayName: "Anna G.", verified: false, writtenAt: "2023-10-05T00:00:00.000Z", product: { productId: null, handle: "oel", sku: null } });
    expect(review({}, { names: "as-written" }).displayName).toBe("Anna Gärtner");
    expect(review({ reviewer_name: "anna@example.com" }, { names: "as-written" }).displayName).toBe("");
  });

  it.each(["5", "5.0", "5,0", "5.00"])("%s are five stars", (rating) => { expect(review({ rating }).stars).toBe(5); });

  it.each([
    [{ rating: "" }, "stars"], [{ rating: "0" }, "stars"], [{ rating: "6" }, "stars"], [{ rating: "4.5" }, "stars"], [{ rating: "five" }, "stars"],
    [{ review_date: "" }, "no-date"], [{ review_date: "05/03/2024" }, "date-ambiguous"], [{ review_date: "2031-01-01" }, "future-date"], [{ review_date: "soon" }, "not-a-date"],
    [{ title: "x".repeat(121) }, "title-too-long"], [{ body: "x".repeat(5001) }, "body-too-long"], [{ reviewer_name: "x".repeat(61) }, "name-too-long"], [{ reply: "x".repeat(2001) }, "reply-too-long"],
    [{ product_handle: "" }, "no-product"], [{ product_handle: "", product_id: "7.89E+12" }, "product-id"],
    [{ status: "rejected" }, "not-published"], [{ status: "spam" }, "not-published"], [{ status: "Unpublished" }, "not-published"], [{ status: "not-yet" }, "not-published"], [{ status: "maybe" }, "state-unclear"],
  ])("%j is refused: %s", (change, problem) => { expect(read(change as unknown as Record<string, string>)).toEqual({ ok: false, problem }); });

  it("takes a reply's day from the file, and makes none up: missing, ambiguous or unreadable, it is not known, and the reply is taken all the same", () => {
    expect(review({ reply: "Danke!", reply_date: "2023-10-07 08:30:00 UTC" })).toMatchObject({ reply: "Danke!", repliedAt: "2023-10-07T08:30:00.000Z" });
    expect(review({ reply: "Danke!", reply_date: "05/03/2024" }, { dateOrder: "day-first" }).repliedAt).toBe("2024-03-05T00:00:00.000Z");
    for (const reply_date of ["", "05/03/2024", "soon", "2031-01-01"]) expect(review({ reply: "Danke!", reply_date })).toMatchObject({ reply: "Danke!", repliedAt: null });
    expect(review({ reply: "", reply_date: "2023-10-07" })).toMatchObject({ reply: null, repliedAt: null });
  });

  it("without anything in it is nothing", () => { expect(readImportLine(["", " "], 3, mapping, now)).toBe("nothing"); });

  it("a handle that ends in digits, or is nothing else, is never a product's id", () => {
    expect(review({ product_handle: "wein-7001" }).product).toEqual({ productId: null, handle: "wein-7001", sku: null });
    expect(review({ product_handle: "7001" }).product).toEqual({ productId: null, handle: "7001", sku: null });
    expect(review({ product_handle: "https://shop.example/products/Wein-7001?variant=1" }).product.handle).toBe("wein-7001");
    expect(review({ product_handle: "", product_id: "gid://shopify/Product/7001" }).product.productId).toBe("7001");
  });

  it("is verified only where the source says so in so many words", () => {
    for (const verified of ["true", "Yes", "1", "verified_buyer", "Verified purchase", "ja"]) expect(review({ verified }).verified).toBe(true);
    for (const verified of ["", "false", "no", "0", "unverified", "verified?", "email"]) expect(review({ verified }).verified).toBe(false);
  });

  it("photos are parted by comma or semicolon, even where their addresses contain commas; only https, at most five", () => {
    expect(review({ picture_urls: "https://a.example/w_300,h_300/1.jpg,https://a.example/2.jpg" }).pictures).toEqual(["https://a.example/w_300,h_300/1.jpg", "https://a.example/2.jpg"]);
    expect(review({ picture_urls: "https://a.example/1.jpg; https://a.example/2.jpg;" }).pictures).toHaveLength(2);
    expect(read({ picture_urls: "http://a.example/1.jpg,https://a.example/2.jpg" })).toMatchObject({ ok: true, notes: ["photo-address"], review: { pictures: ["https://a.example/2.jpg"] } });
    expect(read({ picture_urls: Array.from({ length: 7 }, (_, n) => `https://a.example/${n}.jpg`).join(",") })).toMatchObject({ ok: true, notes: ["too-many-photos"] });
    expect(read({ picture_urls: "file:///etc/passwd" })).toMatchObject({ ok: true, notes: ["photo-address"], review: { pictures: [] } });
  });

  it("what cannot be seen is taken out and flagged, what looks like an address is flagged, markup is text", () => {
    expect(review({ body: "Sehr\u202Egut" })).toMatchObject({ body: "Sehrgut", flags: ["hidden-characters"] });
    expect(review({ body: "Kauft bei www.example.com" }).flags).toEqual(["link"]);
    expect(review({ body: "<p>Gut &amp; günstig</p><p>Wieder!</p><br/>" }).body).toBe("Gut & günstig\nWieder!");
    expect(review({ body: "<script>alert(1)</script>" }).body).toBe("<script>alert(1)</script>");
    expect(review({ body: "'=1+1" }).body).toBe("=1+1");
  });

  it("is told apart by tool, author, date and text; stars alone by their stars", () => {
    expect(review({ rating: "5" }).identity).toEqual(review({ rating: "3" }).identity);
    expect(review({ body: "", rating: "5" }).identity).not.toEqual(review({ body: "", rating: "3" }).identity);
    expect(review({}, { names: "as-written" }).identity).toEqual(review().identity);
  });

  it("every problem has its words in both languages", () => {
    for (const problem of importProblemSchema.options) {
      expect(lineErrorWords({ line: 7, problem }, "de")).toMatch(/^Zeile 7: .{10,}\.$/);
      expect(lineErrorWords({ line: 7, problem }, "en")).toMatch(/^Line 7: .{10,}\.$/);
    }
  });
});

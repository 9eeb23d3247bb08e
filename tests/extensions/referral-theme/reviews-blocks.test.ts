import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { inProject } from "../../../scripts/setup/project.mjs";
import { aPage, aShownReview, renderReviews, someFacts, someReviews } from "./a-rated-product";

const shown = (handle: string, page = aPage): HTMLElement => new JSDOM(`<body>${renderReviews(handle, page)}</body>`).window.document.body;
const text = (element: Element | null): string => element?.textContent?.replace(/\s+/g, " ").trim() ?? "";
const nasty = `</script><script>alert(1)</script><img src=x onerror="alert(1)">{{ 1 }}`;

describe("the blocks of reviews", () => {
  it.each([["reviews.js", 8], ["reviews.css", 6]])("%s is at most %i KB as it is sent, and no file is more than Shopify's check allows", (file, kilobytes) => {
    const content = readFileSync(inProject("extensions/referral-theme/assets", file));
    expect(gzipSync(content, { level: 9 }).length).toBeLessThanOrEqual(kilobytes * 1024);
    if (file.endsWith(".js")) expect(content.length).toBeLessThanOrEqual(10_000);
  });

  it("show what somebody wrote as text, wherever it stands", () => {
    const review = aShownReview({ title: nasty, body: nasty, name: nasty, reply: { text: nasty, on: "2026-11-20" } });
    const page = { ...aPage, productTitle: nasty, reviews: { ...someReviews, reviews: [review] }, newest: { ...someReviews, reviews: [{ ...review, productTitle: nasty }] }, best: [{ product: { title: nasty, handle: "x" }, review }] };
    for (const handle of ["reviews", "all-reviews", "review-carousel", "rating-badge"]) {
      const body = shown(handle, page);
      expect(body.querySelectorAll("img[src=x], script:not([type])").length, handle).toBe(0);
      for (const script of body.querySelectorAll("script")) expect(() => JSON.parse(script.textContent ?? "") as unknown, handle).not.toThrow();
    }
    expect(text(shown("reviews", page).querySelector("[data-kkr=body]"))).toBe(nasty);
  });

  it("mark up what is visible, and nothing where there is no review or the merchant does not want it", () => {
    const told = (page = aPage): { aggregateRating: object; review: { name: string }[] } | null => {
      const script = shown("reviews", page).querySelector("script[type='application/ld+json']");
      return script && JSON.parse(script.textContent ?? "") as never;
    };
    expect(told()).toMatchObject({ "@type": "Product", "@id": "/products/bergkaese#product", aggregateRating: { ratingValue: "4.67", reviewCount: 12 } });
    expect(told()?.review).toHaveLength(shown("reviews").querySelectorAll(".kkr-list > li").length);
    expect(told({ ...aPage, reviews: null })).toBeNull();
    expect(told({ ...aPage, settings: { json_ld: false } })).toBeNull();
    expect(shown("all-reviews").querySelector("script[type='application/ld+json']")).toBeNull();
  });

  it("say beside the reviews whether and how they are checked, which were paid for, and who was asked", () => {
    const said = text(shown("reviews").querySelector(".kkr-facts"));
    expect(said).toContain("322 so geprüft, 15 von einem anderen Anbieter übernommen");
    expect(said).toContain("bisher nicht gezeigt: 3");
    expect(said).toContain("für die es etwas gab: 2");
    expect(said).toContain("Von 900 Käufen wurde bei 610 um eine Bewertung gebeten, 322 haben geantwortet.");
    expect(text(shown("reviews", { ...aPage, facts: { ...someFacts, imported: 0, unchecked: 0 } }).querySelector(".kkr-facts"))).toContain("Bewerten kann nur, wer das Produkt hier gekauft hat");
  });

  it("lead to products where the visitor already is: under /en to /en", () => {
    const links = (root: string, settings = {}) => [...shown("review-carousel", { ...aPage, root, settings }).querySelectorAll(".kkr-slide a")].map((link) => link.getAttribute("href"));
    expect(links("/")).toEqual(["/products/bergkaese#reviews", "/products/dinkelbrot#reviews"]);
    expect(links("/en")).toEqual(["/en/products/bergkaese#reviews", "/en/products/dinkelbrot#reviews"]);
    expect(links("/de-at", { products: true }), "also those chosen in the theme editor").toEqual(["/de-at/products/bergkaese#reviews"]);
  });

  it("lead from the carousel to all reviews in the language of the page", () => {
    expect(shown("review-carousel").querySelector("a[href*='/reviews?']")?.getAttribute("href")).toMatch(/\/reviews\?locale=(de|en)$/);
  });

  it("are nothing in a shop that has no reviews of the app's", () => {
    const page = { ...aPage, reviews: null, facts: null, newest: null, best: null, rating: null };
    for (const handle of ["reviews", "all-reviews", "review-carousel", "rating-badge"]) expect(renderReviews(handle, page).trim()).toBe("");
  });
});

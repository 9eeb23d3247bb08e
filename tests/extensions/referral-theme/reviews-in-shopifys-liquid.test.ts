import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { settingsOf } from "../../../sandbox/theme/render-block";
import { findRubyLiquid } from "../../support/find-ruby-liquid";
import { aPage, aShownReview, factsOf, renderReviews, someFacts, someReviews } from "./a-rated-product";
import type { ShownPage } from "./a-rated-product";
import { blockOf, theme } from "./a-visitor";

/** As with the other blocks: what the sandbox shows is what Shopify's own Liquid makes of them, to the letter. */

const isThere = findRubyLiquid();
const nasty = `<b onclick="x">O'Neil & “Söhne” &lt;i&gt; {{ 1 }} %}</script>`;

const pages: Record<string, ShownPage> = {
  "a product with reviews": aPage,
  "in English": { ...aPage, language: "en" },
  "on another page than its own": { ...aPage, path: "/collections/all" },
  "under a language's own address": { ...aPage, language: "en", path: "/en/products/bergkaese", root: "/en" },
  "a single review": { ...aPage, reviews: { ...someReviews, count: 1, average: "4.00", histogram: [0, 0, 0, 1, 0], withPhotos: 0, next: null, reviews: [aShownReview()] }, rating: { value: "4.0", count: 1 } },
  "no review": { ...aPage, reviews: null, rating: null, best: [], newest: {} },
  "a shop whose reviews are all of buyers": { ...aPage, facts: { ...someFacts, imported: 0, unchecked: 0, bought: 0 } },
  "a shop that has not been told of anything": { ...aPage, reviews: null, facts: null, newest: null, best: null, rating: null },
  "texts with markup": {
    ...aPage, productTitle: nasty, best: [{ product: { title: nasty, handle: "x" }, review: aShownReview({ title: nasty, body: nasty, name: nasty }) }],
    reviews: { ...someReviews, reviews: [aShownReview({ title: nasty, body: nasty, name: nasty, locale: nasty, id: nasty, photos: [nasty], reply: { text: nasty, on: "2026-11-10" }, attributes: [{ label: { de: nasty, en: nasty }, answer: { de: nasty, en: nasty } }] })] },
  },
  "everything set": { ...aPage, settings: { heading: nasty, scheme: "dark", star_colour: "#FF0000", radius: 0, json_ld: false, products: true } },
  "the merchant in the theme editor": { ...aPage, reviews: null, facts: null, newest: null, best: null, rating: null, designMode: true },
};

/** Null: Shopify's Liquid threw. */
function renderWithShopifys(handle: string, all: ShownPage[]): unknown[] {
  const block = blockOf(handle);
  const jobs = all.map((page) => {
    const { id, settings, app, globals, language } = factsOf(page);
    const attributes = page.designMode ? `data-shopify-editor-block="${JSON.stringify({ id, type: handle }).replaceAll('"', "&quot;")}"` : "";
    return { source: block.source, snippets: theme.snippets, texts: theme.locales[language], globals, locals: { app, block: { id, type: handle, settings: settingsOf(block, settings), shopify_attributes: attributes } } };
  });
  const script = fileURLToPath(new URL("render-with-shopifys-liquid.rb", import.meta.url));
  const { stdout, stderr, status } = spawnSync("ruby", ["-E", "UTF-8", script], { input: JSON.stringify(jobs), encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as unknown[];
}

describe.skipIf(!isThere).each(["reviews", "all-reviews", "rating-badge", "review-carousel"])("%s", (handle) => {
  const shopifys = isThere ? renderWithShopifys(handle, Object.values(pages)) : [];

  it.each(Object.keys(pages).map((name, index) => [name, index] as const))("is the same for %s", (name, index) => {
    const page = pages[name];
    expect(page && renderReviews(handle, page)).toBe(shopifys[index]);
  });
});

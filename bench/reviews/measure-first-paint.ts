import { JSDOM } from "jsdom";
import { readFileSync } from "node:fs";
import { longest } from "~/features/reviews/domain/answering/parse-review";
import { productReviews } from "~/features/reviews/domain/showing/product-metafields";
import type { ShownReview } from "~/features/reviews/domain/showing/shown-review";
import { dayOf } from "~/kernel/day";
import { globalObjects } from "../../sandbox/theme/liquid-objects";
import { readThemeExtensions } from "../../sandbox/theme/read-theme-extensions";
import { renderBlock } from "../../sandbox/theme/render-block";
import { SHOP_ROWS } from "../../sandbox/seed/shop-rows";
import { inProject } from "../../scripts/setup/project.mjs";
import type { Figure } from "../ground/figure";
import { sized } from "../ground/size";
import { median, medianRatio } from "../ground/statistics";
import type { ProductPage } from "../road/serve-shopify";

const rounds = sized(15, 3);
const paints = 40;
const handle = "reviews";
const kilobytes = (bytes: number): number => bytes / 1024;

/** What the theme's block paints out of metafields, as Shopify has them from the app: of a product with few and of one with many reviews. */
export function measureFirstPaint(few: ProductPage & { reviews: number }, many: ProductPage & { reviews: number }): Figure[] {
  const [fewer, more]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    for (const page of round % 2 ? [few, many] : [many, few]) {
      const begun = performance.now();
      for (let time = 0; time < paints; time++) paint(page);
      if (round > 0) (page === few ? fewer : more).push((performance.now() - begun) / paints);
    }
  }
  const size = ({ bytes }: ProductPage): number => kilobytes(bytes["kundenkreis.reviews"] ?? Number.NaN);
  const where = `${few.reviews} → ${many.reviews} reviews`;
  return [
    { name: "requests to the app before the first reviews are there", value: requestsOf(paint(many)), unit: "calls", target: { atMost: 0 }, note: "the block in jsdom with its script; photos are loaded once they are in sight" },
    { name: `metafield of a product with ${many.reviews} reviews`, value: size(many), unit: "KB", target: { atMost: 128 }, note: `${size(few).toFixed(1)} KB with ${few.reviews}` },
    { name: "metafield of ten reviews that are as long as they may be", value: longestKilobytes(), unit: "KB", target: { atMost: 128 } },
    { name: "painting the block, Liquid", unit: "×", target: { atMost: 1.3 }, ...medianRatio(more, fewer), note: `${median(fewer).toFixed(2)} → ${median(more).toFixed(2)} ms with ${where}` },
  ];
}

function paint({ product, app }: ProductPage): string {
  const [theme] = readThemeExtensions();
  const block = theme?.blocks.find((one) => one.handle === handle);
  const [row] = SHOP_ROWS;
  if (!theme || !block || !row) throw new Error(`There is no block ${handle}`);
  const globals = globalObjects({ ...row, id: "1", metafields: [] } as never, { origin: "https://feinkost.example", path: "/products/x", language: "de", designMode: false });
  return renderBlock(theme, block, { id: "bench", settings: { product }, language: "de", app, globals: { ...globals, product } });
}

/** Whatever the page asks for by itself, until the block's script has nothing left to do; -1 where there are no ten reviews in it. */
function requestsOf(html: string): number {
  const { window } = new JSDOM(`<!doctype html><body>${html}</body>`, { url: "https://feinkost.example/products/x", runScripts: "outside-only" });
  let asked = 0;
  const ask = (): never => { asked += 1; throw new Error("The block asks although all is there"); };
  Object.assign(window, { fetch: ask, XMLHttpRequest: ask });
  Object.assign(window.navigator, { sendBeacon: ask });
  window.eval(readFileSync(inProject("extensions/referral-theme/assets/reviews.js"), "utf8"));
  const { document } = window;
  if (document.querySelectorAll(".kkr-list > li").length !== 10) return -1;
  return asked + document.querySelectorAll("script[src], link[href], iframe, img[src]:not([loading=lazy])").length;
}

/** Characters of four bytes each, wherever somebody may type. */
function longestKilobytes(): number {
  const typed = (characters: number): string => "🧀".repeat(characters);
  const on = dayOf(new Date(), "Europe/Berlin");
  const review: ShownReview = {
    id: "x".repeat(80), stars: 5, title: typed(longest.title), body: typed(longest.body), cut: false, name: typed(longest.name), locale: "de", verified: "buyer", incentivized: false, on, editedOn: on,
    attributes: [], photos: Array.from({ length: 5 }, () => "0".repeat(32)), reply: { text: typed(longest.body), on }, helpful: 1000,
  };
  const value = productReviews({ counts: [0, 0, 0, 0, 10], withPhotos: 10, incentivized: 0, reviews: Array.from({ length: 10 }, () => review), next: null });
  if (value.reviews.length !== 10) throw new Error(`${value.reviews.length} of ten reviews fitted`);
  return kilobytes(Buffer.byteLength(JSON.stringify(value)));
}

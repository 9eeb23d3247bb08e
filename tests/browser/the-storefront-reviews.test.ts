import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { pageStyle } from "~/core/pages/ui/page-style";
import { readReviewsQuery } from "~/features/reviews/domain/showing/reviews-query";
import { ReviewsPage } from "~/features/reviews/ui/showing/reviews-page";
import { reviewsStyle } from "~/features/reviews/ui/showing/reviews-style";
import { postTheme } from "../../sandbox/control/theme-calls";
import { aShownReview, someFacts } from "../extensions/referral-theme/a-rated-product";
import { shopDomain } from "../sandbox/commerce/a-shop";
import { aReviewedShop } from "../sandbox/storefront/a-reviewed-shop";
import type { ReviewedShop } from "../sandbox/storefront/a-reviewed-shop";
import { findViolations } from "./find-violations";
import { openBrowser } from "./open-browser";
import type { Language, OpenedBrowser } from "./open-browser";

/** Reviews on the shop's pages, drawn by a browser: on a phone, in both languages, with and without JavaScript. */

let store: ReviewedShop;
let browser: OpenedBrowser;
beforeAll(async () => {
  [store, browser] = await Promise.all([aReviewedShop(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await store?.close();
});
afterEach(() => {
  expect(browser.complaints(), "no page threw or complained").toEqual([]);
  store.asked.length = 0;
  Object.assign(store.answer, { afterMilliseconds: 0, fails: false });
});

const words = {
  de: { next: "Nächste Seite", previous: "Vorige Seite", thanks: "Danke.", photo: "Foto 1", after: "Nächstes Foto", close: "Schließen", facts: "Wie diese Bewertungen entstehen", readOn: "Weiterlesen", yes: "War das hilfreich? Ja", photosOnly: "Nur mit Fotos", sort: "Reihenfolge", onward: "Weiter" },
  en: { next: "Next page", previous: "Previous page", thanks: "Thank you.", photo: "Photo 1", after: "Next photo", close: "Close", facts: "How these reviews come about", readOn: "Read on", yes: "Was this helpful? Yes", photosOnly: "With photos only", sort: "Order", onward: "On" },
};

/** Counts every shift of the layout that nobody caused by a tap, from the first paint on. */
async function watch(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const measured = Object.assign(globalThis, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { hadRecentInput: boolean; value: number })[]) if (!entry.hadRecentInput) measured.shifted += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => Reflect.get(globalThis, "shifted") as number);
}
const fitsTheScreen = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
const titles = (page: Page): Promise<string[]> => page.locator(".kkr-list .kkr-title").allInnerTexts();
const productUrl = (language: Language): string => `${store.url}/products/${store.product.handle}?locale=${language}`;
const requests = (): string[] => store.asked.filter((one) => !one.includes("/photo/"));

describe.each<Language>(["de", "en"])("somebody on a phone (%s)", (language) => {
  const said = words[language];

  it("reads the first reviews without anything being asked of the app, nothing moves, and nobody is shut out", async () => {
    const phone = await browser.phone(language);
    const shifted = await watch(phone);
    await phone.goto(productUrl(language), { waitUntil: "networkidle" });
    expect(requests()).toEqual([]);
    expect(await titles(phone)).toHaveLength(10);
    expect(await phone.locator(".kkr-entry").nth(2).locator("h3").innerText()).toBe(`<b>Nice</b> & "good"`);
    await phone.locator(".kkr-facts summary").tap();
    await phone.getByText(language === "de" ? "Von 900 Käufen" : "Of 900 purchases").waitFor();
    expect(await findViolations(phone.mainFrame())).toEqual([]);
    expect(await fitsTheScreen(phone)).toBe(true);
    await phone.locator(".kkr-pager").scrollIntoViewIfNeeded();
    expect(await shifted()).toBe(0);
    await phone.context().close();
  });

  it("turns pages, chooses stars and photos, and orders, in the same place", async () => {
    const phone = await browser.phone(language);
    await phone.goto(productUrl(language));
    await phone.getByRole("link", { name: said.next }).tap();
    await phone.getByText("Nummer 11.").waitFor();
    expect(await titles(phone)).toHaveLength(10);
    await phone.getByRole("link", { name: said.next }).tap();
    await phone.getByText("Nummer 23.").waitFor();
    expect(await phone.getByRole("link", { name: said.next }).count()).toBe(0);
    await phone.getByRole("link", { name: said.previous }).tap();
    await phone.getByText("Nummer 11.").waitFor();
    expect(await findViolations(phone.mainFrame())).toEqual([]);
    await phone.locator(".kkr-rows a").first().tap();
    await phone.locator(".kkr-rows a[aria-current=true]").waitFor();
    expect((await titles(phone))[0]).toBe("Nummer 1");
    expect(await titles(phone)).toHaveLength(5);
    await phone.getByLabel(said.photosOnly).check();
    await phone.locator(".kkr-entry").nth(1).waitFor({ state: "detached" });
    expect(await titles(phone)).toEqual(["Nummer 1"]);
    expect(requests().at(-1)).toBe(`GET /proxy/reviews.json?product=${store.product.id}&sort=helpful&stars=5&photos=1`);
    await phone.getByLabel(said.photosOnly).uncheck();
    await phone.getByLabel(said.sort).selectOption("lowest");
    expect(new URL(phone.url()).pathname).toContain("/products/");
    await phone.context().close();
  });

  it("looks at photos by tap and by key, reads on, and votes", async () => {
    const phone = await browser.phone(language);
    await phone.goto(productUrl(language));
    await phone.getByRole("link", { name: said.photo }).first().tap();
    const viewer = phone.getByRole("dialog");
    await viewer.getByRole("img").waitFor();
    const shown = () => viewer.getByRole("img").getAttribute("src");
    const first = await shown();
    await viewer.getByRole("button", { name: said.after }).tap();
    expect(await shown()).not.toBe(first);
    await phone.keyboard.press("ArrowLeft");
    expect(await shown()).toBe(first);
    expect(await findViolations(phone.mainFrame())).toEqual([]);
    await viewer.getByRole("button", { name: said.close }).tap();
    await viewer.waitFor({ state: "hidden" });
    await phone.getByRole("link", { name: said.readOn }).tap();
    await phone.getByText("und sein Ende.").waitFor();
    await phone.getByRole("button", { name: said.yes }).first().tap();
    await phone.locator(".kkr-entry").first().getByText(said.thanks).waitFor();
    expect(await phone.locator(".kkr-entry").first().locator("[data-kkr=helpful]").innerText()).toBe("6");
    expect(await phone.evaluate(() => [document.cookie.includes("kundenkreis"), localStorage.getItem("kundenkreis-voter")?.length])).toEqual([false, expect.any(Number)]);
    await phone.context().close();
  });

  it("finds stars on cards and on the product's page, reviews on the home page, and all of them on a page of their own", async () => {
    const phone = await browser.phone(language);
    const shifted = await watch(phone);
    for (const path of ["/", "/collections/all", "/pages/reviews"]) {
      await phone.goto(`${store.url}${path}?locale=${language}`, { waitUntil: "networkidle" });
      expect(await findViolations(phone.mainFrame()), path).toEqual([]);
      expect(await fitsTheScreen(phone), path).toBe(true);
      expect(await shifted(), path).toBe(0);
    }
    await phone.goto(`${store.url}/?locale=${language}`);
    const before = await phone.locator(".kkr-slides").evaluate((slides) => slides.scrollLeft);
    await phone.getByRole("button", { name: said.onward, exact: true }).tap();
    await phone.waitForFunction((left) => (document.querySelector(".kkr-slides")?.scrollLeft ?? 0) > left, before);
    await phone.goto(`${store.url}/collections/all`);
    expect(await phone.locator(".card .kkr-badge a").getAttribute("href")).toBe(`/products/${store.product.handle}#reviews`);
    expect(requests()).toEqual([]);
    await phone.context().close();
  });

  it("gets to everything by links and forms without JavaScript", async () => {
    const phone = await browser.phone(language, { javaScriptEnabled: false });
    await phone.goto(productUrl(language));
    expect(await titles(phone)).toHaveLength(10);
    const next = await phone.getByRole("link", { name: said.next }).getAttribute("href");
    expect(next).toBe(`/a/k/reviews?product=${store.product.id}&after=10&page=2&locale=${language}&back=%2Fproducts%2F${store.product.handle}`);
    expect(await phone.locator(".kkr-filter").evaluate((form) => [form.getAttribute("method"), form.getAttribute("action")])).toEqual(["get", "/a/k/reviews"]);
    expect(await phone.locator(".kkr-scripted:visible").count()).toBe(0);
    await phone.context().close();
  });

  it("reads the app's own page, and nobody is shut out there", async () => {
    const phone = await browser.phone(language);
    const style = pageStyle({ ground: "#f2eee6", onGround: "#1f1c18", accent: "#1F4D3A", onAccent: "#ffffff", accentText: "#1F4D3A", isSerif: false }) + reviewsStyle;
    const reviews = [aShownReview({ photos: [], incentivized: true, reply: { text: "Danke!", on: "2026-11-21" } }), aShownReview({ id: "b", stars: 1, title: "", locale: "en" })].map((review) => ({ ...review, productTitle: null }));
    const page = createElement(ReviewsPage, {
      shopName: "Feinkost Lindner", locale: language, style, isOne: false, path: "/a/k", back: "/products/x", voted: true, query: readReviewsQuery(new URLSearchParams({ product: "7001", stars: "5" })),
      view: { productId: "7001", productTitle: "Bergkäse", counts: [1, 0, 0, 1, 0], reviews: reviews as never, after: "0.0.1.x", before: null, facts: someFacts },
    });
    await phone.setContent(`<!doctype html>${renderToStaticMarkup(page)}`);
    expect(await findViolations(phone.mainFrame())).toEqual([]);
    expect(await fitsTheScreen(phone)).toBe(true);
    await phone.context().close();
  });
});

describe("what search engines are told", () => {
  it("is the rating and exactly the reviews that stand on the page, inside of the product", async () => {
    const phone = await browser.phone();
    await phone.goto(productUrl("de"));
    const told = JSON.parse(await phone.locator("script[type='application/ld+json']").innerText() || await phone.locator("script[type='application/ld+json']").evaluate((script) => script.textContent ?? "")) as {
      "@type": string; "@id": string; aggregateRating: { ratingValue: string; reviewCount: number }; review: { reviewBody: string; author: { name: string } }[];
    };
    expect([told["@type"], told["@id"]]).toEqual(["Product", `/products/${store.product.handle}#product`]);
    expect(told.aggregateRating).toMatchObject({ ratingValue: "3.13", reviewCount: 23 });
    expect((await phone.locator(".kkr-entry [data-kkr=body]").allInnerTexts()).map((text) => text.replace(/ …$/, ""))).toEqual(told.review.map(({ reviewBody }) => reviewBody));
    expect(await phone.locator(".kkr-average").innerText()).toContain("3,13");
    await phone.context().close();
  });
});

describe("whatever goes wrong, or is set", () => {
  it("a late answer moves nothing that somebody reads, and a missing one is said", async () => {
    const phone = await browser.phone("de");
    await phone.goto(productUrl("de"), { waitUntil: "networkidle" });
    store.answer.fails = true;
    await phone.getByRole("link", { name: words.de.next }).tap();
    await phone.locator("[data-kkr-status]", { hasText: "Das hat gerade nicht geklappt." }).waitFor({ state: "attached" });
    expect(await titles(phone)).toHaveLength(10);
    expect(browser.complaints().every((one) => one.includes("503"))).toBe(true);
    await phone.context().close();
  });

  it.each([["dark", 320], ["light", 390]] as const)("in %s colours on %i px nothing sticks out and nobody is shut out", async (scheme, width) => {
    postTheme(store.world, shopDomain, { reviewsSettings: { scheme, ...(scheme === "dark" ? { star_colour: "#F5B301" } : {}) } });
    const phone = await browser.phone("de", { viewport: { width, height: 700 } });
    for (const address of [productUrl("de"), `${store.url}/`, `${store.url}/pages/reviews`]) {
      await phone.goto(address);
      expect(await findViolations(phone.mainFrame()), address).toEqual([]);
      expect(await fitsTheScreen(phone), address).toBe(true);
    }
    postTheme(store.world, shopDomain, { reviewsSettings: { scheme: "theme", star_colour: "#B45309" } });
    await phone.context().close();
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/proxy.reviews";
import { loader as jsonLoader } from "~/routes/proxy.reviews[.]json";
import { aWrittenReview } from "../features/reviews/a-written-review";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asVisitor, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
let shop: Shop;
beforeEach(async () => {
  shop = await aMerchantsShop();
});

interface Json { count: number; average: string | null; page: number; next: string | null; previous: string | null; reviews: { id: string; stars: number; body: string; title: string; photos: string[] }[] }
const page = async (query: Record<string, string> = {}, of = shop) => {
  const response = await loader(asVisitor(of, "reviews", { query: { locale: "en", ...query } }));
  return { status: response.status, headers: response.headers, html: await response.text() };
};
const json = async (query: Record<string, string> | string = { product: "7001" }, of = shop) => {
  const response = await jsonLoader(asVisitor(of, "reviews.json", { query: typeof query === "string" ? Object.fromEntries(new URLSearchParams(query)) : query }));
  return { status: response.status, headers: response.headers, body: await response.json() as Json };
};
const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 10, minute));
/** So many reviews of one product, the newest last, one to five stars in turn. */
const write = async (count: number, change: object = {}) => {
  for (let n = 1; n <= count; n++) await aWrittenReview(shop, { customerId: String(3000 + n), body: `Nr. ${n}.`, stars: ((n - 1) % 5) + 1, writtenAt: at(n), ...change });
};

describe("pages of a product's reviews", () => {
  it("are ten each, in order, none twice, none missing, forwards and back again", async () => {
    await write(23);
    for (const sort of ["helpful", "newest", "highest", "lowest"]) {
      const [first, bodies, previous] = [await json({ product: "7001", sort }), [] as string[][], [] as string[][]];
      let at = first.body;
      bodies.push(at.reviews.map(({ body }) => body));
      while (at.next) {
        at = (await json(at.next)).body;
        bodies.push(at.reviews.map(({ body }) => body));
      }
      expect(bodies.map(({ length }) => length)).toEqual([10, 10, 3]);
      expect(new Set(bodies.flat()).size).toBe(23);
      expect(at.page).toBe(3);
      while (at.previous) {
        at = (await json(at.previous)).body;
        previous.unshift(at.reviews.map(({ body }) => body));
      }
      expect([...previous]).toEqual(bodies.slice(0, 2));
      expect([at.page, at.previous]).toEqual([1, null]);
    }
  });

  it("stand in the order that was asked for; among equals the newest first", async () => {
    await write(7);
    const order = async (sort: string) => (await json({ product: "7001", sort })).body.reviews.map(({ stars, body }) => `${stars} ${body}`);
    expect((await order("highest")).slice(0, 4)).toEqual(["5 Nr. 5.", "4 Nr. 4.", "3 Nr. 3.", "2 Nr. 7."]);
    expect((await order("lowest")).slice(0, 3)).toEqual(["1 Nr. 6.", "1 Nr. 1.", "2 Nr. 7."]);
    expect((await order("newest"))[0]).toBe("2 Nr. 7.");
    await db().review.updateMany({ where: { body: "Nr. 3." }, data: { rank: 500 } });
    await db().review.updateMany({ where: { body: "Nr. 1." }, data: { photoIds: ["p1"] } });
    expect((await order("helpful")).slice(0, 3)).toEqual(["3 Nr. 3.", "1 Nr. 1.", "2 Nr. 7."]);
  });

  it("hold only what was asked for: stars, photos, language", async () => {
    await write(6);
    await aWrittenReview(shop, { customerId: "1", locale: "en", body: "Nice.", stars: 5, photoIds: ["p1"], writtenAt: at(30) });
    const bodies = async (query: Record<string, string>) => (await json({ product: "7001", ...query })).body.reviews.map(({ body }) => body);
    expect(await bodies({ stars: "1" })).toEqual(["Nr. 6.", "Nr. 1."]);
    expect(await bodies({ photos: "1" })).toEqual(["Nice."]);
    expect(await bodies({ language: "en" })).toEqual(["Nice."]);
    expect(await bodies({ language: "de", stars: "5" })).toEqual(["Nr. 5."]);
    expect(await bodies({ stars: "9", sort: "nonsense", after: "1.2", page: "-4" })).toHaveLength(7);
  });

  it("hold no review that is not shown, of another product, or of another shop", async () => {
    await write(2);
    await aWrittenReview(shop, { customerId: "1", body: "Waits", flags: ["link"] });
    await aWrittenReview(shop, { customerId: "1", productId: "7002", body: "Other" });
    const other = await aMerchantsShop({ domain: "other.myshopify.com" });
    await aWrittenReview(other, { customerId: "1", body: "Elsewhere" });
    expect((await json()).body.reviews.map(({ body }) => body)).toEqual(["Nr. 2.", "Nr. 1."]);
    const { body: { reviews: [elsewhere] } } = await json({ product: "7001" }, other);
    expect(elsewhere?.body).toBe("Elsewhere");
    expect((await json({ review: elsewhere?.id ?? "" }, other)).status).toBe(200);
    expect((await json({ review: elsewhere?.id ?? "" })).status).toBe(404);
    expect((await page({ review: elsewhere?.id ?? "" })).status).toBe(404);
  });

  it("may be kept by everybody for a minute, and say nothing about the visitor", async () => {
    await write(1);
    const { headers, body } = await json();
    expect(headers.get("cache-control")).toMatch(/^public, max-age=60/);
    expect(headers.get("set-cookie")).toBeNull();
    expect(JSON.stringify(body)).not.toMatch(/3001|5001/);
    expect((await loader({ ...asVisitor(shop, "reviews"), request: new Request("https://app.kundenkreis.test/proxy/reviews?shop=x") })).status).toBe(400);
  });
});

describe("the page without JavaScript", () => {
  it("shows summary, reviews, and how they come about, in the language that is asked for", async () => {
    await write(12);
    const { status, html } = await page({ product: "7001" });
    expect(status).toBe(200);
    expect(html).toContain("12 reviews");
    expect(html).toContain("Only customers who bought the product here");
    expect(html).toMatch(/href="\/a\/k\/reviews\?product=7001&amp;after=[^"]+&amp;page=2&amp;locale=en"/);
    expect((await page({ product: "7001", locale: "de" })).html).toContain("12 Bewertungen");
  });

  it("shows what somebody wrote as text, whatever it is", async () => {
    await aWrittenReview(shop, { title: `<script>alert(1)</script>`, body: `"><img src=x onerror=alert(1)> {{ 1 }}`, displayName: "<b>Ä" });
    const { html } = await page({ product: "7001" });
    expect(html).not.toMatch(/<script|<img src=x|<b>Ä/);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("says so when there is nothing, and leads back to the product by a path of this shop only", async () => {
    expect((await page({ product: "7001" })).html).toContain("There are no reviews yet.");
    expect((await page({ product: "7001", back: "/products/tee" })).html).toContain('href="/products/tee"');
    for (const back of ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)"]) expect((await page({ back })).html).not.toContain("evil.example\"");
  });

  it("of all products is for search engines, filtered ones are not", async () => {
    await write(1);
    expect((await page()).headers.get("x-robots-tag")).toBeNull();
    expect((await page({ product: "7001" })).headers.get("x-robots-tag")).toBe("noindex");
  });
});

import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";
import type { Metafield, Product } from "../../../sandbox/world/entities";
import { aShownReview, someFacts } from "../../extensions/referral-theme/a-rated-product";
import { shopDomain } from "../commerce/a-shop";
import type { TestStorefront } from "./a-storefront";
import { aStorefront } from "./a-storefront";

export interface ReviewedShop extends TestStorefront {
  product: Product;
  /** What came to the app over its proxy: "GET /proxy/reviews.json?…" without what Shopify adds. */
  asked: string[];
  /** How long the app takes. */
  answer: { afterMilliseconds: number; fails: boolean };
}

type Shown = ReturnType<typeof aShownReview> & { productTitle?: string | null };
const histogramOf = (reviews: readonly Shown[]): number[] => [1, 2, 3, 4, 5].map((stars) => reviews.filter((review) => review.stars === stars).length);

/** Twenty-three reviews of one product: one to five stars, some with photos, one in English, one long, one answered. */
const reviews: Shown[] = Array.from({ length: 23 }, (_, index) => aShownReview({
  id: `review-number-${String(index + 1).padStart(10, "0")}`, stars: 5 - (index % 5), title: `Nummer ${index + 1}`, body: `Das ist die Bewertung Nummer ${index + 1}.`, helpful: Math.max(0, 5 - index), on: `2026-11-${String(20 - (index % 20)).padStart(2, "0")}`,
  ...(index === 0 ? { photos: ["0".repeat(32), "1".repeat(32), "2".repeat(32)], attributes: [{ label: { de: "Geschmack", en: "Taste" }, answer: { de: "kräftig", en: "strong" } }], reply: { text: "Vielen Dank!\nIhr Team", on: "2026-11-21" } } : {}),
  ...(index === 1 ? { body: "Anfang eines langen Textes", cut: true, incentivized: true } : {}), ...(index === 2 ? { locale: "en", verified: "imported", title: "<b>Nice</b> & \"good\"" } : {}), ...(index === 12 ? { photos: ["3".repeat(32)] } : {}),
}));

const parameters = ["product", "stars", "photos", "language", "sort", "after", "before", "page", "review"];

/** What the app answers to a query, as its JSON has it; ten a page, the place is the number of the last one. */
function answerOf(query: URLSearchParams): object | null {
  if (query.has("review")) return { count: 1, average: "4.00", histogram: [0, 0, 0, 1, 0], page: 1, next: null, previous: null, reviews: reviews.filter(({ id }) => id === query.get("review")).map((review) => ({ ...review, body: "Anfang eines langen Textes und sein Ende.", cut: false })) };
  const chosen = reviews.filter(({ stars, photos, locale }) =>
    (!query.get("stars") || stars === Number(query.get("stars"))) && (!query.has("photos") || photos.length > 0) && (!query.get("language") || locale === query.get("language")));
  if (query.get("sort") === "lowest") chosen.sort((one, other) => one.stars - other.stars);
  const from = query.has("after") ? Number(query.get("after")) : query.has("before") ? Number(query.get("before")) - 11 : 0;
  const to = (side: string, place: number, page: number): string => {
    const wanted = new URLSearchParams(query);
    for (const name of ["after", "before", "page", "locale", "back"]) wanted.delete(name);
    return `${wanted.toString()}&${side}=${place}&page=${page}`;
  };
  const page = Number(query.get("page") ?? 1);
  return {
    count: 23, average: "3.13", histogram: histogramOf(reviews), page, reviews: chosen.slice(from, from + 10).map((review) => ({ ...review, productTitle: query.has("product") ? null : "Bergkäse" })),
    next: from + 10 < chosen.length ? to("after", from + 10, page + 1) : null, previous: from > 0 ? to("before", from + 1, page - 1) : null,
  };
}

/** A shop with the app installed and reviews of its first product in the metafields, and an app that answers for the rest of them. */
export async function aReviewedShop(): Promise<ReviewedShop> {
  const asked: string[] = [];
  const answer: ReviewedShop["answer"] = { afterMilliseconds: 0, fails: false };
  const picture = await sharp({ create: { width: 600, height: 450, channels: 3, background: "#c08040" } }).webp().toBuffer();
  const app = createServer((request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? "", "http://app");
    const own = new URLSearchParams([...searchParams].filter(([name]) => parameters.includes(name)));
    asked.push(`${request.method ?? ""} ${pathname}?${own.toString()}`);
    const json = (body: unknown, status = 200) => setTimeout(() => response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body)), answer.afterMilliseconds);
    if (pathname.startsWith("/proxy/photo/")) return void response.writeHead(200, { "content-type": "image/webp" }).end(picture);
    if (answer.fails) return void json({}, 503);
    if (request.method !== "POST") return void json(answerOf(own));
    let body = "";
    request.on("data", (part) => { body += String(part); });
    request.on("end", () => json({ ok: true, isNew: true, helpful: new URLSearchParams(body).get("helpful") === "1" ? 6 : 5 }));
  });
  await new Promise<void>((listening) => app.listen(0, "127.0.0.1", listening));
  const store = await aStorefront({ appUrl: `http://127.0.0.1:${(app.address() as AddressInfo).port}`, changes: { name: "Feinkost Lindner" } });
  const { world } = store;
  const now = world.nowText();
  const metafield = (namespace: string, key: string, type: string, value: unknown): Metafield => ({ id: world.nextId(), namespace, key, type, value: typeof value === "string" ? value : JSON.stringify(value), createdAt: now, updatedAt: now });
  const [product] = [...world.stores.products.ofShop(shopDomain)];
  if (!product) throw new Error("The shop sells nothing.");
  const first = { count: 23, average: "3.13", histogram: histogramOf(reviews), withPhotos: 2, incentivized: 1, reviews: reviews.slice(0, 10), next: `product=${product.id}&after=10&page=2` };
  product.metafields = [
    metafield("reviews", "rating", "rating", { value: "3.13", scale_min: "1.0", scale_max: "5.0" }), metafield("reviews", "rating_count", "number_integer", "23"), metafield("kundenkreis", "reviews", "json", first),
  ];
  for (const { namespace, key, type } of product.metafields) {
    world.stores.metafieldDefinitions.put({ shop: shopDomain, id: world.nextId(), ownerType: "PRODUCT", namespace, key, name: key, description: null, type, createdAt: now, access: { storefront: "PUBLIC_READ" } });
  }
  const ofProduct = { title: product.title, handle: product.handle };
  world.stores.installs.put({
    shop: shopDomain, installedAt: now, uninstalledAt: null, scopes: [], accessTokens: [], refreshTokens: [], metafields: [
      metafield("kundenkreis", "reviews", "json", { ...someFacts, published: 23 }),
      metafield("kundenkreis", "reviews_newest", "json", { ...first, reviews: first.reviews.map((review) => ({ ...review, productTitle: product.title })), next: "after=10&page=2" }),
      metafield("kundenkreis", "reviews_best", "json", reviews.slice(0, 6).map((review) => ({ product: ofProduct, review }))),
    ],
  });
  return {
    ...store, product, asked, answer,
    async close() {
      await store.close();
      await new Promise<void>((closed) => { app.close(() => closed()); app.closeAllConnections(); });
    },
  };
}

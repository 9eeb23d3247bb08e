import { Agent, fetch } from "undici";
import { publicReviewId } from "~/features/reviews/showing/public-review-id.server";
import type { ReviewSort } from "~/features/reviews/domain/showing/reviews-query";
import { signedProxyQuery } from "../../sandbox/storefront/sign-proxy-request";
import { buildWhenChanged } from "../../scripts/setup/build.mjs";
import { makeShop } from "../ground/bench-shop";
import type { BenchShop } from "../ground/bench-shop";
import { startChild } from "../ground/child";
import type { Figure } from "../ground/figure";
import { freePort } from "../ground/free-port";
import type { BenchDatabase, Ground } from "../ground/open-ground";
import { say } from "../ground/say";
import { apiSecret } from "../ground/secrets";
import { sized } from "../ground/size";
import { median, medianRatio, quantile } from "../ground/statistics";
import { storeSession } from "../road/store-session";
import type { ProductPage } from "../road/serve-shopify";
import { fillReviews } from "./fill-reviews";
import { measureFirstPaint } from "./measure-first-paint";
import type { Shopify } from "./open-shopify";
import type { ReviewsQuestion } from "./record-reviews";
import { lastBefore, pageAddress } from "./review-places";

const few = 100;
const many = sized(10_000, 1_000);
const fewest = 10;
const rounds = sized(9, 3);
const looks = sized(40, 10);

/** A shop with one product, in the same database and behind the same web process as the other. */
interface Place {
  shop: BenchShop;
  productId: string;
  reviews: number;
}

interface View {
  name: string;
  /** Path and query, as the block asks for them. */
  address: (place: Place, database: BenchDatabase) => Promise<string>;
}

const of = async (query: (place: Place) => string, place: Place): Promise<string> => `/proxy/reviews.json?product=${place.productId}${query(place)}`;
const page = (sort: ReviewSort, number: (place: Place) => number) => async (place: Place, database: BenchDatabase): Promise<string> =>
  `/proxy/reviews.json?${pageAddress(place.shop, place.productId, sort, await lastBefore(database, place.shop, place.productId, sort, number(place)), number(place))}`;
const middle = ({ reviews }: Place): number => reviews / 20;

/** Every order and filter that the page offers, on its second or its middle page or where it begins. Of a hundred reviews three have one star, none of them with photos; one has two stars and photos. */
const views: View[] = [
  { name: "page 2", address: page("helpful", () => 2) },
  { name: "the page in the middle", address: page("helpful", middle) },
  { name: "newest first, in the middle", address: page("newest", middle) },
  { name: "best first, in the middle", address: page("highest", middle) },
  { name: "worst first, in the middle", address: page("lowest", middle) },
  { name: "with one star", address: (place) => of(() => "&stars=1", place) },
  { name: "with photos", address: (place) => of(() => "&photos=1", place) },
  { name: "in English", address: (place) => of(() => "&language=en", place) },
  { name: "two stars and photos, newest first (one of a hundred)", address: (place) => of(() => "&stars=2&photos=1&sort=newest", place) },
  { name: "one star and photos (none at all)", address: (place) => of(() => "&stars=1&photos=1", place) },
  { name: "of all products", address: () => Promise.resolve("/proxy/reviews.json?") },
  { name: "one review in full", address: async (place, database) => of(() => "", place).then(async (base) => `${base}&review=${publicReviewId(place.shop, (await lastBefore(database, place.shop, place.productId, "helpful", 2)).key)}`) },
  { name: "page 2 as a page of its own, without JavaScript", address: async (place, database) => (await page("helpful", () => 2)(place, database)).replace("reviews.json", "reviews") },
];

/** What a visitor of a product with many reviews gets, against one with few: the first paint, then whatever they ask the app for, through the web process as it is deployed. */
export async function measurePages(ground: Ground, shopify: Shopify): Promise<Figure[]> {
  await buildWhenChanged();
  const database = await ground.makeDatabase("review_pages");
  const [product, other] = shopify.products;
  if (!product || !other) throw new Error("The sandbox's shop has too few products");
  const [large, small] = [await makePlace(database, "feinkost-lindner.myshopify.com", product, many), await makePlace(database, "wenige.myshopify.com", product, few)];
  await fillReviews(database.pool, large.shop.id, { productId: other.id, title: other.title, reviews: fewest });
  await database.checkpoint();
  say(`  ${many}, ${few} and ${fewest} reviews put in`);
  const painted = await paintFirst(database, shopify, large, other.id);
  const [web, bare] = [await openDoor(database, "web"), await openDoor(database, "serve-bare-page")];
  try {
    const figures: Figure[] = [];
    for (const [index, view] of views.entries()) figures.push(...(await takeTurns(database, view, { small, large, web: web.origin, ...(index === 0 ? { bare: bare.origin } : {}) })));
    return [...painted, ...figures];
  } finally {
    await Promise.all([web.stop(), bare.stop()]);
    await database.drop();
  }
}

async function makePlace(database: BenchDatabase, domain: string, product: { id: string; title: string }, reviews: number): Promise<Place> {
  const shop = await makeShop(database.pool, domain);
  await storeSession(database, shop);
  await fillReviews(database.pool, shop.id, { productId: product.id, title: product.title, reviews });
  return { shop, productId: product.id, reviews };
}

async function paintFirst(database: BenchDatabase, { shopify, environment, flags }: Shopify, { shop, productId }: Place, otherId: string): Promise<Figure[]> {
  const child = await startChild("record-reviews", { ...database.environment, ...environment }, flags);
  const question: ReviewsQuestion = { do: "prepare", shopId: shop.id };
  await child.ask(question);
  await child.stop();
  const pageOf = (id: string): Promise<ProductPage> => shopify.ask<ProductPage>({ page: id });
  return measureFirstPaint({ ...(await pageOf(otherId)), reviews: fewest }, { ...(await pageOf(productId)), reviews: many });
}

async function openDoor(database: BenchDatabase, name: "web" | "serve-bare-page"): Promise<{ origin: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const isReady = (): Promise<boolean> => fetch(`${origin}/healthz`).then(({ ok }) => ok, () => false);
  const { stop } = await startChild(name, { ...database.environment, PORT: String(port) }, [], name === "web" ? isReady : undefined);
  return { origin, stop };
}

interface Doors { small: Place; large: Place; web: string; bare?: string }

async function takeTurns(database: BenchDatabase, { name, address }: View, { small, large, web, bare }: Doors): Promise<Figure[]> {
  const asks = {
    small: { origin: web, shop: small.shop, path: await address(small, database) }, large: { origin: web, shop: large.shop, path: await address(large, database) },
    ...(bare ? { bare: { origin: bare, shop: large.shop, path: await barePath(database, large) } } : {}),
  };
  const sides = Object.keys(asks) as ("small" | "large" | "bare")[];
  const took: Record<"small" | "large" | "bare", number[][]> = { small: [], large: [], bare: [] };
  for (let round = 0; round <= rounds; round++) {
    for (const side of [...sides.slice(round % sides.length), ...sides.slice(0, round % sides.length)]) {
      const ask = asks[side];
      const milliseconds = ask ? await look(ask.origin, ask.shop, ask.path) : [];
      if (round > 0) took[side].push(milliseconds);
    }
  }
  const at = (side: "small" | "large" | "bare", share: number): number[] => took[side].map((round) => quantile(round, share));
  const middleOf = (side: "small" | "large" | "bare", share: number): string => median(at(side, share)).toFixed(1);
  const ratio: Figure = {
    name: `reviews through the proxy, ${name}`, unit: "×", target: { atMost: 1.5 }, ...medianRatio(at("large", 0.5), at("small", 0.5)),
    note: `p50 ${middleOf("small", 0.5)} → ${middleOf("large", 0.5)} ms with ${few} → ${many}; p95 ${middleOf("large", 0.95)}, p99 ${middleOf("large", 0.99)} ms`,
  };
  if (!bare) return [ratio];
  const [p95s, all] = [at("large", 0.95), took.large.flat()];
  return [
    { name: `p95 of ${name} through the proxy, ${many} reviews`, value: quantile(all, 0.95), unit: "ms", target: { atMost: 100 }, spread: [Math.min(...p95s), Math.max(...p95s)], note: `p50 ${quantile(all, 0.5).toFixed(1)}, p99 ${quantile(all, 0.99).toFixed(1)} ms` },
    { name: `${name}, web process ÷ bare server with signature and one SELECT`, unit: "×", ...medianRatio(at("large", 0.5), at("bare", 0.5)), note: `p50 ${middleOf("bare", 0.5)}, p95 ${middleOf("bare", 0.95)} ms bare` },
    ratio,
  ];
}

/** For the bare server everything stands in the address in plain words. */
async function barePath(database: BenchDatabase, { shop, productId }: Place): Promise<string> {
  const { first, photos, writtenAt, key } = await lastBefore(database, shop, productId, "helpful", 2);
  return `/?${new URLSearchParams({ shopId: String(shop.id), product: productId, rank: String(first), photos: String(photos), at: writtenAt.toISOString(), key }).toString()}`;
}

const agent = new Agent({ connections: 1 });

/** One after the other, on a connection kept alive; milliseconds until the whole answer is there. */
async function look(origin: string, { domain }: BenchShop, path: string): Promise<number[]> {
  const took: number[] = [];
  const [name = "", query] = path.split("?");
  for (let index = 0; index < looks; index++) {
    const signed = signedProxyQuery(new URLSearchParams(query), { shop: domain, pathPrefix: "/a/k", timestampSeconds: Math.floor(Date.now() / 1000), loggedInCustomerId: "" }, apiSecret);
    const begun = performance.now();
    const answer = await fetch(`${origin}${name}?${signed.toString()}`, { dispatcher: agent });
    const text = await answer.text();
    took.push(performance.now() - begun);
    if (!answer.ok || !text) throw new Error(`${path} was answered with ${answer.status}`);
  }
  return took;
}

import { makeShop } from "../ground/bench-shop";
import { startChild } from "../ground/child";
import type { Child } from "../ground/child";
import type { Figure } from "../ground/figure";
import type { BenchDatabase, Ground } from "../ground/open-ground";
import { say } from "../ground/say";
import { sized } from "../ground/size";
import { spentSeconds } from "../ground/spent-seconds";
import { median, medianRatio } from "../ground/statistics";
import { storeSession } from "../road/store-session";
import { fillReviews } from "./fill-reviews";
import type { Shopify } from "./open-shopify";
import type { ReviewsAnswer, ReviewsQuestion } from "./record-reviews";

const few = 100;
const many = sized(100_000, 3_000);
const rounds = sized(11, 2);
/** So many a round that the few are still few in the end. */
const reviews = 8;

interface Place {
  database: BenchDatabase;
  child: Child;
  shopId: number;
  productId: string;
  filled: number;
  /** Reviews that have come in since. */
  written: number;
}

/** Milliseconds: what a review costs by the clock, while it is recorded and while Shopify is told, and of processor time; what the facts beside the reviews cost. */
interface Cost {
  recording: number;
  noting: number;
  processor: number;
}
type Way = Extract<ReviewsQuestion, { do: "record" }>["way"] | "facts";

/** What one more review costs with few and with many before it of the same product and shop, in turns; each in a database of its own. */
export async function measureRecomputing(ground: Ground, shopify: Shopify): Promise<Figure[]> {
  const small = await openPlace(ground, shopify, "few_reviews", few);
  const large = await openPlace(ground, shopify, "many_reviews", many);
  try {
    const recorded = await takeTurns(small, large, "record");
    const sent = await takeTurns(small, large, "form");
    const facts = await takeTurns(small, large, "facts");
    for (const place of [small, large]) await checkCounts(place);
    const where = `a review with ${few} → ${many} before`;
    return [
      figureOf("recording a review and moving its product's counters", recorded, "recording", where),
      figureOf("telling Shopify of them", recorded, "noting", where),
      figureOf("both, processor time of app and database", recorded, "processor", where),
      figureOf("the same with all that a sent form brings along", sent, "recording", where),
      { ...figureOf("what stands beside the reviews, counted anew and told", facts, "noting", `a time with ${few} → ${many}`), target: undefined },
    ].map(({ target, ...figure }) => (target ? { ...figure, target } : figure));
  } finally {
    for (const { child, database } of [small, large]) {
      await child.stop();
      await database.drop();
    }
  }
}

async function openPlace(ground: Ground, { products, environment, flags }: Shopify, name: string, filled: number): Promise<Place> {
  const database = await ground.makeDatabase(name);
  const shop = await makeShop(database.pool, "feinkost-lindner.myshopify.com");
  await storeSession(database, shop);
  const [product] = products;
  if (!product) throw new Error("The sandbox's shop has no products");
  await fillReviews(database.pool, shop.id, { productId: product.id, title: product.title, reviews: filled });
  await database.checkpoint();
  say(`  ${filled} reviews put in`);
  const child = await startChild("record-reviews", { ...database.environment, ...environment }, flags);
  const question: ReviewsQuestion = { do: "prepare", shopId: shop.id };
  await child.ask(question);
  return { database, child, shopId: shop.id, productId: product.id, filled, written: 0 };
}

async function takeTurns(small: Place, large: Place, way: Way): Promise<{ small: Cost[]; large: Cost[] }> {
  const costs: { small: Cost[]; large: Cost[] } = { small: [], large: [] };
  for (let round = 0; round <= rounds; round++) {
    for (const size of round % 2 ? (["small", "large"] as const) : (["large", "small"] as const)) {
      const cost = await costOf(size === "small" ? small : large, way);
      if (round > 0) costs[size].push(cost);
    }
  }
  return costs;
}

async function costOf(place: Place, way: Way): Promise<Cost> {
  const { shopId, productId } = place;
  const question: ReviewsQuestion = way === "facts" ? { do: "tell-facts", shopId, times: reviews } : { do: "record", shopId, productId, first: place.written + 1, reviews, way };
  const before = await spentSeconds(place.child, place.database);
  const { recording, noting } = await place.child.ask<ReviewsAnswer>(question);
  const spent = (await spentSeconds(place.child, place.database)) - before;
  place.written += recording.length;
  return { recording: median(recording), noting: median(noting), processor: (spent * 1000) / reviews };
}

/** Counters that had not moved, or a Shopify that had not been told, would cost less. */
async function checkCounts({ database, productId, filled, written }: Place): Promise<void> {
  const { rows } = await database.pool.query<{ counted: number; shown: number; told: boolean }>(
    `SELECT ones + twos + threes + fours + fives AS counted, (SELECT count(*)::int FROM review WHERE product_id = $1 AND state = 'published') AS shown, revision = noted_revision AND noted_refused IS NULL AS told
     FROM product_rating WHERE product_id = $1`, [productId]);
  const [row] = rows;
  if (row?.counted !== filled + written || row.shown !== row.counted || !row.told) throw new Error(`${JSON.stringify(row)} instead of ${filled + written} reviews, told`);
}

function figureOf(name: string, { small, large }: { small: Cost[]; large: Cost[] }, part: keyof Cost, where: string): Figure {
  const [before, after] = [small.map((cost) => cost[part]), large.map((cost) => cost[part])];
  return { name, unit: "×", target: { atMost: 1.3 }, ...medianRatio(after, before), note: `${median(before).toFixed(1)} → ${median(after).toFixed(1)} ms ${where}` };
}

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
import { deliverOrders } from "./deliver-orders";
import { fillAdvocates } from "./fill-advocates";
import { fillReferrals } from "./fill-referrals";
import type { FriendsAnswer, FriendsQuestion } from "./follow-friends";

const advocates = sized(50_000, 2_000);
const block = 1_000;
/** Thousands. */
const many = sized(100, 5);
const rounds = sized(7, 2);
/** A quiet hour's orders come one by one, a rush comes in full jobs. */
const full = { orders: block, ordersPerJob: 250 };
const single = { orders: 40, ordersPerJob: 1 };

interface Place {
  database: BenchDatabase;
  child: Child;
  shopId: number;
  /** Orders of friends so far. */
  orders: number;
}

interface Cost {
  /** Milliseconds an order: by the clock, the median job's. */
  clock: number;
  /** Milliseconds an order of processor time, the app's and the database's. */
  processor: number;
}

interface Costs {
  small: Cost[];
  large: Cost[];
}

/** What a friend's order costs, and what the end of its hold costs, with few and with many of them, in turns; each in a database of its own with the same advocates. */
export async function measureReferrals(ground: Ground): Promise<Figure[]> {
  const small = await openPlace(ground, "few_friends", block);
  const large = await openPlace(ground, "many_friends", many * block);
  try {
    const [inJobs, oneByOne] = [await takeTurns(small, large, full), await takeTurns(small, large, single)];
    for (const place of [small, large]) await checkCounts(place, { attributed: place.orders, rewarded: 0 });
    const budget = [median((await ask(small, { do: "count-budget", shopId: small.shopId })).took), median((await ask(large, { do: "count-budget", shopId: large.shopId })).took)];
    return [
      ...figuresOf("attributing a friend's order, 250 a job", inJobs, `with ${block} → ${many * block} before, ${advocates} advocates`),
      ...figuresOf("attributing a friend's order, one by one", oneByOne, `with ${block} → ${many * block} before, ${advocates} advocates`),
      ...figuresOf("end of a hold", await sweepInTurns(small, large), `a referral with ${block} → ${many * block} due`),
      { name: "what a month's budget adds to each recording", value: budget[1] ?? Number.NaN, unit: "ms", note: `with ${large.orders} in one month; ${budget[0]?.toFixed(2) ?? ""} ms with ${small.orders}` },
    ];
  } finally {
    for (const { child, database } of [small, large]) {
      await child.stop();
      await database.drop();
    }
  }
}

async function openPlace(ground: Ground, name: string, orders: number): Promise<Place> {
  const database = await ground.makeDatabase(name);
  const shop = await makeShop(database.pool, "feinkost-lindner.myshopify.com");
  await storeSession(database, shop);
  await fillAdvocates(database.pool, shop.id, advocates);
  await fillReferrals(database.pool, shop.id, orders, advocates);
  await database.checkpoint();
  say(`  ${advocates} advocates and ${orders} orders of friends put in`);
  return { database, orders, shopId: shop.id, child: await startChild("follow-friends", database.environment) };
}

const ask = ({ child }: Place, question: FriendsQuestion): Promise<FriendsAnswer> => child.ask<FriendsAnswer>(question);

async function attributeBlock(place: Place, { orders, ordersPerJob }: { orders: number; ordersPerJob: number }): Promise<Cost> {
  const { shopId } = place;
  await ask(place, { do: "tell", shopId, first: place.orders + 1, orders, advocates });
  place.orders += orders;
  return costOf(place, { do: "attribute", shopId, ordersPerJob }, ordersPerJob);
}

async function costOf(place: Place, question: FriendsQuestion, ordersEach: number): Promise<Cost> {
  const before = await spentSeconds(place.child, place.database);
  const { took, orders } = await ask(place, question);
  const spent = (await spentSeconds(place.child, place.database)) - before;
  return { clock: median(took) / ordersEach, processor: (spent * 1000) / orders };
}

async function takeTurns(small: Place, large: Place, load: { orders: number; ordersPerJob: number }): Promise<Costs> {
  const costs: Costs = { small: [], large: [] };
  for (let round = 0; round <= rounds; round++) {
    for (const size of round % 2 ? (["small", "large"] as const) : (["large", "small"] as const)) {
      const cost = await attributeBlock(size === "small" ? small : large, load);
      if (round > 0) costs[size].push(cost);
    }
  }
  return costs;
}

/** Of the many that are due a thousand each round, beside a thousand of the few, of which no more are due. */
async function sweepInTurns(small: Place, large: Place): Promise<Costs> {
  const costs: Costs = { small: [], large: [] };
  await deliverOrders(large.database.pool, large.shopId, many * block);
  for (let round = 0; round <= rounds; round++) {
    await deliverOrders(small.database.pool, small.shopId, block);
    for (const size of round % 2 ? (["small", "large"] as const) : (["large", "small"] as const)) {
      const cost = await sweepBlock(size === "small" ? small : large);
      if (round > 0) costs[size].push(cost);
    }
  }
  for (const place of [small, large]) await checkCounts(place, { attributed: place.orders, rewarded: (rounds + 1) * block });
  return costs;
}

const sweepBlock = (place: Place): Promise<Cost> => costOf(place, { do: "sweep" }, block);

/** What is not decided, or refused, would cost less. */
async function checkCounts({ database }: Place, expected: { attributed: number; rewarded: number }): Promise<void> {
  const { rows } = await database.pool.query(`SELECT (SELECT count(*)::int FROM referral WHERE decision = 'attributed') AS attributed, (SELECT count(*)::int FROM reward WHERE cause = 'referral') AS rewarded`);
  if (JSON.stringify(rows[0]) !== JSON.stringify(expected)) throw new Error(`${JSON.stringify(rows[0])} referrals instead of ${JSON.stringify(expected)}`);
}

function figuresOf(name: string, { small, large }: Costs, where: string): Figure[] {
  return (["clock", "processor"] as const).map((by): Figure => {
    const [before, after] = [small.map((cost) => cost[by]), large.map((cost) => cost[by])];
    return {
      name: by === "clock" ? name : `${name}, processor time`, unit: "×", target: { atMost: 1.3 }, ...medianRatio(after, before),
      note: `${median(before).toFixed(2)} → ${median(after).toFixed(2)} ms ${where}`,
    };
  });
}

import { makeShop } from "../ground/bench-shop";
import { startChild } from "../ground/child";
import type { Child } from "../ground/child";
import type { Figure } from "../ground/figure";
import type { BenchDatabase, Ground } from "../ground/open-ground";
import { say } from "../ground/say";
import { sized } from "../ground/size";
import { median, medianRatio } from "../ground/statistics";
import { storeSession } from "../road/store-session";
import { fillTables } from "./fill-tables";
import type { GrowthAnswer, GrowthQuestion } from "./react-to-orders";

const few = 1_000;
const many = sized(1_000_000, 10_000);
const rounds = sized(9, 3);
/** A quiet hour's orders come one by one, a rush comes in full jobs. */
const loads = [{ jobs: 60, ordersPerJob: 1 }, { jobs: 3, ordersPerJob: 250 }];
const parts = ["recording", "reaction", "noting"] as const;
type Part = (typeof parts)[number];
const words: Record<Part, string> = {
  recording: "recording transaction", reaction: "whole reaction", noting: "noting it on the order",
};

interface Place {
  database: BenchDatabase;
  child: Child;
  shopId: number;
}

/** What one order costs with few and with many orders before it, in turns; each in a database of its own. */
export async function measureGrowth(ground: Ground): Promise<Figure[]> {
  const small = await openPlace(ground, "few", few);
  const large = await openPlace(ground, "many", many);
  try {
    const figures: Figure[] = [];
    for (const load of loads) figures.push(...(await takeTurns(small, large, load)));
    return figures;
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
  const begun = performance.now();
  await fillTables(database.pool, shop.id, orders);
  say(`  ${orders} orders put in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  return { database, shopId: shop.id, child: await startChild("react-to-orders", database.environment) };
}

async function takeTurns(small: Place, large: Place, load: { jobs: number; ordersPerJob: number }): Promise<Figure[]> {
  const costs: Record<Part, { small: number[]; large: number[] }> = {
    recording: { small: [], large: [] }, reaction: { small: [], large: [] }, noting: { small: [], large: [] },
  };
  for (let round = 0; round <= rounds; round++) {
    for (const size of round % 2 ? (["small", "large"] as const) : (["large", "small"] as const)) {
      const { child, shopId } = size === "small" ? small : large;
      const question: GrowthQuestion = { ...load, shopId };
      const answer = await child.ask<GrowthAnswer>(question);
      if (round > 0) for (const part of parts) costs[part][size].push(median(answer[part]) / load.ordersPerJob);
    }
  }
  const how = load.ordersPerJob === 1 ? "one by one" : `${load.ordersPerJob} a job`;
  return parts.map((part): Figure => {
    const { small: before, large: after } = costs[part];
    return {
      name: `${words[part]}, ${how}`, unit: "×", target: { atMost: 1.3 }, ...medianRatio(after, before),
      note: `${median(before).toFixed(2)} → ${median(after).toFixed(2)} ms an order with ${few} → ${many} in the tables`,
    };
  });
}

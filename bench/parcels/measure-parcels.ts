import { makeShop } from "../ground/bench-shop";
import { startChild } from "../ground/child";
import type { Child } from "../ground/child";
import type { Figure } from "../ground/figure";
import type { BenchDatabase, Ground } from "../ground/open-ground";
import { say } from "../ground/say";
import { sized } from "../ground/size";
import { median, medianRatio } from "../ground/statistics";
import { fillParcels } from "./fill-parcels";
import type { ParcelsAnswer, ParcelsQuestion } from "./list-parcels";

const few = 100;
const many = sized(100_000, 5_000);
const past = sized(20_000, 1_000);
const rounds = sized(9, 3);
const looks = 20;

interface Place {
  database: BenchDatabase;
  child: Child;
  shopId: number;
  open: number;
}

/** What the page shows, and the address it has in a place with so many open parcels. */
const views: { name: string; pickingOrder: string; address: (open: number) => string }[] = [
  { name: "first page", pickingOrder: "placed", address: () => "" },
  { name: "a page in the middle", pickingOrder: "placed", address: (open) => `after=${7_000_000_000_000 + past + Math.floor(open * 0.3)}` },
  { name: "by article", pickingOrder: "sku", address: () => "" },
  { name: "by order number", pickingOrder: "name", address: () => "" },
  { name: "search by order number", pickingOrder: "placed", address: () => `search=${1000 + past + 51}` },
];

/** What a look at the parcels page costs with few and with many parcels waiting, in turns; each in a database of its own. */
export async function measureParcels(ground: Ground): Promise<Figure[]> {
  const small = await openPlace(ground, "few_parcels", few);
  const large = await openPlace(ground, "many_parcels", many);
  try {
    const figures: Figure[] = [];
    for (const view of views) figures.push(await takeTurns(small, large, view));
    return figures;
  } finally {
    for (const { child, database } of [small, large]) {
      await child.stop();
      await database.drop();
    }
  }
}

async function openPlace(ground: Ground, name: string, open: number): Promise<Place> {
  const database = await ground.makeDatabase(name);
  const shop = await makeShop(database.pool, "feinkost-lindner.myshopify.com");
  await fillParcels(database.pool, shop.id, past, open);
  say(`  ${open} open parcels put in`);
  return { database, shopId: shop.id, open, child: await startChild("list-parcels", database.environment) };
}

async function takeTurns(small: Place, large: Place, { name, pickingOrder, address }: (typeof views)[number]): Promise<Figure> {
  const costs = { small: [] as number[], large: [] as number[] };
  for (let round = 0; round <= rounds; round++) {
    for (const size of round % 2 ? (["small", "large"] as const) : (["large", "small"] as const)) {
      const { child, shopId, open } = size === "small" ? small : large;
      const question: ParcelsQuestion = { shopId, address: address(open), pickingOrder, looks };
      const answer = await child.ask<ParcelsAnswer>(question);
      if (answer.parcels === 0) throw new Error(`The parcels page showed nothing: ${name}`);
      if (round > 0) costs[size].push(median(answer.looks));
    }
  }
  return {
    name: `parcels page, ${name}`, unit: "×", target: { atMost: 1.5 }, ...medianRatio(costs.large, costs.small),
    note: `${median(costs.small).toFixed(1)} → ${median(costs.large).toFixed(1)} ms with ${few} → ${many} open`,
  };
}

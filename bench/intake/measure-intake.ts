import type { Child } from "../ground/child";
import { startChild } from "../ground/child";
import type { Figure } from "../ground/figure";
import { freePort } from "../ground/free-port";
import type { BenchDatabase, Ground } from "../ground/open-ground";
import { makeShop } from "../ground/bench-shop";
import { say } from "../ground/say";
import { sized } from "../ground/size";
import { median, medianRatio, quantile } from "../ground/statistics";
import { generateStockClient } from "./generate-stock-client";
import { makeFloorTable, makeStockTables } from "./make-stock-tables";
import type { LoadAnswer, LoadQuestion } from "./send-load";

const shop = "feinkost-lindner.myshopify.com";
const doors = { ours: "serve-door", floor: "serve-floor", stock: "serve-stock" } as const;
type Door = keyof typeof doors;
const names = Object.keys(doors) as Door[];

const rounds = sized(7, 2);
const secondsPerRound = sized(3, 1);
const connections = 24;
const steady = { aSecond: 200, seconds: sized(10, 3), passes: sized(5, 1) };

/** Our door against the least there can be and against the stock way, in turns; then what it answers in at a steady pace. */
export async function measureIntake(ground: Ground): Promise<Figure[]> {
  const database = await ground.makeDatabase("intake");
  await makeShop(database.pool, shop);
  await makeFloorTable(database.pool);
  await makeStockTables(database.pool, shop);
  await generateStockClient();
  const origins = await openDoors(database);
  const load = await startChild("send-load", database.environment);
  try {
    const rates = await takeTurns(load, origins, database);
    const latencies = await keepPace(load, origins, database);
    return figuresOf(rates, latencies);
  } finally {
    await Promise.all([load.stop(), ...Object.values(origins).map(({ child }) => child.stop())]);
    await database.drop();
  }
}

type Origins = Record<Door, { origin: string; child: Child }>;

async function openDoors({ environment }: BenchDatabase): Promise<Origins> {
  const opened: Partial<Origins> = {};
  for (const name of names) {
    const port = await freePort();
    opened[name] = { origin: `http://127.0.0.1:${port}`, child: await startChild(doors[name], { ...environment, PORT: String(port) }) };
  }
  return opened as Origins;
}

/** Requests a second of each door in each round; the first round only warms up. */
async function takeTurns(load: Child, origins: Origins, database: BenchDatabase): Promise<Record<Door, number[]>> {
  const rates: Record<Door, number[]> = { ours: [], floor: [], stock: [] };
  for (let round = 0; round <= rounds; round++) {
    // Each round begins with another one, so that none always runs in another's wake.
    for (const name of [...names.slice(round % 3), ...names.slice(0, round % 3)]) {
      const answer = await ask(load, { origin: origins[name].origin, shop, round: `${name}-${round}`, seconds: secondsPerRound, pace: { connections } });
      await forget(database);
      if (round > 0) rates[name].push(answer.answered / answer.seconds);
    }
    if (round > 0) say(`  round ${round}: ${names.map((name) => `${name} ${rates[name].at(-1)?.toFixed(0) ?? ""}/s`).join(", ")}`);
  }
  return rates;
}

/** The latencies of each pass, in milliseconds. */
async function keepPace(load: Child, origins: Origins, database: BenchDatabase): Promise<Latencies> {
  const latencies: Latencies = { ours: [], floor: [] };
  const { seconds, aSecond } = steady;
  for (let pass = 0; pass < steady.passes; pass++) {
    for (const name of ["ours", "floor"] as const) {
      const answer = await ask(load, { origin: origins[name].origin, shop, round: `pace-${name}-${pass}`, seconds, pace: { aSecond } });
      latencies[name].push(answer.milliseconds);
      await forget(database);
    }
  }
  return latencies;
}

type Latencies = Record<"ours" | "floor", number[][]>;

async function ask(load: Child, question: LoadQuestion): Promise<LoadAnswer> {
  const answer = await load.ask<LoadAnswer>(question);
  if (answer.failed > 0) throw new Error(`${question.round}: ${answer.failed} of ${answer.failed + answer.answered} webhooks were not taken`);
  return answer;
}

/** Tables as empty, and the write-ahead log as short, for the next as they were for this one. */
async function forget({ pool, checkpoint }: BenchDatabase): Promise<void> {
  await pool.query(`TRUNCATE inbox_event, floor_event, "WebhookEvent"`);
  await checkpoint();
}

function figuresOf(rates: Record<Door, number[]>, latencies: Latencies): Figure[] {
  const toFloor = medianRatio(rates.ours, rates.floor);
  const toStock = medianRatio(rates.ours, rates.stock);
  return [
    { name: "our door ÷ bare server, signature and one INSERT", unit: "×", target: { atLeast: 0.6 }, ...toFloor },
    { name: "our door ÷ Remix, authenticate.webhook and Prisma", unit: "×", target: { atLeast: 3 }, ...toStock },
    { name: `p99 at a steady ${steady.aSecond} a second`, target: { atMost: 100 }, ...slowest(latencies.ours) },
    { name: "p99 of the bare server at the same pace", ...slowest(latencies.floor) },
    ...names.map((name): Figure => ({ name: `webhooks stored, ${name}`, value: median(rates[name]), unit: "a second" })),
  ];
}

/** The median of the passes' p99. */
function slowest(passes: number[][]): Pick<Figure, "value" | "unit" | "spread" | "note"> {
  const p99s = passes.map((pass) => quantile(pass, 0.99));
  return { value: median(p99s), unit: "ms", spread: [Math.min(...p99s), Math.max(...p99s)], note: `p50 ${median(passes.map((pass) => quantile(pass, 0.5))).toFixed(1)} ms` };
}

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { makeShop } from "../ground/bench-shop";
import { startChild } from "../ground/child";
import type { Figure } from "../ground/figure";
import type { BenchDatabase, Ground } from "../ground/open-ground";
import { say } from "../ground/say";
import { sized } from "../ground/size";
import { median, medianRatio } from "../ground/statistics";
import type { ImportAnswer, ImportQuestion } from "./read-history";
import { bulkResult } from "./write-result";

const orders = sized(20_000, 2_000);
const rounds = sized(5, 2);

/** A bulk result of orders read into the tables by the app, against parsing the same file and plain INSERTs of the same rows, in turns. */
export async function measureImport(ground: Ground): Promise<Figure[]> {
  const database = await ground.makeDatabase("import");
  const file = bulkResult(orders);
  const server = createServer((_, response) => { response.writeHead(200, { "content-length": file.length }).end(file); });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    const shop = await makeShop(database.pool, "feinkost-lindner.myshopify.com");
    await database.pool.query("CREATE TABLE bare_order (LIKE shop_order INCLUDING ALL); CREATE TABLE bare_parcel (LIKE parcel INCLUDING ALL)");
    await database.pool.query("GRANT ALL ON bare_order, bare_parcel TO PUBLIC");
    const ours: ImportAnswer[] = [];
    const bare: ImportAnswer[] = [];
    for (let round = 0; round <= rounds; round++) {
      for (const how of round % 2 ? (["ours", "bare"] as const) : (["bare", "ours"] as const)) {
        const answer = await read(database, { how, url, shopId: shop.id });
        if (round > 0) (how === "ours" ? ours : bare).push(answer);
      }
    }
    const rate = (answers: ImportAnswer[]): number[] => answers.map(({ seconds }) => orders / seconds);
    const grown = (answers: ImportAnswer[]): number => median(answers.map(({ grownBytes }) => grownBytes)) / 1024 / 1024;
    return [
      { name: `orders of a bulk result, ours ÷ parsing and plain INSERTs`, unit: "×", target: { atLeast: 0.3 }, ...medianRatio(rate(ours), rate(bare)) },
      { name: `orders of a bulk result of ${orders}`, value: median(rate(ours)), unit: "a second", note: `bare ${median(rate(bare)).toFixed(0)} a second; ${(file.length / 1024 / 1024).toFixed(0)} MB` },
      { name: "memory that reading it takes above the start", value: grown(ours), unit: "MB", note: `bare ${grown(bare).toFixed(0)} MB` },
    ];
  } finally {
    server.closeAllConnections();
    server.close();
    await database.drop();
  }
}

/** Empty tables and a fresh process each time. */
async function read(database: BenchDatabase, question: ImportQuestion): Promise<ImportAnswer> {
  await database.pool.query("TRUNCATE shop_order, parcel, bare_order, bare_parcel");
  await database.checkpoint();
  const child = await startChild("read-history", database.environment);
  const answer = await child.ask<ImportAnswer>(question);
  await child.stop();
  if (answer.orders !== orders) throw new Error(`${question.how}: ${answer.orders} of ${orders} orders were read`);
  say(`  ${question.how}: ${answer.seconds.toFixed(1)} s`);
  return answer;
}

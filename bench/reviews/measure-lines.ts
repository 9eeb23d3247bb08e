import { makeShop } from "../ground/bench-shop";
import { startChild } from "../ground/child";
import type { Figure } from "../ground/figure";
import type { BenchDatabase, Ground } from "../ground/open-ground";
import { say } from "../ground/say";
import { sized } from "../ground/size";
import { median, medianRatio } from "../ground/statistics";
import { storeSession } from "../road/store-session";
import type { Shopify } from "./open-shopify";
import type { LinesAnswer, LinesQuestion } from "./read-lines";

const [few, many] = [sized(5_000, 600), sized(50_000, 3_000)];
const rounds = sized(3, 1);
const tables = ["review", "review_version", "ledger_entry", "product_rating", "review_import", "review_import_part", "due", "shop_product", "bare_review", "bare_version", "bare_entry"];

/** A file of reviews taken over, a short one and a long one, each against parsing the same text and plain INSERTs of the same rows, in turns. */
export async function measureLines(ground: Ground, shopify: Shopify): Promise<Figure[]> {
  const database = await ground.makeDatabase("review_lines");
  try {
    const shop = await makeShop(database.pool, "feinkost-lindner.myshopify.com");
    await storeSession(database, shop);
    await database.pool.query("CREATE TABLE bare_review (LIKE review INCLUDING ALL); CREATE TABLE bare_version (LIKE review_version INCLUDING ALL); CREATE TABLE bare_entry (LIKE ledger_entry INCLUDING ALL)");
    await database.pool.query("GRANT ALL ON bare_review, bare_version, bare_entry TO PUBLIC; GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO PUBLIC");
    const answers: Record<`${"ours" | "bare"}-${number}`, LinesAnswer[]> = {};
    const turns = ([few, many] as const).flatMap((lines) => (["ours", "bare"] as const).map((how) => ({ how, lines })));
    for (let round = 0; round < rounds; round++) {
      for (const { how, lines } of round % 2 ? turns.toReversed() : turns) {
        const answer = await read(database, shopify, { how, lines, shopId: shop.id, products: shopify.products.slice(0, 12) });
        (answers[`${how}-${lines}`] ??= []).push(answer);
      }
    }
    const rates = (how: "ours" | "bare", lines: number): number[] => (answers[`${how}-${lines}`] ?? []).map(({ seconds }) => lines / seconds);
    const rateOf = (how: "ours" | "bare", lines: number): string => median(rates(how, lines)).toFixed(0);
    const grown = median((answers[`ours-${many}`] ?? []).map(({ grownBytes }) => grownBytes)) / 1024 / 1024;
    return [
      { name: `a line of a file of reviews, ${many} ÷ ${few} lines`, unit: "×", target: { atMost: 1.3 }, ...medianRatio(rates("ours", few), rates("ours", many)), note: `${rateOf("ours", few)} and ${rateOf("ours", many)} lines a second` },
      { name: `lines of a file of ${many}, ours ÷ parsing and plain INSERTs`, unit: "×", ...medianRatio(rates("ours", many), rates("bare", many)), note: `bare ${rateOf("bare", many)} a second` },
      { name: `lines of a file of ${few}, ours ÷ parsing and plain INSERTs`, unit: "×", ...medianRatio(rates("ours", few), rates("bare", few)), note: `bare ${rateOf("bare", few)} a second` },
      { name: `lines of a file of ${many}`, value: median(rates("ours", many)), unit: "a second", note: `${grown.toFixed(0)} MB above the start` },
    ];
  } finally {
    await database.drop();
  }
}

/** Empty tables and a fresh process each time. */
async function read(database: BenchDatabase, { environment, flags }: Shopify, question: LinesQuestion): Promise<LinesAnswer> {
  await database.pool.query(`TRUNCATE ${tables.join(", ")}`);
  await database.checkpoint();
  const child = await startChild("read-lines", { ...database.environment, ...environment }, flags);
  const answer = await child.ask<LinesAnswer>(question);
  await child.stop();
  if (answer.taken !== question.lines) throw new Error(`${question.how}: ${answer.taken} of ${question.lines} lines were taken`);
  say(`  ${question.how}: ${question.lines} lines in ${answer.seconds.toFixed(1)} s`);
  return answer;
}

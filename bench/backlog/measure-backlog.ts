import type { Figure } from "../ground/figure";
import type { Ground } from "../ground/open-ground";
import { say } from "../ground/say";
import { processorSeconds } from "../ground/processor-seconds";
import { sized } from "../ground/size";
import { quantile } from "../ground/statistics";
import { fillInbox } from "../road/fill-inbox";
import { openRoad } from "../road/open-road";
import type { Road } from "../road/open-road";
import type { CalledOperations, CodedOrders } from "../road/serve-shopify";
import { untilQuiet } from "../road/until-quiet";
import { trickle } from "./trickle";

const orders = sized(20_000, 2_000);
const pace = { aSecond: 20, seconds: sized(30, 10) };

/** Twenty thousand orders at once, through the worker as it is deployed; then a few a second, through door and worker. */
export async function measureBacklog(ground: Ground): Promise<Figure[]> {
  const road = await openRoad(ground, "backlog");
  try {
    return [...(await drain(road)), ...(await fromIntakeToCode(road))];
  } finally {
    await road.close();
  }
}

async function drain(road: Road): Promise<Figure[]> {
  const usedBefore = processorSeconds(road.worker.pid);
  const begun = await fillInbox(road, orders);
  const ended = await untilQuiet(road.database);
  const { codedAt } = await road.shopify.ask<CodedOrders>({ list: "coded" });
  const { calls, points } = await road.shopify.ask<CalledOperations>({ count: "calls" });
  const waits = Object.values(codedAt).map((at) => at - begun);
  if (waits.length !== orders) throw new Error(`${waits.length} of ${orders} orders have a code`);
  say(`  drained: ${JSON.stringify(calls)}, ${points} points`);
  const used = (processorSeconds(road.worker.pid) ?? Number.NaN) - (usedBefore ?? Number.NaN);
  const seconds = (at: number): number => (at - begun) / 1000;
  return [
    { name: `${orders} orders decided and recorded`, value: orders / seconds(ended.events), unit: "a second", note: `${seconds(ended.events).toFixed(1)} s` },
    { name: "the same with codes on the orders and known to Shopify", value: orders / seconds(ended.jobs), unit: "a second", note: `${seconds(ended.jobs).toFixed(1)} s` },
    { name: "from intake to the code on the order, p50 of the backlog", value: quantile(waits, 0.5) / 1000, unit: "s" },
    { name: "p99 of the backlog", value: quantile(waits, 0.99) / 1000, unit: "s" },
    { name: "points of Shopify's that it took", value: points / orders, unit: "points", note: "an order; a plan restores 100 to 2,000 a second" },
    { name: "processor time of the worker, backlog", value: (used * 1000) / orders, unit: "ms", note: "an order" },
  ];
}

async function fromIntakeToCode(road: Road): Promise<Figure[]> {
  const usedBefore = processorSeconds(road.worker.pid);
  const waits = await trickle(road, pace);
  const used = (processorSeconds(road.worker.pid) ?? Number.NaN) - (usedBefore ?? Number.NaN);
  const note = `${pace.aSecond} orders a second for ${pace.seconds} s`;
  return [
    { name: "from intake to the code on the order, p50 of a trickle", value: quantile(waits, 0.5), unit: "ms", note },
    { name: "p99 of a trickle", value: quantile(waits, 0.99), unit: "ms", note },
    { name: "processor time of the worker, trickle", value: (used * 1000) / waits.length, unit: "ms", note: "an order" },
  ];
}

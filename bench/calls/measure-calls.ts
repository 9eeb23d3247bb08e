import type { Figure } from "../ground/figure";
import type { Ground } from "../ground/open-ground";
import { sized } from "../ground/size";
import { fillInbox } from "../road/fill-inbox";
import { openRoad } from "../road/open-road";
import type { Road } from "../road/open-road";
import type { CalledOperations } from "../road/serve-shopify";
import { untilQuiet } from "../road/until-quiet";
import { unavoidableCalls } from "./unavoidable-calls";

const orders = sized(10_000, 1_000);

/** Which operation of ours does which of the unavoidable. */
const operations: Record<string, string> = {
  CustomerOrderCounts: "customers read", SetMetafields: "metafields set", CreateBasicDiscount: "cohorts created",
  CreateFreeShippingDiscount: "cohorts created", AddCodes: "codes added", ReadCodeBatch: "outcomes read",
};

/** Ten thousand paid first orders, none in the control group: calls made by what Shopify's limits make unavoidable. */
export async function measureCalls(ground: Ground): Promise<Figure[]> {
  const road = await openRoad(ground, "calls");
  try {
    await fillInbox(road, orders);
    await untilQuiet(road.database);
    const { calls, refused, throttled } = await road.shopify.ask<CalledOperations>({ count: "calls" });
    const unavoidable = unavoidableCalls({ orders, cohorts: await countCohorts(road) });
    return figuresOf(calls, unavoidable, { refused, throttled });
  } finally {
    await road.close();
  }
}

async function countCohorts({ database, shop }: Road): Promise<number> {
  const { rows } = await database.pool.query<{ cohorts: number; live: number }>(
    `SELECT (SELECT count(*) FROM cohort WHERE shop_id = $1)::int AS cohorts, (SELECT count(*) FROM voucher WHERE shop_id = $1 AND state = 'live')::int AS live`,
    [shop.id],
  );
  if (rows[0]?.live !== orders) throw new Error(`${rows[0]?.live ?? 0} of ${orders} vouchers are live`);
  return rows[0].cohorts;
}

function figuresOf(calls: Record<string, number>, unavoidable: Record<string, number>, { refused, throttled }: { refused: number; throttled: number }): Figure[] {
  const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((total, count) => total + count, 0);
  const made: Record<string, number> = {};
  for (const [operation, count] of Object.entries(calls)) {
    const purpose = operations[operation] ?? operation;
    made[purpose] = (made[purpose] ?? 0) + count;
  }
  const purposes = [...new Set([...Object.keys(unavoidable), ...Object.keys(made)])];
  return [
    { name: `calls for ${orders} orders ÷ the unavoidable`, value: sum(calls) / sum(unavoidable), unit: "×", target: { atMost: 1.1 }, note: `${sum(calls)} of ${sum(unavoidable)}; ${refused} refused, ${throttled} throttled` },
    ...purposes.map((purpose): Figure => ({ name: purpose, value: made[purpose] ?? 0, unit: "calls", note: `unavoidable ${unavoidable[purpose] ?? 0}` })),
  ];
}

import { request } from "undici";
import { setTimeout as wait } from "node:timers/promises";
import { startChild } from "../ground/child";
import { freePort } from "../ground/free-port";
import { apiSecret } from "../ground/secrets";
import { webhookHeaders } from "../intake/order-webhook";
import type { Road } from "../road/open-road";
import type { CodedOrders, PlacedOrder } from "../road/serve-shopify";
import { untilQuiet } from "../road/until-quiet";

/** Tells the door of a few orders a second. Returns for each how long it took from the telling to the code in its metafield, in milliseconds. */
export async function trickle(road: Road, pace: { aSecond: number; seconds: number }): Promise<number[]> {
  const port = await freePort();
  const door = await startChild("serve-door", { ...road.environment, PORT: String(port) }, road.flags);
  try {
    const placed = await road.shopify.ask<PlacedOrder[]>({ place: pace.aSecond * pace.seconds });
    const toldAt = await tell(`http://127.0.0.1:${port}/webhooks`, road.shop.domain, placed, pace.aSecond);
    await untilQuiet(road.database);
    const { codedAt } = await road.shopify.ask<CodedOrders>({ list: "coded" });
    return [...toldAt].map(([orderId, at]) => (codedAt[orderId] ?? Number.NaN) - at);
  } finally {
    await door.stop();
  }
}

async function tell(address: string, shop: string, placed: readonly PlacedOrder[], aSecond: number): Promise<Map<string, number>> {
  const toldAt = new Map<string, number>();
  const begun = performance.now();
  for (const [index, { orderId, eventId, body }] of placed.entries()) {
    await wait(Math.max(0, begun + (index * 1000) / aSecond - performance.now()));
    toldAt.set(orderId, performance.timeOrigin + performance.now());
    const bytes = Buffer.from(body);
    const { statusCode, body: answer } = await request(address, { method: "POST", headers: webhookHeaders(shop, bytes, apiSecret)(eventId), body: bytes });
    await answer.dump();
    if (statusCode !== 200) throw new Error(`The door answered ${statusCode}`);
  }
  return toldAt;
}

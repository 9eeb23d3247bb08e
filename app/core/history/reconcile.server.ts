import { z } from "zod";
import type { OrderTold } from "~/kernel/events/order-told";
import type { ParcelTold } from "~/kernel/events/parcel-told";
import type { Reconciliation } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import { callShopify } from "~/platform/shopify/gateway.server";
import { OrdersUpdatedDocument } from "~/platform/shopify/generated";
import { ShopifyRefused } from "~/platform/shopify/shopify-errors";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { compare } from "./compare.server";
import { foundSchema, nothingFound, sumFound } from "./domain/found";
import { reconcileSince, sureAfterPage } from "./domain/reconciliation-range";
import { readDeleted } from "./read-deleted.server";
import { readDeliveries } from "./read-deliveries.server";
import { completeOrders } from "./read-whole-orders.server";
import type { WholeOrders } from "./read-whole-orders.server";

/** Lets what was found happen by the same road as what webhooks tell. Told twice, nothing is new. */
export type HandOver = (told: OrderTold[], parcels: ParcelTold[]) => Promise<void>;

/** Where it is: which list, and behind what. Stored with what was found, so that it goes on there. */
const placeSchema = z.object({ list: z.enum(["orders", "deliveries", "deleted"]), behind: z.string() });
type Place = z.infer<typeof placeSchema>;
const progressSchema = foundSchema.extend({ at: placeSchema.default({ list: "orders", behind: "" }) });

/** Points of a page of twenty whole orders. */
const pagePoints = 600;

/**
 * Looks at everything that Shopify changed since the last sure point, hands it over as if it had been told, and keeps what nobody had
 * told. Goes on where one before it was cut off; what was looked at twice changes nothing. Throws the gateway's errors and what
 * `handOver` throws; a refusal ends it.
 *
 * @param untilMilliseconds until when pages are begun, on the clock of `performance.now()`
 * @returns whether there is more to look at
 */
export async function reconcile(shop: Shop, untilMilliseconds: number, now: Date, handOver: HandOver): Promise<"done" | "more"> {
  const row = (await db().reconciliation.findFirst({ where: { shopId: shop.id, finishedAt: null }, orderBy: { startedAt: "asc" } })) ?? (await begin(shop, now));
  try {
    return await goOn(shop, row, untilMilliseconds, now, handOver);
  } catch (error) {
    if (error instanceof ShopifyRefused) await change(row, { finishedAt: now, failure: "refused" });
    throw error;
  }
}

async function begin(shop: Shop, now: Date): Promise<Reconciliation> {
  const last = await db().reconciliation.aggregate({ where: { shopId: shop.id }, _max: { until: true } });
  const since = reconcileSince(last._max.until, shop.installedAt);
  const id = now.toISOString();
  const row = { shopId: shop.id, id, startedAt: now, since, until: since, found: { ...nothingFound(), at: { list: "orders", behind: "" } } };
  return db().reconciliation.upsert({ where: { shopId_id: { shopId: shop.id, id } }, create: row, update: {} });
}

async function goOn(shop: Shop, row: Reconciliation, untilMilliseconds: number, now: Date, handOver: HandOver): Promise<"done" | "more"> {
  const { at, ...before } = progressSchema.parse(row.found);
  let [found, until] = [before, row.until];
  for await (const page of pagesFrom(shop, row, at, now)) {
    found = sumFound(found, await compare(shop.id, page.whole));
    if (page.at.list === "deleted") found.orders.deleted += page.whole.told.length;
    if (page.whole.told.length > 0 || page.whole.parcels.length > 0) await handOver(page.whole.told, page.whole.parcels);
    until = page.at.list === "orders" ? sureAfterPage(page.whole.told.at(-1)?.toldAt, until, row.startedAt) : row.startedAt;
    await change(row, { found: { ...found, at: page.at }, until });
    if (performance.now() > untilMilliseconds) return "more";
  }
  await change(row, { finishedAt: now, until: row.startedAt });
  return "done";
}

interface Page {
  whole: WholeOrders;
  /** Where to go on behind it. */
  at: Place;
}

/** One list after the other, from a place on. */
async function* pagesFrom(shop: Shop, row: Reconciliation, from: Place, now: Date): AsyncGenerator<Page> {
  if (from.list === "orders") yield* changedOrders(shop, row.since, from.behind);
  if (from.list !== "deleted") {
    for await (const { parcels, behind } of readDeliveries(shop, now, from.list === "deliveries" ? from.behind : ""))
      yield { whole: { told: [], parcels }, at: { list: "deliveries", behind } };
  }
  for await (const { told, behind } of readDeleted(shop, now, from.list === "deleted" ? from.behind : ""))
    yield { whole: { told, parcels: [] }, at: { list: "deleted", behind } };
}

async function* changedOrders(shop: Shop, since: Date, behind: string): AsyncGenerator<Page> {
  const search = `updated_at:>='${since.toISOString().slice(0, 19)}Z'`;
  for (let after = behind || null, more = true; more; ) {
    const { orders } = await callShopify(shop, OrdersUpdatedDocument, { search, after }, { points: pagePoints });
    const whole = await completeOrders(shop, orders.nodes);
    after = orders.pageInfo.endCursor;
    more = orders.pageInfo.hasNextPage && after !== null;
    yield { whole, at: more ? { list: "orders", behind: after ?? "" } : { list: "deliveries", behind: "" } };
  }
}

const change = (row: Reconciliation, data: { found?: object; until?: Date; finishedAt?: Date; failure?: string }): Promise<unknown> =>
  db().reconciliation.update({ where: { shopId_id: { shopId: row.shopId, id: row.id } }, data });

import { open } from "../crypto/seal.server";
import { db } from "../db/prisma.server";
import { readLosslessJson } from "../shopify/payloads/read-json";
import type { Shop } from "../shopify/shop-store.server";
import { inboxContext } from "./webhook-door.server";

const most = 2_000;

/** Bodies of these topics that nobody has worked on yet, newest first: for whoever cannot wait for the worker. */
export async function waitingBodies(shop: Shop, topics: readonly string[]): Promise<unknown[]> {
  const rows = await db().inboxEvent.findMany({
    where: { shopId: shop.id, topic: { in: [...topics] }, doneAt: null, failedAt: null, sealedBody: { not: null } },
    orderBy: { id: "desc" }, take: most,
  });
  return rows.flatMap((row) => {
    try {
      return [readLosslessJson(open(shop.key, row.sealedBody ?? new Uint8Array(), inboxContext(row.topic, row.eventId)).toString("utf8"))];
    } catch {
      // The worker lays it down with the reason.
      return [];
    }
  });
}

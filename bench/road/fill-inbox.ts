import { seal } from "~/platform/crypto/seal.server";
import { inboxContext } from "~/platform/inbox/webhook-door.server";
import { say } from "../ground/say";
import type { Road } from "./open-road";
import type { PlacedOrder } from "./serve-shopify";

const atOnce = 500;
const topic = "orders/create";

/**
 * Puts so many new orders into the inbox as the door would have: sealed, one event each. In one transaction: the worker
 * sees none of them until it sees all.
 *
 * @returns when they became visible, as an instant in milliseconds
 */
export async function fillInbox({ database, shop, shopify }: Road, orders: number): Promise<number> {
  const client = await database.pool.connect();
  try {
    await client.query("BEGIN");
    for (let done = 0; done < orders; done += atOnce) {
      const placed = await shopify.ask<PlacedOrder[]>({ place: Math.min(atOnce, orders - done) });
      const bodies = placed.map(({ eventId, body }) => seal(shop.key, Buffer.from(body), inboxContext(topic, eventId)));
      await client.query(
        `INSERT INTO inbox_event (shop_id, topic, event_id, triggered_at, received_at, sealed_body)
         SELECT $1, $2, event.id, now(), now(), event.body FROM unnest($3::text[], $4::bytea[]) AS event(id, body)`,
        [shop.id, topic, placed.map(({ eventId }) => eventId), bodies],
      );
    }
    say(`  ${orders} orders wait in the inbox`);
    await client.query("COMMIT");
    return performance.timeOrigin + performance.now();
  } finally {
    client.release();
  }
}

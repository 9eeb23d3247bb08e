import { z } from "zod";
import { open } from "../crypto/seal.server";
import { db } from "../db/prisma.server";
import { addJobs } from "../jobs/add-jobs.server";
import { failureKind } from "../jobs/failure";
import type { JobHandler, RunningJob } from "../jobs/job";
import { log } from "../log.server";
import { now } from "../clock.server";
import { UnreadableEvent } from "../shopify/payloads/unreadable-event";
import { readLosslessJson } from "../shopify/payloads/read-json";
import { findShopById } from "../shopify/shop-store.server";
import type { Shop } from "../shopify/shop-store.server";
import type { InboxEvent, Reaction, ReactionsByTopic } from "./inbox-event";
import { inboxContext } from "./webhook-door.server";

const payloadSchema = z.object({ reaction: z.string(), topic: z.string(), eventIds: z.array(z.string()) });

/**
 * The job that lets one reaction happen to a batch of events. Afterwards the reaction is no longer outstanding for them, and
 * the last one to happen lets go of the body. Killed in between, the batch is told again, which every reaction bears.
 */
export const reactJob = (reactions: ReactionsByTopic): JobHandler => async (job) => {
  const { reaction: name, topic, eventIds } = payloadSchema.parse(job.payload);
  const reaction = reactions[topic]?.[name];
  const shop = await findShopById(job.shopId);
  if (!shop) return;
  // Queued by an older version of the app, and nobody does it any more.
  if (!reaction) return settle(shop.id, eventIds.map(BigInt), name);
  // Sealed bodies come as text: the driver hands bytes over as an array of numbers, at ten times the cost.
  const rows = await db().$queryRaw<SealedRow[]>`
    SELECT id, topic, event_id AS "eventId", triggered_at AS "triggeredAt", encode(sealed_body, 'base64') AS "sealedBody", fact
    FROM inbox_event WHERE shop_id = ${shop.id} AND id = ANY(${eventIds.map(BigInt)}) AND ${name} = ANY(outstanding) AND failed_at IS NULL
    ORDER BY id`;
  const readable = await keepReadable(shop, rows);
  if (readable.length > 0) await happen(reaction, job, name, readable);
};

interface SealedRow {
  id: bigint;
  topic: string;
  eventId: string;
  triggeredAt: Date;
  sealedBody: string | null;
  fact: unknown;
}

async function happen(reaction: Reaction, job: RunningJob, name: string, events: readonly InboxEvent[]): Promise<void> {
  try {
    await reaction(job.shopId, events);
  } catch (error) {
    const invalid = error instanceof UnreadableEvent;
    if (events.length > 1 && (invalid || failureKind(error) === "unexpected")) return separate(job, error, events);
    if (!invalid) throw error;
    // A body that does not say what its topic promises will not say it the next time either.
    return layDown(job.shopId, events, `${name}: ${error.message.slice(0, 400)}`);
  }
  await settle(job.shopId, events.map((event) => event.id), name);
}

/** One bad event must not hold up the others of its batch: each on its own. */
async function separate(job: RunningJob, error: unknown, events: readonly InboxEvent[]): Promise<void> {
  log.warn({ error, shopId: job.shopId, events: events.length }, "a batch of events failed and is taken one by one");
  await addJobs(db(), events.map((event) => ({ ...job, failures: 0, payload: { ...job.payload, eventIds: [String(event.id)] } })));
}

async function keepReadable(shop: Shop, rows: readonly SealedRow[]): Promise<InboxEvent[]> {
  const events: InboxEvent[] = [];
  for (const row of rows) {
    const { id, topic, eventId, triggeredAt } = row;
    try {
      const body = row.sealedBody
        ? readLosslessJson(open(shop.key, Buffer.from(row.sealedBody, "base64"), inboxContext(topic, eventId)).toString("utf8"))
        : row.fact;
      events.push({ id, topic, eventId, triggeredAt, body });
    } catch (error) {
      await layDown(shop.id, [row], `the body could not be opened: ${error instanceof Error ? error.name : "unknown"}`);
    }
  }
  return events;
}

async function settle(shopId: number, ids: bigint[], name: string): Promise<void> {
  await db().$executeRaw`
    UPDATE inbox_event
    SET outstanding = array_remove(outstanding, ${name}),
        done_at = CASE WHEN array_remove(outstanding, ${name}) = '{}' THEN ${now()}::timestamptz END,
        sealed_body = CASE WHEN array_remove(outstanding, ${name}) = '{}' THEN NULL ELSE sealed_body END
    WHERE shop_id = ${shopId} AND id = ANY(${ids}) AND failed_at IS NULL`;
}

/** Kept for fourteen days, for whoever has to find out what it was. */
async function layDown(shopId: number, events: readonly { id: bigint; topic: string }[], failure: string): Promise<void> {
  const ids = events.map((event) => event.id);
  log.error({ shopId, topic: events[0]?.topic, ids: ids.map(String), failure }, "an event could not be understood");
  await db().inboxEvent.updateMany({ where: { shopId, id: { in: ids } }, data: { failedAt: now(), failure } });
}

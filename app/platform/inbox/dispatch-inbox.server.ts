import { db } from "../db/prisma.server";
import { addJobs } from "../jobs/add-jobs.server";
import type { NewJob } from "../jobs/job";
import type { ReactionsByTopic } from "./inbox-event";

/** One job takes at most so many events: what one read of Shopify's can carry. */
const eventsPerJob = 250;
const eventsPerClaim = 1_000;

interface Claimed {
  shop_id: number;
  id: bigint;
  topic: string;
}

/**
 * Claims a batch of the inbox, oldest first, and queues one job for each reaction, shop and topic of it, all in one
 * transaction: killed half-way, nothing was claimed. Events of a shop whose reactions have not come to their turn yet stay where
 * they are: the more there is to do, the more goes into one job. Several dispatchers share the work, none waits for another.
 *
 * @returns how many events were taken; 0 when the inbox is empty
 */
export function dispatchInbox(reactions: ReactionsByTopic, now: Date): Promise<number> {
  return db().$transaction(async (tx) => {
    const claimed = await tx.$queryRaw<Claimed[]>`
      SELECT shop_id, id, topic FROM inbox_event
      WHERE dispatched_at IS NULL AND shop_id <> ALL(ARRAY(
        SELECT (payload->>'shopId')::int FROM graphile_worker._private_jobs job JOIN graphile_worker._private_tasks task ON task.id = job.task_id
        WHERE task.identifier = 'react' AND job.locked_at IS NULL AND job.run_at <= now()))
      ORDER BY id LIMIT ${eventsPerClaim} FOR UPDATE OF inbox_event SKIP LOCKED`;
    if (claimed.length === 0) return 0;
    const names = (topic: string): string[] => Object.keys(reactions[topic] ?? {});
    await tx.$executeRaw`
      UPDATE inbox_event AS event
      SET dispatched_at = ${now}, outstanding = ARRAY(SELECT json_array_elements_text(claimed.outstanding)),
          done_at = CASE WHEN json_array_length(claimed.outstanding) = 0 THEN ${now}::timestamptz END,
          sealed_body = CASE WHEN json_array_length(claimed.outstanding) = 0 THEN NULL ELSE event.sealed_body END
      FROM json_to_recordset(${JSON.stringify(claimed.map((row) => ({ shop_id: row.shop_id, id: String(row.id), outstanding: names(row.topic) })))}::json)
        AS claimed(shop_id int, id bigint, outstanding json)
      WHERE event.shop_id = claimed.shop_id AND event.id = claimed.id`;
    await addJobs(tx, jobsFor(claimed, names));
    return claimed.length;
  }, { maxWait: 15_000, timeout: 60_000 });
}

function jobsFor(claimed: readonly Claimed[], names: (topic: string) => string[]): NewJob[] {
  const groups = new Map<string, Claimed[]>();
  for (const row of claimed) {
    const group = `${row.shop_id} ${row.topic}`;
    const rows = groups.get(group);
    if (rows) rows.push(row);
    else groups.set(group, [row]);
  }
  return [...groups.values()].flatMap((rows) =>
    chunks(rows, eventsPerJob).flatMap((chunk) =>
      names(chunk[0]?.topic ?? "").map((reaction): NewJob => ({
        name: "react",
        shopId: chunk[0]?.shop_id ?? 0,
        payload: { reaction, topic: chunk[0]?.topic ?? "", eventIds: chunk.map((row) => String(row.id)) },
      })),
    ),
  );
}

const chunks = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) => all.slice(index * size, (index + 1) * size));

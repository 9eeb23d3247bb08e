import type { Pool } from "pg";
import { expect } from "vitest";
import type { InboxEvent, Reaction } from "~/platform/inbox/inbox-event";

/** What must not change when something is told again: everything but the times at which it was noticed. */
const tables = ["ledger_entry", "voucher", "cohort", "insert_card", "insert_count", "due", "shop_order", "parcel", "shop_product", "shop_customer", "merchant_notice", "customer_message", "mail_suppression", "identity_mark", "advocate", "advocate_touch", "referral_programme", "friend_voucher", "name_claim", "referral", "reward", "review_programme", "review_invitation", "satisfaction_answer", "customer_case", "case_message", "review", "review_version", "review_photo", "review_draft", "review_vote", "product_rating", "standard_review", "review_import", "review_import_part", "review_photo_wish", "erased_customer", "data_request", "shop", "session"];

/**
 * Tells a reaction the same events, then again, then each by itself: only the first telling may change anything.
 * Hands back what the tables hold after it.
 */
export async function expectToldTwiceIsOnce(pool: Pool, reaction: Reaction, shopId: number, events: readonly InboxEvent[]): Promise<Record<string, unknown[]>> {
  await reaction(shopId, events);
  const once = await contents(pool);
  const waiting = await jobs(pool);
  await reaction(shopId, events);
  for (const event of events) await reaction(shopId, [event]);
  expect(await contents(pool)).toEqual(once);
  // Acts may be asked to look again, under the same key: never a second job of a kind.
  expect(await jobs(pool)).toEqual(waiting);
  return once;
}

async function contents(pool: Pool): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const table of tables) all[table] = (await pool.query(`SELECT * FROM ${table} ORDER BY 1, 2`)).rows as unknown[];
  return all;
}

const jobs = async (pool: Pool): Promise<unknown[]> =>
  (await pool.query("SELECT task_identifier, key FROM graphile_worker.jobs ORDER BY 1, 2")).rows as unknown[];

let events = 0;
/** An event as a reaction is given it. */
export const anEvent = (topic: string, body: unknown, triggeredAt = new Date("2026-11-21T12:00:00Z")): InboxEvent =>
  ({ id: BigInt(++events), topic, eventId: `event-${events}`, triggeredAt, body });

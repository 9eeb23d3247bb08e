import { beforeEach, describe, expect, it } from "vitest";
import { db } from "~/platform/db/prisma.server";
import { planDue } from "~/platform/due/due.server";
import { sweepDue } from "~/platform/due/sweep.server";
import { dispatchInbox } from "~/platform/inbox/dispatch-inbox.server";
import { forgetOldEvents } from "~/platform/inbox/forget-old-events.server";
import type { InboxEvent, ReactionsByTopic } from "~/platform/inbox/inbox-event";
import { reactJob } from "~/platform/inbox/react.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { readBody } from "~/platform/shopify/payloads/unreadable-event";
import { z } from "zod";
import { aShop } from "../../support/a-shop";
import { testDatabase } from "../../support/database";

const { pool } = await testDatabase();
const now = new Date("2026-11-21T12:00:00Z");
let shop: Shop;
beforeEach(async () => { shop = await aShop(); });

const put = (topic: string, eventId: string, fact: object = {}) =>
  db().inboxEvent.create({ data: { shopId: shop.id, topic, eventId, triggeredAt: now, receivedAt: now, fact, outstanding: [] } });

const told: Record<string, InboxEvent[]> = {};
const remember = (name: string) => async (_: number, events: readonly InboxEvent[]): Promise<void> => { (told[name] ??= []).push(...events); };
const reactions: ReactionsByTopic = {
  "orders/create": { one: remember("one"), two: remember("two") },
  "orders/paid": { one: remember("one") },
};
beforeEach(() => { for (const name of Object.keys(told)) told[name] = []; });

interface Queued { payload: { reaction: string; topic: string; eventIds: string[]; shopId: number; failures: number } }
const queued = async (): Promise<Queued["payload"][]> =>
  (await pool.query<Queued>("SELECT payload FROM graphile_worker._private_jobs ORDER BY id")).rows.map((row) => row.payload);
async function runAll(from: ReactionsByTopic = reactions): Promise<void> {
  for (const { shopId, failures, ...payload } of await queued()) await reactJob(from)({ name: "react", shopId, failures, payload });
}
const rows = () => db().inboxEvent.findMany({ orderBy: { id: "asc" } });

describe("the dispatcher", () => {
  it("queues one job for each reaction, shop and topic, however many events", async () => {
    for (let index = 0; index < 5; index++) await put("orders/create", `e${index}`);
    await put("orders/paid", "e0");
    expect(await dispatchInbox(reactions, now)).toBe(6);
    expect((await queued()).map(({ reaction, topic, eventIds }) => [reaction, topic, eventIds.length]).sort()).toEqual([
      ["one", "orders/create", 5], ["one", "orders/paid", 1], ["two", "orders/create", 5],
    ]);
  });

  it("takes every event once, also when several dispatchers work at the same time", async () => {
    for (let index = 0; index < 40; index++) await put("orders/paid", `e${index}`);
    const taken = await Promise.all(Array.from({ length: 4 }, () => dispatchInbox(reactions, now)));
    expect(taken.reduce((sum, count) => sum + count)).toBe(40);
    expect((await queued()).flatMap(({ eventIds }) => eventIds)).toHaveLength(40);
    expect(await dispatchInbox(reactions, now)).toBe(0);
  });

  it("lets go of an event that nobody reacts to", async () => {
    await put("something/else", "e1");
    await dispatchInbox(reactions, now);
    expect((await rows())[0]).toMatchObject({ doneAt: now });
    expect(await queued()).toEqual([]);
  });

  it("is done with an event when its last reaction has happened, and not before", async () => {
    await put("orders/create", "e1");
    await dispatchInbox(reactions, now);
    const [one] = await queued();
    if (one) await reactJob(reactions)({ name: "react", shopId: shop.id, failures: 0, payload: { reaction: "one", topic: "orders/create", eventIds: one.eventIds } });
    expect((await rows())[0]).toMatchObject({ outstanding: ["two"], doneAt: null });
    await runAll();
    expect((await rows())[0]).toMatchObject({ outstanding: [], doneAt: expect.any(Date) });
    expect(told).toMatchObject({ one: [{ eventId: "e1" }], two: [{ eventId: "e1" }] });
  });

  it("does not tell a reaction again what it has done, when its job runs a second time", async () => {
    await put("orders/paid", "e1");
    await dispatchInbox(reactions, now);
    await runAll();
    await runAll();
    expect(told["one"]).toHaveLength(1);
  });

  it("tells other shops nothing: a job reads the events of its own shop only", async () => {
    const event = await put("orders/paid", "e1");
    await dispatchInbox(reactions, now);
    const other = await aShop();
    await reactJob(reactions)({ name: "react", shopId: other.id, failures: 0, payload: { reaction: "one", topic: "orders/paid", eventIds: [String(event.id)] } });
    expect(told["one"]).toEqual([]);
  });
});

describe("an event that cannot be understood", () => {
  const picky: ReactionsByTopic = {
    "orders/paid": { one: async (shopId, events) => { for (const event of events) readBody(z.object({ good: z.literal(true) }), event.body); await remember("one")(shopId, events); } },
  };

  it("is laid down with the reason, and the others of its batch happen", async () => {
    await put("orders/paid", "good-1", { good: true });
    await put("orders/paid", "bad", { good: "no" });
    await put("orders/paid", "good-2", { good: true });
    await dispatchInbox(picky, now);
    await runAll(picky);
    await runAll(picky);
    expect((told["one"] ?? []).map((event) => event.eventId).sort()).toEqual(["good-1", "good-2"]);
    const bad = (await rows()).find((row) => row.eventId === "bad");
    expect(bad?.failure).toMatch(/one: .*good/s);
    expect(bad?.failedAt).not.toBeNull();
  });
});

describe("what is due", () => {
  it("becomes an event once, by the app's clock", async () => {
    await planDue(db(), shop.id, [{ key: "later", topic: "orders/paid", dueAt: new Date("2026-12-01T00:00:00Z"), fact: { a: 1 } }]);
    expect(await sweepDue(now)).toBe(0);
    expect(await sweepDue(new Date("2026-12-01T00:00:00Z"))).toBe(1);
    expect(await sweepDue(new Date("2026-12-01T00:00:00Z"))).toBe(0);
    expect((await rows())[0]).toMatchObject({ topic: "orders/paid", fact: { a: 1 } });
    expect(await db().due.count()).toBe(0);
  });

  it("is moved when it is planned again under the same key", async () => {
    const row = { key: "later", topic: "orders/paid", fact: {} };
    await planDue(db(), shop.id, [{ ...row, dueAt: new Date("2026-12-01T00:00:00Z") }]);
    await planDue(db(), shop.id, [{ ...row, dueAt: new Date("2027-01-01T00:00:00Z") }]);
    expect(await db().due.findMany()).toMatchObject([{ dueAt: new Date("2027-01-01T00:00:00Z") }]);
  });
});

it("done events are forgotten after a week, failed ones after two, waiting ones never", async () => {
  const at = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const old = (eventId: string, receivedAt: Date, over: object) =>
    db().inboxEvent.create({ data: { shopId: shop.id, topic: "t", eventId, triggeredAt: receivedAt, receivedAt, outstanding: [], ...over } });
  await old("done-8", at(8), { doneAt: at(8) });
  await old("done-6", at(6), { doneAt: at(6) });
  await old("failed-15", at(15), { failedAt: at(15) });
  await old("failed-8", at(8), { failedAt: at(8) });
  await old("waiting-30", at(30), {});
  await forgetOldEvents(now);
  expect((await rows()).map((row) => row.eventId).sort()).toEqual(["done-6", "failed-8", "waiting-30"]);
});

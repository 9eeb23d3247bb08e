import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { invitePastOrdersJob } from "~/features/reviews/inviting/invite-past-orders.server";
import { inviteForOrders } from "~/features/reviews/inviting/invite-for-orders.server";
import { readReviewProgramme, saveReviewProgramme } from "~/features/reviews/programme/review-programme.server";
import { invitationKey } from "~/kernel/entries/invitation-entries";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { JsonValue } from "~/platform/jobs/job";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";
import { aBoughtOrder, aLine } from "../a-bought-order";

const { pool } = await testDatabase();
const today = new Date("2026-11-22T12:00:00Z");
const daysAgo = (days: number): Date => new Date(today.getTime() - days * 86_400_000);
let shop: Shop;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: today });
  shop = await aShop();
  await db().shop.update({ where: { id: shop.id }, data: { preparedAt: today } });
});
afterEach(() => { vi.useRealTimers(); });

let orders = 0;
/** Of one product, delivered so many days ago (null: no report of it), which left two days before. */
const bought = (customerId: string | null, days: number, { productId = "7001", reported = true, of = shop } = {}) => {
  const parcel = { shippedAt: daysAgo(days + 2), deliveredAt: reported ? daysAgo(days) : null };
  return aBoughtOrder(of, { orderId: String(9_000 + ++orders), customerId, lines: [aLine({ productId })], parcel, order: { placedAt: daysAgo(days + 3) } });
};
const waiting = async () => (await pool.query<{ payload: Record<string, string> }>(
  "SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'invite-past-orders' AND payload->>'shopId' = $1", [String(shop.id)],
)).rows.map(({ payload }) => payload);
async function switchOn(askPastDays: number, on = true): Promise<void> {
  const { version, on: _, ...definition } = await readReviewProgramme(shop);
  await saveReviewProgramme(shop, { ...definition, on, askPastDays, controlShareBasisPoints: 0 }, version, now());
}
async function work(): Promise<void> {
  for (const payload of await waiting()) await workOn({ ...payload, behind: null });
}
const workOn = (payload: Record<string, JsonValue>): Promise<void> => invitePastOrdersJob({ name: "invite-past-orders", shopId: shop.id, payload, failures: 0 });
const invitations = () => db().reviewInvitation.findMany({ where: { shopId: shop.id }, orderBy: { key: "asc" } });
vi.setConfig({ testTimeout: 60_000 });

describe("when a programme is switched on", () => {
  it("nobody is asked about what was delivered before, unless the merchant chooses it", async () => {
    await bought("1", 5);
    await switchOn(0);
    expect([await waiting(), await invitations()]).toEqual([[], []]);
  });

  it("with that choice, orders delivered within those days are asked about; older ones are not, nor another shop's", async () => {
    const other = await aShop();
    await bought("1", 5);
    await bought("2", 39);
    await bought("3", 41);
    await bought("4", 5, { of: other });
    await switchOn(40);
    await work();
    expect((await invitations()).map(({ customerId, readyAt, because }) => [customerId, readyAt > today, because])).toEqual([["1", true, null], ["2", true, "spread"]]);
    expect(await db().reviewInvitation.count({ where: { shopId: other.id } })).toBe(0);
  });

  it("without a report of delivery, the day it left counts", async () => {
    await bought("1", 36, { reported: false });
    await bought("2", 39, { reported: false });
    await switchOn(40);
    await work();
    expect((await invitations()).map(({ customerId }) => customerId)).toEqual(["1"]);
  });
});

describe("asking about past orders", () => {
  it("is spread over two weeks of mornings, and begins on the next day at the earliest", async () => {
    for (let customer = 1; customer <= 40; customer++) await bought(String(customer), 20 + (customer % 10));
    await switchOn(60);
    await work();
    const mornings = (await invitations()).map(({ readyAt }) => readyAt.toISOString());
    expect(mornings).toHaveLength(40);
    expect(new Set(mornings).size, "not the same morning for everybody").toBeGreaterThan(8);
    expect(Math.max(...[...new Set(mornings)].map((morning) => mornings.filter((one) => one === morning).length)), "never a quarter of all").toBeLessThan(10);
    for (const morning of mornings) {
      expect(morning.slice(11)).toBe("09:00:00.000Z");
      expect(morning > today.toISOString() && morning < daysAgo(-15).toISOString()).toBe(true);
    }
  });

  it("leaves eight days between two orders of one person, and asks about the newest four", async () => {
    for (let order = 0; order < 6; order++) await bought("1", 20 + order, { productId: `70${order}` });
    await switchOn(60);
    await work();
    const rows = (await invitations()).sort((one, next) => one.readyAt.getTime() - next.readyAt.getTime());
    expect(rows.map(({ productId }) => productId)).toEqual(["700", "701", "702", "703"]);
    for (const [index, { readyAt }] of rows.entries()) expect(readyAt.getTime() - (rows[0]?.readyAt.getTime() ?? 0)).toBe(index * 8 * 86_400_000);
  });

  it("asks about a product once for each customer, and repeating it changes nothing", async () => {
    await bought("1", 30);
    await bought("1", 20);
    await bought("2", 20);
    await switchOn(60);
    await work();
    const [first, entries] = [await invitations(), await db().ledgerEntry.count({ where: { shopId: shop.id } })];
    expect(first.map(({ key }) => key)).toEqual([invitationKey("1", "7001"), invitationKey("2", "7001")]);
    vi.setSystemTime(new Date(today.getTime() + 86_400_000));
    await work();
    expect(await invitations()).toEqual(first);
    expect(await db().ledgerEntry.count({ where: { shopId: shop.id } })).toBe(entries);
  });

  it("keeps its morning when the order is told of again", async () => {
    const { orderId } = await bought("1", 30);
    await switchOn(60);
    await work();
    const [before] = await invitations();
    await recording(shop.id, (tx) => inviteForOrders(tx, shop, [orderId], now()));
    expect(await invitations()).toEqual([before]);
    expect(await db().due.findMany({ where: { shopId: shop.id, topic: "review/ask" } })).toMatchObject([{ dueAt: before?.readyAt }]);
  });

  it("whose time is still to come is asked about at its own time", async () => {
    await bought("1", 4);
    await switchOn(60);
    await work();
    expect(await invitations()).toMatchObject([{ because: null, readyAt: new Date("2026-11-28T09:00:00Z") }]);
  });

  it("killed in the middle goes on behind what it had planned", async () => {
    const first = await bought("1", 30);
    await bought("2", 20);
    await switchOn(60);
    const [payload] = await waiting();
    await workOn({ ...payload, behind: { placedAt: daysAgo(33).toISOString(), orderId: first.orderId } });
    expect((await invitations()).map(({ customerId }) => customerId)).toEqual(["2"]);
    await work();
    expect((await invitations()).map(({ customerId }) => customerId)).toEqual(["1", "2"]);
  });

  it("ends when the merchant takes the choice back, or switches the programme off", async () => {
    await bought("1", 20);
    await switchOn(60);
    await switchOn(0);
    await work();
    await switchOn(60, false);
    await work();
    expect(await invitations()).toEqual([]);
  });

  it("is not begun anew by saving the programme again", async () => {
    await switchOn(30);
    await pool.query("DELETE FROM graphile_worker._private_jobs");
    await switchOn(30);
    expect(await waiting()).toEqual([]);
    await switchOn(31);
    expect(await waiting()).toHaveLength(1);
  });
});

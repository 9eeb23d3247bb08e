import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isPaused, watchBudget } from "~/features/referrals/sharing/is-paused.server";
import { dismissNotice } from "~/core/notices/notice.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";
import { aProgramme } from "../an-advocate";

await testDatabase();
const now = new Date("2026-11-22T12:00:00Z");
let shop: Shop;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now });
  shop = await aShop();
});
afterEach(() => { vi.useRealTimers(); });

let orders = 0;
const aFriend = (stage: string, decidedAt: string, programmeVersion = 1) => db().referral.create({ data: {
  shopId: shop.id, orderId: String(++orders), orderName: `#${orders}`, advocateId: "7001", way: "link", decision: "attributed", stage, score: 0, signals: [], basisMinor: 5000n, currency: "EUR",
  programmeVersion, placedAt: new Date(decidedAt), decidedAt: new Date(decidedAt),
} });

it("rewards of this month's friends count, by the shop's clock and by what they were worth then; refused and void ones do not", async () => {
  await aProgramme(shop);
  const programme = await aProgramme(shop, { monthlyBudgetMinor: 3000 });
  await aFriend("pending", "2026-10-31T23:30:00Z");
  await aFriend("confirmed", "2026-11-10T12:00:00Z", 2);
  await aFriend("refused", "2026-11-10T12:00:00Z");
  await aFriend("void", "2026-11-10T12:00:00Z");
  await aFriend("pending", "2026-10-31T22:30:00Z");
  expect(await isPaused(shop, programme, now)).toBe(false);
  await aFriend("held", "2026-11-21T12:00:00Z");
  expect(await isPaused(shop, programme, now)).toBe(true);
  expect(await isPaused(shop, { ...programme, monthlyBudgetMinor: null }, now)).toBe(false);
  expect(await isPaused(shop, programme, new Date("2026-12-01T12:00:00Z"))).toBe(false);
});

it("the merchant is told once a month, also after the notice was read; the next month looks again", async () => {
  const programme = await aProgramme(shop, { monthlyBudgetMinor: 1000 });
  const watch = () => recording(shop.id, (tx) => watchBudget(tx, shop, programme, now));
  await watch();
  expect(await db().merchantNotice.count()).toBe(0);
  await aFriend("pending", "2026-11-10T12:00:00Z");
  await watch();
  await watch();
  await dismissNotice(shop.id, "referral-budget-used-up/2026-11", now);
  await watch();
  expect((await db().merchantNotice.findMany()).map(({ kind }) => kind)).toEqual(["referral-budget-used-up"]);
  expect((await db().due.findMany({ where: { topic: "referrals/look-again" } })).map(({ dueAt }) => dueAt.toISOString())).toEqual(["2026-11-30T23:00:00.000Z"]);
});

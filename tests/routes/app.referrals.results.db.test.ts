import { expect, it } from "vitest";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.referrals.results";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const open = (shop: Shop) => answerOf(loader(asMerchant(shop, "/app/referrals/results")));
const at = new Date("2026-11-20T12:00:00Z");

/** One customer in the programme who brought a confirmed friend and one whose order was refused, and one in the control group who was named. */
async function aSharedShop(): Promise<Shop> {
  const shop = await aMerchantsShop();
  const shopId = shop.id;
  await db().advocate.createMany({ data: [{ customerId: "1", lot: "programme", code: "AAAA" }, { customerId: "2", lot: "control", code: null }, { customerId: "3", lot: "programme", code: "BBBB" }].map((one) => ({ shopId, how: "delivered", admittedAt: at, ...one })) });
  const touch = (customerId: string, kind: string, day: string, count: number) => ({ shopId, customerId, kind, day: new Date(`${day}T00:00:00Z`), count });
  await db().advocateTouch.createMany({ data: [touch("1", "shown", "2026-10-31", 4), touch("1", "shown", "2026-11-01", 3), touch("1", "shared", "2026-11-01", 2), touch("1", "visited", "2026-11-02", 5), touch("2", "named", "2026-11-03", 1)] });
  const referral = (orderId: string, advocateId: string, stage: string) =>
    ({ shopId, orderId, orderName: `#${orderId}`, advocateId, way: "code", decision: "attributed", stage, score: 0, basisMinor: 5000, currency: "EUR", programmeVersion: 1, placedAt: at, decidedAt: at });
  await db().referral.createMany({ data: [referral("1", "1", "confirmed"), referral("2", "1", "claimed"), referral("3", "3", "refused")] });
  const reward = (key: string, change: object) => ({ shopId, key, customerId: "1", cause: "referral", causeKey: key, currency: "EUR", worthMinor: 1000, owedMinor: 1000, earnedAt: at, state: "given", ...change });
  await db().reward.createMany({ data: [reward("a", {}), reward("b", { takenMinor: 400, openMinor: 100 }), reward("c", { state: "void" })] });
  return shop;
}

it("each month says what was shown, shared, visited, ordered and confirmed, and what rewards were given and taken back", async () => {
  expect((await open(await aSharedShop())).body).toMatchObject({
    months: [
      { month: "2026-10", shown: 4, shared: 0, visited: 0, ordered: 0, confirmed: 0, rewards: 0 },
      { month: "2026-11", shown: 3, shared: 2, visited: 5, ordered: 2, confirmed: 1, rewards: 2, earnedMinor: 2000, takenMinor: 400, openMinor: 100 },
    ],
    total: { shown: 7, ordered: 2, confirmed: 1, earnedMinor: 2000 },
  });
});

it("a refused order is no friend brought; who is in the control group counts once they are named; and few people tell nothing", async () => {
  expect((await open(await aSharedShop())).body).toMatchObject({
    comparison: {
      brought: { tried: { people: 2, value: 0.5 }, base: { people: 1, value: 1 }, verdict: { kind: "not-enough" } },
      named: { tried: { people: 2, value: 0 }, base: { people: 1, value: 1 }, verdict: { kind: "not-enough" } },
    },
  });
});

it("another shop sees none of it", async () => {
  await aSharedShop();
  const other = await aMerchantsShop();
  expect((await open(other)).body).toMatchObject({ months: [], comparison: { brought: { tried: null, base: null } } });
});

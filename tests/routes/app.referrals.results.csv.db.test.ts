import { expect, it } from "vitest";
import { db } from "~/platform/db/prisma.server";
import { loader } from "~/routes/app.referrals.results[.]csv";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const csv = async (shop: { domain: string }): Promise<string[]> => String((await answerOf(loader(asMerchant(shop, "/app/referrals/results.csv")))).body).trim().split("\n").slice(1);

it("the file has a line for each month, with decimals", async () => {
  const { id: shopId } = await aMerchantsShop();
  const shop = await db().shop.findUniqueOrThrow({ where: { id: shopId } });
  await db().advocateTouch.create({ data: { shopId, customerId: "1", kind: "shown", day: new Date("2026-10-31T00:00:00Z"), count: 4 } });
  await db().reward.create({
    data: { shopId, key: "a", customerId: "1", cause: "referral", causeKey: "a", currency: "EUR", worthMinor: 1000, owedMinor: 500, takenMinor: 400, openMinor: 100, earnedAt: new Date("2026-11-20T12:00:00Z"), state: "given" },
  });
  expect(await csv(shop)).toEqual(["2026-10,4,0,0,0,0,0,0.00,0.00,0.00,EUR", "2026-11,0,0,0,0,0,1,10.00,4.00,1.00,EUR"]);
});

it("another shop's file has none of it", async () => {
  const { id: shopId } = await aMerchantsShop();
  await db().advocateTouch.create({ data: { shopId, customerId: "1", kind: "shown", day: new Date("2026-10-31T00:00:00Z"), count: 4 } });
  expect(await csv(await aMerchantsShop())).toEqual([]);
});

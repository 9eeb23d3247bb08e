import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { append } from "~/core/ledger/append.server";
import { firstProgramme } from "~/features/referrals/domain/programme/programme";
import { referralKey } from "~/kernel/entries/referral-entries";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";
import { aFriendsOrder, arrivedLongAgo, follow, paid } from "../a-friends-order";
import { aProgramme, anAdvocate } from "../an-advocate";

await testDatabase();
const now = new Date("2026-11-22T12:00:00Z");
let shop: Shop;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now });
  shop = await aShop();
  await aProgramme(shop, { milestones: [{ friends: 2, terms: firstProgramme("EUR", 100).friend }] });
  for (const customerId of ["7001", "7002", "7003"]) await anAdvocate(shop, customerId);
});
afterEach(() => { vi.useRealTimers(); });

const friendOf = (advocateId: string, orderId: string) => aFriendsOrder(shop, orderId, { advocateId }, [paid, arrivedLongAgo]);
const milestones = async () => (await db().reward.findMany({ where: { shopId: shop.id, cause: "milestone" }, orderBy: { key: "asc" } })).map(({ customerId, owedMinor }) => [customerId, Number(owedMinor)]);

it("holds of many advocates that end together reach each one's own milestone, once", async () => {
  for (const [advocateId, orderId] of [["7001", "11"], ["7001", "12"], ["7002", "21"], ["7003", "31"], ["7003", "32"]] as const) await friendOf(advocateId, orderId);
  await follow(shop, "11", "12", "21", "31", "32");
  await follow(shop, "11", "12", "21", "31", "32");
  expect(await milestones()).toEqual([["7001", 1000], ["7003", 1000]]);
});

it("goods that go back take the milestone of their own advocate, while another's is reached in the same recording", async () => {
  await friendOf("7001", "11");
  await friendOf("7001", "12");
  await follow(shop, "11", "12");
  const key = referralKey("12");
  await recording(shop.id, (tx) => append(tx, shop.id, [{ key: `${key}/void/refunded`, kind: "referral.void", subject: key, orderId: "12", data: { because: "refunded" } }], now));
  await friendOf("7002", "21");
  await friendOf("7002", "22");
  await follow(shop, "12", "21", "22");
  expect(await milestones()).toEqual([["7001", 0], ["7002", 1000]]);
});

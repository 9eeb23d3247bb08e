import { describe, expect, it } from "vitest";
import { bookRewardEntries, rewardEntry } from "~/core/rewards/book.server";
import { earnRewards } from "~/core/rewards/earn-rewards.server";
import type { VoucherTerms } from "~/kernel/voucher-terms";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.referrals.rewards";
import { teaAdvice } from "../features/inserts/domain/a-card-voucher";
import { aFriendsOrder } from "../features/referrals/a-friends-order";
import { anAdvocate, aProgramme } from "../features/referrals/an-advocate";
import { someTerms } from "../support/a-rule";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, asMerchantPosting, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const now = new Date("2026-11-22T12:00:00Z");

async function aShopThatRecommends(): Promise<Shop> {
  const shop = await aMerchantsShop();
  await aProgramme(shop);
  await anAdvocate(shop);
  return shop;
}

async function earned(shop: Shop, orderId: string, terms: VoucherTerms, at = now): Promise<string> {
  const key = `reward/referral/${orderId}`;
  await aFriendsOrder(shop, orderId);
  await recording(shop.id, (tx) => earnRewards(tx, shop, [{ key, customerId: "7001", cause: { kind: "referral", referralKey: `referral/order/${orderId}` }, terms }], at));
  return key;
}

/** Shopify did not say whether it took back 4 €. */
async function unclear(shop: Shop, key: string): Promise<void> {
  await recording(shop.id, (tx) => bookRewardEntries(tx, shop.id, [
    rewardEntry(key, "reward.attempted", null, { time: 1, minor: 400, voucherKey: key }, "attempted/1"), rewardEntry(key, "reward.unclear", null, { time: 1, reason: "2 transactions of the same amount." }, "unclear/1"),
  ], now));
}

const tenEuros = someTerms({ offer: { kind: "fixedAmount", minor: 1000 } });
const look = (shop: Shop, query = "") => loader(asMerchant(shop, `/app/referrals/rewards${query}`));
const say = (shop: Shop, act: string, key: string) => answerOf(action(asMerchantPosting(shop, "/app/referrals/rewards", { act, key })));

describe("rewards that people give", () => {
  it("stand in the list until somebody says that they are given; said twice, it is booked once", async () => {
    const shop = await aShopThatRecommends();
    const key = await earned(shop, "1", teaAdvice);
    await earned(shop, "2", tenEuros);
    expect((await look(shop)).toGive).toMatchObject([{ key, who: { firstName: "Anna" }, terms: { offer: { kind: "benefit" } } }]);
    for (let times = 0; times < 2; times++) expect(await say(shop, "given", key)).toEqual({ status: 200, body: { ok: true, act: "given" } });
    const { toGive, rows } = await look(shop, "?stage=given");
    expect([toGive, rows.map((row) => row.key)]).toEqual([[], [key]]);
    expect(await db().ledgerEntry.count({ where: { shopId: shop.id, kind: "voucher.given" } })).toBe(1);
  });

  it("what a discount keeps is not given by hand, nor anything of another shop", async () => {
    const [shop, other] = [await aShopThatRecommends(), await aShopThatRecommends()];
    const key = await earned(shop, "1", tenEuros);
    const theirs = await earned(other, "2", teaAdvice);
    expect((await say(shop, "given", key)).status).toBe(409);
    expect((await say(shop, "given", theirs)).status).toBe(404);
    expect(await look(shop)).toMatchObject({ toGive: [], rows: [{ key, cause: { kind: "referral", orderId: "1", orderName: "#1" } }] });
    expect((await look(other)).toGive).toHaveLength(1);
  });
});

describe("rewards of which nobody knows whether they were taken back", () => {
  it.each([["happened", 400], ["not-happened", 0]] as const)("looked up in Shopify and answered with %s, it is clear; the first word counts", async (act, takenMinor) => {
    const shop = await aShopThatRecommends();
    const key = await earned(shop, "1", tenEuros);
    await recording(shop.id, (tx) => tx.ledgerEntry.create({ data: { shopId: shop.id, key: `${key}/used/5`, kind: "voucher.used", subject: key, data: { byOrderId: "5", byOrderName: "#5", savedMinor: 1000 }, recordedAt: now } }));
    await unclear(shop, key);
    expect((await look(shop)).unclear).toMatchObject([{ key, unclearMinor: 400 }]);
    expect((await say(shop, act, key)).status).toBe(200);
    expect((await say(shop, act === "happened" ? "not-happened" : "happened", key)).status).toBe(409);
    expect((await look(shop)).unclear).toEqual([]);
    expect(Number((await db().reward.findFirstOrThrow()).takenMinor)).toBe(takenMinor);
  });
});

it("pages follow each other without a gap, and back, also where many were earned at once", async () => {
  const shop = await aShopThatRecommends();
  const rewards = Array.from({ length: 53 }, (_, n) => ({ key: `reward/milestone/7001/${n + 2}`, customerId: "7001", cause: { kind: "milestone" as const, friends: n + 2, round: 1 }, terms: teaAdvice }));
  await recording(shop.id, (tx) => earnRewards(tx, shop, rewards, now));
  const first = await look(shop);
  const second = await look(shop, `?older=${first.older ?? ""}`);
  expect([first.rows.length, second.rows.length, second.older]).toEqual([50, 3, null]);
  expect(new Set([...first.rows, ...second.rows].map(({ key }) => key)).size).toBe(53);
  expect((await look(shop, `?newer=${second.newer ?? ""}`)).rows).toEqual(first.rows);
});

it("what is none of the page's own is answered with 400", async () => {
  const shop = await aShopThatRecommends();
  expect((await answerOf(look(shop, "?stage=x"))).status).toBe(400);
  for (const [act, key] of [["steal", "reward/referral/1"], ["given", "insert/order/1"]] as const) expect((await say(shop, act, key)).status).toBe(400);
});

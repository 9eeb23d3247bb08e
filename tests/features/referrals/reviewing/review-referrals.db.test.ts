import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { reviewReferrals } from "~/features/referrals/reviewing/review-referrals.server";
import type { Verdict } from "~/features/referrals/domain/reviewing/review-action";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";
import { aFriendsOrder, aHeldOrder, arrivedLongAgo, paid, stageOf } from "../a-friends-order";
import { anAdvocate, aProgramme } from "../an-advocate";

await testDatabase();
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22T12:00:00Z") }); });
afterEach(() => { vi.useRealTimers(); });

async function aShopThatRecommends(): Promise<Shop> {
  const shop = await aShop();
  await aProgramme(shop);
  await anAdvocate(shop);
  return shop;
}

const review = (shop: Shop, verdict: Verdict, ...orderIds: string[]) => reviewReferrals(shop, { which: { orderIds }, verdict, note: "" }, now());
const times = async (shop: Shop) => (await db().ledgerEntry.findMany({ where: { shopId: shop.id, kind: "referral.reviewed" }, orderBy: { position: "asc" } })).map(({ key }) => key);

describe("a person's verdict on what was held", () => {
  it("accepted, the order counts; said twice, it is booked once; undone, it is held again; each time has its number", async () => {
    const shop = await aShopThatRecommends();
    await aHeldOrder(shop, "1", {}, [paid]);
    expect(await review(shop, "accepted", "1")).toEqual({ changed: ["1"], left: 0, more: false });
    expect(await stageOf(shop, "1")).toBe("pending");
    expect(await review(shop, "accepted", "1")).toEqual({ changed: [], left: 1, more: false });
    await review(shop, "undone", "1");
    expect(await stageOf(shop, "1")).toBe("held");
    await review(shop, "refused", "1");
    expect(await db().referral.findFirst()).toMatchObject({ stage: "refused", because: "by-hand" });
    expect(await times(shop)).toEqual([1, 2, 3].map((time) => `referral/order/1/reviewed/${time}`));
  });

  it("accepted after the hold, it is confirmed and rewarded in the same recording; then nobody takes it back", async () => {
    const shop = await aShopThatRecommends();
    await aHeldOrder(shop, "1", {}, [paid, arrivedLongAgo]);
    await review(shop, "accepted", "1");
    expect(await stageOf(shop, "1")).toBe("confirmed");
    expect(await db().reward.count({ where: { shopId: shop.id, key: "reward/referral/1", customerId: "7001" } })).toBe(1);
    expect(await review(shop, "undone", "1")).toEqual({ changed: [], left: 1, more: false });
    expect(await stageOf(shop, "1")).toBe("confirmed");
  });

  it("what was refused for its signs can be accepted; an old customer cannot be made a new one, and what was attributed needs no word", async () => {
    const shop = await aShopThatRecommends();
    await aFriendsOrder(shop, "1", { decision: "refused", because: "signals" });
    await aFriendsOrder(shop, "2", { decision: "refused", because: "not-new" });
    await aFriendsOrder(shop, "3");
    await aHeldOrder(shop, "4", {}, [["referral.void", "void/cancelled", { because: "cancelled" }]]);
    expect(await review(shop, "accepted", "1", "2", "3", "4", "5")).toEqual({ changed: ["1"], left: 4, more: false });
    expect([await stageOf(shop, "1"), await stageOf(shop, "2")]).toEqual(["claimed", "refused"]);
  });

  it("over everything that is held, and nothing else; undone in one go", async () => {
    const shop = await aShopThatRecommends();
    const ids = ["1", "2", "3", "4"];
    for (const orderId of ids) await aHeldOrder(shop, orderId);
    await aFriendsOrder(shop, "5");
    const { changed } = await reviewReferrals(shop, { which: "all-held", verdict: "refused", note: "fair last week" }, now());
    expect([...changed].sort()).toEqual(ids);
    expect(await db().referral.groupBy({ by: ["stage"], _count: true, orderBy: { stage: "asc" } })).toEqual([{ stage: "claimed", _count: 1 }, { stage: "refused", _count: 4 }]);
    expect((await db().ledgerEntry.findFirst({ where: { kind: "referral.reviewed" } }))?.data).toEqual({ time: 1, verdict: "refused", note: "fair last week" });
    expect((await review(shop, "undone", ...changed)).changed).toHaveLength(4);
    expect(await db().referral.count({ where: { stage: "held" } })).toBe(4);
  });

  it("of another shop nothing is decided", async () => {
    const [shop, other] = [await aShopThatRecommends(), await aShopThatRecommends()];
    await aHeldOrder(other, "1");
    expect(await review(shop, "accepted", "1")).toEqual({ changed: [], left: 1, more: false });
    expect(await reviewReferrals(shop, { which: "all-held", verdict: "accepted", note: "" }, now())).toEqual({ changed: [], left: 0, more: false });
    expect(await stageOf(other, "1")).toBe("held");
  });
});

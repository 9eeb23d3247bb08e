import { describe, expect, it } from "vitest";
import { reviewReferrals } from "~/features/referrals/reviewing/review-referrals.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.referrals.$orderId";
import { aFriendsOrder, aHeldOrder, arrivedLongAgo, follow, paid } from "../features/referrals/a-friends-order";
import { anAdvocate, aProgramme } from "../features/referrals/an-advocate";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

async function aShopThatRecommends(): Promise<Shop> {
  const shop = await aMerchantsShop();
  await aProgramme(shop);
  await anAdvocate(shop);
  await anAdvocate(shop, "7002", "Bea");
  return shop;
}

const look = (shop: Shop, orderId: string) => loader(asMerchant(shop, `/app/referrals/${orderId}`, {}, { orderId }));

describe("the story of a referral", () => {
  it("tells every entry, the claims that lost and whose they were, and the reward with its cause", async () => {
    const shop = await aShopThatRecommends();
    await aFriendsOrder(shop, "1", { lost: [{ claimKey: "claim/code/1/7002", way: "code", advocateId: "7002", because: "later-touch" }] }, [
      paid, arrivedLongAgo, ["referral.claim-lost", "lost/late", { claimKey: "claim/name/token", way: "name", advocateId: "7002", because: "already-attributed" }],
    ]);
    await follow(shop, "1");
    const told = await look(shop, "1");
    expect(told).toMatchObject({
      stage: "confirmed", advocate: { firstName: "Anna" }, basisMinor: 5000, may: { accept: false, refuse: false, undo: false },
      lost: [{ way: "code", because: "later-touch", advocate: { firstName: "Bea" } }, { way: "name", because: "already-attributed", advocate: { firstName: "Bea" } }],
      reward: { stage: "outstanding", worthMinor: 1000, terms: { offer: { kind: "storeCredit", minor: 1000 } } },
    });
    expect(told.story.map(({ fact }) => fact.kind)).toEqual(["referral.decided", "referral.paid", "referral.delivered", "referral.claim-lost", "referral.confirmed"]);
    expect(told.reward?.story.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["reward.earned", "voucher.promised", "voucher.credit-wished"]));
    expect(new Set(told.reward?.story.map(({ key }) => key)).size, "each once").toBe(told.reward?.story.length);
  });

  it("offers what a person may do: decide what is held, take it back, turn a refusal for its signs; nothing else", async () => {
    const shop = await aShopThatRecommends();
    await aHeldOrder(shop, "1");
    await aFriendsOrder(shop, "2", { decision: "refused", because: "signals" });
    await aFriendsOrder(shop, "3", { decision: "refused", because: "not-new" });
    expect((await look(shop, "1")).may).toEqual({ accept: true, refuse: true, undo: false });
    expect((await look(shop, "2")).may).toEqual({ accept: true, refuse: false, undo: false });
    expect((await look(shop, "3")).may).toEqual({ accept: false, refuse: false, undo: false });
    await reviewReferrals(shop, { which: { orderIds: ["1"] }, verdict: "accepted", note: "" }, new Date());
    expect((await look(shop, "1")).may).toEqual({ accept: false, refuse: true, undo: true });
  });

  it("a referral of another shop, an order without one and what is no order are not found", async () => {
    const [shop, other] = [await aShopThatRecommends(), await aShopThatRecommends()];
    await aFriendsOrder(other, "1");
    for (const orderId of ["1", "2", "x"]) expect((await answerOf(look(shop, orderId))).status).toBe(404);
  });
});

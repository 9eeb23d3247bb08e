import { describe, expect, it } from "vitest";
import { noteCustomers } from "~/core/customers/note-customers.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.referrals.review";
import { aFriendsOrder, aHeldOrder, stageOf } from "../features/referrals/a-friends-order";
import { anAdvocate, aProgramme } from "../features/referrals/an-advocate";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, asMerchantPosting, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

async function aShopThatRecommends(): Promise<Shop> {
  const shop = await aMerchantsShop();
  await aProgramme(shop);
  await anAdvocate(shop);
  return shop;
}

const look = (shop: Shop, query = "") => loader(asMerchant(shop, `/app/referrals/review${query}`));
const decide = (shop: Shop, form: Record<string, string>) => answerOf(action(asMerchantPosting(shop, "/app/referrals/review", form)));

describe("the review queue", () => {
  it("shows what is held, with each sign and its weight, who recommended and who ordered; nothing of another shop", async () => {
    const [shop, other] = [await aShopThatRecommends(), await aShopThatRecommends()];
    await noteCustomers(db(), shop, [{ customerId: "91", firstName: "Ben" }], new Date());
    await aHeldOrder(shop, "1");
    await aFriendsOrder(shop, "2");
    await aHeldOrder(other, "3");
    const { rows, count } = await look(shop);
    expect(count).toBe(1);
    expect(rows).toMatchObject([{
      orderId: "1", orderName: "#1", advocate: { firstName: "Anna" }, friend: { firstName: "Ben" }, score: 100, signals: [{ kind: "same-email", weight: 60 }, { kind: "same-address", weight: 40 }],
    }]);
    expect((await decide(shop, { verdict: "accepted", orders: "3" })).body).toMatchObject({ changed: [], left: 1 });
    expect(await stageOf(other, "3")).toBe("held");
  });

  it("pages follow each other without a gap, and back", async () => {
    const shop = await aShopThatRecommends();
    for (let n = 1; n <= 27; n++) await aHeldOrder(shop, String(n), { placedAt: "2026-11-10T12:00:00.000Z" });
    const first = await look(shop);
    const second = await look(shop, `?older=${first.older ?? ""}`);
    expect([first.rows.length, first.newer, second.rows.length, second.older, first.count]).toEqual([25, null, 2, null, 27]);
    expect(new Set([...first.rows, ...second.rows].map(({ orderId }) => orderId)).size).toBe(27);
    expect((await look(shop, `?newer=${second.newer ?? ""}`)).rows).toEqual(first.rows);
  });

  it("decides what was chosen, or everything; hands back what can be undone", async () => {
    const shop = await aShopThatRecommends();
    for (const orderId of ["1", "2", "3"]) await aHeldOrder(shop, orderId);
    expect(await decide(shop, { verdict: "accepted", orders: "1,2", note: " seen " })).toEqual({ status: 200, body: { ok: true, verdict: "accepted", changed: ["1", "2"], left: 0, more: false } });
    expect((await decide(shop, { verdict: "refused", all: "held" })).body).toMatchObject({ changed: ["3"] });
    expect((await decide(shop, { verdict: "undone", orders: "1,2,3" })).body).toMatchObject({ changed: ["1", "2", "3"] });
    expect((await look(shop)).count).toBe(3);
  });

  it.each<Record<string, string>>([
    { verdict: "maybe", orders: "1" }, { verdict: "accepted" }, { verdict: "accepted", orders: "" }, { verdict: "accepted", orders: "1;drop" }, { verdict: "undone", all: "held" },
  ])("answers 400 to %o, and decides nothing", async (form) => {
    const shop = await aShopThatRecommends();
    await aHeldOrder(shop, "1");
    expect(await decide(shop, form)).toEqual({ status: 400, body: { ok: false } });
    expect(await stageOf(shop, "1")).toBe("held");
  });

  it("an address that none of its links has is answered with 400", async () => {
    const shop = await aShopThatRecommends();
    expect((await answerOf(look(shop, "?older=x"))).status).toBe(400);
  });
});

import { describe, expect, it } from "vitest";
import { referralLine } from "~/features/referrals/domain/referrals/referral-line";
import { loader } from "~/routes/app.referrals._index";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aFriendsOrder, aHeldOrder, paid } from "../features/referrals/a-friends-order";
import { anAdvocate, aProgramme } from "../features/referrals/an-advocate";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

async function aShopThatRecommends(): Promise<Shop> {
  const shop = await aMerchantsShop();
  await aProgramme(shop);
  await anAdvocate(shop);
  return shop;
}

const look = (shop: Shop, query = "") => loader(asMerchant(shop, `/app/referrals${query}`));
const named = async (shop: Shop, query: string): Promise<string[]> => (await look(shop, query)).rows.map(({ orderName }) => orderName);

describe("the list of referrals", () => {
  it("tells each one's story in a line, newest first; nothing of another shop", async () => {
    const [shop, other] = [await aShopThatRecommends(), await aShopThatRecommends()];
    await aFriendsOrder(other, "9");
    await aFriendsOrder(shop, "1", { placedAt: "2026-11-10T12:00:00.000Z" }, [paid]);
    await aHeldOrder(shop, "2", { placedAt: "2026-11-11T12:00:00.000Z", way: "code" });
    await aFriendsOrder(shop, "3", { placedAt: "2026-11-12T12:00:00.000Z", way: "name", decision: "refused", because: "not-new" });
    const { rows } = await look(shop);
    expect(rows.map((row) => `${row.orderName} ${referralLine(row, { locale: "en", timeZone: "Europe/Berlin" })}`)).toEqual([
      "#3 Anna was named; does not count: has ordered before.",
      "#2 Anna recommended by code; waits for your review: Same e-mail address, Same shipping address.",
      "#1 Anna recommended by link; paid, the hold begins with the delivery.",
    ]);
  });

  it("shows one state, one way, one advocate, or an order's name with and without its mark", async () => {
    const shop = await aShopThatRecommends();
    await aFriendsOrder(shop, "101", { way: "code" });
    await aHeldOrder(shop, "102", { advocateId: "7002" });
    await aFriendsOrder(shop, "203", {}, [paid]);
    expect(await named(shop, "?stage=held")).toEqual(["#102"]);
    expect(await named(shop, "?way=code")).toEqual(["#101"]);
    expect(await named(shop, "?advocate=7002")).toEqual(["#102"]);
    expect((await named(shop, "?search=10")).sort()).toEqual(["#101", "#102"]);
    expect(await named(shop, `?search=${encodeURIComponent("#203")}`)).toEqual(["#203"]);
    expect(await named(shop, "?search=%25")).toEqual([]);
  });

  it("pages follow each other without a gap, and back", async () => {
    const shop = await aShopThatRecommends();
    for (let n = 1; n <= 53; n++) await aFriendsOrder(shop, String(n), { placedAt: n % 2 ? "2026-11-10T12:00:00.000Z" : "2026-11-11T12:00:00.000Z" });
    const first = await look(shop);
    const second = await look(shop, `?older=${first.older ?? ""}`);
    expect([first.rows.length, second.rows.length, first.newer, second.older]).toEqual([50, 3, null, null]);
    expect((await look(shop, `?newer=${second.newer ?? ""}`)).rows).toEqual(first.rows);
  });

  it.each(["?stage=lost", "?way=fax", "?older=x", "?older=1-1&newer=1-1", "?advocate=x"])("answers 400 to %s", async (query) => {
    expect((await answerOf(look(await aShopThatRecommends(), query))).status).toBe(400);
  });
});

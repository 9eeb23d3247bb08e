import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bookVoucherEntries, voucherEntry } from "~/core/vouchers/book.server";
import { stopVoucher } from "~/core/vouchers/stop-vouchers.server";
import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { namedFriendKey } from "~/features/referrals/attributing/give-friends-offers.server";
import { themeBlockStanding } from "~/features/referrals/programme/theme-block-standing.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/proxy.$token";
import { asHolder } from "../../../routes/a-card-holder";
import { aMerchantsShop, withoutNetwork } from "../../../routes/merchant-request";
import { testDatabase } from "../../../support/database";
import { aCard } from "../../inserts/a-card";
import { aFriendsOrder, follow } from "../a-friends-order";
import { anAdvocate, aProgramme } from "../an-advocate";

await testDatabase();
withoutNetwork();
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22T12:00:00Z") }); });
afterEach(() => { vi.useRealTimers(); });

const pageOf = async (shop: Shop, token: string, language: "de" | "en" = "de"): Promise<string> => (await (await loader(asHolder(shop, token, { language }))).text()).replaceAll("\u00a0", " ");
const thanks = "Danke, dass Sie uns gesagt haben, wer uns empfohlen hat";
const passOn = "Sagen Sie es weiter";

/** Somebody who ordered, said that Anna had recommended the shop, and holds the card of that very order. */
async function aNamedFriend(orderId = "1"): Promise<{ shop: Shop; token: string; code: string }> {
  const shop = await aMerchantsShop();
  await aProgramme(shop);
  await anAdvocate(shop, "7001", "Anna");
  const { version } = await aProgramme(shop);
  const { token } = await aCard(shop, { orderId });
  await aFriendsOrder(shop, orderId, { way: "name", programmeVersion: version });
  await follow(shop, orderId);
  const { code } = await db().voucher.findUniqueOrThrow({ where: { shopId_key: { shopId: shop.id, key: namedFriendKey(orderId) } } });
  return { shop, token, code };
}

/** Shopify has the code. */
const known = (shop: Shop, orderId = "1") => recording(shop.id, (tx) => bookVoucherEntries(tx, shop.id, [
  voucherEntry(namedFriendKey(orderId), "voucher.registered", orderId, { discountId: "gid://shopify/DiscountCodeNode/2", redeemCodeId: "gid://shopify/DiscountRedeemCode/2", adopted: false, round: 0 }),
], new Date()));

describe("who said who had recommended the shop", () => {
  it("finds the voucher for it on the card of that order, signed in or not; before Shopify has it, that it is coming", async () => {
    const { shop, token, code } = await aNamedFriend();
    const before = await pageOf(shop, token);
    expect(before).toContain(thanks);
    expect(before).toContain(groupedCode(code));
    expect(before).toContain("Der Code gilt, sobald");
    expect(before).not.toContain(`/discount/${code}`);
    await known(shop);
    const after = await pageOf(shop, token, "en");
    expect(after).toContain("Thank you for saying who recommended us");
    expect(after).toContain(`href="/discount/${code}?redirect=%2F"`);
    expect(after).toMatch(/for your next order: €10 off/);
  });

  it("reads nothing of who that was: whoever typed an address does not learn here whose it is", async () => {
    const { shop, token } = await aNamedFriend();
    expect(await pageOf(shop, token)).not.toContain("Anna");
  });

  it("does not find it on the card of another order, nor in another shop", async () => {
    const { shop, code } = await aNamedFriend();
    const other = await aCard(shop, { orderId: "2" });
    expect(await pageOf(shop, other.token)).not.toContain(groupedCode(code));
    const elsewhere = await aMerchantsShop();
    const { token } = await aCard(elsewhere, { orderId: "1" });
    expect(await pageOf(elsewhere, token)).not.toContain(thanks);
  });

  it("does not find it once it was stopped, or the card itself was: its holder may be anybody then", async () => {
    const { shop, token, code } = await aNamedFriend();
    await known(shop);
    await stopVoucher(shop, "insert/order/1", "leaked", new Date());
    expect(await pageOf(shop, token)).not.toContain(groupedCode(code));
    const second = await aNamedFriend();
    await known(second.shop);
    await stopVoucher(second.shop, namedFriendKey("1"), "leaked", new Date());
    expect(await pageOf(second.shop, second.token)).not.toContain(thanks);
  });
});

describe("who recommends the shop", () => {
  const aRecommender = async (change: Parameters<typeof aProgramme>[1] = {}): Promise<{ shop: Shop; token: string; code: string }> => {
    const shop = await aMerchantsShop();
    await aProgramme(shop, change);
    const code = await anAdvocate(shop, "7001", "Anna");
    const { token } = await aCard(shop, { orderId: "1", customerId: "7001" });
    return { shop, token, code };
  };

  it("finds their code and link on the page of their card, with ways to pass them on that need no script", async () => {
    const { shop, token, code } = await aRecommender();
    const page = await pageOf(shop, token);
    for (const words of [passOn, groupedCode(code), `/a/k/r/`, "https://wa.me/?text=", "mailto:?subject="]) expect(page).toContain(words);
    expect(await pageOf(shop, token, "en")).toContain("Do you like it here? Pass it on");
  });

  it("is counted as having been shown the programme, as often as they look; that says nothing about the theme's block", async () => {
    const { shop, token } = await aRecommender();
    await pageOf(shop, token);
    await pageOf(shop, token);
    expect(await db().advocateTouch.findMany({ select: { customerId: true, kind: true, host: true, count: true } })).toEqual([{ customerId: "7001", kind: "shown", host: "card", count: 2 }]);
    expect(await themeBlockStanding(shop)).toMatchObject({ seen: false });
  });

  it("reads there neither names nor rewards nor what became of friends", async () => {
    const { shop, token } = await aRecommender();
    await aFriendsOrder(shop, "55", { programmeVersion: 1 });
    const page = await pageOf(shop, token);
    for (const words of ["Anna", "#55", "/me/"]) expect(page).not.toContain(words);
  });

  it.each(["off", "in the control group", "stopped", "paused"])("does not while the programme is %s for them", async (why) => {
    const { shop, token } = await aRecommender(why === "in the control group" ? { controlShareBasisPoints: 10_000 } : {});
    if (why === "off") await aProgramme(shop, { on: false });
    if (why === "stopped") await db().advocate.updateMany({ where: { shopId: shop.id }, data: { stopped: true } });
    if (why === "paused") await aProgramme(shop, { monthlyBudgetMinor: 1 });
    expect(await pageOf(shop, token)).not.toContain(passOn);
    expect(await db().advocateTouch.count(), "what is not there is not counted as shown").toBe(0);
  });

  it("is nobody else: another customer's card says nothing of it", async () => {
    const { shop } = await aRecommender();
    const { token } = await aCard(shop, { orderId: "2", customerId: "8000" });
    expect(await pageOf(shop, token)).not.toContain(passOn);
  });
});

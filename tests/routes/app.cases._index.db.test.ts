import { describe, expect, it } from "vitest";
import { noticeWords } from "~/core/notices/domain/notice-words";
import type { NoticeData } from "~/core/notices/domain/notice-words";
import { closeCase } from "~/features/reviews/cases/close-case.server";
import { openCase } from "~/features/reviews/cases/open-case.server";
import { replyToCase } from "~/features/reviews/cases/reply-to-case.server";
import { giveAnswer } from "~/features/reviews/satisfaction/give-answer.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.cases._index";
import { theOrderIsTold } from "../features/reviews/a-checkout";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 20, 10, minute));
const complain = (shop: Shop, number: number, text: string): Promise<void> =>
  recording(shop.id, (tx) => openCase(tx, shop, { kind: "detractor", aboutKey: `answer/checkout-${number}`, orderId: String(5000 + number), customerId: "3001", text }, at(number)));
const look = (shop: Shop, search = "") => loader(asMerchant(shop, `/app/cases${search}`));

describe("the list of cases", () => {
  it("shows who waits, newest first, with what was said first and since when they wait", async () => {
    const shop = await aMerchantsShop();
    await theOrderIsTold(shop, { orderId: "5001" });
    await complain(shop, 1, "Zu langsam\nund dann auch noch teuer");
    await complain(shop, 2, "");
    await complain(shop, 3, "x".repeat(300));
    const { rows, state } = await look(shop);
    expect(state).toBe("open");
    expect(rows.map(({ address, orderName, firstWords, waitsSince }) => [address, orderName, firstWords, waitsSince])).toEqual([
      ["answer~checkout-3", null, `${"x".repeat(159)}…`, at(3)], ["answer~checkout-2", null, null, at(2)], ["answer~checkout-1", "#5001", "Zu langsam", at(1)],
    ]);
  });

  it("is told to the merchant with the order's name, where it is known, and leads to the very case", async () => {
    const shop = await aMerchantsShop();
    await theOrderIsTold(shop, { orderId: "5001" });
    await complain(shop, 1, "");
    await complain(shop, 2, "");
    const notices = await db().merchantNotice.findMany({ where: { shopId: shop.id }, orderBy: { noticedAt: "asc" } });
    expect(notices.map(({ data }) => noticeWords("customer-case", data as NoticeData, "en")).map(({ what, path }) => [what, path])).toEqual([
      ["A customer is not satisfied with order #5001 and waits for an answer.", "/app/cases/answer~checkout-1"], ["A customer is not satisfied and waits for an answer.", "/app/cases/answer~checkout-2"],
    ]);
  });

  it("has the answered and the closed ones behind a choice", async () => {
    const shop = await aMerchantsShop();
    for (const number of [1, 2, 3]) await complain(shop, number, "Zu langsam");
    await replyToCase(shop, "case/answer/checkout-1", { text: "Das tut uns leid.", closes: false }, at(10));
    await closeCase(shop, "case/answer/checkout-2", at(10));
    const addresses = async (search: string) => (await look(shop, search)).rows.map(({ address }) => address);
    expect([await addresses("?state=open"), await addresses("?state=answered"), await addresses("?state=closed")]).toEqual([["answer~checkout-3"], ["answer~checkout-1"], ["answer~checkout-2"]]);
  });

  it("is read page by page, forth and back", async () => {
    const shop = await aMerchantsShop();
    for (let number = 1; number <= 30; number++) await complain(shop, number, "");
    const first = await look(shop);
    const second = await look(shop, `?older=${first.older ?? ""}`);
    expect([first.rows.length, second.rows.length, second.older]).toEqual([25, 5, null]);
    expect((await look(shop, `?newer=${second.newer ?? ""}`)).rows).toEqual(first.rows);
  });

  it.each(["?state=lost", "?older=x"])("an address that is none of its own (%s) cannot be read", async (search) => {
    expect((await answerOf(look(await aMerchantsShop(), search))).status).toBe(400);
  });

  it("another shop's cases and answers are not in it", async () => {
    const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
    await complain(other, 1, "Zu langsam");
    const { checkoutToken } = await theOrderIsTold(other);
    await giveAnswer(other, { checkoutToken, scale: "csat", score: 5 }, at(0));
    expect(await look(shop)).toMatchObject({ rows: [], satisfaction: [] });
  });
});

describe("how ordering was", () => {
  it("counts answers of known orders by the shop's months, and says a figure only where there are enough", async () => {
    const shop = await aMerchantsShop({ timeZone: "Europe/Berlin" });
    for (let number = 0; number < 20; number++) {
      const { checkoutToken } = await theOrderIsTold(shop, { orderId: String(6000 + number), checkoutToken: `checkout-${number}` });
      await giveAnswer(shop, { checkoutToken, scale: "csat", score: number < 15 ? 5 : 1 }, at(0));
    }
    await giveAnswer(shop, { checkoutToken: "nobody-knows-it", scale: "csat", score: 1 }, at(0));
    const { checkoutToken } = await theOrderIsTold(shop, { orderId: "7000", checkoutToken: "checkout-dec" });
    await giveAnswer(shop, { checkoutToken, scale: "csat", score: 3 }, new Date("2026-11-30T23:30:00Z"));
    const { satisfaction } = await look(shop);
    expect(satisfaction).toMatchObject([{
      scale: "csat", counts: { 1: 5, 3: 1, 5: 15 }, score: { kind: "told", answers: 21 },
      months: [{ month: "2026-12", counts: { 3: 1 }, score: { kind: "not-enough", answers: 1, missing: 19 } }, { month: "2026-11", counts: { 1: 5, 5: 15 }, score: { kind: "told", value: 0.75 } }],
    }]);
  });
});

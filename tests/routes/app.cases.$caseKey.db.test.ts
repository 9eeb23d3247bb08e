import { describe, expect, it } from "vitest";
import { openCase } from "~/features/reviews/cases/open-case.server";
import { addWord, giveAnswer } from "~/features/reviews/satisfaction/give-answer.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.cases.$caseKey";
import { theOrderIsTold } from "../features/reviews/a-checkout";
import { aWrittenReview } from "../features/reviews/a-written-review";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, asMerchantPosting, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const caseKey = "answer~c0ffee00c0ffee00";
async function aCase(): Promise<Shop> {
  const shop = await aMerchantsShop();
  const { checkoutToken } = await theOrderIsTold(shop);
  await giveAnswer(shop, { checkoutToken, scale: "nps", score: 3 }, new Date());
  await addWord(shop, checkoutToken, "Zu langsam", new Date());
  return shop;
}
const look = (shop: Shop, key = caseKey) => loader(asMerchant(shop, `/app/cases/${key}`, {}, { caseKey: key }));
const act = (shop: Shop, form: Record<string, string>, key = caseKey) => answerOf(action(asMerchantPosting(shop, `/app/cases/${key}`, form, { caseKey: key })));
const reply = (text: string, closes = "no") => ({ do: "reply", text, closes });

describe("a case", () => {
  it("tells what was said, the score, the order, and what became of each answer's mail", async () => {
    const shop = await aCase();
    expect(await act(shop, reply("Das tut uns leid."))).toEqual({ status: 200, body: { ok: true, do: "reply" } });
    await db().customerMessage.updateMany({ data: { state: "dropped", reason: "no-address" } });
    expect(await look(shop)).toMatchObject({
      kind: "detractor", state: "answered", orderId: "5001", orderName: "#5001", customerId: "3001", canReply: true, score: { scale: "nps", score: 3 },
      words: [{ from: "customer", text: "Zu langsam", mail: null }, { from: "merchant", text: "Das tut uns leid.", mail: { state: "dropped", because: "no-address" } }],
    });
  });

  it("is closed with an answer, and opened again", async () => {
    const shop = await aCase();
    await act(shop, reply("Das tut uns leid.", "yes"));
    expect((await look(shop)).state).toBe("closed");
    expect(await act(shop, { do: "reopen" })).toMatchObject({ status: 200 });
    expect((await look(shop)).state).toBe("answered");
    expect(await act(shop, { do: "close" })).toMatchObject({ status: 200, body: { ok: true, do: "close" } });
  });

  it.each<[string, Record<string, string>, number, string | null]>([
    ["an empty answer", reply("   "), 422, "empty"], ["one that is too long", reply("x".repeat(5_001)), 422, "too-long"],
    ["an unknown wish", { do: "delete" }, 400, null], ["half a wish", { do: "reply", text: "x" }, 400, null],
  ])("%s is refused", async (_, form, status, reason) => {
    expect(await act(await aCase(), form)).toEqual({ status, body: { ok: false, reason } });
  });

  it("about a review tells how many stars it has and leads to it; of one that is not there any more, nothing", async () => {
    const shop = await aMerchantsShop();
    const aboutKey = await aWrittenReview(shop, { stars: 1 });
    for (const about of [aboutKey, "review/3009/7009"]) await recording(shop.id, (tx) => openCase(tx, shop, { kind: "review", aboutKey: about, orderId: "5001", customerId: "3001", text: "Ranzig" }, new Date()));
    expect(await look(shop, "review~3001~7001")).toMatchObject({ kind: "review", review: { id: "3001~7001", stars: 1 }, canReply: true, words: [{ text: "Ranzig" }] });
    expect(await look(shop, "review~3009~7009")).toMatchObject({ kind: "review", review: null });
    expect(await look(await aCase())).toMatchObject({ review: null });
    await expect(look(await aMerchantsShop(), "review~3001~7001"), "another shop's").rejects.toMatchObject({ init: { status: 404 } });
  });

  it("of who has no account can be closed, not answered", async () => {
    const shop = await aMerchantsShop();
    await recording(shop.id, (tx) => openCase(tx, shop, { kind: "not-arrived", aboutKey: "order/5001", orderId: "5001", customerId: null, text: "Wo bleibt es?" }, new Date()));
    expect(await look(shop, "order~5001")).toMatchObject({ canReply: false, score: null });
    expect(await act(shop, reply("Es ist unterwegs."), "order~5001")).toEqual({ status: 422, body: { ok: false, reason: "no-customer" } });
    expect(await act(shop, { do: "close" }, "order~5001")).toMatchObject({ status: 200 });
  });

  it("of another shop, or none, is not found, and nothing happens to it", async () => {
    const [shop, other] = [await aCase(), await aMerchantsShop()];
    for (const key of [caseKey, "answer~unknown", "../x"]) {
      expect((await answerOf(look(other, key))).status).toBe(404);
      for (const form of [reply("Das tut uns leid."), { do: "close" }, { do: "reopen" }]) expect((await act(other, form, key)).status).toBe(404);
    }
    expect((await look(shop)).words).toHaveLength(1);
  });
});

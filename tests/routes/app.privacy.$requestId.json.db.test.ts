import { expect, it } from "vitest";
import { keepDataRequest } from "~/core/customers/data-request.server";
import { addWord, giveAnswer } from "~/features/reviews/satisfaction/give-answer.server";
import { db } from "~/platform/db/prisma.server";
import { loader } from "~/routes/app.privacy.$requestId[.]json";
import { testDatabase } from "../support/database";
import { aMerchantsShop, anOrder, asMerchant, decidedOrders, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const fetchAnswer = (shop: { domain: string }, requestId: string): Promise<Response> => loader(asMerchant(shop, `/app/privacy/${requestId}.json`, {}, { requestId }));

it("the file has everything about the customer: name, orders, the book", async () => {
  const shop = await aMerchantsShop();
  await decidedOrders(shop, anOrder({ orderId: "1", customerId: "7" }), anOrder({ orderId: "2", customerId: "8" }));
  await keepDataRequest(db(), shop.id, { customerId: "7", orderIds: ["1"], requestId: "55", eventId: "e" }, new Date("2026-11-20T12:00:00Z"));
  const response = await fetchAnswer(shop, "55");
  expect(response.headers.get("content-disposition")).toBe("attachment");
  expect(await response.json()).toMatchObject({ customerId: "7", firstName: "Anna", orders: [{ orderId: "1" }], ledger: [{ kind: "insert.decided" }] });
});

it("what they answered and said in a case stands there in their own words, and nobody else's", async () => {
  const shop = await aMerchantsShop();
  await decidedOrders(shop, anOrder({ orderId: "1", customerId: "7", checkoutToken: "checkout-of-seven" }), anOrder({ orderId: "2", customerId: "8", checkoutToken: "checkout-of-eight" }));
  for (const [token, word] of [["checkout-of-seven", "Zu langsam."], ["checkout-of-eight", "Zu laut."]] as const) {
    await giveAnswer(shop, { checkoutToken: token, scale: "csat", score: 1 }, new Date("2026-11-20T12:00:00Z"));
    await addWord(shop, token, word, new Date("2026-11-20T12:00:10Z"));
  }
  await keepDataRequest(db(), shop.id, { customerId: "7", orderIds: ["1"], requestId: "55", eventId: "e" }, new Date("2026-11-20T13:00:00Z"));
  const text = await (await fetchAnswer(shop, "55")).text();
  expect(JSON.parse(text)).toMatchObject({ said: { answers: [{ score: 1, word: "Zu langsam." }], cases: [{ words: [{ from: "customer", text: "Zu langsam." }] }] } });
  expect(text).not.toContain("Zu laut.");
});

it("a request made to another shop is not found", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await keepDataRequest(db(), other.id, { customerId: "7", orderIds: ["1"], requestId: "55", eventId: "e" }, new Date("2026-11-20T12:00:00Z"));
  expect((await fetchAnswer(shop, "55")).status).toBe(404);
  expect((await fetchAnswer(other, "55")).status).toBe(200);
});

it.each(["56", "x%00", "a b", "\0"])("the id %o is not found", async (requestId) => {
  expect((await fetchAnswer(await aMerchantsShop(), requestId)).status).toBe(404);
});

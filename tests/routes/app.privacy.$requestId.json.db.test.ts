import { expect, it } from "vitest";
import { keepDataRequest } from "~/core/customers/data-request.server";
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

it("a request made to another shop is not found", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await keepDataRequest(db(), other.id, { customerId: "7", orderIds: ["1"], requestId: "55", eventId: "e" }, new Date("2026-11-20T12:00:00Z"));
  expect((await fetchAnswer(shop, "55")).status).toBe(404);
  expect((await fetchAnswer(other, "55")).status).toBe(200);
});

it.each(["56", "x%00", "a b", "\0"])("the id %o is not found", async (requestId) => {
  expect((await fetchAnswer(await aMerchantsShop(), requestId)).status).toBe(404);
});

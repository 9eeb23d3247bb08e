import { expect, it } from "vitest";
import { keepDataRequest } from "~/core/customers/data-request.server";
import { db } from "~/platform/db/prisma.server";
import { action, loader } from "~/routes/app.privacy._index";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, asMerchantPosting, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const ask = (shopId: number, requestId: string, at = "2026-11-20T12:00:00Z") =>
  keepDataRequest(db(), shopId, { customerId: "7", orderIds: ["1"], requestId, eventId: "e" }, new Date(at));

it("open requests come first, the oldest on top; marked ones follow", async () => {
  const shop = await aMerchantsShop();
  await ask(shop.id, "1", "2026-11-20T12:00:00Z");
  await ask(shop.id, "2", "2026-11-19T12:00:00Z");
  await ask(shop.id, "3", "2026-11-18T12:00:00Z");
  expect(await answerOf(action(asMerchantPosting(shop, "/app/privacy", { request: "3" })))).toMatchObject({ status: 200 });
  const { requests } = await loader(asMerchant(shop, "/app/privacy"));
  expect(requests.map(({ requestId, answeredAt }) => [requestId, answeredAt !== null])).toEqual([["2", false], ["1", false], ["3", true]]);
});

it("a request is marked once; a second time there is nothing to mark", async () => {
  const shop = await aMerchantsShop();
  await ask(shop.id, "1");
  await action(asMerchantPosting(shop, "/app/privacy", { request: "1" }));
  expect(await answerOf(action(asMerchantPosting(shop, "/app/privacy", { request: "1" })))).toMatchObject({ status: 404 });
});

it("a request made to another shop cannot be seen or marked", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await ask(other.id, "1");
  expect((await loader(asMerchant(shop, "/app/privacy"))).requests).toEqual([]);
  expect(await answerOf(action(asMerchantPosting(shop, "/app/privacy", { request: "1" })))).toMatchObject({ status: 404 });
  expect((await loader(asMerchant(other, "/app/privacy"))).requests).toMatchObject([{ answeredAt: null }]);
});

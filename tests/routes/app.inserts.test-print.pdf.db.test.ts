import { expect, it } from "vitest";
import { db } from "~/platform/db/prisma.server";
import { loader } from "~/routes/app.inserts.test-print[.]pdf";
import { testDatabase } from "../support/database";
import { textOfPdf } from "../support/read-pdf";
import { aMerchantsShop, asMerchant, switchRuleOn, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const print = (shop: Parameters<typeof asMerchant>[0], query = "format=a6&dpi=300&language=de") => loader(asMerchant(shop, `/app/inserts/test-print.pdf?${query}`));

it("prints the card of a made-up order, books nothing, and the setup guide remembers it: for this shop, not for another shop", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await switchRuleOn(shop);
  const answer = await print(shop);
  expect(answer.headers.get("content-type")).toBe("application/pdf");
  expect(await textOfPdf(Buffer.from(await answer.arrayBuffer()))).toContain("10 % Rabatt");
  expect(await db().ledgerEntry.count()).toBe(0);
  expect((await db().insertSettings.findMany()).map(({ shopId, testPrintedAt }) => [shopId, testPrintedAt !== null])).toEqual([[shop.id, true]]);
  expect(other.id).not.toBe(shop.id);
});

it("a printer that nobody has is refused in words", async () => {
  const answer = await print(await aMerchantsShop(), "format=a6&dpi=72");
  expect([answer.status, await answer.json()]).toMatchObject([400, { field: "dpi" }]);
});

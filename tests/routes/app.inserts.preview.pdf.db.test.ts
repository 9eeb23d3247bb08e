import { expect, it } from "vitest";
import { db } from "~/platform/db/prisma.server";
import { loader } from "~/routes/app.inserts.preview[.]pdf";
import { pagesOfPdf } from "../support/read-pdf";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const typed = { on: "", offerKind: "fixedAmount", percentage: "", amount: "7,50", minimum: "30", validForDays: "14", controlShare: "0", version: "0" };
const preview = (shop: { domain: string }, change: Record<string, string> = {}): Promise<Response> =>
  loader(asMerchant(shop, `/app/inserts/preview.pdf?${new URLSearchParams({ ...typed, ...change }).toString()}`));
const text = async (response: Response): Promise<string> =>
  (await pagesOfPdf(new Uint8Array(await response.arrayBuffer()))).map((page) => page.text).join("").replace(/\s+/g, " ");

it("is the card that the form describes, in the language that was asked for, and nothing is booked", async () => {
  const shop = await aMerchantsShop();
  expect(await text(await preview(shop, { language: "de" }))).toMatch(/7,50 € Rabatt bei Ihrer nächsten Bestellung ab 30 €/);
  expect(await text(await preview(shop, { language: "en" }))).toMatch(/€7.50 off your next order of €30 or more/);
  expect(await db().ledgerEntry.count()).toBe(0);
});

it("what cannot be read is named, field by field", async () => {
  const response = await preview(await aMerchantsShop(), { amount: "1.234" });
  expect([response.status, await response.json()]).toEqual([422, { ok: false, errors: { amount: "ambiguous" } }]);
});

it("carries the asking shop's name, whatever another shop is called", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await db().shop.update({ where: { id: other.id }, data: { name: "Teehaus Nord" } });
  expect(await text(await preview(shop))).not.toContain("Teehaus Nord");
  expect(await text(await preview(other))).toContain("Teehaus Nord");
});

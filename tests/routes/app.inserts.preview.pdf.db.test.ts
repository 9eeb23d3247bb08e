import { expect, it } from "vitest";
import { db } from "~/platform/db/prisma.server";
import { loader } from "~/routes/app.inserts.preview[.]pdf";
import { pagesOfPdf } from "../support/read-pdf";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const terms = { offer: { kind: "fixedAmount", minor: 750 }, currency: "EUR", minimumMinor: 3000, validForDays: 14 };
const preview = (shop: { domain: string }, change: Record<string, string> = {}): Promise<Response> =>
  loader(asMerchant(shop, `/app/inserts/preview.pdf?${new URLSearchParams({ terms: JSON.stringify(terms), ...change }).toString()}`));
const text = async (response: Response): Promise<string> =>
  (await pagesOfPdf(new Uint8Array(await response.arrayBuffer()))).map((page) => page.text).join("").replace(/\s+/g, " ");

it("is the card that the form describes, in the language that was asked for, and nothing is booked", async () => {
  const shop = await aMerchantsShop();
  expect(await text(await preview(shop, { language: "de" }))).toMatch(/7,50 € Rabatt bei Ihrer nächsten Bestellung ab 30 €/);
  expect(await text(await preview(shop, { language: "en" }))).toMatch(/€7.50 off your next order of €30 or more/);
  expect(await db().ledgerEntry.count()).toBe(0);
});

it("in the format and design that were asked for", async () => {
  const shop = await aMerchantsShop();
  const sizeOf = async (response: Response): Promise<number[]> =>
    (await pagesOfPdf(new Uint8Array(await response.arrayBuffer()))).flatMap(({ widthMillimetres, heightMillimetres }) => [Math.round(widthMillimetres), Math.round(heightMillimetres)]);
  expect(await sizeOf(await preview(shop, { format: "a4-4up", dpi: "600" }))).toEqual([210, 297]);
  expect(await sizeOf(await preview(shop, { format: "slip", dpi: "203" }))).toEqual([210, 99]);
});

it.each([[{ terms: "{" }, "terms"], [{ terms: "{}" }, "terms"], [{ format: "a3" }, "format"], [{ dpi: "72" }, "dpi"]] as const)("%j is refused in words", async (change, field) => {
  const response = await preview(await aMerchantsShop(), change);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ ok: false, field, why: expect.stringMatching(/\.$/) as string });
});

it("what does not fit on the card comes back by name, and no page", async () => {
  const shop = await aMerchantsShop();
  await db().shop.update({ where: { id: shop.id }, data: { name: "Feinkost und Manufaktur ".repeat(20) } });
  const response = await preview(shop, { language: "de" });
  expect([response.status, await response.json()]).toEqual([422, { ok: false, problems: { overflow: ["shopName"], uncovered: [], wrong: [] } }]);
});

it("carries the asking shop's name, whatever another shop is called", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await db().shop.update({ where: { id: other.id }, data: { name: "Teehaus Nord" } });
  expect(await text(await preview(shop))).not.toContain("Teehaus Nord");
  expect(await text(await preview(other))).toContain("Teehaus Nord");
});

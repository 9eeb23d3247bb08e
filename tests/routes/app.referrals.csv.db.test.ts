import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { loader } from "~/routes/app.referrals[.]csv";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { aFriendsOrder, aHeldOrder, arrivedLongAgo, follow, paid } from "../features/referrals/a-friends-order";
import { anAdvocate, aProgramme } from "../features/referrals/an-advocate";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const csv = async (shop: Shop, query = ""): Promise<string> => {
  const response = await loader(asMerchant(shop, `/app/referrals.csv${query}`));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
};

it("a line for each referral with its reward, as German Excel opens it; nothing of another shop, and no formulas", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  for (const one of [shop, other]) await aProgramme(one);
  await anAdvocate(shop, "7001", "=1+1");
  await aFriendsOrder(other, "9");
  await aFriendsOrder(shop, "1", {}, [paid, arrivedLongAgo]);
  await aHeldOrder(shop, "2", { placedAt: "2026-11-11T12:00:00.000Z" });
  await follow(shop, "1");
  const text = await csv(shop, "?locale=de");
  expect(text.startsWith("\uFEFFBestellung;Bestellt am;")).toBe(true);
  const rows = parse(text, { bom: true, delimiter: ";", columns: true });
  expect(rows).toMatchObject([
    { Bestellung: "#2", Stand: "Zu prüfen", "Prämie": "", Anzeichen: "Dieselbe E-Mail-Adresse, Dieselbe Lieferadresse", "Empfohlen von": "'=1+1" },
    { Bestellung: "#1", Stand: "Bestätigt", "Prämie in Geld": "10.00", "Stand der Prämie": "Versprochen", Währung: "EUR" },
  ]);
});

it("the filter of the list holds, all pages together; an address that cannot be read is answered with 400", async () => {
  const shop = await aMerchantsShop();
  await aProgramme(shop);
  await anAdvocate(shop);
  await aFriendsOrder(shop, "1");
  await aHeldOrder(shop, "2");
  expect(parse(await csv(shop, "?locale=en&stage=held"), { bom: true, columns: true })).toMatchObject([{ Order: "#2" }]);
  expect((await csv(shop, "?locale=en&stage=void")).trim().split("\r\n")).toHaveLength(1);
  expect((await loader(asMerchant(shop, "/app/referrals.csv?stage=x"))).status).toBe(400);
});

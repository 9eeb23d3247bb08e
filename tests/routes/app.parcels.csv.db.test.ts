import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { noteCustomers } from "~/core/customers/note-customers.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader as list } from "~/routes/app.parcels._index";
import { loader } from "~/routes/app.parcels[.]csv";
import { parcelsOf } from "../features/inserts/a-parcel";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const csv = async (shop: Shop, query = ""): Promise<string> => {
  const response = await loader(asMerchant(shop, `/app/parcels.csv${query}`));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
};

it("a line for each insert that is to be packed, as German Excel opens it; nothing of another shop", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await parcelsOf(other, { orderId: "9" });
  await parcelsOf(shop, { orderId: "1" }, { orderId: "2", decision: "control" }, { orderId: "3", order: { locale: "en" } });
  await noteCustomers(db(), shop, [{ customerId: "91", firstName: "Änne" }, { customerId: "93", firstName: "=1+1" }], new Date());
  const text = await csv(shop, "?locale=de");
  expect(text.startsWith("\uFEFFBestellung;Code;Angebot;Vorname;Sprache;")).toBe(true);
  const rows = parse(text, { bom: true, delimiter: ";", columns: true });
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({
    Bestellung: "#1", Vorname: "Änne", Sprache: "de", "Spätestens gültig bis": "28.02.2027", "Adresse für den QR-Code": "https://feinkost.example/a/k/t1token", "Ins Paket legen": "",
    Code: expect.stringMatching(/^(\w{4}-){2}\w{4}$/) as string, Angebot: expect.stringContaining("10") as string,
  });
  // What a spreadsheet would reckon is text.
  expect(rows[1]).toMatchObject({ Vorname: "'=1+1", Sprache: "en" });
});

it("in English with commas; the filter of the list holds; a list without lines has its head", async () => {
  const shop = await aMerchantsShop();
  await parcelsOf(shop, { orderId: "1", order: { countryCode: "AT" } }, { orderId: "2" });
  expect(parse(await csv(shop, "?locale=en&country=AT"), { bom: true, columns: true })).toMatchObject([{ Order: "#1" }]);
  expect((await csv(shop, "?locale=en&country=FR")).trim().split("\r\n")).toHaveLength(1);
  expect((await loader(asMerchant(shop, "/app/parcels.csv?show=x"))).status).toBe(400);
});

it("whoever prints elsewhere prints what we would: no line for a voucher that is used or over", async () => {
  const shop = await aMerchantsShop();
  await parcelsOf(shop, { orderId: "1" }, { orderId: "2" }, { orderId: "3" });
  for (const [orderId, state] of [["1", "used"], ["2", "revoked"]] as const) await db().voucher.updateMany({ where: { shopId: shop.id, orderId }, data: { state } });
  expect(parse(await csv(shop, "?locale=en"), { bom: true, columns: true })).toMatchObject([{ Order: "#3" }]);
  const { parcels } = await list(asMerchant(shop, "/app/parcels"));
  expect(parcels.map(({ orderId, voucherOver }) => [orderId, voucherOver])).toEqual([["1", true], ["2", true], ["3", false]]);
});

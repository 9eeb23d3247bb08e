import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { loader } from "~/routes/app.referrals.advocates[.]csv";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { anAdvocate, aProgramme } from "../features/referrals/an-advocate";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const csv = async (shop: Shop, query: string): Promise<string> => new TextDecoder("utf-8", { ignoreBOM: true }).decode(await (await loader(asMerchant(shop, `/app/referrals/advocates.csv${query}`))).arrayBuffer());

it("a line for each advocate with code and link, no formulas, nothing of another shop and nobody of the control group", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  for (const one of [shop, other]) await aProgramme(one);
  const code = await anAdvocate(shop, "7001", "=HYPERLINK(1)");
  await anAdvocate(other, "7009");
  await aProgramme(shop, { controlShareBasisPoints: 10_000 });
  await anAdvocate(shop, "7002");
  const text = await csv(shop, "?locale=de");
  expect(text.startsWith("\uFEFFKunden-ID;Vorname;Code;Link;")).toBe(true);
  expect(parse(text, { bom: true, delimiter: ";", columns: true })).toMatchObject([{ "Kunden-ID": "7001", Vorname: "'=HYPERLINK(1)", Code: code, Link: `https://feinkost.example/a/k/r/${code}`, "Aufgenommen durch": "Von Hand" }]);
  expect(parse(await csv(shop, "?locale=en&standing=stopped"), { bom: true, columns: true })).toEqual([]);
  expect((await loader(asMerchant(shop, "/app/referrals/advocates.csv?standing=x"))).status).toBe(400);
});

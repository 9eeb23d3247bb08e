import { expect, it } from "vitest";
import { voucherEntry } from "~/core/vouchers/book.server";
import { db } from "~/platform/db/prisma.server";
import { loader } from "~/routes/proxy.$token_.voucher[.]svg";
import { aCard } from "../features/inserts/a-card";
import { testDatabase } from "../support/database";
import { asHolder } from "./a-card-holder";
import { aMerchantsShop, asVisitor, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

it("is the voucher as a picture that needs no font: saved under a name, no scan", async () => {
  const shop = await aMerchantsShop();
  const { token } = await aCard(shop);
  const response = await loader(asHolder(shop, token, { language: "de" }));
  const picture = await response.text();
  expect([response.status, response.headers.get("content-type"), response.headers.get("content-disposition")]).toEqual([200, "image/svg+xml", 'attachment; filename="gutschein.svg"']);
  expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1080" height="1350"/);
  expect(picture).not.toMatch(/<text|<script|NaN|undefined|href/);
  expect(await db().insertCount.count()).toBe(0);
});

it("a voucher that cannot be used has no picture, but a page that says why", async () => {
  const shop = await aMerchantsShop();
  const { token } = await aCard(shop, { happened: (key) => [voucherEntry(key, "voucher.revoked", "1", { because: "cancelled", by: null })] });
  const response = await loader(asHolder(shop, token));
  expect([response.status, response.headers.get("content-type")]).toEqual([410, "text/html; charset=utf-8"]);
});

it("a card of another shop is not known", async () => {
  const { token } = await aCard(await aMerchantsShop());
  expect((await loader(asHolder(await aMerchantsShop(), token))).status).toBe(404);
});

it("what Shopify has not signed is not drawn", async () => {
  const shop = await aMerchantsShop();
  const { token } = await aCard(shop);
  expect((await loader(asVisitor(shop, token, { secret: "guessed" }))).status).toBe(400);
});

import sharp from "sharp";
import { expect, it } from "vitest";
import { voucherEntry } from "~/core/vouchers/book.server";
import { db } from "~/platform/db/prisma.server";
import { loader } from "~/routes/proxy.$token_.voucher[.]png";
import { aCard } from "../features/inserts/a-card";
import { testDatabase } from "../support/database";
import { asHolder } from "./a-card-holder";
import { aMerchantsShop, asVisitor, withoutNetwork } from "./merchant-request";
import { readQr } from "./read-picture";

await testDatabase();
withoutNetwork();

it("is the voucher as a picture, small enough to be sent: saved under a name, no scan", async () => {
  const shop = await aMerchantsShop();
  const { token } = await aCard(shop);
  const response = await loader(asHolder(shop, token, { language: "en" }));
  const bytes = Buffer.from(await response.arrayBuffer());
  expect([response.status, response.headers.get("content-type"), response.headers.get("content-disposition")]).toEqual([200, "image/png", 'attachment; filename="voucher.png"']);
  expect(await sharp(bytes).metadata()).toMatchObject({ format: "png", width: 1080, height: 1350 });
  expect(bytes.length).toBeLessThan(150_000);
  expect(await db().insertCount.count()).toBe(0);
});

it("its QR code leads back to the card's page", async () => {
  const shop = await aMerchantsShop();
  const { token } = await aCard(shop);
  const picture = await (await loader(asHolder(shop, token))).arrayBuffer();
  expect(await readQr(new Uint8Array(picture))).toBe(`https://feinkost.example/a/k/${token.toLowerCase()}`);
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

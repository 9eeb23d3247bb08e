import { expect, it } from "vitest";
import { inPickingOrder, parcelsToPrint } from "~/features/inserts/packing/parcels-to-print.server";
import { changeSettings } from "~/features/inserts/home/insert-settings.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action } from "~/routes/app.inserts.print[.]pdf";
import { aMerchantsShop, asMerchantPosting, withoutNetwork } from "../../../routes/merchant-request";
import { testDatabase } from "../../../support/database";
import { pagesOfPdf } from "../../../support/read-pdf";
import { aLine } from "../a-line";
import { parcelsOf } from "../a-parcel";

await testDatabase();
withoutNetwork();

const print = (shop: Shop, form: Record<string, string>) => action(asMerchantPosting(shop, "/app/inserts/print.pdf", { format: "a6", dpi: "300", ...form }));
const namesIn = async (response: Response): Promise<(string | undefined)[]> =>
  (await pagesOfPdf(new Uint8Array(await response.arrayBuffer()))).map(({ text }) => /(\w{4}-){2}\w{4}/.exec(text.replaceAll(/\s/g, ""))?.[0]);

it("all that a filter shows are printed in picking order, without those whose insert went with an earlier parcel", async () => {
  const shop = await aMerchantsShop();
  await changeSettings(shop.id, { pickingOrder: "sku" }, now());
  await parcelsOf(shop, { orderId: "1", lines: [aLine({ sku: "C" })] }, { orderId: "2", lines: [aLine({ sku: "A" })] }, { orderId: "3", lines: [aLine({ sku: "B" })] },
    { orderId: "4", order: { countryCode: "AT" } }, { orderId: "5" });
  await db().parcel.create({ data: { shopId: shop.id, orderId: "5", fulfillmentId: "75", shippedAt: now() } });
  await db().insertCard.updateMany({ where: { orderId: "5" }, data: { printedAt: now() } });
  expect(await parcelsToPrint(shop.id, "country=DE")).toEqual({ orderIds: ["2", "3", "1"], next: null });
  expect(await parcelsToPrint(shop.id, "country=DE&after=2")).toEqual({ orderIds: ["3", "1"], next: null });
  const response = await print(shop, { filter: "country=DE" });
  expect([response.status, response.headers.get("x-kundenkreis-cards"), response.headers.get("x-kundenkreis-next")]).toEqual([200, "3", null]);
  const codes = new Map((await db().insertCard.findMany()).map(({ orderId, code }) => [orderId, code]));
  expect((await namesIn(response)).map((code) => code?.replaceAll("-", ""))).toEqual(["2", "3", "1"].map((id) => codes.get(id)));
});

it("those that were chosen are printed in picking order when that is asked for; unknown ones come last", async () => {
  const shop = await aMerchantsShop();
  await parcelsOf(shop, { orderId: "1" }, { orderId: "2" }, { orderId: "3" });
  expect(await inPickingOrder(shop.id, ["3", "404", "1", "2"])).toEqual(["1", "2", "3", "404"]);
  expect(await inPickingOrder(shop.id, [])).toEqual([]);
});

it("a filter that shows nothing, or nothing of this shop, prints nothing; one that cannot be read is refused", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await parcelsOf(other, { orderId: "1" });
  expect((await print(shop, { filter: "" })).status).toBe(422);
  expect((await print(shop, { filter: "show=x" })).status).toBe(400);
  expect((await print(shop, { filter: "before=1" })).status).toBe(400);
});

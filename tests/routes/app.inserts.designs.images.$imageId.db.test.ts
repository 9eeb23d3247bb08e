import sharp from "sharp";
import { expect, it } from "vitest";
import { storeImage } from "~/features/inserts/designs/design-images.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/app.inserts.designs.images.$imageId";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const look = (shop: Shop, imageId: string) => loader(asMerchant(shop, `/app/inserts/designs/images/${imageId}`, {}, { imageId }));

it("an uploaded picture is shown to its shop, and kept by its browser alone; to another shop it is not there", async () => {
  const [mine, other] = [await aMerchantsShop(), await aMerchantsShop()];
  const stored = await storeImage(mine, await sharp({ create: { width: 40, height: 30, channels: 3, background: "#336699" } }).png().toBuffer(), new Date("2026-11-20T12:00:00Z"));
  const id = stored.ok ? stored.image.id : "";
  const response = await look(mine, id);
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toMatch(/^private,/);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("content-type")).toBe("image/jpeg");
  expect(await sharp(await response.arrayBuffer()).metadata()).toMatchObject({ width: 40, height: 30 });
  expect((await look(other, id)).status).toBe(404);
});

it.each(["", "nothing", "../secret"])("there is no picture called %j", async (id) => {
  expect((await look(await aMerchantsShop(), id)).status).toBe(404);
});

import sharp from "sharp";
import { expect, it } from "vitest";
import { findImage, largestUploadBytes } from "~/features/inserts/designs/design-images.server";
import { action } from "~/routes/app.inserts.designs.images._index";
import { db } from "~/platform/db/prisma.server";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const picture = (format: "jpeg" | "png" | "gif" = "png") => sharp({ create: { width: 400, height: 300, channels: 3, background: "#336699" } })[format]().toBuffer();

async function upload(shop: { domain: string }, bytes: Uint8Array, headers: Record<string, string> = {}): Promise<{ status: number; body: unknown }> {
  const body = new FormData();
  body.set("image", new File([new Uint8Array(bytes)], "bild.png", { type: "image/png" }));
  const response = await action(asMerchant(shop, "/app/inserts/designs/images", { method: "POST", body, headers }));
  return { status: response.status, body: await response.json() };
}

it("a picture is kept for the shop that hands it in, and another shop has none of it", async () => {
  const [mine, other] = [await aMerchantsShop(), await aMerchantsShop()];
  const { status, body } = await upload(mine, await picture());
  expect({ status, body }).toMatchObject({ status: 200, body: { ok: true, image: { widthPixels: 400, heightPixels: 300 } } });
  const { id } = (body as { image: { id: string } }).image;
  expect(await findImage(mine, id)).toBeDefined();
  expect(await findImage(other, id)).toBeUndefined();
});

it("the same picture handed in twice is one", async () => {
  const shop = await aMerchantsShop();
  expect(await upload(shop, await picture())).toEqual(await upload(shop, await picture()));
  expect(await db().insertImage.count({ where: { shopId: shop.id } })).toBe(1);
});

it("too large a file is refused, whether it says so or not", async () => {
  const shop = await aMerchantsShop();
  const refused = { status: 413, body: { ok: false, reason: "too-large" } };
  expect(await upload(shop, new Uint8Array(largestUploadBytes + 1))).toEqual(refused);
  expect(await upload(shop, await picture(), { "content-length": String(largestUploadBytes * 2) })).toEqual(refused);
  expect(await db().insertImage.count({ where: { shopId: shop.id } })).toBe(0);
});

it.each([
  ["a PDF", () => Promise.resolve(Buffer.from("%PDF-1.4")), "not-an-image"],
  ["a kind that cannot be printed", () => picture("gif"), "kind"],
])("%s is refused with the reason", async (_, make, reason) => {
  expect(await upload(await aMerchantsShop(), await make())).toEqual({ status: 422, body: { ok: false, reason } });
});

it("what is no form with a file in it is told so", async () => {
  const response = await action(asMerchant(await aMerchantsShop(), "/app/inserts/designs/images", { method: "POST", body: "hello" }));
  expect(response.status).toBe(400);
});

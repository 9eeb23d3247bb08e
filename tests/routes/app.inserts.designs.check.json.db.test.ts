import sharp from "sharp";
import { expect, it } from "vitest";
import { storeImage } from "~/features/inserts/designs/design-images.server";
import type { DesignForm } from "~/features/inserts/domain/designs/design-form";
import type { DesignCheck } from "~/features/inserts/domain/designs/design-check";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action } from "~/routes/app.inserts.designs.check[.]json";
import { aDesignForm } from "../features/inserts/domain/a-design-form";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const post = (shop: { domain: string }, body: unknown) => action(asMerchant(shop, "/app/inserts/designs/check.json", { method: "POST", body: JSON.stringify(body) }));

async function checked(shop: Shop, form: DesignForm): Promise<DesignCheck> {
  const response = await post(shop, { form, format: "a6", dotsPerInch: 300, language: "de", named: true, offer: "" });
  expect(response.status).toBe(200);
  return ((await response.json()) as { check: DesignCheck }).check;
}

async function aPicture(shop: Shop, width: number, height: number): Promise<string> {
  const stored = await storeImage(shop, await sharp({ create: { width, height, channels: 3, background: "#336699" } }).jpeg().toBuffer(), new Date("2026-11-20T12:00:00Z"));
  if (!stored.ok) throw new Error(stored.reason);
  return stored.image.id;
}

it.each(["letter", "ticket", "picture"] as const)("a ready design fits on every sheet, in both languages: %s", async (layout) => {
  expect(await checked(await aMerchantsShop(), aDesignForm({ layout }))).toEqual({ unfit: [], coarse: [] });
});

it.each(["letter", "ticket", "picture"] as const)("with an advocate's QR code it fits on every sheet as well: %s", async (layout) => {
  expect(await checked(await aMerchantsShop(), aDesignForm({ layout, advocate: "qr" }))).toEqual({ unfit: [], coarse: [] });
});

it("where an advocate's QR code finds no room, it says so, and for which sheets", async () => {
  const shop = await aMerchantsShop();
  const body = "Danke für Ihre Bestellung.\n\n".repeat(12);
  const { unfit } = await checked(shop, aDesignForm({ advocate: "qr", german: { body } }));
  expect(unfit.find(({ format }) => format === "a6")).toEqual({ format: "a6", language: "de", overflow: ["advocateQr"], uncovered: [], wrong: [] });
  expect(unfit.map(({ format }) => format)).not.toContain("dl");
  expect((await checked(shop, aDesignForm({ advocate: "none", german: { body } }))).unfit.map(({ format }) => format)).not.toContain("a6");
});

const longWord = { headline: "Donaudampfschifffahrtsgesellschaftskapitän" };

it("a text that is too long is found on the sheets and in the language where it is", async () => {
  const { unfit } = await checked(await aMerchantsShop(), aDesignForm({ german: longWord }));
  expect([...new Set(unfit.map(({ language }) => language))]).toEqual(["de"]);
  expect(unfit.find(({ format }) => format === "a6")?.overflow).toEqual(["headline"]);
  expect(unfit.map(({ format }) => format)).not.toContain("a5");
});

it("a picture is measured on each sheet that is printed finely; a label printer makes dots of it anyway", async () => {
  const shop = await aMerchantsShop();
  const { coarse } = await checked(shop, aDesignForm({ layout: "picture", pictureImageId: await aPicture(shop, 300, 200), logoImageId: await aPicture(shop, 1_500, 400) }));
  expect(coarse.map(({ of }) => of)).not.toContain("logo");
  expect(coarse.map(({ format }) => format).sort()).toEqual(["a4-4up", "a5", "a6", "dl", "slip"]);
  const a6 = coarse.find(({ format }) => format === "a6");
  expect(a6?.dotsPerInch).toBeLessThan(100);
  expect(a6?.neededWidthPixels).toBeGreaterThan(800);
});

it("a fine picture is not complained about", async () => {
  const shop = await aMerchantsShop();
  expect((await checked(shop, aDesignForm({ layout: "picture", pictureImageId: await aPicture(shop, 2_600, 2_600) }))).coarse).toEqual([]);
});

it("a picture of another shop is not there to be measured", async () => {
  const [mine, other] = [await aMerchantsShop(), await aMerchantsShop()];
  expect((await checked(mine, aDesignForm({ layout: "picture", pictureImageId: await aPicture(other, 30, 20) }))).coarse).toEqual([]);
});

it("what cannot be read is named, and what no page of ours posts is told so", async () => {
  const shop = await aMerchantsShop();
  expect((await post(shop, { form: aDesignForm({ name: "" }), format: "a6", dotsPerInch: 300, language: "de", named: true, offer: "" })).status).toBe(422);
  expect((await post(shop, null)).status).toBe(400);
});

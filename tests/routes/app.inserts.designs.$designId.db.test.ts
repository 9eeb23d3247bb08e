import sharp from "sharp";
import { expect, it } from "vitest";
import { storeImage } from "~/features/inserts/designs/design-images.server";
import { allDesigns, archiveDesign, findDesign, saveDesign } from "~/features/inserts/designs/designs.server";
import { readyDesigns } from "~/features/inserts/domain/designs/ready-designs";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.inserts.designs.$designId";
import { aDesignForm } from "../features/inserts/domain/a-design-form";
import { aRule, saveRules, someTerms } from "../support/a-rule";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const at = new Date("2026-11-20T12:00:00Z");
const freshId = "design-0123456789abcdef";
const post = (shop: Pick<Shop, "domain">, form: unknown, designId = "letter") =>
  answerOf(action(asMerchant(shop, `/app/inserts/designs/${designId}`, { method: "POST", body: typeof form === "string" ? form : JSON.stringify(form) }, { designId })));
const open = (shop: Shop, designId: string) => answerOf(loader(asMerchant(shop, `/app/inserts/designs/${designId}`, {}, { designId })));

it("a ready design is there to be edited before anybody saved it, with the rules that print it and what they offer", async () => {
  const shop = await aMerchantsShop();
  await saveRules(shop, aRule({ name: "Erste", terms: someTerms({ minimumMinor: 4000 }) }));
  expect(await open(shop, "letter")).toMatchObject({
    status: 200,
    body: {
      design: { id: "letter", version: 0, layout: "letter" }, usedBy: [{ name: "Erste" }], offer: "first-order/A", mostUploadBytes: 12 * 1024 * 1024,
      offers: [{ key: "first-order/A", ruleName: "Erste", variant: null, terms: { minimumMinor: 4000 } }],
    },
  });
});

it("what was typed becomes the design's next version", async () => {
  const shop = await aMerchantsShop();
  const form = aDesignForm({ name: "Weihnachten", colours: { accent: "#8C2F23", ground: "fff" }, german: { headline: "Frohes Fest, {first_name|liebe Kundin}!" } });
  expect(await post(shop, form)).toEqual({ status: 200, body: { ok: true, id: "letter", version: 1 } });
  expect(await findDesign(shop, "letter")).toMatchObject({ version: 1, name: "Weihnachten", colours: { accent: "#8c2f23", ground: "#ffffff" }, texts: { de: { headline: "Frohes Fest, {first_name|liebe Kundin}!" } } });
});

it("every wrong field is named with its path, and nothing is saved", async () => {
  const shop = await aMerchantsShop();
  expect(await post(shop, aDesignForm({ name: "", colours: { accent: "rot", ground: "#fff" }, german: { body: "{nobody}" } }))).toEqual({
    status: 422,
    body: { ok: false, reason: "wrong", errors: { name: { kind: "missing" }, "colours.accent": { kind: "not-a-colour" }, "texts.de.body": { kind: "unknown-variable", name: "nobody" } } },
  });
  expect((await findDesign(shop, "letter")).version).toBe(0);
});

it("an edit of a version that was changed meanwhile overwrites nothing, and a saving that is sent twice saves once", async () => {
  const shop = await aMerchantsShop();
  expect((await post(shop, aDesignForm({ name: "Ihre" }))).status).toBe(200);
  expect(await post(shop, aDesignForm({ name: "Meine" }))).toEqual({ status: 409, body: { ok: false, reason: "changed-meanwhile" } });
  expect((await findDesign(shop, "letter")).name).toBe("Ihre");
});

it("what was typed into a design that was done away with is not lost: it can be saved as a new one", async () => {
  const shop = await aMerchantsShop();
  await archiveDesign(shop, "letter", 0, at);
  expect(await post(shop, aDesignForm())).toEqual({ status: 422, body: { ok: false, reason: "gone" } });
  expect(await post(shop, aDesignForm({ name: "Gerettet" }), freshId)).toEqual({ status: 200, body: { ok: true, id: freshId, version: 1 } });
  expect((await allDesigns(shop)).at(-1)?.name).toBe("Gerettet");
});

it("a design of another shop is not there, and saving under its id leaves it alone", async () => {
  const [mine, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await saveDesign(other, { ...readyDesigns.letter, id: freshId, name: "Deren" }, 0, at);
  expect((await open(mine, freshId)).status).toBe(404);
  expect((await post(mine, aDesignForm({ version: "1" }), freshId)).status).toBe(404);
  expect((await post(mine, aDesignForm({ name: "Meine" }), freshId)).status).toBe(200);
  expect(await findDesign(other, freshId)).toMatchObject({ name: "Deren", version: 1 });
});

it("a picture of another shop cannot be printed", async () => {
  const [mine, other] = [await aMerchantsShop(), await aMerchantsShop()];
  const stored = await storeImage(other, await sharp({ create: { width: 40, height: 30, channels: 3, background: "#336699" } }).png().toBuffer(), at);
  const pictureImageId = stored.ok ? stored.image.id : "";
  expect(await post(mine, aDesignForm({ pictureImageId }))).toEqual({ status: 422, body: { ok: false, reason: "wrong", errors: { pictureImageId: { kind: "no-such-image" } } } });
  expect((await post(other, aDesignForm({ pictureImageId }))).status).toBe(200);
});

it.each(["unknown", "..%2F", "design-xyz"])("there is no design to open or save under %s", async (designId) => {
  const shop = await aMerchantsShop();
  expect((await open(shop, designId)).status).toBe(404);
  expect((await post(shop, aDesignForm(), designId)).status).toBe(404);
});

it.each(["", "no json", "{}", JSON.stringify({ ...aDesignForm(), layout: "poster" })])("what no page of ours posts is told so: %s", async (body) => {
  expect(await post(await aMerchantsShop(), body)).toEqual({ status: 422, body: { ok: false, reason: "unreadable" } });
});

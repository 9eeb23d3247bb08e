import { expect, it } from "vitest";
import { fillReviewProgrammeForm } from "~/features/reviews/domain/programme/parse-review-programme-form";
import type { ReviewProgrammeForm } from "~/features/reviews/domain/programme/review-programme-form";
import { readReviewProgramme } from "~/features/reviews/programme/review-programme.server";
import { writeDecimal } from "~/kernel/typing/write-decimal";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.reviews.programme";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const path = "/app/reviews/programme";
const post = (shop: { domain: string }, form: unknown) => answerOf(action(asMerchant(shop, path, { method: "POST", body: typeof form === "string" ? form : JSON.stringify(form) })));
/** The form as the page shows it, in German, with what was typed into it. */
const aForm = async (shop: Shop, change: Partial<ReviewProgrammeForm> = {}): Promise<ReviewProgrammeForm> =>
  ({ ...fillReviewProgrammeForm(await readReviewProgramme(shop), writeDecimal("de")), on: true, ...change });

it("the programme to begin with is there before anybody saved it, switched off", async () => {
  expect(await answerOf(loader(asMerchant(await aMerchantsShop(), path)))).toMatchObject({
    status: 200, body: { previews: { de: { first: { subject: "Wie war Ihre Bestellung bei Feinkost Lindner?" } } }, waiting: 0, productTypes: [], programme: { on: false, version: 0, delayDays: 10, countriesWithoutConsent: [] } },
  });
});

it("what was typed becomes the programme in force, with a version", async () => {
  const shop = await aMerchantsShop();
  const form = await aForm(shop, { controlShare: "2,5", countriesWithoutConsent: ["CH"], delayByType: [{ type: " Wein ", days: "30" }] });
  expect(await post(shop, form)).toEqual({ status: 200, body: { ok: true, version: 1 } });
  expect(await readReviewProgramme(shop)).toMatchObject({ on: true, version: 1, controlShareBasisPoints: 250, countriesWithoutConsent: ["CH"], delayByType: [{ type: "Wein", days: 30 }] });
});

it("the same form posted twice saves once; the second is told that it was changed meanwhile", async () => {
  const shop = await aMerchantsShop();
  const form = await aForm(shop);
  expect((await post(shop, form)).status).toBe(200);
  expect(await post(shop, { ...form, delayDays: "3" })).toEqual({ status: 409, body: { ok: false, errors: { version: "changed-meanwhile" } } });
  expect(await readReviewProgramme(shop)).toMatchObject({ version: 1, delayDays: 10 });
});

it("every wrong field is named with its path, and nothing is saved", async () => {
  const shop = await aMerchantsShop();
  expect(await post(shop, await aForm(shop, { delayDays: "-1", lookWithinDays: "15", wayCard: false, wayPage: false, wayMail: false }))).toEqual({
    status: 422, body: { ok: false, errors: { delayDays: "not-a-number", lookWithinDays: "too-large", ways: "missing" } },
  });
  expect((await readReviewProgramme(shop)).version).toBe(0);
});

it("what is no form of this page is refused as such", async () => {
  const shop = await aMerchantsShop();
  for (const body of ["", "no json", "[]", JSON.stringify({ attributes: 5 })]) expect(await post(shop, body)).toEqual({ status: 422, body: { ok: false, errors: { form: "unreadable" } } });
});

it("another shop's programme is neither shown nor changed", async () => {
  const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
  await post(shop, await aForm(shop, { delayDays: "5" }));
  await db().reviewInvitation.create({ data: {
    shopId: shop.id, key: "invitation/1/2", orderId: "3", productId: "2", customerId: "1", lot: "programme", state: "waiting", readyAt: new Date(), madeAt: new Date(),
  } });
  await db().shopProduct.create({ data: { shopId: shop.id, productId: "2", title: "Riesling", type: "Wein", vendor: "", tags: [], deleted: false, toldAt: new Date() } });
  expect(await answerOf(loader(asMerchant(other, path)))).toMatchObject({ body: { waiting: 0, productTypes: [], programme: { version: 0, delayDays: 10 } } });
  expect(await answerOf(loader(asMerchant(shop, path)))).toMatchObject({ body: { waiting: 1, productTypes: ["Wein"], programme: { version: 1, delayDays: 5 } } });
  await post(other, await aForm(other, { delayDays: "7" }));
  expect((await readReviewProgramme(shop)).delayDays).toBe(5);
});

import { describe, expect, it } from "vitest";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.reviews._index";
import { aWrittenReview, writtenAt } from "../features/reviews/a-written-review";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, asMerchantPosting, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();

const look = (shop: Shop, query = "") => loader(asMerchant(shop, `/app/reviews${query}`));
const bodies = async (shop: Shop, query: string): Promise<string[]> => (await look(shop, query)).rows.map(({ body }) => body);
const post = (shop: Shop, form: Record<string, string>) => answerOf(action(asMerchantPosting(shop, "/app/reviews", form)));
const product = (shop: Shop, productId: string, title: string) => db().shopProduct.create({ data: { shopId: shop.id, productId, title, type: "", vendor: "", tags: [], toldAt: writtenAt } });

async function aShopWithReviews(): Promise<Shop> {
  const shop = await aMerchantsShop();
  await product(shop, "7001", "Olivenöl");
  await aWrittenReview(shop, { customerId: "1", body: "Sehr fein.", stars: 5 });
  await aWrittenReview(shop, { customerId: "2", body: "Mehr auf www.example.com", stars: 2, flags: ["link"], writtenAt: new Date(writtenAt.getTime() + 1_000) });
  await aWrittenReview(shop, { customerId: "3", body: "100 % gut_es", productId: "7002", writtenAt: new Date(writtenAt.getTime() + 2_000) });
  return shop;
}

describe("the list of reviews", () => {
  it("shows what was written, newest first, what asks for a look, and until when it waits; nothing of another shop", async () => {
    const [shop, other] = [await aShopWithReviews(), await aMerchantsShop()];
    await aWrittenReview(other, { body: "Fremd." });
    const { rows } = await look(shop);
    expect(rows).toMatchObject([
      { id: "3~7002", productTitle: null, state: "published" },
      { id: "2~7001", productTitle: "Olivenöl", state: "pending", waits: true, flags: ["link"], shownAtLatest: new Date("2026-12-04T10:00:01Z") },
      { id: "1~7001", stars: 5, waits: false, shownAtLatest: null },
    ]);
    expect(await bodies(other, "")).toEqual(["Fremd."]);
  });

  it("shows one state, some stars, those with signs, one product, or what stands in them", async () => {
    const shop = await aShopWithReviews();
    expect(await bodies(shop, "?state=waiting")).toEqual(["Mehr auf www.example.com"]);
    expect(await bodies(shop, "?state=published")).toHaveLength(2);
    expect(await bodies(shop, "?stars=5")).toEqual(["Sehr fein."]);
    expect(await bodies(shop, "?flagged=yes")).toEqual(["Mehr auf www.example.com"]);
    expect(await bodies(shop, "?product=7002")).toEqual(["100 % gut_es"]);
    expect(await bodies(shop, "?search=FEIN")).toEqual(["Sehr fein."]);
    expect(await bodies(shop, "?search=%25")).toEqual(["100 % gut_es"]);
    expect(await bodies(shop, "?search=t_e")).toEqual(["100 % gut_es"]);
    expect((await look(shop)).products).toEqual([{ id: "7001", title: "Olivenöl" }]);
  });

  it("shows the newer words where these wait, and that the earlier ones are shown meanwhile", async () => {
    const shop = await aMerchantsShop();
    await aWrittenReview(shop, { body: "Erst." });
    await aWrittenReview(shop, { body: "Dann: a@b.example", stars: 1, flags: ["email"] });
    expect((await look(shop)).rows).toMatchObject([{ body: "Dann: a@b.example", stars: 1, state: "published", waits: true, olderIsShown: true }]);
    expect([await bodies(shop, "?stars=1"), await bodies(shop, "?stars=4"), await bodies(shop, "?search=dann"), await bodies(shop, "?search=erst")].map(({ length }) => length)).toEqual([1, 0, 1, 0]);
  });

  it("pages follow each other without a gap, and back", async () => {
    const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
    for (let n = 1; n <= 3; n++) await aWrittenReview(other, { customerId: `4${n}` });
    for (let n = 1; n <= 28; n++) await aWrittenReview(shop, { customerId: String(n), writtenAt: n % 2 ? writtenAt : new Date(writtenAt.getTime() + 1_000) });
    const first = await look(shop);
    const second = await look(shop, `?older=${encodeURIComponent(first.older ?? "")}`);
    expect([first.rows.length, second.rows.length, first.newer, second.older]).toEqual([25, 3, null, null]);
    expect((await look(shop, `?newer=${encodeURIComponent(second.newer ?? "")}`)).rows).toEqual(first.rows);
  });

  it.each(["?state=bad", "?stars=6", "?flagged=no", "?product=x", "?older=x", "?older=1-1&newer=1-1"])("answers 400 to %s", async (query) => {
    expect((await answerOf(look(await aMerchantsShop(), query))).status).toBe(400);
  });
});

describe("deciding in the list", () => {
  it("shows, rejects and takes back over a selection, and says what was left", async () => {
    const shop = await aShopWithReviews();
    expect((await post(shop, { act: "publish", keys: "review/1/7001,review/2/7001" })).body).toEqual({ ok: true, act: "publish", changed: ["review/2/7001"], left: 1, more: false });
    expect((await post(shop, { act: "reject", keys: "review/1/7001,review/2/7001", because: "spam" })).body).toMatchObject({ changed: ["review/1/7001", "review/2/7001"] });
    expect((await post(shop, { act: "restore", keys: "review/1/7001" })).body).toMatchObject({ changed: ["review/1/7001"] });
    expect((await look(shop, "?state=rejected")).rows).toMatchObject([{ key: "review/2/7001", because: "spam" }]);
  });

  it("leaves reviews of another shop alone", async () => {
    const [shop, other] = [await aShopWithReviews(), await aMerchantsShop()];
    expect((await post(other, { act: "reject", keys: "review/1/7001", because: "spam" })).body).toMatchObject({ changed: [], left: 1 });
    expect(await bodies(shop, "?state=rejected")).toEqual([]);
  });

  it.each([{ act: "reject", keys: "review/1/7001", because: "too-few-stars" }, { act: "stars", keys: "review/1/7001" }, {}])("%j is answered 400 and changes nothing", async (form) => {
    const shop = await aShopWithReviews();
    expect((await post(shop, form as Record<string, string>)).status).toBe(400);
    expect(await bodies(shop, "?state=rejected")).toEqual([]);
  });
});

describe("stars that Shopify did not take", () => {
  const refuse = (shop: Shop, productId: string, notedRefused: string | null) => db().productRating.update({ where: { shopId_productId: { shopId: shop.id, productId } }, data: { notedRefused, notedRevision: 1 } });
  const ratings = (shop: Shop) => db().productRating.findMany({ where: { shopId: shop.id }, orderBy: { productId: "asc" }, select: { productId: true, revision: true, notedRevision: true } });

  it("are told with the reason and the products, as long as Shopify has not taken them; not of deleted products, nor another shop's", async () => {
    const [shop, other] = [await aShopWithReviews(), await aMerchantsShop()];
    expect((await look(shop)).refused).toEqual({ products: 0, reasons: [] });
    await aWrittenReview(shop, { customerId: "4", productId: "7003" });
    await product(shop, "7003", "Gelöscht");
    await db().shopProduct.updateMany({ where: { productId: "7003" }, data: { deleted: true } });
    for (const productId of ["7001", "7002", "7003"]) await refuse(shop, productId, "Owner does not exist");
    expect((await look(shop)).refused).toMatchObject({ products: 2, reasons: [{ reason: "Owner does not exist", products: 2 }] });
    expect([...((await look(shop)).refused.reasons[0]?.titles ?? [])].sort()).toEqual(["Olivenöl", null]);
    expect((await look(other)).refused.products).toBe(0);
  });

  it("are told to Shopify once more when the merchant wants it; what was taken is not, nor another shop's", async () => {
    const [shop, other] = [await aShopWithReviews(), await aMerchantsShop()];
    await aWrittenReview(other);
    await refuse(shop, "7002", "Owner does not exist");
    await refuse(shop, "7001", null);
    await refuse(other, "7001", "Owner does not exist");
    expect(await post(shop, { act: "note-again" })).toEqual({ status: 200, body: { ok: true, act: "note-again", products: 1 } });
    expect((await ratings(shop)).map(({ productId, revision, notedRevision }) => [productId, revision > notedRevision])).toEqual([["7001", false], ["7002", true]]);
    expect((await ratings(other)).map(({ revision, notedRevision }) => revision > notedRevision)).toEqual([false]);
    expect(await post(other, { act: "note-forever" })).toEqual({ status: 400, body: { ok: false } });
  });
});

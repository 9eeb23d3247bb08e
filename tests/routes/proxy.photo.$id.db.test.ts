import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { reviewToken } from "~/features/reviews/answering/review-token.server";
import { storePhoto } from "~/features/reviews/answering/store-photo.server";
import { firstReviewProgramme } from "~/features/reviews/domain/programme/review-programme";
import { recordReviews } from "~/features/reviews/reviews/record-reviews.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/proxy.photo.$id";
import { aBoughtOrder } from "../features/reviews/a-bought-order";
import { testDatabase } from "../support/database";
import { aMerchantsShop, asVisitor, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
let shop: Shop;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22T12:00:00Z") });
  shop = await aMerchantsShop();
  await aBoughtOrder(shop);
});
afterEach(() => { vi.useRealTimers(); });

const key = "review/3001/7001";
async function aPhoto(of = shop, ownerKey = key): Promise<string> {
  const stored = await storePhoto(of, ownerKey, await sharp({ create: { width: 600, height: 300, channels: 3, background: "#063" } }).png().toBuffer(), new Date());
  if (!stored.ok) throw new Error(stored.reason);
  return stored.id;
}
const write = (photoIds: string[], flags: "link"[] = []) => recording(shop.id, (tx) => recordReviews(tx, shop.id, firstReviewProgramme, [{
  key, productId: "7001", orderId: "501", customerId: "3001", source: "mail", verified: "buyer", incentivized: false, stars: 5, title: "", body: "", displayName: "", locale: "de", attributes: {}, photoIds, flags, writtenAt: new Date(),
}], new Date()));
const look = async (id: string, query: Record<string, string> = {}, of = shop, secret?: string) => {
  const { request } = asVisitor(of, `photo/${id}`, { query, ...(secret ? { secret } : {}) });
  const response = await loader({ request, params: { id }, context: {} });
  return { status: response.status, kept: response.headers.get("cache-control"), type: response.headers.get("content-type"), bytes: Buffer.from(await response.arrayBuffer()) };
};

describe("a review's photo", () => {
  it("of a published review is there for everybody, and may be kept for a week; its thumbnail, too", async () => {
    const id = await aPhoto();
    await write([id]);
    const whole = await look(id);
    expect([whole.status, whole.type, whole.kept]).toEqual([200, "image/webp", "public, max-age=604800"]);
    expect(await sharp(whole.bytes).metadata()).toMatchObject({ width: 600, height: 300 });
    expect(await sharp((await look(id, { s: "thumb" })).bytes).metadata()).toMatchObject({ width: 240, height: 240 });
  });

  it("that nobody has looked at yet is there for whoever sent it, by their link or signed in, and kept by nobody", async () => {
    const id = await aPhoto();
    await write([id], ["link"]);
    const mine = reviewToken(shop, { orderId: "501", way: "mail" }, new Date());
    await aBoughtOrder(shop, { orderId: "502", customerId: "3002" });
    const theirs = reviewToken(shop, { orderId: "502", way: "mail" }, new Date());
    expect((await look(id)).status).toBe(404);
    expect((await look(id, { t: theirs })).status).toBe(404);
    expect((await look(id, { logged_in_customer_id: "3002" })).status).toBe(404);
    for (const query of [{ t: mine }, { logged_in_customer_id: "3001" }] as Record<string, string>[]) expect(await look(id, query)).toMatchObject({ status: 200, kept: "no-store" });
  });

  it("taken out of the review is shown no longer", async () => {
    const [id, other] = [await aPhoto(), "1".repeat(32)];
    await write([id]);
    await write([]);
    expect([(await look(id)).status, (await look(other)).status, (await look("../etc/passwd")).status]).toEqual([404, 404, 404]);
  });

  it("of another shop is not there; not signed by Shopify: 400", async () => {
    const id = await aPhoto();
    await write([id]);
    expect((await look(id, {}, await aMerchantsShop())).status).toBe(404);
    expect((await look(id, {}, shop, "guessed")).status).toBe(400);
  });
});

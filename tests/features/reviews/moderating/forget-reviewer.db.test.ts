import { beforeEach, describe, expect, it } from "vitest";
import { answerDataRequest, keepDataRequest } from "~/core/customers/data-request.server";
import { bookInvitationEntries, invitationEntry } from "~/features/reviews/inviting/book-invitations.server";
import { replyToReview } from "~/features/reviews/moderating/reply-to-review.server";
import { writtenBy } from "~/features/reviews/moderating/written-by.server";
import { invitationKey } from "~/kernel/entries/invitation-entries";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { eraseCustomers } from "~/worker/react/comply.server";
import { eraseShops } from "~/worker/react/installation.server";
import { forgetCustomers, mergeCustomers } from "~/worker/react/keep-customers.server";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";
import { anEvent, expectToldTwiceIsOnce } from "../../../support/told-twice";
import { aWrittenReview, writtenAt } from "../a-written-review";

const { pool } = await testDatabase();
let shop: Shop;
beforeEach(async () => {
  shop = await aShop();
});

const redact = (customerId: string, orders: string[] = []) => anEvent("customers/redact", { customer: { id: customerId }, orders_to_redact: orders });
const rating = (of: Shop = shop) => db().productRating.findUniqueOrThrow({ where: { shopId_productId: { shopId: of.id, productId: "7001" } } });

/** Two versions, a photo, a draft, a vote, a reply, and an invitation to write about something else. */
async function everythingOf(of: Shop, customerId: string): Promise<string> {
  const shopId = of.id;
  const key = await aWrittenReview(of, { customerId, body: "Erst." });
  await aWrittenReview(of, { customerId, body: "Dann.", photoIds: ["p1"] });
  await replyToReview(of, key, "Liebe Änne, danke!", writtenAt);
  for (const ownerKey of [key, `review/${customerId}/7002`]) {
    await db().reviewPhoto.create({ data: { shopId, id: "p1", ownerKey, widthPixels: 1, heightPixels: 1, bytes: Buffer.from("b"), thumbnail: Buffer.from("t"), createdAt: writtenAt } });
  }
  await db().reviewDraft.create({ data: { shopId, key: `review/${customerId}/7002`, sealedData: Buffer.from("x"), updatedAt: writtenAt } });
  await db().reviewVote.create({ data: { shopId, reviewKey: key, voterMark: "m", helpful: true, votedAt: writtenAt } });
  await recording(shopId, (tx) => bookInvitationEntries(tx, shopId, [invitationEntry(invitationKey(customerId, "7002"), "invitation.made", "5001", {
    orderId: "5001", productId: "7002", customerId, lot: "programme", programmeVersion: 1, readyAt: writtenAt.toISOString(), basis: "report",
  }, "")], writtenAt));
  return key;
}

describe("a customer who is erased", () => {
  it.each([["Shopify asks", eraseCustomers, redact("3001")], ["the merchant deleted them", forgetCustomers, anEvent("customers/delete", { id: "3001" })]] as const)(
    "because %s: nothing they wrote is left anywhere, and nothing of it counts; told twice, once", async (_, reaction, event) => {
      const key = await everythingOf(shop, "3001");
      await expectToldTwiceIsOnce(pool, reaction, shop.id, [event]);
      expect(await db().review.findUnique({ where: { shopId_key: { shopId: shop.id, key } } })).toMatchObject({
        state: "withdrawn", because: "erased", title: "", body: "", displayName: "", photoIds: [], customerId: null, reply: null, repliedAt: null, helpful: 0,
      });
      expect(await rating()).toMatchObject({ fours: 0, withPhotos: 0 });
      for (const table of ["review_version", "review_photo", "review_draft", "review_vote"]) expect((await pool.query(`SELECT FROM ${table}`)).rowCount, table).toBe(0);
      expect(await db().reviewInvitation.findFirst({ where: { shopId: shop.id } })).toMatchObject({ state: "withdrawn", because: "erased", customerId: null });
      for (const words of ["Änne", "Dann.", "Erst."]) {
        expect((await pool.query("SELECT FROM ledger_entry WHERE data::text LIKE $1", [`%${words}%`])).rowCount).toBe(0);
        expect((await pool.query("SELECT FROM review r WHERE r::text LIKE $1", [`%${words}%`])).rowCount).toBe(0);
      }
    },
  );

  it("takes along what was written for orders without an account that Shopify names", async () => {
    await aWrittenReview(shop, { customerId: null, orderId: "5009", key: "review/order-5009/7001" });
    await eraseCustomers(shop.id, [redact("3001", ["5009"])]);
    expect(await db().review.findFirst({ where: { shopId: shop.id } })).toMatchObject({ state: "withdrawn", body: "" });
  });

  it("leaves others alone, also in another shop under the same id", async () => {
    const other = await aShop();
    await everythingOf(other, "3001");
    await aWrittenReview(shop, { customerId: "3002", orderId: "5002" });
    await eraseCustomers(shop.id, [redact("3001")]);
    expect(await rating()).toMatchObject({ fours: 1 });
    expect(await rating(other)).toMatchObject({ fours: 1, withPhotos: 1 });
    expect(await db().reviewVersion.count({ where: { shopId: other.id } })).toBe(2);
  });

  it("whose review waited for a look is not shown when its time comes", async () => {
    await aWrittenReview(shop, { customerId: "3001", flags: ["link"] });
    await eraseCustomers(shop.id, [redact("3001")]);
    expect(await db().due.count({ where: { shopId: shop.id, topic: "review/look-over" } })).toBe(0);
  });
});

it("a shop that is erased leaves no review", async () => {
  await everythingOf(shop, "3001");
  await db().shop.update({ where: { id: shop.id }, data: { uninstalledAt: writtenAt } });
  await eraseShops(shop.id, [anEvent("shop/redact", {})]);
  for (const table of ["review", "review_version", "review_photo", "review_draft", "review_vote", "review_invitation", "product_rating"]) expect((await pool.query(`SELECT FROM ${table} WHERE shop_id = $1`, [shop.id])).rowCount, table).toBe(0);
});

it("two customers who turn out to be one: what either wrote is the remaining one's, and one person counts once; told twice, once", async () => {
  const key = await everythingOf(shop, "3001");
  await aWrittenReview(shop, { customerId: "3002", orderId: "5002" });
  await aWrittenReview(shop, { customerId: "3002", orderId: "5002", productId: "7003" });
  const event = anEvent("customers/merge", { admin_graphql_api_customer_kept_id: "gid://shopify/Customer/3002", admin_graphql_api_customer_deleted_id: "gid://shopify/Customer/3001", status: "completed" });
  await expectToldTwiceIsOnce(pool, mergeCustomers, shop.id, [event]);
  expect(await db().review.findMany({ where: { shopId: shop.id, customerId: "3002", state: "published" } })).toHaveLength(2);
  expect(await db().review.count({ where: { shopId: shop.id, customerId: "3002", state: "withdrawn", because: "merged" } })).toBe(1);
  expect(await db().reviewInvitation.findFirst({ where: { shopId: shop.id } })).toMatchObject({ customerId: "3002", state: "waiting" });
  expect(await rating()).toMatchObject({ fours: 1 });
  await eraseCustomers(shop.id, [redact("3002")]);
  expect(await db().review.findUnique({ where: { shopId_key: { shopId: shop.id, key } } })).toMatchObject({ state: "withdrawn", body: "" });
});

it("who asks what is stored gets every version of what they wrote, with photos and the reply, and nobody else's", async () => {
  await everythingOf(shop, "3001");
  await aWrittenReview(shop, { customerId: "3002", orderId: "5002", body: "Fremd." });
  await keepDataRequest(db(), shop.id, { customerId: "3001", orderIds: [], requestId: "55", eventId: "e" }, writtenAt);
  const answer = await answerDataRequest(shop, "55", { written: writtenBy });
  expect(answer).toMatchObject({ written: {
    reviews: [{ reply: "Liebe Änne, danke!", versions: [{ body: "Erst." }, { body: "Dann.", photoIds: ["p1"] }], photos: [{ webp: Buffer.from("b").toString("base64") }] }],
    invitations: [{ productId: "7002", state: "waiting" }],
  } });
  expect(JSON.stringify(answer)).not.toContain("Fremd.");
  expect(await answerDataRequest(await aShop(), "55", { written: writtenBy }), "another shop's request").toBeUndefined();
});

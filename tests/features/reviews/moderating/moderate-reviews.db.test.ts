import { beforeEach, describe, expect, it } from "vitest";
import { readModerationAction } from "~/features/reviews/domain/moderating/review-action";
import { moderateReviews } from "~/features/reviews/moderating/moderate-reviews.server";
import { replyToReview } from "~/features/reviews/moderating/reply-to-review.server";
import { readReviewFacts } from "~/features/reviews/moderating/read-review-facts.server";
import { bookInvitationEntries, invitationEntry } from "~/features/reviews/inviting/book-invitations.server";
import { invitationKey } from "~/kernel/entries/invitation-entries";
import { rejectionSchema } from "~/kernel/entries/review-entries";
import type { Rejection } from "~/kernel/entries/review-entries";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { showWaitingReviews } from "~/worker/react/tend-reviews.server";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";
import { anEvent } from "../../../support/told-twice";
import { aWrittenReview, writtenAt } from "../a-written-review";

await testDatabase();
let shop: Shop;
beforeEach(async () => {
  shop = await aShop();
});

const review = (key: string) => db().review.findUniqueOrThrow({ where: { shopId_key: { shopId: shop.id, key } } });
const rating = () => db().productRating.findUnique({ where: { shopId_productId: { shopId: shop.id, productId: "7001" } } });
const kinds = async (): Promise<string[]> => (await db().ledgerEntry.findMany({ where: { shopId: shop.id }, orderBy: { position: "asc" } })).map(({ kind }) => kind);
const publish = (...which: string[]) => moderateReviews(shop, { which, moderation: { do: "publish" } }, writtenAt);
const reject = (key: string, because: Rejection = "insult", note = "") => moderateReviews(shop, { which: [key], moderation: { do: "reject", because, note } }, writtenAt);
const restore = (key: string) => moderateReviews(shop, { which: [key], moderation: { do: "restore" } }, writtenAt);

describe("a merchant who has looked", () => {
  it("shows what waits, once; what is shown already is left", async () => {
    const [waiting, shown] = [await aWrittenReview(shop, { flags: ["phone"] }), await aWrittenReview(shop, { customerId: "3002" })];
    expect(await publish(waiting, shown, "review/1/1")).toEqual({ changed: [waiting], left: 2, more: false });
    expect(await publish(waiting)).toEqual({ changed: [], left: 1, more: false });
    expect(await review(waiting)).toMatchObject({ state: "published" });
    expect(await rating()).toMatchObject({ fours: 2 });
  });

  it("shows all that wait, and nothing of another shop", async () => {
    const other = await aShop();
    const foreign = await aWrittenReview(other, { flags: ["link"] });
    for (const customerId of ["3001", "3002"]) await aWrittenReview(shop, { customerId, flags: ["link"] });
    expect((await moderateReviews(shop, { which: "all-waiting", moderation: { do: "publish" } }, writtenAt)).changed).toHaveLength(2);
    expect((await publish(foreign)).changed, "the same key is one's own").toEqual([]);
    expect(await db().review.findFirst({ where: { shopId: other.id } })).toMatchObject({ state: "pending" });
  });

  it.each(rejectionSchema.options)("rejects for %s: it counts no more, and the ground with its note stands in the book", async (because) => {
    const key = await aWrittenReview(shop);
    await reject(key, because, "Notiz");
    await reject(key, because, "Notiz");
    expect(await review(key)).toMatchObject({ state: "rejected", because, stars: 4, body: "Schmeckt." });
    expect(await rating()).toMatchObject({ fours: 0 });
    expect(await kinds()).toEqual(["review.written", "review.published", "review.rejected"]);
  });

  it("can name another ground, and take the rejection back: it is shown again with the customer's own stars", async () => {
    const key = await aWrittenReview(shop, { stars: 1 });
    await reject(key, "insult");
    await reject(key, "spam");
    expect(await review(key)).toMatchObject({ because: "spam" });
    await restore(key);
    await restore(key);
    expect(await review(key)).toMatchObject({ state: "published", because: null, stars: 1 });
    expect(await rating()).toMatchObject({ ones: 1 });
    expect((await kinds()).filter((kind) => kind === "review.restored")).toHaveLength(1);
  });

  it("who takes the rejection of a waiting review back lets it wait on; where its time went by meanwhile, it is shown at once", async () => {
    const [early, late] = [await aWrittenReview(shop, { flags: ["link"] }), await aWrittenReview(shop, { customerId: "3002", flags: ["link"] })];
    for (const key of [early, late]) await reject(key);
    await db().due.delete({ where: { shopId_key: { shopId: shop.id, key: `${late}/publish/1` } } });
    await showWaitingReviews(shop.id, [anEvent("review/look-over", { reviewKey: late, version: 1 })]);
    for (const key of [early, late]) await restore(key);
    expect(await review(early)).toMatchObject({ state: "pending", waitingVersion: 1 });
    expect(await review(late)).toMatchObject({ state: "published" });
  });

  it("a customer who writes anew after a rejection is looked at anew", async () => {
    const key = await aWrittenReview(shop);
    await reject(key);
    await aWrittenReview(shop, { body: "Jetzt sachlich." });
    expect(await review(key)).toMatchObject({ state: "published", version: 2 });
    expect((await restore(key)).changed).toEqual([]);
  });
});

describe("a public reply", () => {
  it("stands with the review and shoppers see it anew; the same words again change nothing; it can be taken away", async () => {
    const key = await aWrittenReview(shop);
    expect(await replyToReview(shop, key, "Danke!", writtenAt)).toBe(true);
    expect(await replyToReview(shop, key, "Danke!", writtenAt)).toBe(true);
    expect(await review(key)).toMatchObject({ reply: "Danke!", repliedAt: writtenAt });
    expect(await rating()).toMatchObject({ revision: 2, fours: 1 });
    await replyToReview(shop, key, null, writtenAt);
    expect(await review(key)).toMatchObject({ reply: null, repliedAt: null });
    expect(await rating()).toMatchObject({ revision: 3 });
    expect((await kinds()).filter((kind) => kind === "review.replied")).toHaveLength(2);
  });

  it("is kept when the customer writes anew, and not given to a rejected review or to another shop's", async () => {
    const key = await aWrittenReview(shop);
    await replyToReview(shop, key, "Danke!", writtenAt);
    await aWrittenReview(shop, { body: "Noch besser." });
    expect(await review(key)).toMatchObject({ reply: "Danke!", body: "Noch besser." });
    expect(await replyToReview(await aShop(), key, "Fremd", writtenAt)).toBe(false);
    await reject(key);
    expect(await replyToReview(shop, key, "Doch", writtenAt)).toBe(false);
  });
});

describe("what is said publicly beside the reviews", () => {
  it("counts what is shown and what is rejected by its ground, who was asked and who answered, and nothing of another shop", async () => {
    await aWrittenReview(await aShop());
    await aWrittenReview(shop, { incentivized: true });
    await reject(await aWrittenReview(shop, { customerId: "3002" }), "spam");
    await reject(await aWrittenReview(shop, { customerId: "3003" }), "spam");
    const invite = (customerId: string) => invitationEntry(invitationKey(customerId, "7001"), "invitation.made", "5001", {
      orderId: "5001", productId: "7001", customerId, lot: "programme", programmeVersion: 1, readyAt: writtenAt.toISOString(), basis: "report",
    }, "");
    await recording(shop.id, (tx) => bookInvitationEntries(tx, shop.id, [
      ...["1", "2", "3", "4"].map(invite),
      invitationEntry(invitationKey("1", "7001"), "invitation.asked", "5001", { time: 1, messageKey: "m" }, "asked/1"),
      invitationEntry(invitationKey("2", "7001"), "invitation.answered", "5001", { reviewKey: "r" }, "answered"),
    ], writtenAt));
    expect(await readReviewFacts(shop)).toEqual({
      published: 1, incentivized: 1, rejectedByReason: { insult: 0, "personal-data": 0, spam: 2, "not-about-product": 0, unlawful: 0 }, bought: 4, asked: 2, answered: 1,
    });
  });
});

describe("the form of a moderation", () => {
  const read = (form: Record<string, string>) => readModerationAction((name) => form[name]);

  it("names reviews and one of the five grounds; stars and words have no place in it", () => {
    expect(read({ act: "reject", keys: "review/3001/7001,review/import/ab-1", because: "spam", note: " a\nb " })).toEqual({ which: ["review/3001/7001", "review/import/ab-1"], moderation: { do: "reject", because: "spam", note: "a b" } });
    expect(read({ act: "publish", all: "waiting" })).toEqual({ which: "all-waiting", moderation: { do: "publish" } });
  });

  it.each<Record<string, string>>([
    { act: "reject", keys: "review/1/1", because: "too-bad" }, { act: "reject", keys: "review/1/1" }, { act: "reject", all: "waiting", because: "spam" }, { act: "stars", keys: "review/1/1" },
    { act: "publish", keys: "" }, { act: "publish", keys: "insert/1/1" }, { act: "publish" },
  ])("%j is none of ours", (form) => { expect(read(form)).toBeUndefined(); });
});

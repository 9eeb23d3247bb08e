import { beforeEach, describe, expect, it } from "vitest";
import { sendReview } from "~/features/reviews/answering/send-review.server";
import { withdrawReview } from "~/features/reviews/answering/withdraw-review.server";
import { readWords } from "~/features/reviews/cases/case-words.server";
import { closeCase } from "~/features/reviews/cases/close-case.server";
import { readCase } from "~/features/reviews/cases/read-case.server";
import { replyToCase } from "~/features/reviews/cases/reply-to-case.server";
import { firstReviewProgramme, reviewProgrammeDefinitionSchema } from "~/features/reviews/domain/programme/review-programme";
import { reviewKey } from "~/kernel/entries/review-entries";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { eraseCustomers } from "~/worker/react/comply.server";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";
import { anEvent } from "../../../support/told-twice";
import { aBoughtOrder } from "../a-bought-order";
import { aWrittenReview } from "../a-written-review";

const { pool } = await testDatabase();
let shop: Shop;
beforeEach(async () => {
  shop = await aShop();
  await aBoughtOrder(shop, { orderId: "501", customerId: "3001" });
});

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 20, 10, minute));
const key = reviewKey("3001", "7001");
const product = { reviewKey: key, orderId: "501", customerId: "3001", productId: "7001", title: "Öl", type: "", mayChange: true };
const write = (stars: number, { body = "Schmeckt ranzig.", title = "Schade", flags = [] as "link"[], minute = 0, programme = {} } = {}) =>
  sendReview(shop, { ...firstReviewProgramme, on: true, ...programme }, {
    product, source: "mail", locale: "de", network: `n-${minute}`, review: { stars, title, body, displayName: "Änne G.", attributes: {}, photoIds: [], flags },
  }, at(minute));
const cases = () => db().customerCase.findMany({ where: { shopId: shop.id } });
const notices = () => db().merchantNotice.findMany({ where: { shopId: shop.id, closedAt: null } });
const words = async () => (await readWords(db(), shop, `case/${key}`)).map(({ text }) => text);

describe("a review of one or two stars", () => {
  it("is published at once like any other, and a case for a person, who is mailed within the hour", async () => {
    await write(2);
    expect(await db().review.findFirst({ where: { shopId: shop.id } })).toMatchObject({ state: "published", stars: 2 });
    expect(await db().productRating.findFirst({ where: { shopId: shop.id } })).toMatchObject({ twos: 1 });
    expect(await cases()).toMatchObject([{ kind: "review", aboutKey: key, orderId: "501", customerId: "3001", state: "open" }]);
    expect(await words()).toEqual(["Schade\n\nSchmeckt ranzig."]);
    expect(await db().due.findFirst({ where: { shopId: shop.id, topic: "merchant/mail" } })).toMatchObject({ dueAt: at(15) });
  });

  it("sent twice is one review, one case and one word", async () => {
    await Promise.all([write(1), write(1)]);
    expect([(await cases()).length, (await notices()).length, await words()]).toEqual([1, 1, ["Schade\n\nSchmeckt ranzig."]]);
  });

  it("that waits for a look opens its case nevertheless: whoever complains does not wait", async () => {
    await write(1, { flags: ["link"] });
    expect(await db().review.findFirst({ where: { shopId: shop.id } })).toMatchObject({ state: "pending" });
    expect(await cases()).toMatchObject([{ state: "open" }]);
  });

  it("written anew adds to its one case and opens it again", async () => {
    await write(1);
    await closeCase(shop, `case/${key}`, at(1));
    await write(2, { body: "Auch das zweite.", minute: 2 });
    expect(await cases()).toMatchObject([{ state: "open" }]);
    expect(await words()).toEqual(["Schade\n\nSchmeckt ranzig.", "Schade\n\nAuch das zweite."]);
  });

  it("without words is a case as well", async () => {
    await write(1, { title: "", body: "" });
    expect([(await cases()).length, await words()]).toEqual([1, []]);
  });

  it("can be answered by mail, and its case leads to the review", async () => {
    await write(2);
    expect(await readCase(shop, `case/${key}`)).toMatchObject({ kind: "review", review: { id: "3001~7001", stars: 2 }, canReply: true, score: null });
    expect(await replyToCase(shop, `case/${key}`, { text: "Wir ersetzen es.", closes: false }, at(5))).toEqual({ ok: true });
    expect(await db().customerMessage.findMany({ where: { shopId: shop.id } })).toMatchObject([{ kind: "case-reply", class: "service", customerId: "3001" }]);
    expect(await readCase(await aShop(), `case/${key}`), "another shop's").toBeUndefined();
  });

  it("taken back, its words are gone from the case, which is closed; what is written then opens it again", async () => {
    await write(1);
    await withdrawReview(shop, key, at(1));
    expect([(await cases())[0]?.state, await words(), await notices()]).toEqual(["closed", [], []]);
    await write(1, { body: "Doch.", minute: 2 });
    expect([(await cases())[0]?.state, await words()]).toEqual(["open", ["Schade\n\nDoch."]]);
  });

  it("of whoever is erased leaves no words in a case", async () => {
    await write(1);
    await eraseCustomers(shop.id, [anEvent("customers/redact", { customer: { id: "3001" }, orders_to_redact: [] })]);
    expect((await pool.query("SELECT FROM case_message")).rowCount).toBe(0);
    expect(await cases()).toMatchObject([{ state: "closed" }]);
  });
});

describe("no case is opened", () => {
  it("by three stars and more", async () => {
    await write(3);
    expect(await cases()).toEqual([]);
  });

  it("where the merchant has switched it off, or saved the programme before there was a choice", async () => {
    await write(1, { programme: { lowStarsCase: false } });
    expect(await cases()).toEqual([]);
    const { version: _, on: __, lowStarsCase: ___, askPastDays: ____, ...older } = firstReviewProgramme;
    expect(reviewProgrammeDefinitionSchema.parse(older)).toMatchObject({ lowStarsCase: false, askPastDays: 0 });
  });

  it("by what comes from another tool: that was long ago", async () => {
    await aWrittenReview(shop, { source: "import", stars: 1, key: "review/import-a/7001" });
    expect(await cases()).toEqual([]);
  });
});

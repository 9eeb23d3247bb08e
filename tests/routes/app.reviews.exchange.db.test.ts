import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { noteIdentities } from "~/core/customers/note-identities.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { importReviewsJob } from "~/features/reviews/exchange/import-reviews.server";
import { projectReviews } from "~/features/reviews/reviews/project-reviews.server";
import { action, loader } from "~/routes/app.reviews.exchange";
import { aFile, aLine, judgeMeHeader, uploading } from "../features/reviews/exchange/a-review-file";
import { aShopify } from "../support/a-shopify";
import type { TestShopify } from "../support/a-shopify";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, asMerchantPosting } from "./merchant-request";

const database = await testDatabase();
let shopify: TestShopify;
beforeEach(async () => { shopify = await aShopify(); });
afterEach(async () => {
  vi.useRealTimers();
  await shopify.close();
});

const send = (shop: Shop, act: string, file: string | Blob | null, change?: Record<string, string>) => answerOf(action(uploading(shop, act, file, change)));
const imports = async (shop: Shop) => (await loader(asMerchant(shop, "/app/reviews/exchange"))).imports;
const work = (shop: Shop) => importReviewsJob({ name: "import-reviews", shopId: shop.id, payload: {}, failures: 0 });
async function take(shop: Shop, file: string, change?: Record<string, string>): Promise<void> {
  expect(await send(shop, "import", file, change)).toMatchObject({ status: 200, body: { ok: true, did: "begun" } });
  await work(shop);
}

describe("a file is looked at", () => {
  it("and its format, columns and first rows are told; nothing happens", async () => {
    expect(await send(shopify.shop, "look", aFile(aLine()))).toMatchObject({ status: 200, body: { did: "looked", format: "judge-me", lines: 1, columns: { stars: 2, date: 3, sku: null } } });
    expect(await imports(shopify.shop)).toEqual([]);
  });

  it("with semicolons, in the letters of older spreadsheets, or as Excel's Unicode text", async () => {
    const text = "rating;body;review_date;product_handle\n5;Köstlich;2024-01-01;cheese\n";
    for (const bytes of [Buffer.from(text, "latin1"), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replaceAll(";", "\t"), "utf16le")]), Buffer.from(`\uFEFF${text}`)]) {
      expect(await send(shopify.shop, "look", new Blob([bytes]))).toMatchObject({ status: 200, body: { header: ["rating", "body", "review_date", "product_handle"], sample: [["5", "Köstlich", "2024-01-01", "cheese"]] } });
    }
  });

  it("that is empty, no table, too large, or lacks what is needed is refused with the reason; a form that is none of ours with 400", async () => {
    const { shop } = shopify;
    expect(await send(shop, "look", "rating,body\n")).toEqual({ status: 422, body: { ok: false, reason: "empty" } });
    expect(await send(shop, "look", "")).toEqual({ status: 422, body: { ok: false, reason: "empty" } });
    expect(await send(shop, "look", "rating,body\n\"never closed")).toEqual({ status: 422, body: { ok: false, reason: "no-table" } });
    expect(await send(shop, "look", new Blob([Buffer.alloc(21 * 1024 * 1024, "a")]))).toEqual({ status: 422, body: { ok: false, reason: "too-large" } });
    expect(await send(shop, "try", "name,words\nAnna,Gut\n")).toEqual({ status: 422, body: { ok: false, reason: "missing", missing: ["stars", "date", "product"] } });
    expect((await send(shop, "eat", aFile(aLine()))).status).toBe(400);
    expect((await send(shop, "try", null)).status).toBe(400);
    expect((await send(shop, "try", aFile(aLine()), { stars: "77" })).status).toBe(400);
    expect((await send(shop, "try", aFile(aLine()), { dateOrder: "year-first" })).status).toBe(400);
    expect((await answerOf(action(asMerchant(shop, "/app/reviews/exchange", { method: "POST", body: "no form", headers: { "content-type": "multipart/form-data; boundary=x" } })))).status).toBe(400);
    expect((await answerOf(action(asMerchantPosting(shop, "/app/reviews/exchange", { act: "look", file: "text" })))).status).toBe(400);
  });
});

describe("a dry run", () => {
  it("says what would be taken, what is known, and what is wrong with which line, and changes nothing", async () => {
    const { shop } = shopify;
    const file = aFile(aLine(), aLine({ product_handle: "nothing-7001" }), aLine({ rating: "9" }), aLine({ review_date: "05/03/2024" }), aLine(), aLine({ body: "Anders", picture_urls: "https://a.example/1.jpg,https://a.example/2.jpg" }));
    expect(await send(shop, "try", file)).toMatchObject({ status: 200, body: { did: "tried", trial: {
      lines: 6, fresh: 2, known: 1, photos: 2, errorCount: 3, errors: [{ line: 3, problem: "unknown-product" }, { line: 4, problem: "stars" }, { line: 5, problem: "date-ambiguous" }],
      preview: [{ line: 2, stars: 4, displayName: "Anna G." }, { line: 7 }],
    } } });
    expect(await db().review.count()).toBe(0);
    expect(await send(shop, "try", file, { dateOrder: "day-first" })).toMatchObject({ body: { trial: { fresh: 3, errorCount: 2 } } });
    await take(shop, aFile(aLine()));
    expect(await send(shop, "try", file)).toMatchObject({ body: { trial: { fresh: 1, known: 2 } } });
  });

  it("that Shopify does not answer says so", async () => {
    shopify.faults.failAdminApi = 1;
    expect(await send(shopify.shop, "try", aFile(aLine()))).toEqual({ status: 422, body: { ok: false, reason: "no-answer" } });
  });
});

describe("taking over", () => {
  it("keeps date, reply and country, and verified only where the source says so; the address is kept nowhere", async () => {
    const { shop } = shopify;
    await recording(shop.id, (tx) => noteIdentities(tx, shop, [{ orderId: "5001", customerId: "3001", placedAt: new Date("2023-01-01"), identity: { email: "Anna@Example.com", phone: null, address: null, browserIp: null, userAgent: null } }]));
    const header = "product_handle,rating,author,body,created_at,email,title,photo_url,verified_purchase,reply,country";
    await take(shop, `${header}\ncheese,5,Anna Gärtner,Gut,2023-10-05,anna@example.com,Toll,https://a.example/1.jpg,true,Danke!,de\npasta,1,Ben,Weich,2023-10-06,ben@example.com,,,no,,\n`);
    const [anna, ben] = await db().review.findMany({ orderBy: { writtenAt: "asc" } });
    expect(anna).toMatchObject({ source: "import", verified: "imported", customerId: "3001", stars: 5, title: "Toll", displayName: "Anna G.", reply: "Danke!", countryCode: "DE", state: "published", writtenAt: new Date("2023-10-05"), locale: "de" });
    expect(anna?.repliedAt, "the file does not say when").toBeNull();
    expect(ben).toMatchObject({ verified: "none", customerId: null, stars: 1, reply: null, state: "published" });
    expect((await imports(shop))[0]).toMatchObject({ state: "done", format: "loox", lines: 2, done: 2, taken: 2, known: 0, errorCount: 0, photosLeft: 1 });
    for (const table of ["review", "review_version", "ledger_entry", "review_import", "review_photo_wish"]) {
      expect(JSON.stringify((await database.pool.query(`SELECT * FROM ${table}`)).rows), table).not.toContain("example.com\"");
      expect(JSON.stringify((await database.pool.query(`SELECT * FROM ${table}`)).rows), table).not.toContain("anna@");
    }
  });

  it("of an address that several customers had, a review is the one's who ordered with it last", async () => {
    const { shop } = shopify;
    const identity = { email: "anna@example.com", phone: null, address: null, browserIp: null, userAgent: null };
    await recording(shop.id, (tx) => noteIdentities(tx, shop, [
      { orderId: "5001", customerId: "3001", placedAt: new Date("2023-01-01"), identity }, { orderId: "5002", customerId: "3002", placedAt: new Date("2023-03-01"), identity },
      { orderId: "5003", customerId: "3001", placedAt: new Date("2023-02-01"), identity }, { orderId: "5004", customerId: null, placedAt: new Date("2023-04-01"), identity },
    ]));
    await take(shop, aFile(aLine(), aLine({ body: "Noch besser." }), aLine({ reviewer_email: "ben@example.com", body: "Weich." })));
    expect((await db().review.findMany({ orderBy: { body: "asc" } })).map(({ body, customerId }) => [body, customerId])).toEqual([["Noch besser.", "3002"], ["Schmeckt.", "3002"], ["Weich.", null]]);
  });

  it("keeps the day of a reply where the file has one, and nothing else says another", async () => {
    const header = "title,body,rating,review_date,source,curated,reviewer_name,reviewer_email,product_id,product_handle,reply,reply_date,picture_urls,ip_address,location";
    await take(shopify.shop, `${header}\nGut,Fein,5,2023-10-05,,ok,Anna,,,cheese,Danke!,2023-10-07,,,\nGut,Zart,4,2023-10-06,,ok,Ben,,,cheese,Danke auch!,,,,\n`);
    expect((await db().review.findMany({ orderBy: { writtenAt: "asc" } })).map(({ reply, repliedAt }) => [reply, repliedAt])).toEqual([["Danke!", new Date("2023-10-07")], ["Danke auch!", null]]);
    await recording(shopify.shop.id, async (tx) => projectReviews(tx, shopify.shop.id, (await tx.review.findMany()).map(({ key }) => key), new Date()));
    expect((await db().review.findMany({ orderBy: { writtenAt: "asc" } })).map(({ repliedAt }) => repliedAt)).toEqual([new Date("2023-10-07"), null]);
  });

  it("the products' counters are those of all reviews, and Shopify is told once", async () => {
    const { shop } = shopify;
    await take(shop, aFile(aLine(), aLine({ rating: "1", body: "Nein." }), aLine({ rating: "5", body: "Ja!" }), aLine({ product_handle: "pasta" })));
    const ratings = await db().productRating.findMany({ orderBy: { fours: "asc" } });
    expect(ratings.map(({ ones, fours, fives }) => [ones, fours, fives]).sort()).toEqual([[0, 1, 0], [1, 1, 1]]);
    expect((await database.pool.query("SELECT FROM graphile_worker.jobs WHERE task_identifier = 'note-ratings'")).rowCount).toBe(1);
  });

  it("what asks for a look waits for one; what was not published there is left out", async () => {
    const { shop } = shopify;
    const header = "product_handle,state,rating,title,author,email,location,body,reply,created_at,replied_at";
    await take(shop, `${header}\ncheese,published,5,,A,,,Kauft bei www.example.com,,2023-10-05,\ncheese,unpublished,1,,B,,,Schlecht,,2023-10-05,\ncheese,spam,1,,C,,,Pillen,,2023-10-05,\n`);
    expect((await db().review.findMany()).map(({ state, flags }) => [state, flags])).toEqual([["pending", ["link"]]]);
    expect((await imports(shop))[0]).toMatchObject({ taken: 1, errors: [{ line: 3, problem: "not-published" }, { line: 4, problem: "not-published" }] });
    expect(await db().due.count({ where: { topic: "review/look-over" } })).toBe(1);
  });

  it("five thousand lines with errors, told twice: every good one once, every bad one by its line", async () => {
    const { shop } = shopify;
    const bad = (n: number) => n % 100 === 7;
    const file = aFile(...Array.from({ length: 5_000 }, (_, n) => aLine({ body: `Bewertung ${n}`, rating: bad(n) ? "7" : String(1 + (n % 5)), product_handle: n % 1000 === 11 ? "unknown" : "pasta" })));
    await take(shop, file);
    while ((await imports(shop))[0]?.state === "running") await work(shop);
    expect((await imports(shop))[0]).toMatchObject({ state: "done", lines: 5_000, done: 5_000, taken: 4_945, known: 0, errorCount: 55 });
    expect(await db().review.count()).toBe(4_945);
    const entries = await db().ledgerEntry.count();
    await take(shop, file);
    while ((await imports(shop))[0]?.state === "running") await work(shop);
    expect((await imports(shop))[0]).toMatchObject({ state: "done", taken: 0, known: 4_945, errorCount: 55 });
    expect(await db().review.count()).toBe(4_945);
    expect(await db().ledgerEntry.count()).toBe(entries);
    expect(await db().reviewImportPart.count()).toBe(0);
  }, 120_000);

  it("a worker that is killed between two parts is followed by one that goes on; a part told twice is taken once", async () => {
    const { shop } = shopify;
    await send(shop, "import", aFile(...Array.from({ length: 1_200 }, (_, n) => aLine({ body: `Bewertung ${n}` }))));
    // Shopify is away when the first worker asks which product it is: nothing of the part is taken, and nothing lost.
    shopify.faults.failAdminApi = 1;
    await expect(work(shop)).rejects.toThrow();
    expect((await imports(shop))[0]).toMatchObject({ state: "running", done: 0, taken: 0 });
    shopify.faults.failAdminApi = 0;
    await Promise.all([work(shop), work(shop)]);
    expect((await imports(shop))[0]).toMatchObject({ state: "done", done: 1_200, taken: 1_200 });
    await work(shop);
    expect(await db().review.count()).toBe(1_200);
  }, 60_000);

  it("an import that cannot be read to its end does not hold up the next", async () => {
    const { shop } = shopify;
    await send(shop, "import", aFile(aLine()));
    await database.pool.query("UPDATE review_import_part SET sealed_lines = '\\x00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff'");
    await expect(work(shop)).rejects.toThrow();
    expect((await imports(shop))[0]).toMatchObject({ state: "failed" });
    await send(shop, "import", aFile(aLine({ body: "Anderes" })));
    await expect(work(shop)).rejects.toThrow();
    expect((await imports(shop)).map(({ state }) => state).sort()).toEqual(["done", "failed"]);
    expect(await db().review.count()).toBe(1);
  });

  it("a product is found by id, handle or number; an id of another shop's falls back to the handle; a number of several products is refused", async () => {
    const { shop, world } = shopify;
    const [cheese] = [...world.stores.products.all()].filter(({ handle }) => handle === "cheese");
    const [pasta] = [...world.stores.products.all()].filter(({ handle }) => handle === "pasta");
    if (!cheese || !pasta) throw new Error("the test shop has both");
    world.stores.products.put({ ...pasta, id: world.nextId(), handle: "pasta-2", variants: pasta.variants.map((variant) => ({ ...variant, id: world.nextId() })) });
    const header = "rating,body,review_date,product_id,product_handle,sku";
    await take(shop, `${header}\n5,A,2024-01-01,${cheese.id},,\n5,B,2024-01-01,99999999,cheese,\n5,C,2024-01-01,,,CHEESE\n5,D,2024-01-01,,,PASTA\n5,E,2024-01-01,,${cheese.id},\n5,F,2024-01-01,,,\n`);
    expect((await db().review.findMany()).map(({ body, productId }) => [body, productId]).sort()).toEqual([["A", cheese.id], ["B", cheese.id], ["C", cheese.id]]);
    expect((await imports(shop))[0]?.errors).toEqual([{ line: 5, problem: "several-products" }, { line: 6, problem: "unknown-product" }, { line: 7, problem: "no-product" }]);
    expect(await db().shopProduct.findFirst({ where: { productId: cheese.id } })).toMatchObject({ title: "Bergkäse" });
  });

  it("a file without any readable line is over at once", async () => {
    await send(shopify.shop, "import", `${judgeMeHeader}\n${aLine({ rating: "" })}\n`);
    expect((await imports(shopify.shop))[0]).toMatchObject({ state: "done", lines: 1, done: 1, taken: 0, errors: [{ line: 2, problem: "stars" }] });
  });

  it("another shop sees nothing of it, and has the same review for itself", async () => {
    const other = await aMerchantsShop();
    await take(shopify.shop, aFile(aLine()));
    expect(await imports(other)).toEqual([]);
    expect(await db().review.count({ where: { shopId: other.id } })).toBe(0);
  });
});

describe("the feeds' addresses", () => {
  it("stay the same until they are renewed", async () => {
    const feeds = async () => (await loader(asMerchant(shopify.shop, "/app/reviews/exchange"))).feeds;
    const before = await feeds();
    expect(before).toEqual(await feeds());
    expect(before.renewedAt).toBeNull();
    expect(await send(shopify.shop, "renew", null)).toEqual({ status: 200, body: { ok: true, did: "renewed" } });
    const after = await feeds();
    expect(after.addresses.google).not.toBe(before.addresses.google);
    expect(after.renewedAt).not.toBeNull();
  });
});

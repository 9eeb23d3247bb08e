import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { db } from "~/platform/db/prisma.server";
import { open } from "~/platform/crypto/seal.server";
import { inboxContext } from "~/platform/inbox/webhook-door.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.referrals.advocates.import";
import { importToldAdvocates } from "~/worker/react/import-advocates.server";
import { createCustomer } from "../../sandbox/commerce/create-customer";
import { anAdvocate, aProgramme } from "../features/referrals/an-advocate";
import { okay, shopDomain } from "../sandbox/commerce/a-shop";
import { aShopify } from "../support/a-shopify";
import type { TestShopify } from "../support/a-shopify";
import { testDatabase } from "../support/database";
import { anEvent, expectToldTwiceIsOnce } from "../support/told-twice";
import { aMerchantsShop, answerOf, asMerchant, asMerchantPosting } from "./merchant-request";

const database = await testDatabase();
let shopify: TestShopify;
beforeEach(async () => {
  shopify = await aShopify();
  await aProgramme(shopify.shop);
});
afterEach(() => shopify.close());

const aCustomer = (email: string): string => okay(createCustomer(shopify.world, shopify.emit, { shop: shopDomain, email, firstName: "Anna" })).id;
const send = (shop: Shop, form: Record<string, string>) => answerOf(action(asMerchantPosting(shop, "/app/referrals/advocates/import", form)));
const standing = async (shop: Shop) => (await loader(asMerchant(shop, "/app/referrals/advocates/import"))).standing;
const places = { email: "0", code: "1", customerId: "", link: "" };

/** What waits in the inbox, as its reaction is given it. */
async function told(shop: Shop) {
  const rows = await db().inboxEvent.findMany({ where: { shopId: shop.id, topic: "advocates/import-told" }, orderBy: { id: "asc" } });
  await db().inboxEvent.deleteMany({ where: { shopId: shop.id } });
  return rows.map(({ topic, eventId, sealedBody }) => anEvent(topic, JSON.parse(open(shop.key, sealedBody ?? Buffer.alloc(0), inboxContext(topic, eventId)).toString())));
}

async function run(shop: Shop, act: "try" | "import", file: string): Promise<void> {
  expect(await send(shop, { act, file, ...places })).toMatchObject({ status: 200, body: { ok: true, did: "begun" } });
  await importToldAdvocates(shop.id, await told(shop));
}

describe("a file of another tool's", () => {
  it.each([
    ["Email,Referral Code,Name\nanna@example.com,ANNA10,Anna\n", ["Email", "Referral Code", "Name"], { email: 0, code: 1, customerId: null, link: null }],
    ["\uFEFFAffiliate email;Coupon\nanna@example.com;ANNA10\n", ["Affiliate email", "Coupon"], { email: 0, code: 1, customerId: null, link: null }],
    ["Referral URL\tEmail\nhttps://shop.example/?ref=ANNA10\tanna@example.com\n", ["Referral URL", "Email"], { email: 1, code: null, customerId: null, link: 0 }],
  ])("is looked at: delimiter and columns are guessed, nothing happens yet", async (file, header, guess) => {
    expect(await send(shopify.shop, { act: "look", file })).toMatchObject({ status: 200, body: { ok: true, did: "looked", header, lines: 1, guess } });
    expect(await standing(shopify.shop)).toBeNull();
  });

  it("that is empty, too long, or names nobody is refused with the reason; a form that is none of ours with 400", async () => {
    const { shop } = shopify;
    expect(await send(shop, { act: "look", file: "Email\n\n" })).toEqual({ status: 422, body: { ok: false, reason: "empty" } });
    expect(await send(shop, { act: "look", file: `Email\n${"a@example.com\n".repeat(5001)}` })).toEqual({ status: 422, body: { ok: false, reason: "too-long" } });
    expect(await send(shop, { act: "try", file: "Name\nAnna\n", email: "", code: "", customerId: "", link: "" })).toEqual({ status: 422, body: { ok: false, reason: "no-person" } });
    for (const form of [{ act: "eat", file: "Email\na" }, { act: "try", file: "Email\na", ...places, email: "7" }, { act: "look" }]) expect((await send(shop, form as Record<string, string>)).status).toBe(400);
  });
});

describe("taking over", () => {
  const file = "Email,Code\nanna@example.com,ANNA10\nnobody@example.com,NOBODY\nno address,XXXX\nben@example.com,ANNA10\nCARL@example.com,\ndora@example.com,TAKEN1\n";

  it("a dry run counts and names the lines, and changes nothing; the real one does what it said; again, nobody is doubled", async () => {
    const { shop } = shopify;
    const [anna, carl, dora] = ["anna@example.com", "carl@example.com", "dora@example.com"].map(aCustomer);
    aCustomer("ben@example.com");
    await anAdvocate(shop, "7001");
    await db().advocate.updateMany({ where: { customerId: "7001" }, data: { code: "TAKEN1" } });
    const found = { rows: 6, chunks: 1, chunksRead: 1, admitted: 3, known: 0, unknown: [3], taken: [7], wrongCount: 2, wrong: [{ line: 4, problem: "not-an-email" }, { line: 5, problem: "code-twice", earlierLine: 2 }] };
    await run(shop, "try", file);
    expect(await standing(shop)).toMatchObject({ time: 1, dry: true, ...found });
    expect(await db().advocate.count()).toBe(1);
    await run(shop, "import", file);
    expect(await standing(shop)).toMatchObject({ time: 2, dry: false, ...found });
    const codes = new Map((await db().advocate.findMany({ where: { how: "import" } })).map((row) => [row.customerId, row.code]));
    expect([codes.size, codes.get(anna ?? "")]).toEqual([3, "ANNA10"]);
    for (const id of [carl, dora]) expect(codes.get(id ?? "")).toMatch(/^[0-9A-Z]{12}$/);
    await run(shop, "import", file);
    expect(await standing(shop)).toMatchObject({ time: 3, admitted: 0, known: 3 });
    expect(await db().advocate.count()).toBe(4);
  });

  it("a piece that is told twice is taken over once; the book keeps lines, not addresses", async () => {
    const { shop } = shopify;
    aCustomer("anna@example.com");
    await send(shop, { act: "import", file, ...places });
    const events = await told(shop);
    const tables = await expectToldTwiceIsOnce(database.pool, importToldAdvocates, shop.id, events);
    expect(tables["advocate"]).toHaveLength(1);
    expect(JSON.stringify(tables["ledger_entry"])).not.toContain("@example.com");
  });

  it("a long file is taken over in pieces, in any order, and its progress is told", async () => {
    const { shop } = shopify;
    const long = `Email,Code\n${Array.from({ length: 600 }, (_, n) => `a${n}@example.com,CODE${n}\n`).join("")}`;
    aCustomer("a0@example.com");
    aCustomer("a599@example.com");
    await send(shop, { act: "import", file: long, ...places });
    const [first, second, third] = await told(shop);
    if (!first || !second || !third) throw new Error("600 lines are three pieces");
    await importToldAdvocates(shop.id, [third]);
    expect(await standing(shop)).toMatchObject({ chunks: 3, chunksRead: 1, admitted: 1 });
    await importToldAdvocates(shop.id, [second, first]);
    expect(await standing(shop)).toMatchObject({ chunks: 3, chunksRead: 3, admitted: 2 });
    expect((await standing(shop))?.unknown).toHaveLength(598);
  });

  it("another shop sees nothing of it", async () => {
    const other = await aMerchantsShop();
    await run(shopify.shop, "try", file);
    expect(await standing(other)).toBeNull();
  });
});

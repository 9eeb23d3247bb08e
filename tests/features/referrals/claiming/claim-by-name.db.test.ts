import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { claimByName } from "~/features/referrals/claiming/claim-by-name.server";
import { nameToldSchema, nameToldTopic } from "~/features/referrals/claiming/name-told";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { dispatchInbox } from "~/platform/inbox/dispatch-inbox.server";
import { forgetOldEvents } from "~/platform/inbox/forget-old-events.server";
import { reactJob } from "~/platform/inbox/react.server";
import { matchToldNames } from "~/worker/react/match-names.server";
import { reactions } from "~/worker/reactions.server";
import { createCustomer } from "../../../../sandbox/commerce/create-customer";
import { okay, shopDomain } from "../../../sandbox/commerce/a-shop";
import { aShopify } from "../../../support/a-shopify";
import type { TestShopify } from "../../../support/a-shopify";
import { testDatabase } from "../../../support/database";
import { anEvent, expectToldTwiceIsOnce } from "../../../support/told-twice";
import { anAdvocate, aProgramme } from "../an-advocate";

const { pool } = await testDatabase();
let shopify: TestShopify;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T08:00:00Z") });
  shopify = await aShopify();
  await aProgramme(shopify.shop);
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

const checkoutToken = "c0ffee00c0ffee00";
let people = 0;
/** A customer of the shop's, who recommends it unless told otherwise. @returns their id */
async function aCustomer(firstName: string, lastName: string, { email = `person-${++people}@example.com`, recommends = true } = {}): Promise<string> {
  const { id } = okay(createCustomer(shopify.world, shopify.emit, { shop: shopDomain, email, firstName, lastName, locale: "de" }));
  if (recommends) await anAdvocate(shopify.shop, id, firstName);
  return id;
}
const tell = (name: string, change: Partial<Parameters<typeof claimByName>[1]> = {}): Promise<void> =>
  claimByName(shopify.shop, { checkoutToken, customerId: null, name, address: "203.0.113.7", ...change }, now());

/** The worker's turn: what was told is matched. */
async function match(): Promise<void> {
  await dispatchInbox(reactions, now());
  const { rows } = await pool.query<{ payload: { shopId: number; reaction: string; topic: string; eventIds: string[] } }>("DELETE FROM graphile_worker._private_jobs WHERE payload->>'topic' = $1 RETURNING payload", [nameToldTopic]);
  for (const { payload: { shopId, ...payload } } of rows) await reactJob(reactions)({ name: "react", shopId, failures: 0, payload });
}
const claims = async () => (await db().nameClaim.findMany({ orderBy: { checkoutToken: "asc" } })).map((claim) => [claim.checkoutToken, claim.advocateId]);
const named = async (): Promise<[string, number][]> => (await db().advocateTouch.findMany({ where: { kind: "named" } })).map(({ customerId, count }) => [customerId, count]);
const waiting = async (): Promise<unknown[]> => (await pool.query<{ payload: object }>("SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'attribute-named'")).rows.map(({ payload }) => payload);
const told = (): Promise<number> => db().inboxEvent.count({ where: { topic: nameToldTopic } });

describe("somebody is named", () => {
  it.each([["by name", "anna LINDNER"], ["last name first", "Lindner, Anna"], ["by e-mail", "ANNA@lindner.example"]])("%s: the claim is in the book, counted, and its order is looked at", async (_, name) => {
    const anna = await aCustomer("Anna", "Lindner", { email: "anna@lindner.example" });
    await tell(name, { customerId: "55" });
    expect(await claims(), "nothing is matched while the friend waits").toEqual([]);
    await match();
    expect(await claims()).toEqual([[checkoutToken, anna]]);
    expect(await named()).toEqual([[anna, 1]]);
    expect(await waiting()).toEqual([expect.objectContaining({ checkoutToken })]);
    const entry = await db().ledgerEntry.findFirstOrThrow({ where: { key: `claim/name/${checkoutToken}` } });
    expect([entry.kind, entry.data]).toEqual(["claim.made", { way: "name", advocateId: anna, checkoutToken, voucherKey: null, customerId: "55" }]);
  });

  it("who is in the control group is counted like anybody", async () => {
    await aProgramme(shopify.shop, { controlShareBasisPoints: 9_999 });
    const anna = await aCustomer("Anna", "Lindner");
    expect((await db().advocate.findFirstOrThrow()).lot).toBe("control");
    await tell("Anna Lindner");
    await match();
    expect([await claims(), await named()]).toEqual([[[checkoutToken, anna]], [[anna, 1]]]);
  });

  it("of two of one name, the one who recommends is meant", async () => {
    await aCustomer("Anna", "Lindner", { recommends: false });
    const anna = await aCustomer("Anna", "Lindner");
    await tell("Anna Lindner");
    await match();
    expect(await claims()).toEqual([[checkoutToken, anna]]);
  });
});

describe("nobody is found", () => {
  it.each([["nobody of that name", "Bert Lindner"], ["two who fit", "Carl Dopp"], ["a customer who does not recommend", "Dora Stumm"], ["half an address", "anna@lindner"], ["a search of Shopify's", "first_name:*"]])("%s: nothing is booked, and nothing is left of the text", async (_, name) => {
    await aCustomer("Anna", "Lindner", { email: "anna@lindner.example" });
    await aCustomer("Carl", "Dopp");
    await aCustomer("Carl", "Dopp");
    await aCustomer("Dora", "Stumm", { recommends: false });
    await tell(name);
    await match();
    expect([await claims(), await named(), await waiting()]).toEqual([[], [], []]);
    expect(await db().ledgerEntry.count({ where: { kind: "claim.made" } })).toBe(0);
    expect(await db().inboxEvent.findMany({ select: { sealedBody: true, fact: true, failedAt: true } })).toEqual([{ sealedBody: null, fact: null, failedAt: null }]);
  });
});

describe("told again", () => {
  it("a second telling of the same changes nothing", async () => {
    await aCustomer("Anna", "Lindner");
    const event = anEvent(nameToldTopic, nameToldSchema.parse({ checkoutToken, customerId: null, name: "Anna Lindner" }));
    await expectToldTwiceIsOnce(pool, matchToldNames, shopify.shop.id, [event]);
    expect(await named()).toHaveLength(1);
    expect((await named())[0]?.[1]).toBe(1);
  });

  it("the first who is found stays; up to three names of a checkout are looked at, more are dropped", async () => {
    const [anna] = [await aCustomer("Anna", "Lindner"), await aCustomer("Bert", "Lindner")];
    for (const name of ["Niemand Hier", "Anna Lindner", "Bert Lindner", "Carl Lindner"]) await tell(name);
    expect(await told()).toBe(3);
    await match();
    expect(await claims()).toEqual([[checkoutToken, anna]]);
  });

  it("a typing error can be put right later", async () => {
    const anna = await aCustomer("Anna", "Lindner");
    await tell("Ana Lindner");
    await match();
    await tell("Anna Lindner");
    await match();
    expect(await claims()).toEqual([[checkoutToken, anna]]);
  });
});

describe("limits", () => {
  it.each([["nothing", "  "], ["more than 200 characters", "x".repeat(201)]])("%s is not taken", async (_, name) => {
    await tell(name);
    expect(await told()).toBe(0);
  });

  it.each([["none", null], ["something else", "no token"], ["somebody's path", "../../x"]])("a checkout token that is %s is not taken", async (_, token) => {
    await tell("Anna Lindner", { checkoutToken: token });
    expect(await told()).toBe(0);
  });

  it("a network that names dozens has to wait, others need not; after ten minutes it may again", async () => {
    for (let index = 0; index < 62; index++) await tell("Anna Lindner", { checkoutToken: `checkout-${index}` });
    expect(await told()).toBe(60);
    await tell("Anna Lindner", { checkoutToken: "checkout-from-elsewhere", address: "198.51.100.1" });
    vi.setSystemTime(new Date("2026-03-02T08:10:01Z"));
    await tell("Anna Lindner", { checkoutToken: "checkout-later" });
    expect(await told()).toBe(62);
  });
});

describe("while it waits", () => {
  it("the text is sealed, and lies nowhere else", async () => {
    await tell("Anna Lindner");
    const { rows } = await pool.query<{ body: string; fact: unknown }>("SELECT encode(sealed_body, 'escape') AS body, fact FROM inbox_event");
    expect(rows).toEqual([{ body: expect.not.stringContaining("Lindner") as string, fact: null }]);
  });

  it("a Shopify that does not answer is asked again, and nothing is lost", async () => {
    const anna = await aCustomer("Anna", "Lindner");
    await tell("Anna Lindner");
    await dispatchInbox(reactions, now());
    shopify.faults.failAdminApi = 1;
    await expect(matchToldNames(shopify.shop.id, [anEvent(nameToldTopic, { checkoutToken, customerId: null, name: "Anna Lindner" })])).rejects.toThrow();
    expect((await db().inboxEvent.findFirstOrThrow()).sealedBody).not.toBeNull();
    shopify.faults.failAdminApi = 0;
    await match();
    expect(await claims()).toEqual([[checkoutToken, anna]]);
  }, 60_000);

  it("what was told is forgotten after a week", async () => {
    await tell("Niemand Hier");
    await match();
    await forgetOldEvents(new Date("2026-03-10T08:00:00Z"));
    expect(await told()).toBe(0);
  });
});

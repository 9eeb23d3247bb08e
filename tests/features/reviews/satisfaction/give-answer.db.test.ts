import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readWords } from "~/features/reviews/cases/case-words.server";
import { closeCase } from "~/features/reviews/cases/close-case.server";
import { forgetCases } from "~/features/reviews/cases/forget-cases.server";
import { say } from "~/features/reviews/cases/say.server";
import { addWord, giveAnswer } from "~/features/reviews/satisfaction/give-answer.server";
import { projectCases } from "~/features/reviews/cases/book-cases.server";
import { eraseCustomer } from "~/core/customers/erase-customer.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { settleToldAnswers } from "~/worker/react/settle-answers.server";
import { aShop } from "../../../support/a-shop";
import { testDatabase } from "../../../support/database";
import { anEvent, expectToldTwiceIsOnce } from "../../../support/told-twice";
import { theOrderIsTold } from "../a-checkout";

const { pool } = await testDatabase();
let shop: Shop;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-20T10:00:00Z") });
  shop = await aShop();
});
afterEach(() => { vi.useRealTimers(); });

const checkoutToken = "c0ffee00c0ffee00";
const key = `answer/${checkoutToken}`;
const tap = (score: number, scale: "csat" | "nps" = "csat", of: Shop = shop): Promise<boolean> => giveAnswer(of, { checkoutToken, scale, score }, now());
const word = (text: string): Promise<void> => addWord(shop, checkoutToken, text, now());
const answers = () => db().satisfactionAnswer.findMany({ where: { shopId: shop.id } });
const cases = () => db().customerCase.findMany({ where: { shopId: shop.id } });
const said = async () => (await readWords(db(), shop, `case/${key}`)).map(({ from, text }) => [from, text]);
const entries = async (): Promise<string[]> => (await db().ledgerEntry.findMany({ where: { shopId: shop.id }, orderBy: { position: "asc" } })).map((entry) => entry.key);

describe("one tap", () => {
  it("of a known order is booked with its order and customer, once, whatever is tapped after it", async () => {
    await theOrderIsTold(shop);
    await tap(5);
    await tap(1);
    expect(await answers()).toMatchObject([{ key, score: 5, detractor: false, orderId: "5001", customerId: "3001" }]);
    expect(await entries()).toEqual([key]);
    expect(await cases()).toEqual([]);
  });

  it.each([["csat", 0], ["csat", 6], ["csat", 2.5], ["nps", -1], ["nps", 11]] as const)("%s %d is no score, and nothing is kept", async (scale, score) => {
    await theOrderIsTold(shop);
    expect(await tap(score, scale)).toBe(false);
    expect(await answers()).toEqual([]);
  });

  it.each([["csat", 2, 1], ["csat", 3, 0], ["nps", 6, 1], ["nps", 7, 0]] as const)("%s %d opens %d case(s)", async (scale, score, count) => {
    await theOrderIsTold(shop);
    await tap(score, scale);
    await tap(score, scale);
    expect(await cases()).toHaveLength(count);
    expect(await db().merchantNotice.count({ where: { shopId: shop.id, kind: "customer-case" } })).toBe(count);
  });

  it("before its order is told of waits, and is settled when it is", async () => {
    await tap(1);
    expect(await entries()).toEqual([]);
    expect(await db().due.findMany({ where: { shopId: shop.id } })).toMatchObject([{ topic: "answer/settle", dueAt: new Date("2026-11-20T10:05:00Z"), fact: { checkoutToken, looks: 1 } }]);
    await theOrderIsTold(shop);
    await expectToldTwiceIsOnce(pool, settleToldAnswers, shop.id, [anEvent("answer/settle", { checkoutToken, looks: 1 })]);
    expect(await answers()).toMatchObject([{ orderId: "5001", customerId: "3001" }]);
    expect(await cases()).toMatchObject([{ key: `case/${key}`, kind: "detractor", orderId: "5001", customerId: "3001", state: "open" }]);
  });

  it("about a checkout that nobody knows is looked at after five minutes, an hour and a day, and then forgotten", async () => {
    await tap(1);
    await word("Nichts als Unsinn");
    for (const [looks, dueAt] of [[1, "2026-11-20T11:00:00Z"], [2, "2026-11-21T10:00:00Z"]] as const) {
      await expectToldTwiceIsOnce(pool, settleToldAnswers, shop.id, [anEvent("answer/settle", { checkoutToken, looks })]);
      expect(await db().due.findMany({ where: { shopId: shop.id } })).toMatchObject([{ dueAt: new Date(dueAt), fact: { looks: looks + 1 } }]);
    }
    await expectToldTwiceIsOnce(pool, settleToldAnswers, shop.id, [anEvent("answer/settle", { checkoutToken, looks: 3 })]);
    expect([await answers(), await entries(), await cases()]).toEqual([[], [], []]);
  });

  it("tapping again does not keep an unknown checkout's answer any longer", async () => {
    await tap(1);
    const [planned] = await db().due.findMany({ where: { shopId: shop.id } });
    vi.setSystemTime(now().getTime() + 4 * 60_000);
    await tap(1);
    expect(await db().due.findMany({ where: { shopId: shop.id } })).toEqual([planned]);
  });

  it("the same checkout token of another shop is another checkout", async () => {
    const other = await aShop();
    await theOrderIsTold(other);
    await tap(1);
    expect(await entries()).toEqual([]);
    await tap(1, "csat", other);
    expect(await db().customerCase.findMany({})).toMatchObject([{ shopId: other.id }]);
  });
});

describe("a word", () => {
  beforeEach(() => theOrderIsTold(shop));

  it("is added once, to the answer that was given, sealed, and opens the case it belongs to with it", async () => {
    await word("Ohne Antwort davor zählt es nicht");
    expect(await answers()).toEqual([]);
    await tap(1);
    expect(await said()).toEqual([]);
    await word("  Die Kasse hat dreimal abgebrochen.  ");
    await word("Noch etwas anderes");
    expect(await said()).toEqual([["customer", "Die Kasse hat dreimal abgebrochen."]]);
    const { rows } = await pool.query<Record<string, Buffer>>("SELECT sealed_word AS answer, (SELECT sealed_text FROM case_message) AS message FROM satisfaction_answer");
    expect(rows.flatMap((row) => Object.values(row)).map((sealed) => sealed.includes("Kasse"))).toEqual([false, false]);
    const { rows: ledger } = await pool.query("SELECT data::text FROM ledger_entry");
    expect(JSON.stringify(ledger)).not.toContain("Kasse");
  });

  it("of who is content opens no case", async () => {
    await tap(5);
    await word("Alles bestens");
    expect((await answers())[0]?.sealedWord).not.toBeNull();
    expect(await cases()).toEqual([]);
  });

  it("that is too long is kept as far as it may be", async () => {
    await tap(1);
    await word("x".repeat(5_000));
    expect((await said())[0]?.[1]).toHaveLength(1_000);
  });

  it("is not said again by another look after the merchant has answered", async () => {
    await tap(1);
    await word("Zu langsam");
    await recording(shop.id, (tx) => say(tx, shop, `case/${key}`, "merchant", "Das tut uns leid.", now()));
    await settleToldAnswers(shop.id, [anEvent("answer/settle", { checkoutToken, looks: 1 })]);
    expect(await said()).toEqual([["customer", "Zu langsam"], ["merchant", "Das tut uns leid."]]);
    expect(await cases()).toMatchObject([{ state: "answered" }]);
  });
});

describe("who was erased", () => {
  const erase = () => recording(shop.id, async (tx) => {
    await eraseCustomer(tx, shop.id, "3001", now());
    await forgetCases(tx, shop.id, "3001", [], now());
  });

  it("has said nothing any more; the number stays, and the case is closed", async () => {
    await theOrderIsTold(shop);
    await tap(1);
    await word("Mein Name ist Änne");
    for (const _ of [1, 2]) await erase();
    expect(await answers()).toMatchObject([{ score: 1, sealedWord: null, customerId: null }]);
    expect(await db().caseMessage.count()).toBe(0);
    expect(await cases()).toMatchObject([{ state: "closed" }]);
    expect(await db().merchantNotice.count({ where: { closedAt: null } })).toBe(0);
  });

  it("can say nothing any more: neither by a word, nor by a look that comes later", async () => {
    await theOrderIsTold(shop);
    await tap(1);
    await erase();
    await word("Mein Name ist Änne");
    expect((await answers())[0]?.sealedWord).toBeNull();
    expect(await db().caseMessage.count()).toBe(0);
  });

  it("before their answer was settled leaves no case", async () => {
    await tap(1);
    await word("Mein Name ist Änne");
    await theOrderIsTold(shop);
    await erase();
    await settleToldAnswers(shop.id, [anEvent("answer/settle", { checkoutToken, looks: 1 })]);
    expect(await answers()).toMatchObject([{ sealedWord: null, customerId: null }]);
    expect(await cases()).toEqual([]);
  });
});

it("the cases that are kept are what the ledger says: thrown away, they can be had again", async () => {
  await theOrderIsTold(shop);
  await tap(1);
  await word("Zu langsam");
  await closeCase(shop, `case/${key}`, now());
  const before = await cases();
  await db().customerCase.deleteMany({});
  await recording(shop.id, (tx) => projectCases(tx, shop.id, [`case/${key}`]));
  expect(await cases()).toEqual(before);
});

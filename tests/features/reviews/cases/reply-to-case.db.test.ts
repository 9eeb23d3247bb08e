import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readWords } from "~/features/reviews/cases/case-words.server";
import { closeCase, reopenCase } from "~/features/reviews/cases/close-case.server";
import { forgetCases } from "~/features/reviews/cases/forget-cases.server";
import { openCase } from "~/features/reviews/cases/open-case.server";
import { replyToCase } from "~/features/reviews/cases/reply-to-case.server";
import { eraseCustomer } from "~/core/customers/erase-customer.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { aShop } from "../../../support/a-shop";
import { aShopify } from "../../../support/a-shopify";
import type { TestShopify } from "../../../support/a-shopify";
import { testDatabase } from "../../../support/database";
import { runJobs } from "../../../support/run-jobs";
import { theOrderIsTold } from "../a-checkout";

// Before anything reads the configuration: a mail server of the test's own.
const mailServer = await vi.hoisted(async () => (await import("../../../support/a-mail-server")).aMailServer());

const { pool } = await testDatabase();
let shopify: TestShopify;
let customerId: string;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-20T10:00:00Z") });
  mailServer.reset();
  shopify = await aShopify();
  customerId = shopify.order().customerId ?? "";
  await theOrderIsTold(shopify.shop, { customerId });
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

const key = "case/answer/c0ffee00c0ffee00";
const theCase = () => db().customerCase.findFirstOrThrow({ where: { shopId: shopify.shop.id, key } });
const openNotices = () => db().merchantNotice.count({ where: { shopId: shopify.shop.id, closedAt: null } });
const complain = (text = "Die Kasse hat dreimal abgebrochen.", change: { customerId?: string | null } = {}): Promise<void> =>
  recording(shopify.shop.id, (tx) => openCase(tx, shopify.shop, { kind: "detractor", aboutKey: "answer/c0ffee00c0ffee00", orderId: "5001", customerId, text, ...change }, now()));
const reply = (text: string, closes = false) => replyToCase(shopify.shop, key, { text, closes }, now());
const mail = (): Promise<void> => runJobs(pool, shopify);

describe("an answer to a customer", () => {
  it("is mailed as the merchant wrote it, with what it is about, from the shop, to be answered to the shop", async () => {
    await complain();
    expect(await reply("Das tut uns leid.\n\nWir haben den Fehler gefunden: Es lag an <b>uns</b>.")).toEqual({ ok: true });
    await mail();
    const [sent] = mailServer.mails;
    expect(mailServer.mails).toHaveLength(1);
    expect(sent?.subject).toBe("Zu Ihrer Rückmeldung, Bestellung #5001");
    expect(sent?.replyTo?.[0]?.address).toBe("laden@example.com");
    for (const words of ["Das tut uns leid.", "Wir haben den Fehler gefunden: Es lag an <b>uns</b>.", "„Die Kasse hat dreimal abgebrochen.“", "enthält keine Werbung"]) expect(sent?.text).toContain(words);
    expect(sent?.html).toContain("&lt;b&gt;uns&lt;/b&gt;");
    expect(sent?.headers.some(({ key: name }) => name === "list-unsubscribe"), "nobody can unsubscribe from an answer").toBe(false);
  });

  it("needs no consent: it is the customer's own affair", async () => {
    await complain();
    await reply("Das tut uns leid.");
    expect(await db().customerMessage.findMany({ where: { shopId: shopify.shop.id } })).toMatchObject([{ kind: "case-reply", class: "service", key: `message/${key}/2` }]);
  });

  it("sent twice is one answer and one mail", async () => {
    await complain();
    await Promise.all([reply("Das tut uns leid."), reply("Das tut uns leid.")]);
    await mail();
    expect(mailServer.mails).toHaveLength(1);
    expect(await readWords(db(), shopify.shop, key)).toHaveLength(2);
  });

  it("and another one are two mails", async () => {
    await complain();
    await reply("Das tut uns leid.");
    await reply("Noch etwas: Der Fehler ist behoben.");
    await mail();
    expect(mailServer.mails.map(({ text }) => text?.includes("Noch etwas")).sort()).toEqual([false, true]);
  });

  it("stands nowhere in clear", async () => {
    await complain();
    await reply("Das tut uns leid.");
    for (const table of ["ledger_entry", "customer_message", "case_message", "merchant_notice", "graphile_worker._private_jobs"]) {
      const { rows } = await pool.query(`SELECT t::text AS row FROM ${table} t`);
      expect(JSON.stringify(rows), table).not.toMatch(/tut uns leid|abgebrochen/);
    }
  });

  it("whose words were forgotten before it went out is not sent", async () => {
    await complain();
    await reply("Das tut uns leid.");
    await db().caseMessage.deleteMany({});
    await mail();
    expect(mailServer.mails).toEqual([]);
    expect(await db().customerMessage.findMany({})).toMatchObject([{ state: "dropped", reason: "no-longer-true" }]);
  });

  it.each([["  \n ", "empty"], ["x".repeat(5_001), "too-long"]])("%#: what is empty or too long is not sent", async (text, reason) => {
    await complain();
    expect(await reply(text)).toEqual({ ok: false, reason });
    expect(await db().customerMessage.count()).toBe(0);
  });

  it("cannot be given to who is not known, or was erased", async () => {
    await complain("Zu langsam", { customerId: null });
    expect(await reply("Das tut uns leid.")).toEqual({ ok: false, reason: "no-customer" });
    await db().customerCase.updateMany({ data: { customerId } });
    await recording(shopify.shop.id, async (tx) => {
      await eraseCustomer(tx, shopify.shop.id, customerId, now());
      await forgetCases(tx, shopify.shop.id, customerId, [], now());
    });
    expect(await reply("Das tut uns leid.")).toEqual({ ok: false, reason: "no-customer" });
    expect(await readWords(db(), shopify.shop, key)).toEqual([]);
  });

  it("of another shop's case is none", async () => {
    await complain();
    const other = await aShop();
    expect(await replyToCase(other, key, { text: "Das tut uns leid.", closes: true }, now())).toEqual({ ok: false, reason: "gone" });
    expect([await closeCase(other, key, now()), await reopenCase(other, key, now())]).toEqual([false, false]);
    expect((await theCase()).state).toBe("open");
  });
});

describe("where a case stands", () => {
  it("is answered by the merchant's word, who is then told of nothing any more", async () => {
    await complain();
    expect([(await theCase()).state, await openNotices()]).toEqual(["open", 1]);
    await reply("Das tut uns leid.");
    expect([(await theCase()).state, await openNotices()]).toEqual(["answered", 0]);
  });

  it("is closed with an answer, or without one; twice is once", async () => {
    await complain();
    await reply("Das tut uns leid.", true);
    for (const _ of [1, 2]) expect(await closeCase(shopify.shop, key, now())).toBe(true);
    expect(await theCase()).toMatchObject({ state: "closed", closedAt: now() });
    expect(await db().ledgerEntry.count({ where: { kind: "case.closed" } })).toBe(1);
  });

  it("is opened again by a person, and by what the customer says next, who waits then", async () => {
    await complain();
    await closeCase(shopify.shop, key, now());
    for (const _ of [1, 2]) expect(await reopenCase(shopify.shop, key, now())).toBe(true);
    expect(await theCase()).toMatchObject({ state: "open", closedAt: null });
    await closeCase(shopify.shop, key, now());
    expect([(await theCase()).state, await openNotices()]).toEqual(["closed", 0]);
    vi.setSystemTime(now().getTime() + 1_000);
    await complain("Jetzt geht gar nichts mehr.");
    expect([(await theCase()).state, await openNotices()]).toEqual(["open", 1]);
  });
});

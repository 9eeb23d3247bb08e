import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { closeNotice, noteForMerchant } from "~/core/notices/notice.server";
import { noticeKinds } from "~/core/notices/domain/notice-kinds";
import { noticeWords } from "~/core/notices/domain/notice-words";
import { changeSettings } from "~/features/inserts/home/insert-settings.server";
import { locales } from "~/kernel/locale";
import { now } from "~/platform/clock.server";
import { seal } from "~/platform/crypto/seal.server";
import { db } from "~/platform/db/prisma.server";
import { sweepDue } from "~/platform/due/sweep.server";
import { mailMerchants } from "~/worker/react/mail-merchants.server";
import { aShopify } from "../../support/a-shopify";
import type { TestShopify } from "../../support/a-shopify";
import { testDatabase } from "../../support/database";
import { runJobs } from "../../support/run-jobs";

// Before anything reads the configuration: a mail server of the test's own.
const { mails, post } = await vi.hoisted(async () => {
  const [{ SMTPServer }, { default: PostalMime }] = [await import("smtp-server"), await import("postal-mime")];
  const mails: Awaited<ReturnType<typeof PostalMime.parse>>[] = [];
  const post: { refuses: boolean; meanwhile: () => Promise<void> } = { refuses: false, meanwhile: () => Promise.resolve() };
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ["STARTTLS"],
    onMailFrom: (_, __, done) => { done(post.refuses ? Object.assign(new Error("try again later"), { responseCode: 451 }) : null); },
    onData: (stream, _, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => void PostalMime.parse(Buffer.concat(chunks)).then(async (mail) => { mails.push(mail); await post.meanwhile(); done(); }));
    },
  });
  await new Promise<void>((resolve) => { server.listen(0, "127.0.0.1", resolve); });
  server.server.unref();
  const address = server.server.address();
  process.env.SMTP_URL = `smtp://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`;
  process.env.MAIL_FROM = "Kundenkreis <app@kundenkreis.example>";
  return { mails, post };
});

const { pool } = await testDatabase();
let shopify: TestShopify;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T08:00:00Z") });
  mails.length = 0;
  post.refuses = false;
  post.meanwhile = () => Promise.resolve();
  shopify = await aShopify();
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

const notice = (key: string) => noteForMerchant(db(), shopify.shop.id, { key, kind: "budget-used-up", data: { ruleId: "r", name: key } }, now());
/** The clock goes on, what is due happens. */
async function later(milliseconds: number): Promise<void> {
  vi.setSystemTime(now().getTime() + milliseconds);
  await sweepDue(now());
  const { rowCount } = await pool.query("DELETE FROM inbox_event WHERE topic = 'merchant/mail'");
  if (rowCount) await mailMerchants(shopify.shop.id, []);
  await runJobs(pool, shopify);
}
const minute = 60_000;

it("what happens within a quarter of an hour is one mail, to Shopify's contact address, in the shop's language", async () => {
  await notice("Erste Bestellung");
  await notice("Zweite");
  await notice("Zweite");
  await later(16 * minute);
  expect(mails.map(({ to, subject }) => [to?.[0]?.address, subject])).toEqual([["laden@example.com", "Kundenkreis: 2 Dinge brauchen Sie"]]);
  expect(mails[0]?.text).toContain("Das Budget der Regel „Erste Bestellung“ ist aufgebraucht");
  expect(mails[0]?.html).toContain("/app/inserts/rules");
});

it("there is never more than one mail a day", async () => {
  await notice("Erste");
  await later(16 * minute);
  await notice("Zweite");
  await later(23 * 60 * minute);
  expect(mails).toHaveLength(1);
  await later(61 * minute);
  expect(mails).toHaveLength(2);
});

it("nothing is sent of what is over by then, and what comes back is told anew", async () => {
  await notice("Erste");
  await closeNotice(db(), shopify.shop.id, "Erste", now());
  await later(16 * minute);
  expect(mails).toEqual([]);
  await notice("Erste");
  await later(16 * minute);
  expect(mails).toHaveLength(1);
});

it("a mail server that is down loses nothing: the mail is tried again", async () => {
  await notice("Erste");
  post.refuses = true;
  vi.setSystemTime(now().getTime() + 16 * minute);
  await mailMerchants(shopify.shop.id, []);
  await runJobs(pool, shopify, 3);
  expect(mails).toEqual([]);
  post.refuses = false;
  await runJobs(pool, shopify);
  expect(mails).toHaveLength(1);
});

it("what is noticed while the mail is on its way was not told: it is in the next one", async () => {
  await notice("Erste");
  let noticed = false;
  post.meanwhile = async () => {
    if (!noticed) await notice("Währenddessen");
    noticed = true;
  };
  await later(16 * minute);
  expect(mails.map(({ text }) => text?.includes("Währenddessen"))).toEqual([false]);
  await later(25 * 60 * minute);
  expect(mails.map(({ text }) => text?.includes("Währenddessen"))).toEqual([false, true]);
});

it("a mail that was sent, but killed before that was booked, comes again under the same id", async () => {
  await notice("Erste");
  await later(16 * minute);
  await db().merchantNotice.updateMany({ data: { mailedAt: null } });
  vi.setSystemTime(now().getTime() + minute);
  await mailMerchants(shopify.shop.id, []);
  await runJobs(pool, shopify);
  expect(mails).toHaveLength(2);
  expect(mails[1]?.messageId).toBe(mails[0]?.messageId);
});

it("a merchant who has removed the app gets no mail any more, also where the address is known", async () => {
  await changeSettings(shopify.shop.id, { sealedMailTo: new Uint8Array(seal(shopify.shop.key, Buffer.from("lager@example.com"), "mail-to")) }, now());
  await notice("Erste");
  await db().shop.update({ where: { id: shopify.shop.id }, data: { uninstalledAt: now() } });
  await later(16 * minute);
  expect(mails).toEqual([]);
});

it("the merchant's own address counts, and switched off means off", async () => {
  await changeSettings(shopify.shop.id, { sealedMailTo: new Uint8Array(seal(shopify.shop.key, Buffer.from("lager@example.com"), "mail-to")) }, now());
  await notice("Erste");
  await later(16 * minute);
  expect(mails[0]?.to?.[0]?.address).toBe("lager@example.com");
  await changeSettings(shopify.shop.id, { mailsOn: false }, now());
  await notice("Zweite");
  await later(24 * 60 * minute);
  expect(mails).toHaveLength(1);
});

describe("a customer who waits", () => {
  const waits = (key: string) => noteForMerchant(db(), shopify.shop.id, { key, kind: "customer-case", data: { orderId: "1", kind: "detractor" } }, now());

  it("is told of within the hour, also on a day that has had its mail; what else was noticed travels along", async () => {
    await notice("Erste");
    await later(16 * minute);
    await notice("Zweite");
    await waits("case/1");
    await later(46 * minute);
    expect(mails).toHaveLength(2);
    for (const words of ["nicht zufrieden", "„Zweite“"]) expect(mails[1]?.text).toContain(words);
    expect(mails[1]?.html).toContain("/app/cases");
  });

  it("with others is one mail an hour, however many there are", async () => {
    for (const hour of [1, 2, 3]) {
      for (const one of [1, 2, 3]) await waits(`case/${hour}-${one}`);
      await later(60 * minute);
      expect(mails).toHaveLength(hour);
    }
  });

  it("and has been answered within the quarter of an hour, is not told of", async () => {
    await waits("case/1");
    await closeNotice(db(), shopify.shop.id, "case/1", now());
    await later(60 * minute);
    expect(mails).toEqual([]);
  });

  it("does not put off a mail that is planned sooner", async () => {
    await notice("Erste");
    vi.setSystemTime(now().getTime() + 10 * minute);
    await waits("case/1");
    await later(6 * minute);
    expect(mails).toHaveLength(1);
  });
});

it("every kind has words of its own in every language, and leads somewhere", () => {
  const words = noticeKinds.flatMap((kind) => locales.map((locale) => noticeWords(kind, { name: "x" }, locale)));
  expect(new Set(words.map(({ what }) => what)).size).toBe(words.length);
  for (const { path } of words) expect(path).toMatch(/^\/app/);
});

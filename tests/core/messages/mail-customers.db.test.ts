// long because whatever may keep a mail from going out is lived through once
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answerDataRequest, keepDataRequest } from "~/core/customers/data-request.server";
import { eraseCustomer } from "~/core/customers/erase-customer.server";
import { mergeCustomer } from "~/core/customers/merge-customer.server";
import { keptNames } from "~/core/customers/note-customers.server";
import { mailCustomersJob } from "~/core/messages/mail-customers.server";
import type { ComposeMessages } from "~/core/messages/message-kind";
import { projectMessages } from "~/core/messages/project-messages.server";
import { wantMessages } from "~/core/messages/want-messages.server";
import type { MessageWish } from "~/core/messages/want-messages.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { MailUnavailable } from "~/platform/mail/mail-unavailable";
import { changeCustomer } from "../../../sandbox/commerce/change-customer";
import { createCustomer } from "../../../sandbox/commerce/create-customer";
import { okay } from "../../sandbox/commerce/a-shop";
import { aShop } from "../../support/a-shop";
import { aShopify } from "../../support/a-shopify";
import type { TestShopify } from "../../support/a-shopify";
import { testDatabase } from "../../support/database";

const post = await vi.hoisted(async () => (await import("../../support/a-mail-server")).aMailServer());

const { pool } = await testDatabase();
let shopify: TestShopify;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T08:00:00Z") });
  post.reset();
  shopify = await aShopify();
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

const day = 86_400_000;
const inDays = (count: number): Date => new Date(now().getTime() + count * day);
const later = (milliseconds: number): void => { vi.setSystemTime(now().getTime() + milliseconds); shopify.clock.time = now(); };

/** A programme that has something to say to everybody, unless its occasion is over. */
const over = new Set<string>();
const compose: ComposeMessages = (_, messages) => Promise.resolve(new Map(messages.filter(({ key }) => !over.has(key)).map(({ key }) => [key, {
  do: "send", locale: null,
  content: (locale) => ({ subject: locale === "de" ? "Betreff" : "Subject", preheader: "", heading: key, paragraphs: [], facts: [], button: null, smallPrint: [] }),
}])));
const send = (): Promise<void> => mailCustomersJob({ test: compose })({ name: "mail-customers", shopId: shopify.shop.id, payload: {}, failures: 0 });

const want = (...wishes: Partial<MessageWish>[]) => recording(shopify.shop.id, (tx) => wantMessages(tx, shopify.shop.id, wishes.map((wish) => ({
  key: "message/test/1", kind: "test", class: "marketing", customerId: "1", orderId: null, about: {}, notAfter: inDays(30), ...wish,
})), now()));

let people = 0;
const aCustomer = (acceptsMarketing = true, email = `person-${++people}@example.com`): string =>
  okay(createCustomer(shopify.world, shopify.emit, { shop: shopify.shop.domain, email, firstName: "Anna", lastName: "Ähre", locale: "de-DE", acceptsMarketing })).id;
const consent = (customerId: string, emailMarketing: "SUBSCRIBED" | "UNSUBSCRIBED") => okay(changeCustomer(shopify.world, shopify.emit, { customerId, change: { emailMarketing } }));
const standing = async () => (await db().customerMessage.findMany({ where: { shopId: shopify.shop.id }, orderBy: { key: "asc" } })).map(({ state, reason }) => [state, reason]);

describe("who gets a mail", () => {
  it("wanted twice and sent twice, it is one mail, in the shop's name, with both ways out", async () => {
    const customerId = aCustomer();
    await want({ customerId });
    expect(await want({ customerId })).toEqual([]);
    await send();
    await send();
    const [mail, ...more] = post.mails;
    expect(more).toEqual([]);
    expect([mail?.subject, mail?.from?.name, mail?.from?.address, mail?.replyTo?.[0]?.address]).toEqual(["Betreff", shopify.world.stores.shops.get(shopify.shop.domain)?.name, "app@kundenkreis.example", "laden@example.com"]);
    const header = (name: string) => mail?.headers.find(({ key }) => key === name)?.value;
    expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
    expect(mail?.text).toContain(header("list-unsubscribe")?.replace(/[<>]/g, "") ?? "missing");
    expect(mail?.text).toContain("Guten Tag Anna,");
    expect(await standing()).toEqual([["sent", null]]);
  });

  it("is known by name from then on, as everybody who orders is: orders from before the app name nobody, and a review in answer is to be signed", async () => {
    const [written, not] = [aCustomer(), aCustomer(false)];
    await want({ customerId: written, key: "a" }, { customerId: not, key: "b" });
    await send();
    expect([...await keptNames(shopify.shop, [written, not])]).toEqual([[written, { firstName: "Anna", lastInitial: "Ä" }]]);
  });

  it("consent that is withdrawn between wanting and sending counts", async () => {
    const customerId = aCustomer();
    await want({ customerId });
    consent(customerId, "UNSUBSCRIBED");
    await send();
    expect(post.mails).toEqual([]);
    expect(await standing()).toEqual([["dropped", "no-consent"]]);
  });

  it("an occasion that is over between wanting and sending is none", async () => {
    await want({ customerId: aCustomer(), key: "over" });
    over.add("over");
    await send();
    expect(await standing()).toEqual([["dropped", "no-longer-true"]]);
  });

  it("service needs no consent, and has no way out of a list", async () => {
    await want({ customerId: aCustomer(false), class: "service" });
    await send();
    expect(post.mails[0]?.headers.map(({ key }) => key).filter((key) => key.startsWith("list-"))).toEqual([]);
    expect(post.mails[0]?.text).toContain("enthält keine Werbung");
  });

  it("two programmes in one week are one mail; the second comes when the week is over, and a service mail does not wait", async () => {
    const customerId = aCustomer();
    await want({ customerId, key: "a" }, { customerId, key: "b" }, { customerId, key: "c", class: "service" });
    await send();
    expect(await standing()).toEqual([["sent", null], ["wanted", "contact-limit"], ["sent", null]]);
    expect(await db().due.findMany({ where: { topic: "message/ready" }, select: { dueAt: true } })).toEqual([{ dueAt: inDays(7) }]);
    later(7 * day - 1_000);
    await send();
    expect(post.mails).toHaveLength(2);
    later(1_000);
    await send();
    expect(post.mails).toHaveLength(3);
  });

  it("what is permitted goes to who has never been asked, not to who has said no, and counts as a contact", async () => {
    const [unasked, objected] = [aCustomer(false), aCustomer(true)];
    consent(objected, "UNSUBSCRIBED");
    await want({ customerId: unasked, key: "a", class: "permitted" }, { customerId: objected, key: "b", class: "permitted" }, { customerId: unasked, key: "c", class: "permitted" });
    await send();
    expect(await standing()).toEqual([["sent", null], ["dropped", "unsubscribed"], ["wanted", "contact-limit"]]);
    expect(post.mails[0]?.headers.map(({ key }) => key)).toContain("list-unsubscribe-post");
    expect(post.mails[0]?.text).toContain("Basistarifen");
  });

  it("a programme books what was sent, in the same recording, and nothing of what was dropped", async () => {
    const told: string[] = [];
    const job = mailCustomersJob({ test: compose }, { test: (_, shop, { key }) => { told.push(`${shop.id}/${key}`); return Promise.resolve(); } });
    await want({ customerId: aCustomer(), key: "a" }, { customerId: aCustomer(false), key: "b" });
    await job({ name: "mail-customers", shopId: shopify.shop.id, payload: {}, failures: 0 });
    expect(told).toEqual([`${shopify.shop.id}/a`]);
  });

  it("a whole batch costs two calls of Shopify, however many customers", async () => {
    await want(...Array.from({ length: 20 }, (_, index) => ({ customerId: aCustomer(), key: `many/${index}` })));
    await send();
    expect(post.mails).toHaveLength(20);
    expect([shopify.calls("Recipients"), shopify.calls("MailSender")]).toEqual([1, 1]);
  });
});

describe("the mail server", () => {
  it("is away and comes back: nothing is lost, nothing is sent twice", async () => {
    await want({ customerId: aCustomer(), key: "a" }, { customerId: aCustomer(), key: "b" });
    post.answers.unavailable = true;
    await expect(send()).rejects.toBeInstanceOf(MailUnavailable);
    expect(await standing()).toEqual([["wanted", null], ["wanted", null]]);
    post.answers.unavailable = false;
    await send();
    await send();
    expect(post.mails).toHaveLength(2);
  });

  it("has taken a mail and could not say so: it comes again under the same Message-ID", async () => {
    await want({ customerId: aCustomer() });
    post.swallowsAnswer = true;
    await expect(send()).rejects.toBeInstanceOf(MailUnavailable);
    post.swallowsAnswer = false;
    await send();
    expect(post.mails).toHaveLength(2);
    expect(new Set(post.mails.map(({ messageId }) => messageId)).size).toBe(1);
  });

  it("refuses one address: nothing goes there any more, not even service, and the others get theirs", async () => {
    const [gone, there] = [aCustomer(true, "gone@example.com"), aCustomer()];
    post.answers.recipients["gone@example.com"] = "550 5.1.1 no such mailbox";
    await want({ customerId: gone, key: "a" }, { customerId: there, key: "b" });
    await send();
    expect(await standing()).toEqual([["dropped", "address-refused"], ["sent", null]]);
    post.answers.recipients = {};
    await want({ customerId: gone, key: "c", class: "service" });
    await send();
    expect(post.mails).toHaveLength(1);
    // Another address of the same customer is another address.
    okay(changeCustomer(shopify.world, shopify.emit, { customerId: gone, change: { email: "new@example.com" } }));
    await want({ customerId: gone, key: "d", class: "service" });
    await send();
    expect(post.mails[1]?.to?.[0]?.address).toBe("new@example.com");
  });

  it("is asked again later where a mailbox is full, and drops what is of no use by then", async () => {
    post.answers.recipients["full@example.com"] = "452 4.2.2 mailbox full";
    await want({ customerId: aCustomer(true, "full@example.com"), notAfter: inDays(1) });
    await send();
    expect(await standing()).toEqual([["wanted", "deferred"]]);
    later(day);
    await send();
    expect(await standing()).toEqual([["dropped", "too-late"]]);
  });
});

describe("what is kept", () => {
  it("no address is in any table, nor in a job", async () => {
    const customerId = aCustomer(true, "secret-address@example.com");
    post.answers.recipients["secret-address@example.com"] = "550 no";
    await want({ customerId });
    await send();
    const { rows } = await pool.query<{ name: string }>("select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker')");
    for (const { name } of rows) {
      const { rows: [found] } = await pool.query<{ hits: string }>(`select count(*) as hits from ${name} t where t::text ilike '%secret-address%'`);
      expect([name, found?.hits]).toEqual([name, "0"]);
    }
  });

  it("erasing drops what is open and forgets the contacts; the address stays suppressed, as its hash alone", async () => {
    const [customerId, other] = [aCustomer(true, "gone@example.com"), aCustomer()];
    post.answers.recipients["gone@example.com"] = "550 no";
    await want({ customerId, key: "a" });
    await send();
    await want({ customerId, key: "b" }, { customerId: other, key: "c" });
    for (let told = 0; told < 2; told++) await recording(shopify.shop.id, (tx) => eraseCustomer(tx, shopify.shop.id, customerId, now()));
    expect(await db().customerMessage.findMany({ select: { key: true } })).toEqual([{ key: "c" }]);
    expect(await db().mailSuppression.findMany({ select: { reason: true, customerId: true } })).toEqual([{ reason: "refused", customerId: null }]);
    expect(await want({ customerId, key: "d" })).toEqual([]);
    await projectMessages(db(), shopify.shop.id, ["a", "b", "c"]);
    expect(await db().customerMessage.count()).toBe(1);
    expect(await db().ledgerEntry.count({ where: { key: "b/dropped" } })).toBe(1);
  });

  it("two customers who were one share their contacts", async () => {
    const [kept, vanished] = [aCustomer(), aCustomer()];
    await want({ customerId: vanished, key: "a" });
    await send();
    await recording(shopify.shop.id, (tx) => mergeCustomer(tx, shopify.shop.id, vanished, kept, now()));
    await want({ customerId: kept, key: "b" });
    await send();
    expect(await standing()).toEqual([["sent", null], ["wanted", "contact-limit"]]);
  });

  it("a customer's own question is answered with their mails, and with no other's", async () => {
    const [customerId, other] = [aCustomer(), aCustomer()];
    await want({ customerId, key: "a" }, { customerId: other, key: "b" });
    await send();
    await keepDataRequest(db(), shopify.shop.id, { customerId, orderIds: [], requestId: "r", eventId: "e" }, now());
    expect(await answerDataRequest(shopify.shop, "r")).toMatchObject({ messages: [{ key: "a", state: "sent" }], noMailSince: [] });
  });

  it("the read model is what the ledger says: thrown away and rebuilt, it is the same", async () => {
    const customerId = aCustomer();
    await want({ customerId, key: "a" }, { customerId, key: "b" }, { customerId: aCustomer(false), key: "c" });
    await send();
    const before = await db().customerMessage.findMany({ orderBy: { key: "asc" } });
    await pool.query("TRUNCATE customer_message");
    await projectMessages(db(), shopify.shop.id, ["a", "b", "c"]);
    expect(await db().customerMessage.findMany({ orderBy: { key: "asc" } })).toEqual(before);
  });

  it("another shop's messages are not touched", async () => {
    const other = await aShop();
    await recording(other.id, (tx) => wantMessages(tx, other.id, [{ key: "x", kind: "test", class: "marketing", customerId: aCustomer(), orderId: null, about: {}, notAfter: inDays(3) }], now()));
    await send();
    expect(post.mails).toEqual([]);
    expect(await db().customerMessage.findFirst({ where: { shopId: other.id } })).toMatchObject({ state: "wanted" });
  });
});

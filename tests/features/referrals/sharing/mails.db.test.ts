import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { lowerOwed } from "~/core/rewards/lower-owed.server";
import { bookVoucherEntries, voucherEntry } from "~/core/vouchers/book.server";
import { tellAdvocatesOfRewards, tellAdvocatesOfTakingBack } from "~/features/referrals/sharing/tell-advocate.server";
import { accountLink } from "~/features/referrals/sharing/account-link.server";
import { noteProgrammeJob } from "~/features/referrals/sharing/note-programme.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import { jobs } from "~/worker/jobs.server";
import { action, loader } from "~/routes/proxy.r.$code";
import { createCustomer } from "../../../../sandbox/commerce/create-customer";
import { asVisitor } from "../../../routes/merchant-request";
import { okay } from "../../../sandbox/commerce/a-shop";
import { aShopify } from "../../../support/a-shopify";
import type { TestShopify } from "../../../support/a-shopify";
import { testDatabase } from "../../../support/database";
import { aReward, tenAsCredit } from "../a-reward";
import { anAdvocate, aProgramme } from "../an-advocate";

const post = await vi.hoisted(async () => (await import("../../../support/a-mail-server")).aMailServer());

await testDatabase();
let shopify: TestShopify;
let customerId = "";
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T08:00:00Z") });
  post.reset();
  shopify = await aShopify();
  await aProgramme(shopify.shop);
  customerId = okay(createCustomer(shopify.world, shopify.emit, { shop: shopify.shop.domain, email: "anna@example.com", firstName: "Anna", lastName: "Ähre", locale: "de-DE", acceptsMarketing: false })).id;
  await anAdvocate(shopify.shop, customerId);
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

const send = () => jobs["mail-customers"]?.({ name: "mail-customers", shopId: shopify.shop.id, payload: {}, failures: 0 });
const tell = (key: string) => recording(shopify.shop.id, (tx) => tellAdvocatesOfRewards(tx, shopify.shop, [key], now()));
const takeBack = (key: string, owedMinor: number) => recording(shopify.shop.id, async (tx) => {
  await lowerOwed(tx, shopify.shop, [{ key, owedMinor }], now());
  await tellAdvocatesOfTakingBack(tx, shopify.shop, [key], now());
});
const plain = (text: string | undefined) => text?.replaceAll("\u00a0", " ");

describe("mails to advocates about their own rewards", () => {
  it("a reward is ready: what it is, its code, until when, the account; told twice it is one mail, without consent to advertising and without a way to unsubscribe", async () => {
    const key = await aReward(shopify.shop, customerId);
    await tell(key);
    await tell(key);
    await send();
    await send();
    const [mail, ...more] = post.mails;
    expect(more).toEqual([]);
    const { code } = await db().voucher.findFirstOrThrow({ where: { key } });
    expect(mail?.subject).toBe("Ihre Prämie ist da");
    for (const words of ["Guten Tag Anna,", "10 € Guthaben", code.replace(/(.{4})(?=.)/g, "$1-"), "Gültig bis: 02.03.2027", accountLink(shopify.shop, customerId)]) expect(plain(mail?.text)).toContain(words);
    expect(mail?.headers.some(({ key: name }) => name === "list-unsubscribe")).toBe(false);
  });

  it("as store credit there is no code in it", async () => {
    const key = await aReward(shopify.shop, customerId, "501", { asCredit: true });
    await tell(key);
    await send();
    const { code } = await db().voucher.findFirstOrThrow({ where: { key } });
    expect(post.mails[0]?.text).toContain("kommt als Guthaben auf Ihr Kundenkonto");
    expect(post.mails[0]?.text).not.toContain(code.slice(0, 4));
  });

  it("goods came back: why, and what is left; what was lowered once more meanwhile is told by the later mail alone", async () => {
    const key = await aReward(shopify.shop, customerId);
    await takeBack(key, 500);
    await takeBack(key, 500);
    await send();
    expect(post.mails.map(({ subject }) => subject)).toEqual(["Ihre Prämie ist kleiner geworden"]);
    expect(plain(post.mails[0]?.text)).toContain("Davon bleiben Ihnen: 5 €");
    await takeBack(key, 200);
    await takeBack(key, 0);
    await send();
    expect(post.mails.map(({ subject }) => subject)).toEqual(["Ihre Prämie ist kleiner geworden", "Ihre Prämie wurde zurückgenommen"]);
    expect(post.mails.map(({ text }) => text).join()).not.toMatch(/Freund|501/);
  });

  it("what has no price and was used stays theirs: there is nothing to write about", async () => {
    const key = await aReward(shopify.shop, customerId, "501", { terms: { ...tenAsCredit, offer: { kind: "freeShipping" } } });
    await recording(shopify.shop.id, (tx) => bookVoucherEntries(tx, shopify.shop.id, [voucherEntry(key, "voucher.used", "77", { byOrderId: "77", byOrderName: "#77", savedMinor: 490 }, "used/77")], now()));
    await takeBack(key, 0);
    await send();
    expect(post.mails).toEqual([]);
  });

  it("taken back before the mail went out: there is nothing to be glad about", async () => {
    const key = await aReward(shopify.shop, customerId);
    await tell(key);
    await recording(shopify.shop.id, (tx) => lowerOwed(tx, shopify.shop, [{ key, owedMinor: 0 }], now()));
    await jobs["take-back-rewards"]?.({ name: "take-back-rewards", shopId: shopify.shop.id, payload: {}, failures: 0 });
    await send();
    expect(post.mails).toEqual([]);
  });
});

describe("the one mail to a friend: the answer to their own request", () => {
  const visit = (code: string, change: { query?: Record<string, string>; email?: string } = {}) => {
    const { request } = asVisitor(shopify.shop, `r/${code}`, { query: change.query ?? {} });
    const headers = { "user-agent": "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36", "accept-language": "de", "x-forwarded-for": "203.0.113.7" };
    return { request: new Request(request.url, { headers, ...(change.email === undefined ? {} : { method: "POST", body: new URLSearchParams({ email: change.email }) }) }), params: { code }, context: {} };
  };

  it("confirms the address, then hands out one voucher for one mailbox, however it is spelled; three mails a day at most; the address is kept nowhere", async () => {
    await aProgramme(shopify.shop, { confirmEmailFirst: true });
    const { code } = await db().advocate.findFirstOrThrow();
    const ask = async (email: string) => (await action(visit(code ?? "", { email }))).text();
    expect(await ask("freund.b+x@gmail.com")).toContain("Bitte sehen Sie in Ihr Postfach");
    for (const again of ["freundb@googlemail.com", "freundb@gmail.com", "freund.b@gmail.com"]) expect(await ask(again)).toContain("Bitte sehen Sie in Ihr Postfach");
    expect(post.mails.length).toBe(3);
    const links = post.mails.map(({ text }) => new URL(/https:\/\/\S+\?c=\S+/.exec(text ?? "")?.[0] ?? ""));
    expect(links[0]?.pathname).toBe(`/a/k/r/${code ?? ""}`);
    for (const link of links) await loader(visit(code ?? "", { query: Object.fromEntries(link.searchParams) }));
    expect(await db().friendVoucher.count({ where: { handedAt: { not: null } } })).toBe(1);
    const forged = { c: (links[0]?.searchParams.get("c") ?? "").replace(/.$/, (last) => (last === "A" ? "B" : "A")) };
    expect(await (await loader(visit(code ?? "", { query: forged }))).text()).toContain('type="email"');
    expect(JSON.stringify(await db().ledgerEntry.findMany({ select: { key: true, data: true } })) + JSON.stringify(await db().friendVoucher.findMany())).not.toMatch(/freund/i);
  });
});

describe("what the theme's blocks show before they ask", () => {
  it("is written to the app's own metafield, in both languages, whenever the programme is another", async () => {
    await noteProgrammeJob({ name: "note-programme", shopId: shopify.shop.id, payload: {}, failures: 0 });
    await aProgramme(shopify.shop, { monthlyBudgetMinor: 1 });
    await noteProgrammeJob({ name: "note-programme", shopId: shopify.shop.id, payload: {}, failures: 0 });
    const [{ value = "" } = {}, ...more] = [...shopify.world.stores.installs.all()].flatMap(({ metafields = [] }) => metafields).filter(({ namespace, key }) => namespace === "kundenkreis" && key === "referral");
    expect(more).toEqual([]);
    expect(JSON.parse(value.replaceAll("\u00a0", " "))).toEqual({ on: true, paused: true, friend: { de: "10 € Rabatt ab 40 €", en: "€10 off from €40" }, reward: { de: "10 € Guthaben", en: "€10 store credit" } });
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fillFriendPoolJob } from "~/features/referrals/sharing/fill-friend-pool.server";
import { handOut } from "~/features/referrals/sharing/hand-out.server";
import { readProgramme } from "~/features/referrals/programme/programme.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { voucherTermsSchema } from "~/kernel/voucher-terms";
import { aShopify } from "../../../support/a-shopify";
import type { TestShopify } from "../../../support/a-shopify";
import { testDatabase } from "../../../support/database";
import { runJobs } from "../../../support/run-jobs";
import { anAdvocate, aProgramme } from "../an-advocate";

const { pool } = await testDatabase();
let shopify: TestShopify;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T08:00:00Z") });
  shopify = await aShopify();
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

const minute = 60_000;
const later = (milliseconds: number): void => { vi.setSystemTime(now().getTime() + milliseconds); shopify.clock.time = now(); };
const fill = () => fillFriendPoolJob({ name: "fill-friend-pool", shopId: shopify.shop.id, payload: {}, failures: 0 });
const states = async () => Object.fromEntries((await db().voucher.groupBy({ by: ["state"], where: { shopId: shopify.shop.id, key: { startsWith: "friend/" } }, _count: true })).map(({ state, _count }) => [state, _count]));
const codesInShopify = () => [...shopify.world.stores.discounts.all()].filter(({ usageLimit }) => usageLimit === 1).flatMap(({ codes }) => codes).length;
const notices = async () => (await db().merchantNotice.findMany({ where: { closedAt: null } })).map(({ kind }) => kind);
const visit = async (remembered: string) => handOut(shopify.shop, await readProgramme(shopify.shop), { advocateId: "7001", visitor: { remembered, customerId: null, confirmed: null }, host: "" }, now());

describe("the pool of friends' vouchers", () => {
  it("fifty are registered ahead under one discount, single-use; asked again, there are no more", async () => {
    await aProgramme(shopify.shop);
    await fill();
    await fill();
    await runJobs(pool, shopify);
    expect(await states()).toEqual({ live: 50 });
    expect(codesInShopify()).toBe(50);
    expect(await db().cohort.count()).toBe(1);
    expect([...shopify.world.stores.discounts.all()].map(({ usageLimit }) => usageLimit)).toEqual([1]);
  });

  it("off, or with the advocate's own code on links, nothing is made", async () => {
    await aProgramme(shopify.shop, { on: false });
    await fill();
    await aProgramme(shopify.shop, { linkGives: "open-code" });
    await fill();
    expect(await states()).toEqual({});
  });

  it("below half it is filled again, by demand", async () => {
    await aProgramme(shopify.shop);
    await anAdvocate(shopify.shop);
    await fill();
    await runJobs(pool, shopify);
    for (let visitor = 0; visitor < 26; visitor++) await visit(`browser-number-${visitor}`);
    await runJobs(pool, shopify);
    expect(await db().friendVoucher.count({ where: { handedAt: null } })).toBe(50);
    expect(codesInShopify()).toBe(76);
  });

  it("another offer takes those out that nobody has; those that were handed out stay good", async () => {
    const programme = await aProgramme(shopify.shop);
    await anAdvocate(shopify.shop);
    await fill();
    await runJobs(pool, shopify);
    const had = await visit("browser-number-1");
    await aProgramme(shopify.shop, { friend: voucherTermsSchema.parse({ ...programme.friend, offer: { kind: "fixedAmount", minor: 1500 } }) });
    await fill();
    await runJobs(pool, shopify);
    expect(await states()).toEqual({ live: 51, revoked: 49 });
    expect(had.ok && (await db().voucher.findFirstOrThrow({ where: { key: had.voucher.key } })).state).toBe("live");
  });

  it("vouchers that have lain so long that a friend's time would be cut are replaced", async () => {
    await aProgramme(shopify.shop);
    await fill();
    await runJobs(pool, shopify);
    later(70 * 86_400_000);
    await fill();
    await runJobs(pool, shopify);
    expect(await states()).toEqual({ live: 50, revoked: 50 });
  });

  it("Shopify refuses: the merchant is told once, in both languages, nothing is tried without end, and told off when it goes again", async () => {
    await aProgramme(shopify.shop);
    shopify.faults.failAdminApi = 1;
    shopify.chance.next = () => 0;
    await fill();
    later(16 * minute);
    await fill();
    await fill();
    expect(await notices()).toEqual(["friend-pool-empty"]);
    expect(await states()).toEqual({ promised: 50 });
    shopify.faults.failAdminApi = 0;
    await runJobs(pool, shopify);
    await fill();
    expect(await notices()).toEqual([]);
  });

  it("an answer that was lost does not make a code twice", async () => {
    await aProgramme(shopify.shop);
    // Every second call brings no answer, after its effect.
    shopify.faults.failAdminApi = 0.5;
    let call = 0;
    let draws: number[] = [];
    shopify.chance.next = () => {
      if (draws.length === 0) draws = ++call % 2 === 1 ? [0.99, 0, 0.9, 0.9] : [0.99, 0.99];
      return draws.shift() ?? 0.99;
    };
    await fill();
    await runJobs(pool, shopify);
    expect(await states()).toEqual({ live: 50 });
    expect(codesInShopify()).toBe(50);
  });
});

describe("handing out", () => {
  it("two visitors at once get two vouchers; one visitor twice gets one; each is claimed once", async () => {
    await aProgramme(shopify.shop);
    await anAdvocate(shopify.shop);
    await fill();
    await runJobs(pool, shopify);
    const handed = await Promise.all(["browser-number-1", "browser-number-2", "browser-number-1"].map(visit));
    const keys = handed.map((one) => (one.ok ? one.voucher.key : one.reason));
    expect(new Set(keys).size).toBe(2);
    expect(keys[0]).toBe(keys[2]);
    expect(await db().ledgerEntry.count({ where: { kind: "claim.made" } })).toBe(2);
    expect(await db().due.count({ where: { topic: "voucher/time-over" } })).toBe(2);
    expect((await db().advocateTouch.findMany()).map(({ kind, count }) => [kind, count])).toEqual([["visited", 2]]);
  });

  it("with an empty pool one is promised at once, and registered in a little while", async () => {
    await aProgramme(shopify.shop);
    await anAdvocate(shopify.shop);
    const handed = await visit("browser-number-1");
    expect(handed.ok && handed.voucher.state).toBe("promised");
    await runJobs(pool, shopify);
    const again = await visit("browser-number-1");
    expect(again.ok && [again.voucher.state, again.isNew]).toEqual(["live", false]);
  });

  it("its time runs from that moment, in full", async () => {
    await aProgramme(shopify.shop);
    await anAdvocate(shopify.shop);
    const handed = await visit("browser-number-1");
    expect(handed.ok && handed.voucher.validUntil?.toISOString()).toBe("2026-04-01T21:59:59.999Z");
  });

  it("sixty an hour for one advocate, then it waits; a known visitor does not", async () => {
    await aProgramme(shopify.shop);
    await anAdvocate(shopify.shop);
    for (let visitor = 0; visitor < 60; visitor++) await visit(`browser-number-${visitor}`);
    expect(await visit("browser-number-60")).toEqual({ ok: false, reason: "too-many" });
    expect((await visit("browser-number-0")).ok).toBe(true);
    later(61 * minute);
    expect((await visit("browser-number-60")).ok).toBe(true);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { voucherEntry } from "~/core/vouchers/book.server";
import { hashNetwork } from "~/features/inserts/card-page/count-scan.server";
import { findRule, saveRule } from "~/features/inserts/rules/insert-rule.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.safety";
import { aCard } from "../features/inserts/a-card";
import { giftCardOf15, teaAdvice } from "../features/inserts/domain/a-card-voucher";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, asMerchantPosting, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const now = new Date("2026-11-22T12:00:00Z");
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now }); });
afterEach(() => { vi.useRealTimers(); });

const look = (shop: Shop) => loader(asMerchant(shop, "/app/safety"));
const press = (shop: Shop, form: Record<string, string>) => answerOf(action(asMerchantPosting(shop, "/app/safety", form)));

/** Scans of an order's card, one from each of so many networks. */
async function scannedFrom(shop: Shop, orderId: string, networks: number, change: { afterEnd?: number } = {}): Promise<void> {
  await db().cardScan.createMany({
    data: Array.from({ length: networks }, (_, index) => ({
      shopId: shop.id, orderId, networkHash: hashNetwork(shop, orderId, `10.0.${index}.1`, now) ?? "", scans: 3, afterEnd: change.afterEnd ?? 0, firstAt: now, lastAt: now,
    })),
  });
}

describe("codes that look leaked", () => {
  it("a code scanned from many networks is shown with the reason, the heaviest first; one that is not is left out", async () => {
    const shop = await aMerchantsShop();
    for (const [orderId, networks] of [["1", 6], ["2", 12], ["3", 4]] as const) {
      await aCard(shop, { orderId });
      await scannedFrom(shop, orderId, networks);
    }
    const { leaks } = await look(shop);
    expect(leaks.map(({ orderName, signals }) => [orderName, signals])).toEqual([
      ["#2", [{ kind: "many-networks", networks: 12, days: 7 }]],
      ["#1", [{ kind: "many-networks", networks: 6, days: 7 }]],
    ]);
    expect(leaks[0]).toMatchObject({ state: "live", stopped: false, code: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/) as string });
  });

  it("one that is tried again and again after use is shown as used, with nothing to stop", async () => {
    const shop = await aMerchantsShop();
    const { key } = await aCard(shop, { happened: (its) => [voucherEntry(its, "voucher.used", "2", { byOrderId: "2", byOrderName: "#2", savedMinor: null })] });
    await scannedFrom(shop, "1", 2, { afterEnd: 3 });
    expect((await look(shop)).leaks).toMatchObject([{ state: "used", signals: [{ kind: "after-end", scans: 6, networks: 2, days: 30 }] }]);
    expect(await press(shop, { intent: "stop-code", key })).toEqual({ status: 409, body: { ok: false, reason: "over", act: "stop" } });
  });

  it("the scans of another shop are not looked at, nor is a code of its own stopped from here", async () => {
    const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
    // Both have an order 1; only the other's card was scanned.
    for (const one of [shop, other]) await aCard(one);
    await scannedFrom(other, "1", 9);
    const { key } = await aCard(other, { orderId: "2" });
    expect(await look(shop)).toMatchObject({ leaks: [], past: [] });
    expect((await press(shop, { intent: "stop-code", key })).status).toBe(404);
    expect((await look(other)).leaks).toMatchObject([{ orderName: "#1", stopped: false }]);
    expect(await db().voucher.count({ where: { stopped: true } })).toBe(0);
  });
});

describe("the kill switch of a code", () => {
  it("stops it once, however often it is pressed, with the reason in the ledger; one click lets it go again", async () => {
    const shop = await aMerchantsShop();
    const { key, code } = await aCard(shop);
    for (let pressed = 0; pressed < 2; pressed++) expect((await press(shop, { intent: "stop-code", key, because: "on a coupon site" })).status).toBe(200);
    expect(await db().voucher.findFirst({ where: { shopId: shop.id } })).toMatchObject({ stopped: true, todo: "remove" });
    const grouped = code.replace(/(.{4})(?=.)/g, "$1-");
    expect((await look(shop)).past).toMatchObject([{ act: "stopped", what: { kind: "code", code: grouped, orderId: "1" }, because: "on a coupon site", at: now }]);
    for (let pressed = 0; pressed < 2; pressed++) expect((await press(shop, { intent: "resume-code", key })).status).toBe(200);
    expect(await db().voucher.findFirst({ where: { shopId: shop.id } })).toMatchObject({ stopped: false });
    expect((await look(shop)).past.map(({ act }) => act)).toEqual(["resumed", "stopped"]);
  });

  it("a gift card that was stopped is not let go again", async () => {
    const shop = await aMerchantsShop();
    const { key } = await aCard(shop, { terms: giftCardOf15 });
    await press(shop, { intent: "stop-code", key });
    expect(await press(shop, { intent: "resume-code", key })).toEqual({ status: 409, body: { ok: false, reason: "final", act: "resume" } });
  });
});

describe("the kill switches of a discount and of a rule", () => {
  it("a discount with all its codes: stopped, shown as such with how many are out, let go again", async () => {
    const shop = await aMerchantsShop();
    const { cohortKey } = await aCard(shop, { orderId: "1" });
    await aCard(shop, { orderId: "2" });
    expect((await look(shop)).cohorts).toMatchObject([{ key: cohortKey, stopped: false, out: 2 }]);
    expect((await press(shop, { intent: "stop-cohort", key: cohortKey, because: "misprint" })).status).toBe(200);
    expect(await look(shop)).toMatchObject({ cohorts: [{ stopped: true }], past: [{ act: "stopped", what: { kind: "cohort" }, because: "misprint" }] });
    expect((await press(shop, { intent: "resume-cohort", key: cohortKey })).status).toBe(200);
    expect((await look(shop)).cohorts).toMatchObject([{ stopped: false }]);
  });

  it("a rule: switched off together with all of its discounts, and on again", async () => {
    const shop = await aMerchantsShop();
    await aCard(shop);
    const rule = await findRule(shop, "first-order");
    if (!rule) throw new Error("a shop begins with a rule");
    await saveRule(shop, { ...rule, on: true }, rule.version, now);
    expect((await look(shop)).rules).toMatchObject([{ id: "first-order", on: true, stopped: false, out: 1 }]);
    expect((await press(shop, { intent: "stop-rule", key: "first-order", because: "misprint" })).status).toBe(200);
    expect(await look(shop)).toMatchObject({ rules: [{ on: false, stopped: true }], cohorts: [{ stopped: true }] });
    expect((await press(shop, { intent: "resume-rule", key: "first-order" })).status).toBe(200);
    expect(await look(shop)).toMatchObject({ rules: [{ on: true, stopped: false }], cohorts: [{ stopped: false }] });
  });

  it("discounts, gift cards and benefits are told apart; a benefit that Shopify never hears of can be stopped all the same", async () => {
    const shop = await aMerchantsShop();
    await aCard(shop, { orderId: "1" });
    const { cohortKey } = await aCard(shop, { orderId: "2", terms: teaAdvice, cohortKey: "cohort/inserts/tea/2027-02" });
    expect((await look(shop)).cohorts.map(({ key, keptBy }) => [key === cohortKey, keptBy]).sort()).toEqual([[false, "discount"], [true, "people"]]);
    expect((await press(shop, { intent: "stop-cohort", key: cohortKey })).status).toBe(200);
    expect((await look(shop)).cohorts.find(({ key }) => key === cohortKey)).toMatchObject({ stopped: true });
    expect((await look(shop)).past).toMatchObject([{ what: { kind: "cohort", keptBy: "people" } }]);
  });

  it("gift cards have no discount that could be switched off: each that lives is stopped by itself, once, and stays so", async () => {
    const shop = await aMerchantsShop();
    const { key, cohortKey } = await aCard(shop, { terms: giftCardOf15 });
    for (let pressed = 0; pressed < 2; pressed++) expect((await press(shop, { intent: "stop-cohort", key: cohortKey, because: "misprint" })).status).toBe(200);
    expect(await db().voucher.findFirst({ where: { shopId: shop.id, key } })).toMatchObject({ stopped: true, todo: "remove" });
    expect(await db().ledgerEntry.count({ where: { shopId: shop.id, kind: "voucher.stopped" } })).toBe(1);
    expect((await press(shop, { intent: "resume-cohort", key: cohortKey })).status).toBe(200);
    expect(await db().voucher.findFirst({ where: { shopId: shop.id, key } })).toMatchObject({ stopped: true });
  });

  it("those of another shop are not here", async () => {
    const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
    const { cohortKey } = await aCard(other);
    expect((await press(shop, { intent: "stop-cohort", key: cohortKey })).status).toBe(404);
    expect((await press(shop, { intent: "stop-rule", key: "somebody-elses" })).status).toBe(404);
    expect((await look(other)).cohorts).toMatchObject([{ stopped: false }]);
  });
});

it.each<Record<string, string>>([{ intent: "stop-everything", key: "x" }, { intent: "stop-code", key: "" }, { intent: "stop-code", key: "a b" }, { key: "x" }])("the form %o is none", async (form) => {
  expect((await press(await aMerchantsShop(), form)).status).toBe(400);
});

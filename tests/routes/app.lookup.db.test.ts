import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { voucherEntry } from "~/core/vouchers/book.server";
import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { newRuleDefinition } from "~/features/inserts/domain/rules/insert-rule";
import { saveRule } from "~/features/inserts/rules/insert-rule.server";
import type { LookedUp } from "~/features/inserts/look-up/look-up.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/app.lookup";
import { aCard } from "../features/inserts/a-card";
import { teaAdvice, tenPercent } from "../features/inserts/domain/a-card-voucher";
import { aShopify } from "../support/a-shopify";
import { testDatabase } from "../support/database";
import { aMerchantsShop, answerOf, asMerchant, asMerchantPosting, withoutNetwork } from "./merchant-request";

await testDatabase();
const now = new Date("2026-11-22T12:00:00Z");
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now }); });
afterEach(() => { vi.useRealTimers(); });

const send = (shop: Shop, form: Record<string, string>) => answerOf(action(asMerchantPosting(shop, "/app/lookup", form)));
async function ask(shop: Shop, typed: string, triedWith = ""): Promise<LookedUp> {
  const { body } = await send(shop, { intent: "look-up", typed, triedWith });
  return (body as { result: LookedUp }).result;
}
async function found(shop: Shop, typed: string, triedWith = "") {
  const result = await ask(shop, typed, triedWith);
  if (result.kind !== "found") throw new Error(`found ${result.kind}`);
  return result;
}

describe("without a network", () => {
  withoutNetwork();

  it("a voucher by its code, in any spelling: with its state, its story and why it is refused", async () => {
    const shop = await aMerchantsShop();
    const { code, key } = await aCard(shop, { happened: (its) => [voucherEntry(its, "voucher.used", "2", { byOrderId: "2", byOrderName: "#2", savedMinor: null })] });
    for (const typed of [code, groupedCode(code).toLowerCase(), groupedCode(code).replaceAll("-", " ")]) {
      const { vouchers, without } = await found(shop, typed);
      expect(vouchers).toMatchObject([{ key, code: groupedCode(code), state: "used", orderName: "#1", refusal: { certain: [{ kind: "used", onDay: "2026-11-21", byOrderName: "#2" }], possible: [] } }]);
      expect(vouchers[0]?.story.map(({ fact }) => fact.kind)).toEqual(["insert.decided", "voucher.registered", "voucher.used"]);
      expect(without).toEqual([]);
    }
  });

  it("a voucher by its order, as “#1042” or “1042”, and tried with another order: below its minimum there", async () => {
    const shop = await aMerchantsShop();
    const { key } = await aCard(shop, { orderId: "51", order: { name: "#1042" }, decided: { orderName: "#1042" }, terms: { ...tenPercent, minimumMinor: 4000 } });
    const line = { lineId: "1", productId: "7", variantId: "8", sku: "TEA", title: "Tee", quantity: 1, currentQuantity: 1, priceMinor: 900, needsShipping: true, isGiftCard: false };
    await db().shopOrder.create({ data: { shopId: shop.id, orderId: "52", name: "#1043", currency: "EUR", totalMinor: 900n, currentTotalMinor: 900n, sourceName: "web", test: false, financialStatus: "paid", discountCodes: [], placedAt: now, toldAt: now, lines: [line] } });
    for (const typed of ["#1042", "1042", " 1042 "]) expect((await found(shop, typed)).vouchers.map((voucher) => voucher.key)).toEqual([key]);
    expect(await found(shop, "#1042", "1043")).toMatchObject({ triedWith: "known", vouchers: [{ refusal: { certain: [{ kind: "below-minimum", subtotal: { minor: 900, currency: "EUR" } }] } }] });
    expect(await found(shop, "#1042", "9999")).toMatchObject({ triedWith: "unknown", vouchers: [{ refusal: { certain: [] } }] });
  });

  it("an order without a voucher: what was decided, and which rule came nearest, by the rules of that day", async () => {
    const shop = await aMerchantsShop();
    const definition = { ...newRuleDefinition("EUR"), name: "Erste Bestellung ab 100 €", conditions: [{ kind: "nthOrder" as const, from: 1, to: 1 }, { kind: "value" as const, fromMinor: 10_000, belowMinor: null }] };
    await saveRule(shop, { id: "first", on: true, ...definition }, 0, new Date("2026-11-20T12:00:00Z"));
    await aCard(shop, { decided: { decision: "none", reason: "no-rule", ruleId: null, ruleVersion: null, variant: null, promise: null, nthOrder: 1 } });
    await saveRule(shop, { id: "first", on: true, ...definition, conditions: [] }, 1, now);
    expect(await found(shop, "#1")).toMatchObject({
      vouchers: [],
      without: [{ orderName: "#1", decided: { data: { decision: "none", reason: "no-rule" } }, nearMisses: [{ ruleName: "Erste Bestellung ab 100 €", failed: [{ kind: "value" }], unknown: [] }] }],
    });
  });

  it("the control group is said, without rules that would have come near", async () => {
    const shop = await aMerchantsShop();
    await aCard(shop, { decided: { decision: "control", reason: "lot", promise: null } });
    expect(await found(shop, "#1")).toMatchObject({ without: [{ decided: { data: { decision: "control" } }, nearMisses: [] }] });
  });

  it("an order that was never decided is older than the app here", async () => {
    const shop = await aMerchantsShop();
    await db().shopOrder.create({ data: { shopId: shop.id, orderId: "9", name: "#9", currency: "EUR", totalMinor: 900n, sourceName: "web", test: false, financialStatus: "paid", discountCodes: [], placedAt: now, toldAt: now } });
    expect(await found(shop, "9")).toMatchObject({ vouchers: [], without: [{ orderName: "#9", decided: null }] });
  });

  it("a slip of the finger is told from what nobody here has heard of", async () => {
    const shop = await aMerchantsShop();
    const { code } = await aCard(shop);
    const slip = code.slice(0, -1) + (code.endsWith("B") ? "C" : "B");
    expect(await ask(shop, groupedCode(slip))).toEqual({ kind: "not-found", isLikeOurs: true });
    expect(await ask(shop, "#4711")).toEqual({ kind: "not-found", isLikeOurs: false });
    expect(await ask(shop, "  ")).toEqual({ kind: "nothing" });
  });

  it("vouchers, orders and keys of another shop are not found, and nothing is done to them", async () => {
    const [shop, other] = [await aMerchantsShop(), await aMerchantsShop()];
    const { code, key } = await aCard(other);
    expect(await ask(shop, code)).toEqual({ kind: "not-found", isLikeOurs: true });
    expect(await ask(shop, "#1")).toEqual({ kind: "not-found", isLikeOurs: false });
    for (const intent of ["again", "stop", "resume", "given"]) expect((await send(shop, { intent, key, reason: "why not" })).status).toBe(404);
    expect(await db().ledgerEntry.count({ where: { kind: { in: ["voucher.promised", "voucher.stopped", "voucher.given"] } } })).toBe(0);
  });

  it("an address is never taken from the page's own address, and Shopify's silence is said", async () => {
    const shop = await aMerchantsShop();
    const { code } = await aCard(shop);
    const open = (query: string) => loader(asMerchant(shop, `/app/lookup?q=${encodeURIComponent(query)}`));
    expect(await open("anna@example.com")).toMatchObject({ typed: "", result: { kind: "nothing" } });
    expect(await open(code)).toMatchObject({ typed: code, result: { kind: "found" } });
    expect(await ask(shop, "anna@example.com")).toEqual({ kind: "silent" });
  });

  it("given again by hand, however often the form is sent: one new voucher, with the reason in the ledger, and the old one void", async () => {
    const shop = await aMerchantsShop();
    const { key, code } = await aCard(shop);
    const answers = [await send(shop, { intent: "again", key, reason: "card arrived torn" }), await send(shop, { intent: "again", key, reason: "card arrived torn" })];
    expect(answers[0]).toMatchObject({ status: 200, body: { did: "act", answer: { ok: true, act: "again" } } });
    expect(answers[1]).toEqual(answers[0]);
    expect(await db().ledgerEntry.findMany({ where: { shopId: shop.id, kind: "voucher.promised" } })).toMatchObject([{ data: { reason: "card arrived torn", replaces: key } }]);
    const { vouchers } = await found(shop, "#1");
    expect(vouchers.map(({ state }) => state).sort()).toEqual(["promised", "revoked"]);
    const again = vouchers.find(({ state }) => state === "promised");
    expect(vouchers.find(({ state }) => state === "revoked")?.refusal.certain).toEqual([{ kind: "replaced", code: again?.code }]);
    expect(again?.code).not.toBe(groupedCode(code));
  });

  it.each<Record<string, string>>([{ intent: "again" }, { intent: "again", reason: "   " }, { intent: "burn" }, {}])("without a reason, or as %o, nothing is given", async (form) => {
    const shop = await aMerchantsShop();
    const { key } = await aCard(shop);
    expect((await send(shop, { key, ...form })).status).toBe(400);
    expect(await db().ledgerEntry.count({ where: { kind: "voucher.promised" } })).toBe(0);
  });

  it("stopped and let go again from here, too", async () => {
    const shop = await aMerchantsShop();
    const { key, code } = await aCard(shop);
    expect((await send(shop, { intent: "stop", key })).status).toBe(200);
    expect((await found(shop, code)).vouchers).toMatchObject([{ stopped: true, refusal: { certain: [{ kind: "stopped", what: "code" }] } }]);
    expect((await send(shop, { intent: "resume", key })).status).toBe(200);
    expect((await found(shop, code)).vouchers).toMatchObject([{ stopped: false }]);
  });

  it("a benefit is marked as given once; a discount is not", async () => {
    const shop = await aMerchantsShop();
    const benefit = await aCard(shop, { orderId: "1", terms: teaAdvice, isRegistered: false, happened: (its) => [voucherEntry(its, "voucher.wanted", "1", { because: "paid" })] });
    const discount = await aCard(shop, { orderId: "2" });
    for (let sent = 0; sent < 2; sent++) expect((await send(shop, { intent: "given", key: benefit.key })).status).toBe(200);
    expect(await db().ledgerEntry.count({ where: { kind: "voucher.given" } })).toBe(1);
    expect((await found(shop, "#1")).vouchers).toMatchObject([{ state: "used" }]);
    expect(await send(shop, { intent: "given", key: discount.key })).toMatchObject({ status: 409, body: { answer: { reason: "no-benefit" } } });
  });
});

describe("with Shopify", () => {
  it("a customer's e-mail address leads to their vouchers and to their orders without one; it is kept nowhere", async () => {
    vi.setSystemTime(new Date("2026-03-02T08:00:00Z"));
    const shopify = await aShopify();
    try {
      const order = shopify.order({ customer: { email: "anna.aehre@example.com", firstName: "Anna", lastName: "Ähre" } });
      const customerId = order.customerId ?? "";
      const { key } = await aCard(shopify.shop, { orderId: "1", customerId });
      await aCard(shopify.shop, { orderId: "2", customerId, decided: { decision: "none", reason: "not-first-order", promise: null } });
      await aCard(shopify.shop, { orderId: "3", customerId: "1" });
      const { vouchers, without } = await found(shopify.shop, "Anna.Aehre@example.com");
      expect(vouchers.map((voucher) => voucher.key)).toEqual([key]);
      expect(without.map(({ orderName }) => orderName)).toEqual(["#2"]);
      expect(await ask(shopify.shop, "nobody@example.com")).toEqual({ kind: "not-found", isLikeOurs: false });
      expect(JSON.stringify(await db().ledgerEntry.findMany(), (_, value: unknown) => (typeof value === "bigint" ? String(value) : value))).not.toContain("aehre");
    } finally {
      await shopify.close();
    }
  });

  it("a code of another discount in the shop is none of ours: which one it is, is said", async () => {
    vi.setSystemTime(new Date("2026-03-02T08:00:00Z"));
    const shopify = await aShopify();
    try {
      const { code } = await aCard(shopify.shop);
      shopify.aDiscount({ code: "WELCOME10", title: "Frühling" });
      expect(await ask(shopify.shop, "welcome10")).toEqual({ kind: "foreign", title: "Frühling" });
      expect(await ask(shopify.shop, "WELCOME11")).toEqual({ kind: "not-found", isLikeOurs: false });
      expect((await ask(shopify.shop, code)).kind).toBe("found");
    } finally {
      await shopify.close();
    }
  });
});

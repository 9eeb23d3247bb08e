import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { advocateCodes } from "~/core/vouchers/advocate-codes.server";
import { groupedCode } from "~/core/vouchers/domain/voucher-code";
import { resumeAdvocate, stopAdvocate } from "~/features/referrals/advocates/stop-advocate.server";
import { findAdvocate } from "~/features/referrals/sharing/find-advocate.server";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { forgetCustomers, mergeCustomers } from "~/worker/react/keep-customers.server";
import { mergeCustomers as mergeInShopify } from "../../../sandbox/commerce/merge-customers";
import { okay } from "../../sandbox/commerce/a-shop";
import { recommending } from "../../support/a-recommendation";
import { aShopify } from "../../support/a-shopify";
import type { TestShopify } from "../../support/a-shopify";
import { runJobs } from "../../support/run-jobs";
import { testDatabase } from "../../support/database";
import { anEvent, expectToldTwiceIsOnce } from "../../support/told-twice";

const { pool } = await testDatabase();
let shopify: TestShopify;
let shop: ReturnType<typeof recommending>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T08:00:00Z") });
  shopify = await aShopify();
  shop = recommending(pool, shopify);
  await shop.switchOn();
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

/** Two accounts turn out to be one person's. */
async function merge(keptId: string, deletedId: string): Promise<void> {
  const idOf = (text: string) => [...shopify.world.stores.customers.all()].find(({ id }) => String(id) === text)?.id ?? "";
  okay(mergeInShopify(shopify.world, shopify.emit, { keptId: idOf(keptId), deletedId: idOf(deletedId) }));
  await expectToldTwiceIsOnce(pool, mergeCustomers, shopify.shop.id, shopify.events("customers/merge"));
  await runJobs(pool, shopify);
}
/** Codes that many may use. */
const inShopify = (): string[] => [...shopify.world.stores.discounts.all()].filter(({ usageLimit }) => usageLimit === null).flatMap(({ codes }) => codes.map(({ code }) => code)).sort();
const advocateOf = async (code: string): Promise<string | undefined> => (await findAdvocate(shopify.shop.id, code))?.customerId;
let friends = 0;
async function friendOrders(code: string): Promise<void> {
  shopify.order({ customer: { email: `friend-${++friends}@example.com`, firstName: "Ben" }, discountCodes: [code] });
  await shop.tell();
}

it("a card with the code of the account that is gone is worth what it was: code and link count for the one that remains", async () => {
  const old = await shop.advocate({ email: "anna@example.com", firstName: "Anna" });
  const kept = await shop.advocate({ email: "anna.b@example.com", firstName: "Anna" });
  await merge(kept.customerId, old.customerId);
  expect(inShopify()).toEqual([old.code, kept.code].sort());
  await friendOrders(old.code);
  await friendOrders(kept.code);
  expect((await db().referral.findMany()).map(({ advocateId, decision, way }) => [advocateId, decision, way])).toEqual([[kept.customerId, "attributed", "code"], [kept.customerId, "attributed", "code"]]);
  expect([await advocateOf(old.code), await advocateOf(groupedCode(old.code)), await advocateOf(kept.code)]).toEqual([kept.customerId, kept.customerId, kept.customerId]);
});

it("new cards have the code of the account that remains, also where it was no advocate before", async () => {
  const old = await shop.advocate({ email: "anna@example.com" });
  const other = String(shopify.order({ customer: { email: "anna.b@example.com" } }).customerId);
  await shop.tell();
  await merge(other, old.customerId);
  const { code } = await db().advocate.findUniqueOrThrow({ where: { shopId_customerId: { shopId: shopify.shop.id, customerId: other } } });
  expect(code).not.toBe(old.code);
  expect((await advocateCodes(shopify.shop, [other])).get(other)?.code).toBe(groupedCode(code ?? ""));
  await friendOrders(old.code);
  expect(await db().referral.findFirst()).toMatchObject({ advocateId: other, decision: "attributed" });
});

it("the account that is gone is deleted as well: that takes nothing from the one that remains", async () => {
  const old = await shop.advocate({ email: "anna@example.com" });
  const kept = await shop.advocate({ email: "anna.b@example.com" });
  await merge(kept.customerId, old.customerId);
  await expectToldTwiceIsOnce(pool, forgetCustomers, shopify.shop.id, [anEvent("customers/delete", { id: old.customerId })]);
  await runJobs(pool, shopify);
  expect(inShopify()).toEqual([old.code, kept.code].sort());
  await forgetCustomers(shopify.shop.id, [anEvent("customers/delete", { id: kept.customerId })]);
  await runJobs(pool, shopify);
  expect([inShopify(), await advocateOf(old.code), await advocateOf(kept.code)]).toEqual([[], undefined, undefined]);
});

it("whom the merchant stops brings nobody with either code, and both come back", async () => {
  const old = await shop.advocate({ email: "anna@example.com" });
  const kept = await shop.advocate({ email: "anna.b@example.com" });
  await merge(kept.customerId, old.customerId);
  await stopAdvocate(shopify.shop, kept.customerId, "", now());
  await runJobs(pool, shopify);
  expect([inShopify(), await advocateOf(old.code)]).toEqual([[], undefined]);
  await resumeAdvocate(shopify.shop, kept.customerId, now());
  await runJobs(pool, shopify);
  expect([inShopify(), await advocateOf(old.code)]).toEqual([[old.code, kept.code].sort(), kept.customerId]);
});

it("who remains was stopped before: the other's code is no way around it", async () => {
  const old = await shop.advocate({ email: "anna@example.com" });
  const kept = await shop.advocate({ email: "anna.b@example.com" });
  await stopAdvocate(shopify.shop, kept.customerId, "", now());
  await merge(kept.customerId, old.customerId);
  expect([inShopify(), await advocateOf(old.code)]).toEqual([[], undefined]);
});

it("who remains is in the control group: the code goes", async () => {
  const old = await shop.advocate({ email: "anna@example.com" });
  const other = String(shopify.order({ customer: { email: "anna.b@example.com" } }).customerId);
  await shop.tell();
  await shop.switchOn({ controlShareBasisPoints: 10_000 });
  await merge(other, old.customerId);
  expect([inShopify(), await advocateOf(old.code)]).toEqual([[], undefined]);
});

import { expect } from "vitest";
import { voucherState } from "~/core/vouchers/domain/voucher-state";
import { groupCells } from "~/features/inserts/domain/results/result-cells";
import { insertDecidedSchema } from "~/kernel/entries/insert-decided";
import { keptBy, voucherTermsSchema } from "~/kernel/voucher-terms";
import type { LedgerEntry, Voucher } from "~/platform/db/client/client";
import { db } from "~/platform/db/prisma.server";
import type { ShopWorld } from "./shop-world";

/** What must hold whenever one looks, whatever has been told, lost or not done yet. */
export async function expectLawful(world: ShopWorld): Promise<void> {
  const shopId = world.shopify.shop.id;
  const [vouchers, entries, cards, batches] = await Promise.all([
    db().voucher.findMany({ where: { shopId } }), db().ledgerEntry.findMany({ where: { shopId } }), db().insertCard.findMany({ where: { shopId } }), db().codeBatch.count(),
  ]);
  const bySubject = new Map(groupCells(entries, ({ subject }) => subject));
  expectOneStateEach(world, vouchers, bySubject);
  expectPromisesKept(vouchers, entries, new Map(cards.map(({ key, code }) => [key, code])));
  expectNoSecondLiveVoucher(vouchers.map((voucher) => ({ ...voucher, whose: voucher.customerId })));
  // While Shopify still works on codes, the book does not say what became of them.
  if (batches === 0) expect(codesInShopify(world)).toEqual(codesInTheBook(vouchers, bySubject));
}

/** What must hold as well once everything has been told or found, and all work is done. */
export async function expectSettled(world: ShopWorld): Promise<void> {
  const shopId = world.shopify.shop.id;
  const { orders, discounts } = world.shopify.world.stores;
  const [vouchers, cohorts] = await Promise.all([db().voucher.findMany({ where: { shopId } }), db().cohort.findMany({ where: { shopId } })]);
  const onHold = new Set(cohorts.filter(({ stops, resumes, discountId }) => stops > resumes && discountId === null).map(({ key }) => key));
  expect(vouchers.filter(({ todo, cohortKey }) => todo !== "nothing" && !(todo === "register" && onHold.has(cohortKey))), "no work is left").toEqual([]);
  expect(await db().failedJob.count({ where: { shopId } }), "no work has failed").toBe(0);
  expect(await db().insertCard.count({ where: { shopId } }), "every order is decided").toBe([...orders.all()].length);
  // By Shopify's own word on whose order it is.
  expectNoSecondLiveVoucher(vouchers.map((voucher) => ({ ...voucher, whose: orders.get(voucher.orderId ?? "")?.customerId ?? null })));
  for (const order of orders.all()) {
    if (order.test) continue;
    for (const { code } of order.discountCodes) expect(vouchers.find((voucher) => voucher.code === code), `${code} on ${order.name}`).toMatchObject({ state: "used", usedByOrderId: order.id });
  }
  for (const { discountId, stops, resumes } of cohorts) {
    const discount = [...discounts.all()].find(({ id }) => discountId?.endsWith(`/${id}`));
    expect(discount ? discount.deactivatedAt !== null : false, "stopped is deactivated").toBe(discountId !== null && stops > resumes);
  }
}

/** The read model says what the book says, read forwards or backwards; what is over does not come back to life. */
function expectOneStateEach({ stood }: ShopWorld, vouchers: readonly Voucher[], bySubject: ReadonlyMap<string, LedgerEntry[]>): void {
  for (const voucher of vouchers) {
    const entries = bySubject.get(voucher.key) ?? [];
    const kept = keptBy(voucherTermsSchema.parse(voucher.terms).offer);
    const { stage } = voucherState(entries, kept);
    expect([stage, voucherState([...entries].reverse(), kept).stage], voucher.key).toEqual([voucher.state, voucher.state]);
    const before = stood.get(voucher.key) ?? stage;
    if (before === "used") expect(stage, `${voucher.key} was used`).toBe("used");
    if (["revoked", "expired"].includes(before)) expect(["used", "revoked", "expired"], `${voucher.key} was ${before}`).toContain(stage);
    stood.set(voucher.key, stage);
  }
}

/** One decision an order; every promise has its one voucher with the code that was promised, and its card says the same. */
function expectPromisesKept(vouchers: readonly Voucher[], entries: readonly LedgerEntry[], cards: ReadonlyMap<string, string | null>): void {
  const decided = entries.filter(({ kind }) => kind === "insert.decided");
  expect(new Set(decided.map(({ orderId }) => orderId)).size).toBe(decided.length);
  const promised = decided.flatMap(({ key, data }) => {
    const { promise } = insertDecidedSchema.parse(data);
    return promise ? [[key, promise.code] as const] : [];
  });
  const again = entries.filter(({ kind }) => kind === "voucher.promised").map(({ key, data }) => [key, (data as { code: string }).code] as const);
  expect(vouchers.map(({ key, code }) => [key, code] as const).sort()).toEqual([...promised, ...again].sort());
  for (const [key, code] of promised) expect(cards.get(key)).toBe(code);
  expect(new Set(vouchers.map(({ code }) => code)).size).toBe(vouchers.length);
}

function expectNoSecondLiveVoucher(vouchers: readonly (Voucher & { whose: string | null })[]): void {
  const live = vouchers.filter(({ state, whose }) => whose !== null && ["promised", "live"].includes(state));
  const held = groupCells(live, ({ whose, ruleId }) => `${whose ?? ""} of ${ruleId ?? ""}`);
  expect(held.filter(([, theirs]) => theirs.length > 1).map(([whose, theirs]) => [whose, theirs.map(({ key }) => key)])).toEqual([]);
}

const codesInShopify = ({ shopify }: ShopWorld): string[] => [...shopify.world.stores.discounts.all()].flatMap(({ codes }) => codes.map(({ code }) => code)).sort();

/** Registered and not taken out again. */
const codesInTheBook = (vouchers: readonly Voucher[], bySubject: ReadonlyMap<string, LedgerEntry[]>): string[] => vouchers.filter(({ key }) => {
  const count = (kind: string): number => (bySubject.get(key) ?? []).filter((entry) => entry.kind === kind).length;
  return count("voucher.registered") > count("voucher.removed");
}).map(({ code }) => code).sort();

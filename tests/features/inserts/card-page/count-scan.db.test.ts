import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { voucherEntry } from "~/core/vouchers/book.server";
import { forgetOldScans } from "~/features/inserts/card-page/count-scan.server";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { loader } from "~/routes/proxy.$token";
import { asHolder } from "../../../routes/a-card-holder";
import { aMerchantsShop, withoutNetwork } from "../../../routes/merchant-request";
import { testDatabase } from "../../../support/database";
import { aCard } from "../a-card";
import type { Card, CardChange } from "../a-card";

await testDatabase();
withoutNetwork();
const now = new Date("2026-11-22T12:00:00Z");
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now }); });
afterEach(() => { vi.useRealTimers(); });

async function shopWithCard(change: CardChange = {}): Promise<Card & { shop: Shop }> {
  const shop = await aMerchantsShop();
  return { shop, ...(await aCard(shop, change)) };
}

const scans = async (shop: Shop): Promise<number> => (await db().insertCount.findUnique({ where: { shopId_orderId: { shopId: shop.id, orderId: "1" } } }))?.scans ?? 0;
const networks = (shop: Shop) => db().cardScan.findMany({ where: { shopId: shop.id }, orderBy: { scans: "desc" } });

it("of the scans of a card the first is booked, all are counted", async () => {
  const { shop, token, key } = await shopWithCard();
  for (let scan = 0; scan < 3; scan++) await loader(asHolder(shop, token));
  expect(await scans(shop)).toBe(3);
  expect(await db().ledgerEntry.count({ where: { shopId: shop.id, subject: key, kind: "insert.scanned" } })).toBe(1);
  expect(await db().insertCard.findFirst({ where: { shopId: shop.id } })).toMatchObject({ scannedAt: now });
});

it.each([
  ["asking only for the headers", { method: "HEAD" }], ["fetching ahead", { purpose: "prefetch" }],
  ["a messenger's preview", { userAgent: "facebookexternalhit/1.1" }], ["coming back from the page itself", { query: { seen: "1" } }],
])("%s is no scan", async (_, change) => {
  const { shop, token } = await shopWithCard();
  expect((await loader(asHolder(shop, token, change))).status).toBe(200);
  expect([await scans(shop), await networks(shop)]).toEqual([0, []]);
});

it("networks are remembered as hashes that say nothing by themselves: coarse, another for each card, another each month", async () => {
  const { shop, token } = await shopWithCard();
  const second = await aCard(shop, { orderId: "2" });
  for (const address of ["203.0.113.7", "203.0.113.99, 10.0.0.1", "198.51.100.1"]) await loader(asHolder(shop, token, { address }));
  await loader(asHolder(shop, second.token, { address: "203.0.113.7" }));
  const rows = await networks(shop);
  expect(rows.map(({ orderId, scans: count, afterEnd }) => [orderId, count, afterEnd])).toEqual([["1", 2, 0], ["1", 1, 0], ["2", 1, 0]]);
  expect(new Set(rows.map(({ networkHash }) => networkHash)).size).toBe(3);
  expect(JSON.stringify(rows)).not.toMatch(/203\.0|198\.51/);
  vi.setSystemTime(new Date("2026-12-01T12:00:00Z"));
  await loader(asHolder(shop, token, { address: "203.0.113.7" }));
  expect((await networks(shop)).filter(({ orderId }) => orderId === "1")).toHaveLength(3);
});

it("a scan that finds the voucher used is counted as such", async () => {
  const { shop, token } = await shopWithCard({ happened: (key) => [voucherEntry(key, "voucher.used", "2", { byOrderId: "2", byOrderName: "#2", savedMinor: null })] });
  await loader(asHolder(shop, token));
  await loader(asHolder(shop, token));
  expect(await networks(shop)).toMatchObject([{ scans: 2, afterEnd: 2 }]);
});

it("after ninety days networks are forgotten", async () => {
  const { shop, token } = await shopWithCard();
  await loader(asHolder(shop, token));
  expect(await forgetOldScans(new Date(now.getTime() + 90 * 86_400_000))).toBe(0);
  expect(await forgetOldScans(new Date(now.getTime() + 90 * 86_400_000 + 1))).toBe(1);
  expect(await networks(shop)).toEqual([]);
});

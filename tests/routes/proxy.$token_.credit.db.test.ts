import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { db } from "~/platform/db/prisma.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/proxy.$token_.credit";
import { loader as page } from "~/routes/proxy.$token";
import { aCard } from "../features/inserts/a-card";
import type { Card, CardChange } from "../features/inserts/a-card";
import { fiveAsCredit, tenPercent } from "../features/inserts/domain/a-card-voucher";
import { testDatabase } from "../support/database";
import { asHolder } from "./a-card-holder";
import { aMerchantsShop, asVisitor, withoutNetwork } from "./merchant-request";

await testDatabase();
withoutNetwork();
const now = new Date("2026-11-22T12:00:00Z");
beforeEach(() => { vi.useFakeTimers({ toFake: ["Date"], now }); });
afterEach(() => { vi.useRealTimers(); });

async function shopWithCard(change: CardChange = {}): Promise<Card & { shop: Shop }> {
  const shop = await aMerchantsShop();
  return { shop, ...(await aCard(shop, { terms: fiveAsCredit, ...change })) };
}

const wishes = (shop: Shop) => db().ledgerEntry.findMany({ where: { shopId: shop.id, kind: "voucher.credit-wished" } });
const back = (token: string): string => `/a/k/${token.toLowerCase()}?seen=1`;

it("asks back first, without JavaScript: what happens, that it cannot be undone, and nothing has happened yet", async () => {
  const { shop, token } = await shopWithCard();
  const response = await loader(asHolder(shop, token, { language: "de" }));
  const text = (await response.text()).replaceAll("\u00a0", " ");
  expect(response.status).toBe(200);
  expect(text).toContain("5 € dem Kundenkonto gutschreiben?");
  expect(text).toContain("rückgängig machen lässt sich das nicht");
  expect(text).toContain(`<form method="post" action="/a/k/${token.toLowerCase()}/credit">`);
  expect(await wishes(shop)).toEqual([]);
});

it("a yes is written down once, however often the form is sent, and leads back to the card, which says that it is on its way", async () => {
  const { shop, token, key } = await shopWithCard();
  for (let sent = 0; sent < 3; sent++) {
    const response = await action(asHolder(shop, token, { method: "POST" }));
    expect([response.status, response.headers.get("location")]).toEqual([303, back(token)]);
  }
  expect(await wishes(shop)).toMatchObject([{ subject: key, data: { minor: 500, currency: "EUR" } }]);
  const text = await (await page(asHolder(shop, token, { language: "de", query: { seen: "1" } }))).text();
  expect(text).toContain("Ihr Guthaben ist unterwegs");
});

it.each<[string, CardChange]>([
  ["an offer that is no store credit", { terms: tenPercent }],
  ["an order without a customer", { customerId: null }],
  ["a voucher that is not ready yet", { isRegistered: false }],
])("%s: there is nothing to ask, and a form sent all the same changes nothing", async (_, change) => {
  const { shop, token } = await shopWithCard(change);
  expect((await loader(asHolder(shop, token))).headers.get("location")).toBe(back(token));
  expect((await action(asHolder(shop, token, { method: "POST" }))).headers.get("location")).toBe(back(token));
  expect(await wishes(shop)).toEqual([]);
});

it("the card of another shop, or one that nobody knows, changes nothing", async () => {
  const { shop, token } = await shopWithCard();
  const other = await aMerchantsShop();
  for (const asked of [asHolder(other, token, { method: "POST" }), asHolder(shop, "UNKNOWN", { method: "POST" })]) expect((await action(asked)).status).toBe(303);
  expect([await wishes(shop), await wishes(other)]).toEqual([[], []]);
});

it("what Shopify has not signed is not taken", async () => {
  const { shop, token } = await shopWithCard();
  expect((await action(asVisitor(shop, token, { method: "POST", secret: "guessed" }))).status).toBe(400);
  expect((await loader(asVisitor(shop, token, { secret: "guessed" }))).status).toBe(400);
  expect(await wishes(shop)).toEqual([]);
});

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { addressHash, suppressionsOf } from "~/core/messages/suppressions.server";
import { unsubscribeUrl } from "~/core/messages/unsubscribe-token.server";
import { eraseCustomer } from "~/core/customers/erase-customer.server";
import type { Locale } from "~/kernel/locale";
import { now } from "~/platform/clock.server";
import { db } from "~/platform/db/prisma.server";
import { recording } from "~/platform/db/recording.server";
import type { Shop } from "~/platform/shopify/shop-store.server";
import { action, loader } from "~/routes/mail.unsubscribe.$token";
import { changeCustomer } from "../../sandbox/commerce/change-customer";
import { createCustomer } from "../../sandbox/commerce/create-customer";
import type { Customer } from "../../sandbox/world/entities";
import { okay } from "../sandbox/commerce/a-shop";
import { aShop } from "../support/a-shop";
import { aShopify } from "../support/a-shopify";
import type { TestShopify } from "../support/a-shopify";
import { testDatabase } from "../support/database";
import { runJobs } from "../support/run-jobs";

const { pool } = await testDatabase();
let shopify: TestShopify;
let customer: Customer;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-03-02T08:00:00Z") });
  shopify = await aShopify();
  customer = okay(createCustomer(shopify.world, shopify.emit, { shop: shopify.shop.domain, email: "anna@example.com", acceptsMarketing: true }));
  later(86_400_000);
});
afterEach(async () => {
  await shopify.close();
  vi.useRealTimers();
});

function later(milliseconds: number): void {
  vi.setSystemTime(now().getTime() + milliseconds);
  shopify.clock.time = now();
}
const tokenOf = (shop: Shop, change: { customerId?: string; locale?: Locale } = {}): string =>
  unsubscribeUrl(shop, { customerId: customer.id, addressHash: addressHash(shop, "anna@example.com"), locale: "de", ...change }).split("/").at(-1) ?? "";
const get = (token: string): Promise<Response> => loader({ request: new Request("https://app.example/"), params: { token }, context: {} });
const click = (token: string): Promise<Response> =>
  action({ request: new Request("https://app.example/", { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }) }), params: { token }, context: {} });
const stateInShopify = () => shopify.world.stores.customers.get(customer.id)?.emailMarketing.state;
const suppressed = () => db().mailSuppression.count();

describe("one click unsubscribes", () => {
  it("looking does not: the page asks, in the mail's language, and fetches nothing", async () => {
    for (const [locale, words] of [["de", "Abmelden?"], ["en", "Unsubscribe?"]] as const) {
      const page = await get(tokenOf(shopify.shop, { locale }));
      const html = await page.text();
      expect([page.status, page.headers.get("content-language")]).toEqual([200, locale]);
      expect(html).toContain(words);
      expect(html).toContain("<form method=\"post\">");
      expect(html).not.toMatch(/<script|src=|anna@example/);
    }
    expect([await suppressed(), stateInShopify()]).toEqual([0, "SUBSCRIBED"]);
  });

  it("the POST counts at once with us, and Shopify is told; sent twice, it is the same", async () => {
    for (let told = 0; told < 2; told++) expect((await click(tokenOf(shopify.shop))).status).toBe(200);
    expect((await suppressionsOf(shopify.shop, [{ customerId: customer.id, address: "other@example.com" }])).get(customer.id)?.[0]?.reason).toBe("unsubscribed");
    await runJobs(pool, shopify);
    expect([stateInShopify(), await suppressed()]).toEqual(["UNSUBSCRIBED", 1]);
    expect(await db().mailSuppression.findFirst()).toMatchObject({ toldAt: now() });
  });

  it("Shopify is down: it is told when it is back", async () => {
    shopify.faults.failAdminApi = 1;
    await click(tokenOf(shopify.shop));
    await runJobs(pool, shopify, 1);
    expect(stateInShopify()).toBe("SUBSCRIBED");
    shopify.faults.failAdminApi = 0;
    await runJobs(pool, shopify);
    expect(stateInShopify()).toBe("UNSUBSCRIBED");
  });

  it("who agreed anew before Shopify was told stays subscribed", async () => {
    await click(tokenOf(shopify.shop));
    later(60_000);
    okay(changeCustomer(shopify.world, shopify.emit, { customerId: customer.id, change: { emailMarketing: "UNSUBSCRIBED" } }));
    later(60_000);
    okay(changeCustomer(shopify.world, shopify.emit, { customerId: customer.id, change: { emailMarketing: "SUBSCRIBED" } }));
    await runJobs(pool, shopify);
    expect(stateInShopify()).toBe("SUBSCRIBED");
  });

  it("an old mail of somebody who was erased still works, and names nobody any more", async () => {
    await recording(shopify.shop.id, (tx) => eraseCustomer(tx, shopify.shop.id, customer.id, now()));
    expect((await click(tokenOf(shopify.shop))).status).toBe(200);
    expect(await db().mailSuppression.findFirst()).toMatchObject({ customerId: null, reason: "unsubscribed" });
  });
});

describe("forged", () => {
  it("is not found, changed in any place, and does nothing", async () => {
    const token = tokenOf(shopify.shop);
    const parts = token.split(".");
    const changed = parts.map((part, index) => parts.map((other, place) => (place === index ? (/^\d+$/.test(part) ? `${part}1` : part.startsWith("x") ? `y${part.slice(1)}` : `x${part.slice(1)}`) : other)).join("."));
    for (const forged of [...changed, "", "x", `${token}x`, parts.slice(0, 4).join("."), "../../etc", "9".repeat(300)]) {
      expect([forged, (await get(forged)).status, (await click(forged)).status]).toEqual([forged, 404, 404]);
    }
    expect(await suppressed()).toBe(0);
  });

  it("another shop's signature unsubscribes nobody here, and its click stays with it", async () => {
    const other = await aShop();
    const [, ...rest] = tokenOf(other).split(".");
    expect((await click([shopify.shop.id, ...rest].join("."))).status).toBe(404);
    expect((await click(tokenOf(other, { customerId: customer.id }))).status).toBe(200);
    expect(await db().mailSuppression.count({ where: { shopId: shopify.shop.id } })).toBe(0);
    expect((await suppressionsOf(shopify.shop, [{ customerId: customer.id, address: "anna@example.com" }])).get(customer.id)).toEqual([]);
  });
});

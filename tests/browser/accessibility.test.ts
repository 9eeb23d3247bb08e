import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import pg from "pg";
import type { Page } from "playwright-core";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { aCustomer, shopFloor } from "../support/shop-floor";
import type { StoryOrder } from "../support/shop-floor";
import { findViolations, violationsInApp } from "./find-violations";
import { openBrowser } from "./open-browser";
import type { OpenedBrowser } from "./open-browser";
import { theAdmin } from "./the-admin";

/** axe's rules, all of them, on every page a merchant and a customer can come to; with something to show on it, and with something gone wrong. */

let house: House;
let floor: ReturnType<typeof shopFloor>;
let browser: OpenedBrowser;
let used: StoryOrder;
beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ quietSeed: true }), openBrowser()]);
  floor = shopFloor(house);
  used = await letThingsHappen();
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});
afterEach(() => expect(browser.complaints(), "no page threw or complained").toEqual([]));

const languages = ["de", "en"] as const;

describe.each([["de", "desktop"], ["en", "phone"]] as const)("what a merchant reads in %s on a %s", (language, device) => {
  it("can be read by everybody", async () => {
    const page = await browser[device](language);
    const admin = theAdmin(page, house.sandboxUrl);
    const code = (await floor.codeOf(used.id)) ?? "";
    const paths = {
      overview: "/app", parcels: "/app/parcels", "parcels, packed": "/app/parcels?show=packed", orders: "/app/orders", "orders, nothing found": "/app/orders?search=0", ledger: `/app/orders/${used.id}`,
      rules: "/app/inserts/rules", rule: "/app/inserts/rules/first-order", "new rule": "/app/inserts/rules/new", "rule tester": `/app/inserts/rules/tester?order=${used.id}`,
      designs: "/app/inserts/designs", design: "/app/inserts/designs/picture", results: "/app/inserts/results", "look-up": "/app/lookup", "look-up, found": `/app/lookup?q=${code}`,
      safety: "/app/safety", history: "/app/history", settings: "/app/settings", plan: "/app/plan", "keys for warehouses": "/app/api-keys", privacy: "/app/privacy", "no such order": "/app/orders/1",
    };
    const found: Record<string, string[]> = {};
    for (const [name, path] of Object.entries(paths)) {
      await admin.open(path, language);
      found[name] = await violationsInApp(page);
      expect(await widerThanItsWindow(page), `${name} fits into its window`).toBe(false);
    }
    await admin.open("/app/orders", language);
    await admin.app.getByRole("button", { name: /^(Diese Seite drucken|Print this page)/ }).click();
    await admin.app.locator("a[download]").waitFor();
    found["orders, printed"] = await violationsInApp(page);
    await admin.open("/app/inserts/rules/first-order", language);
    await admin.app.locator("[name=percentage]").fill("?");
    await admin.app.locator("[name=percentage]").press("Enter");
    await admin.app.locator("[name=percentage][aria-invalid=true]").waitFor();
    found["rule, refused"] = await violationsInApp(page);
    expect(found).toEqual(nothingIn(found));
    await page.context().close();
  });
});

describe.each(languages)("what a customer reads in %s on a phone", (language) => {
  it("can be read by everybody", async () => {
    const page = await browser.phone(language);
    const at = (path: string): Promise<unknown> => page.goto(`${house.storefrontUrl}${path}`);
    const found: Record<string, string[]> = {};
    const look = async (name: string): Promise<void> => { found[name] = await findViolations(page.mainFrame()); };
    for (const [name, path] of Object.entries({
      home: `/?locale=${language}`, collection: "/collections/all", "empty cart": "/cart", account: "/account", "unknown card": "/a/k/nosuchcard",
    })) {
      await at(path);
      await look(name);
    }
    await at("/collections/all");
    await page.locator(".card-link").first().tap();
    await page.locator("form.buy").waitFor();
    await look("product");
    await page.locator("form.buy button").tap();
    await page.locator("#code").fill("NONESUCH");
    await page.locator("[name=intent][value=apply]").tap();
    await page.locator("#code-error").waitFor();
    await look("cart, code refused");
    await page.locator("#code").fill("");
    await page.locator("[name=intent][value=checkout]").tap();
    await page.locator("#email").waitFor();
    await look("checkout");
    await page.locator("[name=intent][value=place]").tap();
    await page.locator("#email-error").waitFor();
    await look("checkout, refused");
    for (const [name, text] of Object.entries({ email: "a@example.com", firstName: "Ada", lastName: "Groß", address1: "Am Ufer 1", zip: "10115", city: "Berlin" })) await page.locator(`#${name}`).fill(text);
    await page.locator("[name=intent][value=place]").tap();
    await page.locator("[data-extension-target]").waitFor({ state: "attached" });
    await look("thank you");
    await page.locator("a[href^='/orders/']").tap();
    await page.waitForURL("**/orders/**");
    await look("order status");
    expect(found).toEqual(nothingIn(found));
    await page.context().close();
  });
});

const widerThanItsWindow = async (page: Page): Promise<boolean> =>
  (await page.frame({ name: "app-iframe" })?.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) ?? true;

/** The same names, and nothing found: what differs is shown with its page. */
const nothingIn = (found: Record<string, string[]>): Record<string, string[]> => Object.fromEntries(Object.keys(found).map((name) => [name, []]));

/** Orders in every state, one that was printed, delivered and used, and somebody who asks what is stored; work that got stuck, and what the merchant has to be told. */
async function letThingsHappen(): Promise<StoryOrder> {
  const customer = aCustomer();
  const [first, cancelled] = [(await floor.order({ customer })).body, (await floor.order()).body];
  await floor.order({ paid: false });
  await floor.order({ customer: null });
  await floor.settle();
  await floor.print([first.id]);
  await floor.doTo(first.id, "fulfil");
  await floor.doTo(first.id, "deliver");
  await floor.doTo(cancelled.id, "cancel");
  await floor.order({ customer, discountCodes: [(await floor.codeOf(first.id)) ?? ""] });
  await floor.control("POST", `customers/${first.customer?.id ?? ""}/data-request`);
  await floor.settle();
  await planTrouble();
  return first;
}

/** What takes hours of failing to come about, written down as the worker writes it. */
async function planTrouble(): Promise<void> {
  const client = new pg.Client({ connectionString: house.databaseUrl });
  await client.connect();
  try {
    await client.query(`
      INSERT INTO failed_job (shop_id, id, name, payload, kind, detail, attempts, failed_at) SELECT id, 'stuck-1', 'register-vouchers', '{}', 'refused', '', 7, now() FROM shop;
      INSERT INTO merchant_notice (shop_id, key, kind, data, noticed_at)
        SELECT shop.id, kind, kind, data::json, now() FROM shop, (VALUES ('budget-used-up', '{"ruleId":"first-order","name":"Erste Bestellung"}'), ('proxy-silent', '{}')) AS notice (kind, data)`);
  } finally {
    await client.end();
  }
}

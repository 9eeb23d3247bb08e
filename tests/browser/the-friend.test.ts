import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { firstProgramme } from "~/features/referrals/domain/programme/programme";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { aCustomer, feinkost, shopFloor } from "../support/shop-floor";
import { goToCheckout, placeOrder, putIntoCart } from "./at-the-storefront";
import { findViolations } from "./find-violations";
import { openBrowser } from "./open-browser";
import type { OpenedBrowser } from "./open-browser";

/** A friend follows a link on a phone: with and without JavaScript, in both languages, up to the order; and the advocate looks at their own link. */

let house: House;
let floor: ReturnType<typeof shopFloor>;
let browser: OpenedBrowser;
let database: pg.Client;
let link = "";
beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ quietSeed: true }), openBrowser()]);
  floor = shopFloor(house);
  database = new pg.Client({ connectionString: house.databaseUrl });
  await database.connect();
  link = await anAdvocatesLink();
});
afterAll(async () => {
  await database?.end();
  await browser?.close();
  await house?.stop();
});
afterEach(() => expect(browser.complaints(), "no page threw or complained").toEqual([]));

const advocateEmail = "anna.empfiehlt@example.com";

/** The programme is on, and somebody whose parcel arrived has a link. */
async function anAdvocatesLink(): Promise<string> {
  const { on: _, version: __, ...definition } = { ...firstProgramme("EUR", 100), controlShareBasisPoints: 0 };
  const { body: order } = await floor.order({ customer: aCustomer({ email: advocateEmail, firstName: "Anna" }) });
  await floor.doTo(order.id, "fulfil");
  await floor.doTo(order.id, "deliver");
  await floor.settle();
  const { rows: [shop] } = await database.query<{ id: number }>("SELECT id FROM shop WHERE domain = $1", [feinkost]);
  const shopId = shop?.id ?? 0;
  await database.query("INSERT INTO referral_programme (shop_id, version, \"on\", definition, created_at) SELECT $1, coalesce(max(version), 0) + 1, true, $2, now() FROM referral_programme WHERE shop_id = $1", [shopId, definition]);
  for (const name of ["admit-advocates", "fill-friend-pool"]) await database.query("SELECT graphile_worker.add_job($1, payload := $2::json, queue_name := $3)", [name, JSON.stringify({ shopId, failures: 0 }), `shopify/${shopId}`]);
  await floor.settle();
  const { rows: [advocate] } = await database.query<{ code: string }>("SELECT code FROM advocate WHERE shop_id = $1 AND code IS NOT NULL", [shopId]);
  const { rows: [ready] } = await database.query<{ count: number }>("SELECT count(*)::int FROM voucher WHERE shop_id = $1 AND key LIKE 'friend/%' AND state = 'live'", [shopId]);
  expect(ready?.count, "the pool is full").toBe(50);
  return `${house.storefrontUrl}/a/k/r/${advocate?.code ?? ""}`;
}

const words = {
  de: { hello: "Anna empfiehlt uns Ihnen", offer: "10 € Rabatt ab 40 €", use: "Jetzt einlösen", own: "Das ist Ihr eigener Link" },
  en: { hello: "Anna recommends us to you", offer: "€10 off from €40", use: "Use it now", own: "This is your own link" },
} as const;

describe.each(["de", "en"] as const)("a friend on a phone (%s)", (language) => {
  const { hello, offer, use } = words[language];

  it.each([true, false])("gets a voucher of their own, the same one on the same device (JavaScript: %s), and nobody is shut out", async (javaScriptEnabled) => {
    const phone = await browser.phone(language, { javaScriptEnabled });
    await phone.goto(link);
    const button = phone.getByRole("link", { name: use });
    await button.waitFor();
    await phone.getByText(hello).waitFor();
    await phone.getByRole("heading", { level: 1, name: offer }).waitFor();
    const code = await phone.locator("#code").innerText();
    expect(await button.getAttribute("href")).toBe(`/discount/${code.replaceAll("-", "")}?redirect=%2F`);
    if (javaScriptEnabled) {
      expect(await findViolations(phone.mainFrame())).toEqual([]);
      expect(await phone.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
      await phone.goto(link);
    } else await phone.reload();
    await button.waitFor();
    expect(await phone.locator("#code").innerText()).toBe(code);
    await phone.context().close();
  });
});

it("the friend orders with it: ten euros less, and the voucher is used", async () => {
  const phone = await browser.phone("de");
  await phone.goto(link);
  await phone.getByRole("link", { name: words.de.use }).tap();
  await phone.getByRole("link", { name: "Alle Produkte" }).waitFor();
  const product = (await floor.state()).products.find(({ variants }) => variants.length === 1);
  if (!product) throw new Error("The shop has nothing to sell");
  await putIntoCart(phone, { title: product.title, quantity: Math.ceil(50 / Number(product.variants[0]?.price)) });
  await goToCheckout(phone);
  await phone.getByText("Sie sparen 10,00 €").waitFor();
  const code = await phone.locator(".code-list .code-name").innerText();
  const name = await placeOrder(phone);
  await floor.settle();
  expect((await floor.state()).orders.find((order) => order.name === name)?.discountCodes).toEqual([code]);
  await phone.goto(link);
  await phone.getByRole("heading", { name: "Dieser Gutschein wurde schon eingelöst" }).waitFor();
  await phone.context().close();
});

it.each(["de", "en"] as const)("the advocate, signed in, is told that the link is theirs (%s)", async (language) => {
  const phone = await browser.phone(language);
  await phone.goto(`${house.storefrontUrl}/account`);
  await phone.locator("#email").fill(advocateEmail);
  await phone.locator("main form button").first().click();
  await phone.waitForLoadState();
  await phone.goto(link);
  await phone.getByRole("heading", { name: words[language].own }).waitFor();
  expect(await phone.locator(".link").innerText()).toBe(link);
  expect(await findViolations(phone.mainFrame())).toEqual([]);
  await phone.context().close();
});

import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { firstProgramme } from "~/features/referrals/domain/programme/programme";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { aCustomer, feinkost, shopFloor } from "../support/shop-floor";
import type { StoryOrder } from "../support/shop-floor";
import { findViolations } from "./find-violations";
import { openBrowser } from "./open-browser";
import type { Language, OpenedBrowser } from "./open-browser";

/** Recommending in the checkout and in customers' accounts: the built extension in its worker, with the app behind it, on a phone. */

let house: House;
let floor: ReturnType<typeof shopFloor>;
let browser: OpenedBrowser;
let database: pg.Client;
let anna: StoryOrder;
let annasCode: string;
beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ quietSeed: true }), openBrowser()]);
  floor = shopFloor(house);
  database = new pg.Client({ connectionString: house.databaseUrl });
  await database.connect();
  await switchProgrammeOn();
  anna = (await floor.order({ customer: { ...aCustomer(), firstName: "Anna", lastName: "Lindner" } })).body;
  await floor.settle();
  await floor.doTo(anna.id, "fulfil");
  await floor.doTo(anna.id, "deliver");
  await floor.settle();
  annasCode = (await one<{ code: string }>("SELECT code FROM advocate WHERE customer_id = $1", [anna.customer?.id])).code;
});
afterAll(async () => {
  await database?.end();
  await browser?.close();
  await house?.stop();
});
afterEach(() => expect(browser.complaints(), "no page threw or complained, no element was one that Shopify does not have").toEqual([]));

async function one<Row extends object>(query: string, values: unknown[]): Promise<Row> {
  const { rows } = await database.query<Row>(query, values);
  if (!rows[0]) throw new Error(`Nothing found: ${query}`);
  return rows[0];
}

/** In the newest version, with nobody in the control group; as the programme's page saves it. */
async function switchProgrammeOn(): Promise<void> {
  const { version: _, on, ...definition } = { ...firstProgramme("EUR", 100), on: true, controlShareBasisPoints: 0 };
  await database.query(
    `INSERT INTO referral_programme (shop_id, version, "on", definition, created_at)
     SELECT id, 1 + (SELECT coalesce(max(version), 0) FROM referral_programme p WHERE p.shop_id = shop.id), $1, $2, now() FROM shop WHERE domain = $3`,
    [on, definition, feinkost],
  );
}

interface Told {
  question: string; field: string; send: string; missing: string; nobody: string; thanks: string; share: string; offer: RegExp; profile: string; friends: string; rewards: string;
}
const words: Record<Language, Told> = {
  de: {
    question: "Wer hat uns empfohlen?", field: "Name oder E-Mail-Adresse", send: "Absenden", nobody: "Niemand", missing: "Bitte tragen Sie einen Namen oder eine E-Mail-Adresse ein.",
    thanks: "Danke! Wenn wir finden, wen Sie meinen, bekommen Sie beide, was versprochen ist.", share: "Jetzt weiterempfehlen", offer: /Für Ihre Freunde: 10\s€ Rabatt ab 40\s€\. Für Sie: 10\s€ Guthaben\./,
    profile: "Freunde empfehlen", friends: "Meine Freunde", rewards: "Meine Prämien",
  },
  en: {
    question: "Who sent you?", field: "Name or e-mail address", send: "Send", nobody: "Nobody", missing: "Please enter a name or an e-mail address.",
    thanks: "Thank you! If we can find who you mean, both of you get what was promised.", share: "Share now", offer: /For your friends: €10 off from €40\. For you: €10 store credit\./,
    profile: "Refer a friend", friends: "My friends", rewards: "My rewards",
  },
};

/** A first order of somebody new, on their own phone; their thank-you page is open then. */
async function orderOn(phone: Page, language: Language, email: string): Promise<string> {
  const variant = (await floor.state()).products.flatMap(({ variants }) => variants).find(({ price }) => Number(price) > 5);
  await phone.goto(`${house.storefrontUrl}/cart/add?id=${variant?.id ?? ""}&quantity=9&return_to=/checkout&locale=${language}`);
  await phone.goto(`${house.storefrontUrl}/checkout?locale=${language}`);
  for (const [name, text] of Object.entries({ email, firstName: "Ada", lastName: "Groß", address1: "Am Ufer 1", zip: "10115", city: "Berlin" })) await phone.locator(`#${name}`).fill(text);
  await phone.locator("[name=intent][value=place]").tap();
  await phone.waitForURL("**/thank-you");
  return decodeURIComponent(new URL(phone.url()).pathname.split("/")[2] ?? "");
}

async function signIn(phone: Page, language: Language, email: string): Promise<void> {
  await phone.goto(`${house.storefrontUrl}/account?locale=${language}`);
  await phone.locator("#email").fill(email);
  await phone.locator("form[action='/account/sign-in'] button").tap();
  await phone.waitForURL("**/account");
}

/** Goes somewhere, and waits until the app has answered the block there and the block has drawn what it heard. */
async function told(phone: Page, go: () => Promise<unknown>): Promise<void> {
  const answered = phone.waitForResponse((response) => response.url().endsWith("/extension/referral") && response.request().method() === "POST");
  await go();
  await (await answered).finished();
  await phone.locator("[data-block] s-skeleton-paragraph").waitFor({ state: "detached" });
}

const isNarrow = (phone: Page): Promise<boolean> => phone.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);
const look = async (phone: Page, name: string): Promise<void> => {
  expect(await findViolations(phone.mainFrame()), name).toEqual([]);
  expect(await isNarrow(phone), `${name} fits into its window`).toBe(true);
};

describe.each(["de", "en"] as const)("on a phone, in %s", (language) => {
  const say = words[language];

  it("a friend is asked who sent them, and thanked: the same whether or not somebody is found", async () => {
    const [found, unknown] = [await browser.phone(language), await browser.phone(language)];
    const tokens: string[] = [];
    for (const [phone, email, named] of [[found, `friend-${language}@example.com`, "Lindner, Anna"], [unknown, `other-${language}@example.com`, "Niemand von Hier"]] as const) {
      tokens.push(await orderOn(phone, language, email));
      await phone.getByRole("heading", { name: say.question }).waitFor();
      expect(await phone.getByText(annasCode.slice(0, 4)).count()).toBe(0);
      await look(phone, `thank-you-${language}`);
      await phone.getByRole("button", { name: say.send }).tap();
      await phone.getByText(say.missing).waitFor();
      expect(await phone.getByRole("textbox", { name: say.field }).getAttribute("aria-invalid")).toBe("true");
      await look(phone, `thank-you-missing-${language}`);
      await phone.getByRole("textbox", { name: say.field }).fill(named);
      await phone.getByRole("textbox", { name: say.field }).press("Enter");
      await phone.getByText(say.thanks).waitFor();
      await look(phone, `thank-you-thanked-${language}`);
    }
    await floor.settle();
    const claims = await database.query<{ checkout_token: string; advocate_id: string }>("SELECT checkout_token, advocate_id FROM name_claim WHERE checkout_token = ANY($1)", [tokens]);
    expect(claims.rows).toEqual([{ checkout_token: tokens[0], advocate_id: anna.customer?.id }]);
    for (const phone of [found, unknown]) {
      await told(phone, () => phone.locator("a[href^='/orders/']").tap());
      expect(await phone.locator("[data-block] > *").count(), "asked once, and there is nothing else to say").toBe(0);
      await phone.context().close();
    }
  });

  it("who says nobody is not asked again", async () => {
    const phone = await browser.phone(language);
    await orderOn(phone, language, `nobody-${language}@example.com`);
    await phone.getByRole("button", { name: say.nobody }).tap();
    await phone.getByRole("heading", { name: say.question }).waitFor({ state: "detached" });
    await told(phone, () => phone.reload());
    expect(await phone.getByRole("heading", { name: say.question }).count()).toBe(0);
    await phone.context().close();
  });

  it("an advocate who is signed in shares from the page of their order; whoever else opens it sees nothing about them", async () => {
    const phone = await browser.phone(language, { permissions: ["clipboard-read", "clipboard-write"] });
    const { token } = await statusToken();
    await told(phone, () => phone.goto(`${house.storefrontUrl}/orders/${token}?locale=${language}`));
    await look(phone, `order-status-signed-out-${language}`);
    expect(await phone.content()).not.toMatch(new RegExp(`${annasCode}|${annasCode.slice(0, 4)}-`));

    await signIn(phone, language, anna.customer?.email ?? "");
    await phone.goto(`${house.storefrontUrl}/orders/${token}?locale=${language}`);
    await phone.getByRole("heading", { name: say.share }).waitFor();
    await phone.getByText(say.offer).waitFor();
    await look(phone, `order-status-${language}`);
    const block = phone.locator("[data-block]");
    await block.getByRole("button", { name: language === "de" ? "Link kopieren" : "Copy link" }).tap();
    await block.getByRole("button", { name: language === "de" ? "Kopiert" : "Copied" }).waitFor();
    expect(await phone.evaluate(() => navigator.clipboard.readText())).toBe(`${house.storefrontUrl}/a/k/r/${annasCode}`);
    await expect.poll(async () => (await database.query("SELECT 1 FROM advocate_touch WHERE kind = 'shared' AND customer_id = $1", [anna.customer?.id])).rowCount).toBe(1);
    await phone.context().close();
  });

  it("their profile shows code, friends and rewards", async () => {
    const phone = await browser.phone(language);
    await signIn(phone, language, anna.customer?.email ?? "");
    await phone.goto(`${house.storefrontUrl}/account/profile?locale=${language}`);
    for (const heading of [say.profile, say.friends, say.rewards]) await phone.getByRole("heading", { name: heading }).waitFor();
    await look(phone, `profile-${language}`);
    await phone.context().close();
  });
});

/** The token of the page of Anna's order, as her mail has it. */
async function statusToken(): Promise<{ token: string }> {
  const page = await browser.desktop("de");
  await signInOn(page, anna.customer?.email ?? "");
  const href = (await page.locator(".order-list a", { hasText: anna.name }).getAttribute("href")) ?? "";
  await page.context().close();
  return { token: href.split("/").at(-1) ?? "" };
}

async function signInOn(page: Page, email: string): Promise<void> {
  await page.goto(`${house.storefrontUrl}/account`);
  await page.locator("#email").fill(email);
  await page.locator("form[action='/account/sign-in'] button").click();
  await page.waitForURL("**/account");
}

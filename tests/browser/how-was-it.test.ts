import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { firstReviewProgramme } from "~/features/reviews/domain/programme/review-programme";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { feinkost, shopFloor } from "../support/shop-floor";
import { findViolations, violationsInApp } from "./find-violations";
import { openBrowser } from "./open-browser";
import type { Language, OpenedBrowser } from "./open-browser";
import { theAdmin } from "./the-admin";

/** How ordering was: the question on the thank-you page, in its worker, on a phone; what the merchant sees of it and answers; and the block on the customer's page of the admin. */

let house: House;
let floor: ReturnType<typeof shopFloor>;
let browser: OpenedBrowser;
let database: pg.Client;
beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ quietSeed: true }), openBrowser()]);
  floor = shopFloor(house);
  database = new pg.Client({ connectionString: house.databaseUrl });
  await database.connect();
});
afterAll(async () => {
  await database?.end();
  await browser?.close();
  await house?.stop();
});
afterEach(() => expect(browser.complaints(), "no page threw or complained, no element was one that Shopify does not have").toEqual([]));

/** As the programme's page saves it, in its next version. */
async function ask(scale: "csat" | "nps"): Promise<void> {
  const { version: _, on: __, ...definition } = { ...firstReviewProgramme, satisfaction: { on: true, scale } };
  await database.query(
    `INSERT INTO review_programme (shop_id, version, "on", definition, created_at)
     SELECT id, 1 + (SELECT coalesce(max(version), 0) FROM review_programme p WHERE p.shop_id = shop.id), true, $1, now() FROM shop WHERE domain = $2`,
    [definition, feinkost],
  );
}

const words = {
  de: {
    csat: "Wie war das Bestellen?", nps: "Wie wahrscheinlich ist es, dass Sie uns weiterempfehlen?", two: "2 von 5", ten: "10 von 10, sehr wahrscheinlich", sorry: "Das tut uns leid", what: "Was ging schief?", send: "Absenden", enough: "Nein, danke",
    missing: "Bitte schreiben Sie etwas, oder wählen Sie „Nein, danke“.", thanks: "Danke, dass Sie es uns gesagt haben. Wir gehen dem nach.", content: "Danke, dass Sie es uns gesagt haben.",
  },
  en: {
    csat: "How was ordering?", nps: "How likely are you to recommend us?", two: "2 of 5", ten: "10 of 10, very likely", sorry: "We are sorry about that", what: "What went wrong?", send: "Send", enough: "No, thank you",
    missing: "Please write something, or choose “No, thank you”.", thanks: "Thank you for telling us. We look into it.", content: "Thank you for telling us.",
  },
} as const satisfies Record<Language, Record<string, string>>;

/** An order of somebody new, on their own phone; their thank-you page is open then. */
async function orderOn(phone: Page, language: Language, email: string): Promise<void> {
  const variant = (await floor.state()).products.flatMap(({ variants }) => variants).find(({ price }) => Number(price) > 5);
  await phone.goto(`${house.storefrontUrl}/cart/add?id=${variant?.id ?? ""}&quantity=2&return_to=/checkout&locale=${language}`);
  await phone.goto(`${house.storefrontUrl}/checkout?locale=${language}`);
  for (const [name, text] of Object.entries({ email, firstName: "Ada", lastName: "Groß", address1: "Am Ufer 1", zip: "10115", city: "Berlin" })) await phone.locator(`#${name}`).fill(text);
  await phone.locator("[name=intent][value=place]").tap();
  await phone.waitForURL("**/thank-you");
}
/** Other blocks of the app stand on the page as well. */
const block = (phone: Page) => phone.locator("[data-block=review-checkout]");
const look = async (phone: Page, name: string): Promise<void> => {
  expect(await findViolations(phone.mainFrame()), name).toEqual([]);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), `${name} fits into its window`).toBe(true);
};

describe.each(["de", "en"] as const)("on a phone, in %s", (language) => {
  const say = words[language];

  it("somebody who is unhappy taps, says why, and is thanked; asked again on no reload", async () => {
    await ask("csat");
    const phone = await browser.phone(language);
    await orderOn(phone, language, `unhappy-${language}@example.com`);
    await phone.getByRole("heading", { name: say.csat }).waitFor();
    await look(phone, `question-${language}`);
    await phone.getByRole("button", { name: say.two }).tap();
    await phone.getByRole("heading", { name: say.sorry }).waitFor();
    await block(phone).getByRole("button", { name: say.send }).tap();
    await phone.getByText(say.missing).waitFor();
    await look(phone, `word-missing-${language}`);
    await phone.getByRole("textbox", { name: say.what }).fill(`Die Kasse hat abgebrochen (${language})`);
    await look(phone, `word-${language}`);
    await block(phone).getByRole("button", { name: say.send }).tap();
    await phone.getByText(say.thanks).waitFor();
    await look(phone, `thanked-${language}`);
    const answered = phone.waitForResponse((response) => response.url().endsWith("/extension/satisfaction") && response.request().method() === "POST");
    await phone.reload();
    await (await answered).finished();
    await block(phone).locator("s-skeleton-paragraph").waitFor({ state: "detached" });
    expect(await block(phone).locator("> *").count()).toBe(0);
    await phone.context().close();
  });

  it("ten points are eleven buttons that fit, and nobody has to say a word", async () => {
    await ask("nps");
    const phone = await browser.phone(language);
    await orderOn(phone, language, `content-${language}@example.com`);
    await phone.getByRole("heading", { name: say.nps }).waitFor();
    await look(phone, `nps-${language}`);
    await phone.getByRole("button", { name: say.ten }).tap();
    await phone.getByRole("button", { name: say.enough }).tap();
    await phone.getByText(say.content).waitFor();
    await phone.context().close();
  });
});

it("the merchant finds the case, answers it, and the customer has the mail", async () => {
  await ask("csat");
  const phone = await browser.phone("de");
  await orderOn(phone, "de", "waiting@example.com");
  await phone.getByRole("button", { name: "1 von 5, sehr schlecht" }).tap();
  await phone.getByRole("textbox", { name: "Was ging schief?" }).fill("Drei Anläufe gebraucht");
  await block(phone).getByRole("button", { name: "Absenden" }).tap();
  await phone.getByText("Wir gehen dem nach").waitFor();
  await phone.context().close();
  await floor.settle();
  await floor.advance("PT6M");
  await floor.settle();

  const admin = theAdmin(await browser.desktop("de"), house.sandboxUrl);
  await admin.open("/app/cases", "de");
  await admin.app.getByText("Drei Anläufe gebraucht").waitFor();
  await admin.page.locator("#app-navigation").getByText(/^Fälle \(\d\)$/).waitFor();
  expect(await violationsInApp(admin.page)).toEqual([]);
  await admin.app.getByRole("row", { name: /Drei Anläufe/ }).getByRole("link").click();
  await admin.app.getByLabel("Ihre Antwort").fill("Das tut uns leid.\nDer Fehler ist behoben.");
  await admin.app.getByText("Zu Ihrer Rückmeldung, Bestellung").waitFor();
  expect(await violationsInApp(admin.page)).toEqual([]);
  await admin.app.getByRole("button", { name: "Antwort senden" }).click();
  await admin.toast("Die Antwort ist unterwegs.").waitFor();
  await floor.settle();
  const mail = (await floor.state()).mails.find(({ to }) => to.includes("waiting@example.com"));
  expect(mail?.subject).toMatch(/^Zu Ihrer Rückmeldung, Bestellung #\d+$/);
  for (const said of ["Der Fehler ist behoben.", "„Drei Anläufe gebraucht“"]) expect(mail?.text).toContain(said);
});

it("the customer's page of Shopify's admin says what they said, and leads there", async () => {
  const { rows: [row] } = await database.query<{ customer_id: string }>("SELECT customer_id FROM customer_case ORDER BY opened_at DESC LIMIT 1");
  const page = await browser.desktop("de");
  await page.goto(`${house.sandboxUrl}/admin/store/feinkost-lindner/customers/${row?.customer_id ?? ""}?locale=de`);
  const region = page.getByRole("region", { name: "Was diese Person gesagt hat" });
  await region.getByText("1 von 5").waitFor();
  expect(await findViolations(page.mainFrame())).toEqual([]);
  await region.getByRole("link", { name: /^Nicht zufrieden/ }).click();
  await page.waitForURL("**/app/cases/answer~*");
});

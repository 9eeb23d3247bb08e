import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { aCustomer, shopFloor } from "../support/shop-floor";
import type { StoryOrder } from "../support/shop-floor";
import { findViolations, violationsInApp } from "./find-violations";
import { tabTo } from "./keyboard";
import { openBrowser } from "./open-browser";
import type { Language, OpenedBrowser } from "./open-browser";
import { theAdmin } from "./the-admin";
import type { Admin } from "./the-admin";

/** The parcel's way: who packs works with the keyboard and a scanner alone; who unpacks scans the card at different times of its life. */

let house: House;
let floor: ReturnType<typeof shopFloor>;
let browser: OpenedBrowser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ quietSeed: true }), openBrowser()]);
  floor = shopFloor(house);
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});
afterEach(() => expect(browser.complaints(), "no page threw or complained").toEqual([]));

describe("the packer, without a mouse", () => {
  let page: Page;
  let admin: Admin;
  let [one, two, withGift]: StoryOrder[] = [];
  beforeAll(async () => {
    await floor.desk.saveRule({
      name: "Danke", conditions: [{ kind: "nthOrder", from: "2" }],
      variants: [{ offerKind: "benefit", textDe: "Ein Beutel Rooibos", textEn: "A sachet of rooibos", addedByPacker: true, packerNote: "1 Beutel Rooibos, Regal 4" }],
    });
    const customer = aCustomer();
    [one, two] = [(await floor.order({ customer })).body, (await floor.order()).body];
    await floor.settle();
    withGift = (await floor.order({ customer })).body;
    await floor.settle();
    page = await browser.desktop();
    admin = theAdmin(page, house.sandboxUrl);
    await admin.open("/app/parcels", "de");
  });
  const row = (order: StoryOrder | undefined) => admin.app.getByRole("row").filter({ hasText: order?.name ?? "no order" });
  const told = (text: string): Promise<void> => admin.app.getByText(text).first().waitFor({ state: "attached" });

  it("walks through the list, selects, prints, marks as packed, and takes that back", async () => {
    await tabTo(page, admin.app.getByRole("button", { name: "Tastatur" }));
    await press("ArrowDown");
    await press("x");
    await told(`${one?.name ?? ""} ausgewählt, insgesamt 1`);
    await press("ArrowDown");
    await press("x");
    await told(`${two?.name ?? ""} ausgewählt, insgesamt 2`);
    const [pdf] = await Promise.all([page.waitForEvent("popup"), press("p")]);
    expect(pdf.url(), "the PDF opens by itself").toMatch(/^blob:/);
    await pdf.close();
    await admin.app.getByText("2 Beilagen sind fertig").waitFor();
    expect(await violationsInApp(page)).toEqual([]);
    await row(one).getByText("Gedruckt", { exact: true }).waitFor();

    await press("d");
    await admin.toast("2 als gepackt markiert").waitFor();
    await row(one).waitFor({ state: "detached" });
    await row(withGift).waitFor();
    await tabTo(page, admin.app.getByRole("button", { name: "Tastatur" }), { backwards: true });
    await press("u");
    await admin.toast("2 nicht mehr als gepackt markiert").waitFor();
    await row(one).waitFor();
  });

  it("scans an order's number anywhere on the page: just its insert is printed, and what else goes into the parcel is said", async () => {
    const [pdf, printed] = await Promise.all([page.waitForEvent("popup"), page.waitForResponse("**/app/inserts/print.pdf"), scan(withGift?.name ?? "")]);
    await pdf.close();
    expect(printed.headers()["x-kundenkreis-cards"]).toBe("1");
    await admin.app.getByText(`${withGift?.name ?? ""} gedruckt`).waitFor();
    await admin.app.getByText("Ins Paket legen: 1 Beutel Rooibos, Regal 4").waitFor();
    expect(await violationsInApp(page)).toEqual([]);
    expect((await Promise.all([one, two, withGift].map((order) => floor.desk.orderPage(order?.id ?? "")))).map(({ prints }) => prints)).toEqual([1, 1, 1]);
    await scan("#999999");
    await admin.app.getByText("Keine Bestellung „#999999“ gefunden.").waitFor();
  });

  it("is helped by a list of the keys, and finds what is packed on its own page", async () => {
    await press("?");
    await admin.app.getByText("Arbeiten mit der Tastatur").waitFor();
    expect(await violationsInApp(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await admin.open("/app/parcels?show=packed", "en");
    await admin.app.getByText("Nothing packed yet").waitFor();
  });

  const press = (key: string): Promise<void> => page.keyboard.press(key);
  /** As a scanner types: faster than anybody, with Enter behind. */
  async function scan(text: string): Promise<void> {
    await page.frame({ name: "app-iframe" })?.evaluate((keys) => {
      for (const key of keys) (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    }, [...text, "Enter"]);
  }
});

describe("the customer's card on a phone", () => {
  interface Card { order: StoryOrder; link: string; code: string }
  let phones: Record<Language, Page>;
  let [living, used, stopped]: Card[] = [];
  beforeAll(async () => {
    phones = { de: await browser.phone("de"), en: await browser.phone("en") };
    const orders = [(await floor.order()).body, (await floor.order()).body, (await floor.order()).body];
    await floor.settle();
    [living, used, stopped] = await Promise.all(orders.map(async (order) => ({ order, link: await floor.cardLink(order.id), code: (await floor.codeOf(order.id)) ?? "" })));
  });
  const grouped = (code = ""): string => code.replace(/(.{4})(?=.)/g, "$1-");
  /** Both languages, looked at by axe as well, and nothing wider than the phone. */
  async function see(card: Card | undefined, expected: Partial<Record<Language, RegExp[]>>): Promise<void> {
    for (const [language, texts] of Object.entries(expected) as [Language, RegExp[]][]) {
      const page = phones[language];
      await page.goto(card?.link ?? "");
      for (const text of texts) await page.getByText(text).first().waitFor();
      expect(await findViolations(page.mainFrame())).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
  }

  it("before the delivery says what it is worth and that its time has not begun", async () => {
    await see(living, {
      de: [/^10\s% Rabatt bei Ihrer nächsten Bestellung ab 40/, /^Gültig 60 Tage ab Zustellung Ihres Pakets/, /^Einmal einlösbar/],
      en: [/^10% off your next order of .*40/, /^Valid for 60 days from the delivery of your parcel/, /^Can be used once/],
    });
    await phones.de.getByText(grouped(living?.code)).waitFor();
    const [picture] = await Promise.all([phones.de.waitForEvent("download"), phones.de.getByRole("link", { name: "Als Bild speichern" }).tap()]);
    expect(picture.suggestedFilename()).toBe("gutschein.png");
  });

  it("after it was used says so, with the day", async () => {
    await floor.order({ customer: { email: used?.order.customer?.email }, discountCodes: [used?.code] });
    await floor.settle();
    await see(used, { de: [/^Dieser Gutschein wurde schon eingelöst/, /Eingelöst wurde er am \d+\.\d+\.\d{4}/], en: [/^This voucher has already been used/, /It was used on \d+ \w+ \d{4}/] });
  });

  it("that the merchant has stopped says whom to write to, and works again once it is let go", async () => {
    const [voucher] = await floor.desk.vouchersOf(stopped?.order.name ?? "");
    await floor.desk.stop("code", voucher?.key ?? "");
    await see(stopped, { de: [/^Dieser Gutschein ist angehalten/], en: [/^This voucher is on hold/] });
    await floor.desk.resume("code", voucher?.key ?? "");
    await floor.settle();
    await see(stopped, { de: [/^10\s% Rabatt/] });
  });

  it("can be had as store credit instead, with scripts switched off as well", async () => {
    await floor.desk.orderRules([await floor.desk.saveRule({ name: "Viel", conditions: [{ kind: "value", from: "150" }], variants: [{ offerKind: "storeCredit", amount: "5" }] })]);
    const { variants } = (await floor.state()).products.find((product) => product.variants.length === 1) ?? { variants: [] };
    const { body: order } = await floor.order({ lines: [{ sku: variants[0]?.sku, quantity: Math.ceil(160 / Number(variants[0]?.price)) }] });
    await floor.settle();
    const phone = await browser.phone("de", { javaScriptEnabled: false });
    await phone.goto(await floor.cardLink(order.id));
    await phone.getByText("Lieber als Guthaben?").waitFor();
    await phone.getByRole("link", { name: "Meinem Kundenkonto gutschreiben" }).tap();
    await phone.getByRole("heading", { name: /^5\s€ dem Kundenkonto gutschreiben/ }).waitFor();
    await phone.getByRole("button", { name: "Ja, als Guthaben" }).tap();
    await phone.getByRole("heading", { name: /^Ihr Guthaben ist (unterwegs|auf dem Kundenkonto)/ }).waitFor();
    await floor.settle();
    await phone.reload();
    await phone.getByRole("heading", { name: "Ihr Guthaben ist auf dem Kundenkonto" }).waitFor();
    expect((await floor.state()).storeCredit.map(({ balance }) => balance)).toEqual(["5.00"]);
    await phone.context().close();
  });

  it("three days before its end says so, and after that until when it was good, in both languages", async () => {
    await floor.doTo(living?.order.id ?? "", "fulfil");
    await floor.doTo(living?.order.id ?? "", "deliver");
    await floor.settle();
    await see(living, { de: [/^Gültig bis \d+\.\d+\.\d{4}/] });
    await floor.advance("P57D");
    await see(living, { de: [/noch 3 Tage/], en: [/3 days left/] });
    await floor.advance("P4D");
    await floor.settle();
    await see(living, {
      de: [/^Dieser Gutschein ist abgelaufen/, /Er galt bis \d+\.\d+\.\d{4}/],
      en: [/^This voucher has expired/, /It was valid until \d+ \w+ \d{4}/],
    });
    await phones.de.getByRole("link", { name: "Zum Shop" }).waitFor();
  });
});

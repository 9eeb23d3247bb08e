import { readFile } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { decodeQr, pagesOfPdf } from "../support/read-pdf";
import { shopFloor } from "../support/shop-floor";
import { goToCheckout, placeOrder, putIntoCart } from "./at-the-storefront";
import type { Ware } from "./at-the-storefront";
import { tabTo, typeOver } from "./keyboard";
import { openBrowser } from "./open-browser";
import type { OpenedBrowser } from "./open-browser";
import { appReady, theAdmin } from "./the-admin";
import type { Admin } from "./the-admin";

let house: House;
let floor: ReturnType<typeof shopFloor>;
let browser: OpenedBrowser;
let admin: Admin;
beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ quietSeed: true }), openBrowser()]);
  floor = shopFloor(house);
  admin = theAdmin(await browser.desktop(), house.sandboxUrl);
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});
afterEach(() => expect(browser.complaints(), "no page threw or complained").toEqual([]));

describe("the merchant, without a mouse", () => {
  const field = (label: string) => admin.app.getByRole("textbox", { name: label });

  it("is told beside the field what cannot be saved, loses nothing typed, and saves", async () => {
    const { page, app } = admin;
    await page.goto(`${house.sandboxUrl}/admin`);
    await tabTo(page, page.getByRole("link", { name: /Feinkost Lindner/ }));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/app");
    await appReady(page);
    await tabTo(page, page.getByRole("link", { name: "Regeln" }));
    await page.keyboard.press("Enter");
    await tabTo(page, app.getByRole("link", { name: "Erste Bestellung" }));
    await page.keyboard.press("Enter");
    await field("Rabatt auf die nächste Bestellung").waitFor();
    expect(await page.getByRole("region", { name: "Unsaved changes" }).isVisible()).toBe(false);
    await app.getByText("10 % Rabatt bei Ihrer nächsten Bestellung ab 40 €").waitFor();

    await tabTo(page, field("Rabatt auf die nächste Bestellung"));
    await typeOver(page, "fünfzehn");
    await tabTo(page, field("Gültig für"));
    await typeOver(page, "45");
    await page.getByRole("region", { name: "Unsaved changes" }).waitFor();
    await page.keyboard.press("Enter");

    await app.getByText("Nicht gespeichert.").waitFor();
    const wrong = field("Rabatt auf die nächste Bestellung");
    expect(await wrong.getAttribute("aria-invalid")).toBe("true");
    expect(await describedBy("Rabatt auf die nächste Bestellung")).toContain("Das lässt sich nicht als Zahl lesen");
    expect(await wrong.inputValue()).toBe("fünfzehn");
    expect(await field("Gültig für").inputValue()).toBe("45");

    await tabTo(page, wrong, { backwards: true });
    await typeOver(page, "15");
    await app.getByText("15 % Rabatt bei Ihrer nächsten Bestellung ab 40 €").waitFor();
    await app.getByText("Gültig 45 Tage ab Zustellung").waitFor();
    await tabTo(page, page.getByRole("button", { name: "Speichern" }), { backwards: true });
    await page.keyboard.press("Enter");
    await admin.toast("Gespeichert").waitFor();
    await page.getByRole("region", { name: "Unsaved changes" }).waitFor({ state: "hidden" });

    await admin.open("/app/inserts/rules/first-order");
    expect(await field("Rabatt auf die nächste Bestellung").inputValue()).toBe("15");
    expect(await field("Gültig für").inputValue()).toBe("45");
  });

  it("throws away what was typed only when asked to", async () => {
    await admin.open("/app/inserts/rules/first-order");
    const before = await field("Ab einem Bestellwert von").inputValue();
    await tabTo(admin.page, field("Ab einem Bestellwert von"));
    await typeOver(admin.page, "75");
    await tabTo(admin.page, admin.page.getByRole("button", { name: "Verwerfen" }), { backwards: true });
    await admin.page.keyboard.press("Enter");
    await admin.page.getByRole("region", { name: "Unsaved changes" }).waitFor({ state: "hidden" });
    expect(await field("Ab einem Bestellwert von").inputValue()).toBe(before);
  });

  /** What a screen reader adds to the field. */
  async function describedBy(label: string): Promise<string> {
    const ids = (await field(label).getAttribute("aria-describedby"))?.split(" ") ?? [];
    const texts = await Promise.all(ids.map((id) => admin.app.locator(`[id="${id}"]`).innerText()));
    return texts.join(" ");
  }
});

describe("a customer on a phone", () => {
  it("orders, finds a card in the parcel, comes back with it once, and the merchant can read why", async () => {
    const ware = await something();
    const saving = savingOn(ware, await promisedPercentage());
    const phone = await browser.phone();
    await phone.goto(house.storefrontUrl);
    await putIntoCart(phone, ware);
    await goToCheckout(phone);
    const first = await placeOrder(phone);
    await floor.settle();

    const card = await printedCard(first);
    expect((await pagesOfPdf(card))[0]?.text).toContain("Änne");
    const link = await decodeQr(card, 0, 300) ?? "";
    expect(link).toMatch(new RegExp(`^${house.storefrontUrl}/a/k/[a-z0-9]+$`));

    await phone.goto(link);
    await phone.getByRole("link", { name: "Jetzt einlösen" }).tap();
    await phone.getByRole("link", { name: "Alle Produkte" }).waitFor();
    expect(new URL(phone.url()).pathname, "the card leads into the shop").toBe("/");
    await putIntoCart(phone, ware);
    await phone.getByText(`Sie sparen ${saving}`).waitFor();
    await goToCheckout(phone);
    await phone.getByText(`Sie sparen ${saving}`).waitFor();
    const code = await phone.locator(".code-list .code-name").innerText();
    const second = await placeOrder(phone);
    await floor.settle();
    expect((await floor.state()).orders.find(({ name }) => name === second)?.discountCodes).toEqual([code]);

    await phone.goto(link);
    await phone.getByRole("heading", { name: "Dieser Gutschein wurde schon eingelöst" }).waitFor();
    await phone.getByRole("link", { name: "Zum Shop" }).tap();
    await putIntoCart(phone, ware);
    await goToCheckout(phone);
    await phone.getByLabel("Gutscheincode").fill(code);
    await phone.getByRole("button", { name: "Einlösen" }).tap();
    await phone.getByRole("alert").getByText(`Der Code „${code}“ wurde bereits eingelöst.`).waitFor();
    expect(await phone.getByLabel("Vorname", { exact: true }).inputValue(), "nothing typed is lost").toBe("Änne");

    await admin.page.getByRole("link", { name: "Bestellungen" }).click();
    await admin.app.getByRole("link", { name: first, exact: true }).click();
    await admin.app.getByText(`Der Code wurde mit der Bestellung ${second} eingelöst.`).waitFor();
    await admin.app.getByText("Die Karte wurde zum ersten Mal gescannt.").waitFor();
    await admin.page.getByRole("group", { name: "Language of the app" }).getByRole("link", { name: "EN" }).click();
    await admin.app.getByText(`The code was used with order ${second}.`).waitFor();
    await admin.page.getByRole("link", { name: "Rules" }).waitFor();
    expect(await admin.app.locator("html").getAttribute("lang")).toBe("en");
  });
});

/** As a packer does: the orders' page, a tick, a button; the PDF that is there to be kept. */
async function printedCard(orderName: string): Promise<Uint8Array> {
  const { page, app } = admin;
  await admin.open("/app/orders", "de");
  const row = app.getByRole("row").filter({ hasText: orderName });
  await row.getByText("Karte", { exact: true }).waitFor();
  await row.getByRole("checkbox").click();
  const [opened] = await Promise.all([page.waitForEvent("popup"), app.getByRole("button", { name: "Karten drucken" }).click()]);
  expect(opened.url(), "the PDF opens by itself").toMatch(/^blob:/);
  await opened.close();
  await app.getByText("1 Karte ist fertig").waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), app.getByRole("link", { name: "PDF speichern" }).click()]);
  expect(download.suggestedFilename()).toBe("karten.pdf");
  return new Uint8Array(await readFile(await download.path()));
}

/** Enough of one thing to be worth more than the offer's minimum. */
async function something(): Promise<Ware & { minorUnits: number }> {
  const product = (await floor.state()).products.find(({ variants }) => variants.length === 1);
  const minorUnits = Math.round(Number(product?.variants[0]?.price) * 100);
  if (!product || !(minorUnits > 0)) throw new Error("The shop has nothing to sell");
  return { title: product.title, quantity: Math.ceil(5_000 / minorUnits), minorUnits };
}

/** What the rule promises now. */
async function promisedPercentage(): Promise<number> {
  await admin.open("/app/inserts/rules/first-order", "de");
  return Number(await admin.app.getByRole("textbox", { name: "Rabatt auf die nächste Bestellung" }).inputValue());
}

function savingOn({ quantity, minorUnits }: { quantity: number; minorUnits: number }, percentage: number): string {
  return new Intl.NumberFormat("de", { style: "currency", currency: "EUR" }).format(Math.round((quantity * minorUnits * percentage) / 100) / 100);
}

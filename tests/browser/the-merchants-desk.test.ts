// long because the whole desk is gone through in one house: another would cost more than the walk
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { pagesOfPdf } from "../support/read-pdf";
import { aCustomer, shopFloor } from "../support/shop-floor";
import type { StoryOrder } from "../support/shop-floor";
import { violationsInApp } from "./find-violations";
import { tabTo } from "./keyboard";
import { openBrowser } from "./open-browser";
import type { OpenedBrowser } from "./open-browser";
import { theAdmin } from "./the-admin";
import type { Admin } from "./the-admin";

/** What a merchant sets up and looks into: rules, designs, results, look-up, kill switches, settings. */

let house: House;
let floor: ReturnType<typeof shopFloor>;
let browser: OpenedBrowser;
let page: Page;
let admin: Admin;
let [first, second]: StoryOrder[] = [];
beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ quietSeed: true }), openBrowser()]);
  floor = shopFloor(house);
  page = await browser.desktop();
  admin = theAdmin(page, house.sandboxUrl);
  const customer = aCustomer();
  first = (await floor.order({ customer })).body;
  await floor.settle();
  second = (await floor.order({ customer })).body;
  await floor.settle();
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});
afterEach(() => expect(browser.complaints(), "no page threw or complained").toEqual([]));

const field = (label: string) => admin.app.getByLabel(label, { exact: true });
const button = (name: string | RegExp) => admin.app.getByRole("button", { name });
const saveBar = () => page.getByRole("region", { name: "Unsaved changes" });
async function save(): Promise<void> {
  await saveBar().getByRole("button", { name: "Speichern" }).click();
  await admin.toast("espeichert").waitFor();
  await saveBar().waitFor({ state: "hidden" });
}

describe("rules", () => {
  it("a new one with two conditions and two versions is saved, and its card is there while it is written", async () => {
    await admin.open("/app/inserts/rules/new", "de");
    await field("Name").fill("Zweite Bestellung");
    await field("Diese Regel vergibt Karten").check();
    await field("Von Bestellung Nr.").fill("2");
    await field("Bis Bestellung Nr.").fill("2");
    await button("Bedingung hinzufügen").click();
    await admin.app.getByRole("menuitem", { name: "Bestellwert" }).click();
    await admin.app.getByRole("group", { name: "Bestellwert" }).getByLabel("Ab", { exact: true }).fill("30");
    await field("Kontrollgruppe").fill("0");
    await button("Fassung zum Vergleich hinzufügen").click();
    await field("Art des Angebots").selectOption("freeShipping");
    await admin.app.getByText("Versandkostenfrei bei Ihrer nächsten Bestellung").waitFor();
    await button("Fassung A").click();
    await field("Rabatt auf die nächste Bestellung").fill("12");
    await admin.app.getByText("12 % Rabatt bei Ihrer nächsten Bestellung").waitFor();
    expect(await violationsInApp(page)).toEqual([]);
    await save();
    await page.waitForURL("**/app/inserts/rules/rule-*");

    await admin.open("/app/inserts/rules", "de");
    const listed = admin.app.getByRole("listitem").filter({ hasText: "Zweite Bestellung" });
    await listed.getByText("2 Fassungen durch Los").waitFor();
    expect(await listed.innerText()).toContain("Zweite Bestellung · Bestellwert ab 30\u00a0€");
  });

  it("asks for a segment that was found by a part of its name, and shows what was chosen whatever is searched for next", async () => {
    await admin.open("/app/inserts/rules/new", "de");
    await field("Name").fill("Für Stammkundschaft");
    await button("Bedingung hinzufügen").click();
    await admin.app.getByRole("menuitem", { name: "Kundensegment" }).click();
    const segments = admin.app.getByRole("combobox", { name: "Kundensegmente" });
    await segments.fill("stamm");
    await admin.app.getByRole("option", { name: "Stammkundschaft" }).click();
    const taken = (name: string) => button(`${name} entfernen`);
    await taken("Stammkundschaft").waitFor();
    await segments.fill("gibt es nicht");
    await admin.app.getByText("Kein Segment heißt so.").waitFor();
    await segments.fill("österr schw");
    await admin.app.getByRole("option", { name: "Österreich und Schweiz" }).waitFor();
    expect(await admin.app.getByRole("listbox").getByRole("option").allInnerTexts()).toEqual(["Österreich und Schweiz"]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await taken("Österreich und Schweiz").waitFor();
    await taken("Stammkundschaft").click();
    expect(await violationsInApp(page)).toEqual([]);
    await taken("Österreich und Schweiz").waitFor();
    expect(await taken("Stammkundschaft").count()).toBe(0);
    await saveBar().getByRole("button", { name: "Verwerfen" }).click();
    await saveBar().waitFor({ state: "hidden" });
  });

  it("is asked before another once it was moved there, by keys alone", async () => {
    await admin.open("/app/inserts/rules", "de");
    expect(await namesInOrder()).toEqual(["Erste Bestellung", "Zweite Bestellung"]);
    await tabTo(page, button("„Zweite Bestellung“ verschieben"));
    await page.keyboard.press("Space");
    await told("„Zweite Bestellung“ ist jetzt Nummer 2 von 2.");
    await page.keyboard.press("ArrowUp");
    await told("„Zweite Bestellung“ ist jetzt Nummer 1 von 2.");
    await page.keyboard.press("Space");
    await admin.toast("Reihenfolge gespeichert").waitFor();
    await admin.open("/app/inserts/rules", "de");
    expect(await namesInOrder()).toEqual(["Zweite Bestellung", "Erste Bestellung"]);
  });

  it("the tester says which one takes an order and why, beside what was decided then; in English, too", async () => {
    await admin.open("/app/inserts/rules/tester", "de");
    await button(second?.name ?? "").click();
    await admin.app.getByText("Genommen von der Regel „Zweite Bestellung“.").waitFor();
    await admin.app.getByText(/Nach dem Los bekommt sie Fassung [AB]\./).waitFor();
    await admin.app.getByText("keine Karte · nicht die erste Bestellung").waitFor();
    await admin.app.getByText("Angesehen wurden 2 Bestellungen.").waitFor();
    await admin.open(`/app/inserts/rules/tester?order=${first?.id ?? ""}`, "en");
    await admin.app.getByText("Taken by the rule “Erste Bestellung”.").waitFor();
    await admin.app.getByText("does not take it: not all conditions are met").waitFor();
  });

  it("is done away with only after it was said what that means", async () => {
    await admin.open("/app/inserts/rules", "de");
    await button("Mehr zu „Zweite Bestellung“").click();
    await admin.app.getByRole("menuitem", { name: "Abschaffen" }).click();
    const dialog = admin.app.getByRole("dialog", { name: "„Zweite Bestellung“ abschaffen?" });
    await dialog.getByText("Von ihr gibt es keinen Gutschein, der noch eingelöst werden könnte.").waitFor();
    expect(await violationsInApp(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Abbrechen" }).click();
    expect(await namesInOrder()).toHaveLength(2);
  });

  const namesInOrder = async (): Promise<string[]> =>
    (await admin.app.getByRole("list", { name: "Regeln in der Reihenfolge" }).getByRole("link").allInnerTexts()).map((name) => name.trim());
  const told = (text: string): Promise<void> => admin.app.getByRole("status").getByText(text).waitFor({ state: "attached" });
});

describe("the design editor", () => {
  const canvas = () => admin.app.locator("canvas");
  const drawn = (): Promise<string> => canvas().evaluate((element) => (element as HTMLCanvasElement).toDataURL());
  const redrawn = async (before: string): Promise<void> => { await expect.poll(drawn, { timeout: 30_000, interval: 200 }).not.toBe(before); };
  const fits = () => admin.app.getByText("Passt auf alle Blätter, in beiden Sprachen.");
  /** Its words stand behind the picture once it is drawn, which is a moment after it is known to fit. */
  const firstDrawn = async (): Promise<string> => {
    await fits().waitFor();
    await admin.app.locator("#design-preview-text [lang]", { hasText: /\S/ }).waitFor({ state: "attached" });
    return drawn();
  };

  it("shows the page that would be printed while it is written, says what does not fit, and prints what was saved", async () => {
    await admin.open("/app/inserts/designs/letter", "de");
    const before = await firstDrawn();
    await field("Überschrift").fill("Bis bald im Laden!");
    await redrawn(before);
    await saveBar().waitFor();
    expect(await violationsInApp(page)).toEqual([]);

    const headline = await field("Überschrift").inputValue();
    await field("Überschrift").fill("Donaudampfschifffahrtsgesellschaft".repeat(3));
    await admin.app.getByText(/Stellen? dieser Karte (stimmt|stimmen) noch nicht/).waitFor();
    await admin.app.getByText(/Zu lang für .*A6/).first().waitFor();
    expect(await violationsInApp(page)).toEqual([]);
    await field("Überschrift").fill(headline);
    await fits().waitFor();
    await save();

    await admin.open("/app/inserts/designs/letter", "de");
    expect(await field("Überschrift").inputValue()).toBe("Bis bald im Laden!");
    expect((await pagesOfPdf((await floor.print([first?.id ?? ""])).bytes))[0]?.text.replace(/\s+/g, " ")).toContain("Bis bald im Laden!");
  });

  it("throws away what was typed when asked to, and the preview with it", async () => {
    await admin.open("/app/inserts/designs/ticket", "de");
    const before = await firstDrawn();
    await field("Überschrift").fill("Ganz anders");
    await redrawn(before);
    await saveBar().getByRole("button", { name: "Verwerfen" }).click();
    await saveBar().waitFor({ state: "hidden" });
    await expect.poll(drawn, { timeout: 30_000, interval: 200 }).toBe(before);
  });
});

describe("what became of it", () => {
  it("the results say that there is not enough data yet, and promise nothing", async () => {
    await admin.open("/app/inserts/results", "de");
    await admin.app.getByText(/^Noch nicht genug Daten/).first().waitFor();
    await button("Tabelle zeigen").first().click();
    await admin.app.getByRole("table").first().waitFor();
    expect(await violationsInApp(page)).toEqual([]);
  });

  it("the look-up says why there is none, what a code is good for, and gives one anew for a reason", async () => {
    await admin.open("/app/lookup", "de");
    await lookUp(second?.name ?? "");
    await admin.app.getByText(`Bestellung ${second?.name ?? ""}: kein Gutschein`).waitFor();
    await admin.app.getByText("nicht erfüllt: Erste Bestellung").waitFor();
    await lookUp((await floor.codeOf(first?.id ?? "")) ?? "");
    await admin.app.getByText("Er ist einlösbar").waitFor();
    await button("Von Hand neu ausstellen").click();
    await button("Neu ausstellen").click();
    await admin.app.getByText("Bitte sagen Sie, warum: Es kommt ins Buch.").waitFor();
    await field("Grund").fill("Die Karte kam nass an");
    expect(await violationsInApp(page)).toEqual([]);
    await button("Neu ausstellen").click();
    await admin.toast("Neu ausgestellt").waitFor();
    await admin.app.getByText("Zurückgezogen", { exact: true }).waitFor();
    await floor.settle();
  });

  async function lookUp(typed: string): Promise<void> {
    await field("Gutscheincode, Bestellung oder E-Mail-Adresse").fill(typed);
    await button("Nachsehen").click();
  }
});

/** Friends of advocates have discounts of their own. */
const discountsOfRule = async () => (await floor.state()).discounts.filter(({ title }) => !/Empfehlung|Prämie/.test(title));

describe("what a merchant decides for all", () => {
  it("a rule's vouchers are stopped in one click, after it was said what happens, and let go again in one", async () => {
    await admin.open("/app/safety", "en");
    await button(/^Stop: Erste Bestellung/).click();
    const dialog = admin.app.getByRole("dialog", { name: /Erste Bestellung/ });
    await dialog.getByText("You can undo it with one click").waitFor();
    expect(await violationsInApp(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Stop now" }).click();
    await admin.toast("Stopped").waitFor();
    await floor.settle();
    expect((await discountsOfRule()).map(({ deactivatedAt }) => deactivatedAt !== null), "Shopify takes none of its codes").toEqual([true]);
    await button(/^Let go again: Erste Bestellung/).click();
    await admin.toast("Let go again").waitFor();
    await floor.settle();
    expect((await discountsOfRule()).map(({ deactivatedAt }) => deactivatedAt)).toEqual([null]);
  });

  it("settings are saved, and what cannot be read is said beside its field", async () => {
    await admin.open("/app/settings", "de");
    const cost = field("Was Sie eine gedruckte Karte kostet");
    await cost.fill("teuer");
    await saveBar().getByRole("button", { name: "Speichern" }).click();
    await admin.app.getByText("Das ist keine Zahl.").waitFor();
    expect([await cost.inputValue(), await cost.getAttribute("aria-invalid")]).toEqual(["teuer", "true"]);
    expect(await violationsInApp(page)).toEqual([]);
    await cost.fill("0,25");
    await field("Format").selectOption("dl");
    await save();
    await admin.open("/app/settings", "de");
    expect([await field("Was Sie eine gedruckte Karte kostet").inputValue(), await field("Format").inputValue()]).toEqual(["0,25", "dl"]);
  });
});

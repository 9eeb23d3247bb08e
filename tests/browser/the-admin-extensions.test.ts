import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { pagesOfPdf } from "../support/read-pdf";
import { aCustomer, shopFloor } from "../support/shop-floor";
import type { StoryOrder } from "../support/shop-floor";
import { findViolations } from "./find-violations";
import { openBrowser } from "./open-browser";
import type { OpenedBrowser } from "./open-browser";

/** The app's extensions in the sandbox's admin: the built bundles, in their worker, with the app behind them. */

let house: House;
let floor: ReturnType<typeof shopFloor>;
let browser: OpenedBrowser;
let [first, second]: StoryOrder[] = [];
beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ quietSeed: true }), openBrowser()]);
  floor = shopFloor(house);
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
afterEach(() => expect(browser.complaints(), "no page threw or complained, no element was one that Shopify does not have").toEqual([]));

const admin = (path: string): string => `${house.sandboxUrl}/admin/store/feinkost-lindner${path}`;
const openPrintAction = async (page: Page, name: string): Promise<void> => {
  await page.locator("summary", { hasText: "Print" }).click();
  await page.getByRole("button", { name }).click();
};
const printedPages = async (page: Page) => {
  await page.locator(".print-document").waitFor();
  const bytes = await page.evaluate(async () => [...new Uint8Array(await (await fetch(document.querySelector<HTMLIFrameElement>(".print-document")?.src ?? "")).arrayBuffer())]);
  return pagesOfPdf(new Uint8Array(bytes));
};

it("the order's page says which insert it gets, prints it, and says then that it was printed", async () => {
  const page = await browser.desktop("de");
  await page.goto(admin(`/orders/${first?.id ?? ""}?locale=de`));
  const block = page.getByRole("region", { name: "Beilage im Paket" });
  await block.getByText("Entschieden: Eine Karte kommt ins Paket.").waitFor();
  await block.getByText("Einlösbar").waitFor();
  const code = await floor.codeOf(first?.id ?? "");
  expect((await block.innerText()).replaceAll("-", "")).toContain(code);
  expect(await findViolations(page.mainFrame())).toEqual([]);

  await openPrintAction(page, "Beilagenkarten");
  const dialog = page.getByRole("dialog", { name: "Beilagenkarten" });
  await dialog.getByText("1 Karte wird gedruckt.").waitFor();
  const pages = await printedPages(page);
  expect(pages).toHaveLength(1);
  expect(pages[0]?.text.replace(/[\s-]/g, "")).toContain(code);
  expect(await dialog.getByRole("button", { name: "Print" }).isEnabled()).toBe(true);
  await dialog.getByRole("button", { name: "Close" }).click();

  await page.reload();
  await block.getByText("Die Karte wurde zum ersten Mal gedruckt").waitFor();
  await block.getByRole("link", { name: "In der App öffnen" }).click();
  await page.waitForURL(`**/app/orders/${first?.id ?? ""}`);
});

it("a second order says why it gets none, in English, too", async () => {
  const page = await browser.desktop("en");
  await page.goto(admin(`/orders/${second?.id ?? ""}?locale=en`));
  await page.getByRole("region", { name: "Insert in the parcel" }).getByText("Decided: no card.").waitFor();
  await openPrintAction(page, "Insert cards");
  await page.getByRole("dialog").getByText("There is nothing to print here").waitFor();
  expect(await page.getByRole("dialog").getByRole("button", { name: "Print" }).isDisabled()).toBe(true);
  expect(await findViolations(page.mainFrame())).toEqual([]);
});

it("a selection in the list of orders is printed in one go; who gets none is named before", async () => {
  const page = await browser.desktop("de");
  await page.goto(admin("/orders?locale=de"));
  await page.getByLabel("Select all orders on this page").check();
  await openPrintAction(page, "Beilagenkarten");
  await page.getByRole("dialog").getByText(`${second?.name ?? ""}: nicht die erste Bestellung`).waitFor();
  expect(await printedPages(page)).toHaveLength(1);
  expect(await findViolations(page.mainFrame())).toEqual([]);
});

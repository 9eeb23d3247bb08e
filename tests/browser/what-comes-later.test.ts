import type { Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { startHouse } from "../support/house";
import type { House } from "../support/house";
import { shopFloor } from "../support/shop-floor";
import { openBrowser } from "./open-browser";
import type { OpenedBrowser } from "./open-browser";
import { theAdmin } from "./the-admin";

/** Parts of a page whose counting the page does not wait for. */

let house: House;
let browser: OpenedBrowser;
beforeAll(async () => {
  [house, browser] = await Promise.all([startHouse({ quietSeed: true }), openBrowser()]);
  const floor = shopFloor(house);
  await floor.order();
  await floor.settle();
});
afterAll(async () => {
  await browser?.close();
  await house?.stop();
});
afterEach(() => expect(browser.complaints(), "no page threw or complained").toEqual([]));

it.each(["/app", "/app/inserts/results"])("%s stands and can be worked with before its figures can be read, and they come into their place without a word on the console", async (path) => {
  const page = await browser.desktop("de");
  await holdBackFigures(page, path);
  const admin = theAdmin(page, house.sandboxUrl);
  await admin.open(path, "de");
  const waiting = admin.app.locator("[role=status][aria-busy=true]");
  await waiting.waitFor();
  await admin.app.locator("select").first().focus();
  await letFiguresCome(page.frame({ name: "app-iframe" }));
  await waiting.waitFor({ state: "detached" });
  expect(await admin.app.locator("select").first().evaluate((select) => select === document.activeElement), "what had the keyboard keeps it").toBe(true);
  await page.context().close();
});

/** The document comes whole, but what it streams after its first part is read only when let go: as on a machine that is slow at the wrong moment. */
async function holdBackFigures(page: Page, path: string): Promise<void> {
  let parts = 0;
  await page.route(({ pathname, port }) => pathname === path && port !== new URL(house.sandboxUrl).port, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/window\.__remixContext\.streamController\.\w+\(/g, (call) => (parts++ === 0 ? call : `((...given) => (window.heldBack ??= []).push(() => ${call}...given)))(`));
    await route.fulfill({ response, body });
  });
}

const letFiguresCome = (frame: Frame | null): Promise<void> | undefined => frame?.evaluate(() => { for (const tell of (globalThis as unknown as { heldBack: (() => void)[] }).heldBack) tell(); });

import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { advocateEmail, aReferralShop, code, offers } from "../sandbox/storefront/a-referral-shop";
import type { ReferralShop } from "../sandbox/storefront/a-referral-shop";
import { postTheme } from "../../sandbox/control/theme-calls";
import { shopDomain } from "../sandbox/commerce/a-shop";
import { findViolations } from "./find-violations";
import { openBrowser } from "./open-browser";
import type { Language, OpenedBrowser } from "./open-browser";

/** The app's blocks on a page of the shop, drawn by a browser: as an advocate and as a guest, on a phone, with and without JavaScript. */

let store: ReferralShop;
let browser: OpenedBrowser;
beforeAll(async () => {
  [store, browser] = await Promise.all([aReferralShop(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await store?.close();
});
afterEach(() => {
  expect(browser.complaints(), "no page threw or complained").toEqual([]);
  store.setProgramme(offers);
  store.asked.length = 0;
  Object.assign(store.answer, { status: 404, body: null, afterMilliseconds: 0 });
});

const block = "/pages/refer-a-friend";
const words = { de: { copy: "Code kopieren", copied: "Der Code ist kopiert.", launch: "Freunde empfehlen", close: "Schließen" }, en: { copy: "Copy code", copied: "The code is copied.", launch: "Refer a friend", close: "Close" } };

interface Measured {
  shifted: number;
  shared: unknown[];
}

/** Counts every shift of the layout that nobody caused by a tap, from the first paint on, and stands in for the phone's sharing. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const measured = Object.assign(globalThis, { shifted: 0, shared: [] as unknown[] });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { hadRecentInput: boolean; value: number })[]) if (!entry.hadRecentInput) measured.shifted += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
    Object.assign(navigator, { share: (what: unknown) => Promise.resolve(void measured.shared.push(what)) });
  });
}
const measured = (page: Page): Promise<Measured> => page.evaluate(() => ({ shifted: Reflect.get(globalThis, "shifted") as number, shared: Reflect.get(globalThis, "shared") as unknown[] }));

async function signIn(page: Page): Promise<void> {
  await page.goto(`${store.url}/account`);
  await page.locator("#email").fill(advocateEmail);
  await page.locator("main form button").click();
}

const told = {
  on: true, paused: false, ask: false, friend: null,
  advocate: {
    code, link: "", friendOffer: "", reward: "", shareText: "", friends: [{ state: "pending", on: "2026-03-01" }, { state: "confirmed", on: "2026-02-01" }],
    rewards: [{ words: "10 €", state: "ready", code: "BCDF-GHJK-MNPQ", until: "2026-12-31", canBeCredit: true }],
  },
};

const fitsTheScreen = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

describe.each<Language>(["de", "en"])("an advocate on a phone (%s)", (language) => {
  it("finds everything at once, nothing moves when the app answers late, and nobody is shut out", async () => {
    Object.assign(store.answer, { status: 200, body: told, afterMilliseconds: 700 });
    const phone = await browser.phone(language, { permissions: ["clipboard-read", "clipboard-write"] });
    await watch(phone);
    await signIn(phone);
    await phone.goto(`${store.url}${block}?locale=${language}`);
    expect(await phone.locator("main .kk-code").innerText()).toMatch(/7KQM\s*2RXW\s*9TZB/);
    await phone.locator("main .kk-status").scrollIntoViewIfNeeded();
    await phone.locator("main .kk-status[data-told]").waitFor();
    expect(await phone.locator("main .kk-figures dd").allInnerTexts()).toEqual(["1", "1", "1"]);
    expect((await measured(phone)).shifted).toBe(0);
    expect(await findViolations(phone.mainFrame())).toEqual([]);

    await phone.locator("main .kk-status summary").tap();
    await phone.locator("main").getByText("BCDF-GHJK-MNPQ").waitFor();
    await phone.locator("main").getByRole("button", { name: words[language].copy }).tap();
    await phone.locator("main [role=status]", { hasText: words[language].copied }).waitFor({ state: "attached" });
    expect(await phone.evaluate(() => navigator.clipboard.readText())).toBe(code);
    await phone.locator("main [data-kk=share]").tap();
    expect((await measured(phone)).shared).toHaveLength(1);

    await phone.locator("main [data-kk=qr]").tap();
    await phone.getByRole("dialog").getByRole("img").waitFor();
    expect(await findViolations(phone.mainFrame())).toEqual([]);
    await phone.getByRole("dialog").getByRole("button", { name: words[language].close }).tap();
    expect(await phone.evaluate(() => document.activeElement?.getAttribute("data-kk"))).toBe("qr");
    expect(store.asked.filter((one) => one.startsWith("POST"))).toHaveLength(4);
    await phone.context().close();
  });

  it("opens the same out of the launcher, by keyboard, too, and comes back to it", async () => {
    const phone = await browser.phone(language);
    await watch(phone);
    await signIn(phone);
    await phone.goto(`${store.url}/?locale=${language}`);
    expect(store.asked, "nothing is asked of the app before somebody opens it").toEqual([]);
    await phone.getByRole("button", { name: words[language].launch }).focus();
    await phone.keyboard.press("Enter");
    const dialog = phone.getByRole("dialog", { name: words[language].launch });
    await dialog.waitFor();
    expect(await findViolations(phone.mainFrame())).toEqual([]);
    for (let tab = 0; tab < 12; tab++) await phone.keyboard.press("Tab");
    expect(await phone.evaluate(() => document.activeElement === document.body || document.activeElement?.closest("dialog") !== null), "focus does not get behind it").toBe(true);
    await phone.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await phone.evaluate(() => document.activeElement?.className)).toContain("kk-launch");
    expect((await measured(phone)).shifted).toBe(0);
    await phone.context().close();
  });

  it("reads code and link, and can pass them on, without JavaScript", async () => {
    const phone = await browser.phone(language, { javaScriptEnabled: false });
    await signIn(phone);
    await phone.goto(`${store.url}${block}?locale=${language}`);
    expect(await phone.locator("main .kk-code").innerText()).toMatch(/7KQM\s*2RXW\s*9TZB/);
    expect(await phone.locator("main .kk-link").getAttribute("href")).toBe(`${store.url}/a/k/r/${code}`);
    expect(await phone.locator("main .kk-actions > :visible").count()).toBe(2);
    expect(await phone.locator(".kk-scripted:visible").count()).toBe(0);
    await phone.goto(`${store.url}/`);
    await phone.locator(".kk-launch").tap();
    await phone.locator(".kk-dialog .kk-code").waitFor();
    await phone.locator(".kk-dialog:popover-open > .kk-close").first().tap();
    await phone.locator(".kk-dialog .kk-code").waitFor({ state: "hidden" });
    await phone.context().close();
  });
});

describe("whatever the merchant has set", () => {
  it.each([["theme", "start", 320], ["light", "center", 320], ["dark", "center", 390]])("colours of the %s, aligned to the %s, on %i px: nobody is shut out, nothing sticks out", async (scheme, alignment, width) => {
    postTheme(store.world, shopDomain, { blockSettings: { scheme, alignment }, launcherSettings: scheme === "dark" ? { scheme } : {} });
    const phone = await browser.phone("de", { viewport: { width, height: 700 } });
    await signIn(phone);
    await phone.goto(`${store.url}${block}`);
    await phone.locator("kundenkreis-referral.kk--placed:defined").waitFor();
    expect(await findViolations(phone.mainFrame())).toEqual([]);
    expect(await fitsTheScreen(phone)).toBe(true);
    await phone.goto(`${store.url}/`);
    await phone.locator(".kk-launch").tap();
    await phone.getByRole("dialog").waitFor();
    expect(await findViolations(phone.mainFrame())).toEqual([]);
    expect(await fitsTheScreen(phone)).toBe(true);
    await phone.context().close();
  });

  it("a guest, and an advocate while the programme is paused, are told so in the same place", async () => {
    const phone = await browser.phone();
    await phone.goto(`${store.url}${block}`);
    await phone.locator("main").getByRole("link", { name: "Anmelden" }).waitFor();
    expect(await findViolations(phone.mainFrame())).toEqual([]);
    await phone.locator("main").getByRole("link", { name: "Anmelden" }).tap();
    await phone.locator("#email").fill(advocateEmail);
    await phone.locator("main form button").tap();
    await phone.locator("main .kk-code").waitFor();
    store.setProgramme({ ...offers, paused: true });
    await phone.reload();
    await phone.locator("main").getByText("macht gerade Pause").waitFor();
    expect(await findViolations(phone.mainFrame())).toEqual([]);
    await phone.context().close();
  });
});

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../support/find-chromium";
import { anAdmin, handle } from "../admin-frame/an-admin";
import type { TestAdmin } from "../admin-frame/an-admin";
import type { TestStorefront } from "./a-storefront";
import { aStorefront, filledIn } from "./a-storefront";

const executablePath = findChromium();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describe.skipIf(!executablePath)("nobody is shut out, on a phone as at a desk", { timeout: 60_000 }, () => {
  let browser: Browser;
  let store: TestStorefront;
  let admin: TestAdmin;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
    store = await aStorefront();
    admin = await anAdmin();
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await store.close();
    await admin.close();
  });

  async function expectOpenToAll(page: Page): Promise<void> {
    await page.addScriptTag({ content: axe });
    const found: unknown = await page.evaluate(`axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" | ").slice(0, 300)))`);
    expect(found, page.url()).toEqual([]);
    const tooWide: unknown = await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    expect(tooWide, `${page.url()} scrolls sideways by`).toBe(0);
  }

  it.each([["phone", 360, 740], ["desk", 1280, 900]])("the way from the first page to the order, at a %s", async (_, width, height) => {
    store.aDiscount({ code: "NEXT10" });
    const page = await browser.newPage({ viewport: { width, height } });
    for (const path of ["/", "/collections/all", "/account", "/nothing-here"]) {
      await page.goto(store.url + path);
      await expectOpenToAll(page);
    }
    await page.goto(`${store.url}/products/cheese`);
    await expectOpenToAll(page);
    await page.click(".buy button");
    await page.goto(`${store.url}/discount/NEXT10?redirect=/cart`);
    await page.fill("#code", "WRONG");
    await page.click("button[value=apply]");
    await expectOpenToAll(page);
    await page.goto(`${store.url}/checkout`);
    await page.click("button[value=place]");
    await expectOpenToAll(page);
    for (const name of ["email", "firstName", "lastName", "address1", "zip", "city"] as const) await page.fill(`#${name}`, filledIn[name]);
    await page.click("button[value=place]");
    await page.waitForURL("**/thank-you");
    await expectOpenToAll(page);
    await page.click(".after-actions a");
    await expectOpenToAll(page);
    await page.close();
  });

  it("the admin's own pages", async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    for (const path of ["/orders", "/products", "/settings"]) {
      await page.goto(`${admin.adminUrl}/admin/store/${handle}${path}`);
      await expectOpenToAll(page);
    }
    await page.close();
  });
});

import type { Browser, Frame, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findChromium } from "../../support/find-chromium";
import { shopDomain } from "../commerce/a-shop";
import type { TestAdmin } from "./an-admin";
import { anAdmin, handle } from "./an-admin";

const executablePath = findChromium();

describe.skipIf(!executablePath)("App Bridge's stand-in, in Chromium", { timeout: 60_000 }, () => {
  let browser: Browser;
  let admin: TestAdmin;
  let page: Page;
  let errors: string[];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  }, 30_000);
  afterAll(() => browser.close());
  beforeEach(async () => {
    admin = await anAdmin();
    page = await browser.newPage();
    errors = [];
    page.on("pageerror", (error) => errors.push(error.message));
  });
  afterEach(async () => {
    await page.close();
    await admin.close();
    expect(errors).toEqual([]);
  });

  const base = `/admin/store/${handle}`;

  async function open(path = "/app"): Promise<Frame> {
    await page.goto(admin.adminUrl + base + path);
    const frame = page.frame({ name: "app-iframe" });
    if (!frame) throw new Error("no frame");
    await frame.waitForFunction(() => document.getElementById("answer")?.textContent !== "");
    return frame;
  }

  const call = <T>(frame: Frame, script: string): Promise<T> => frame.evaluate(script);

  it("adds a session token to the app's own requests, and asks again with a new one when it was refused", async () => {
    const frame = await open();
    const answer = JSON.parse((await frame.textContent("#answer")) ?? "{}") as { token: string; body: string };
    expect(answer.body).toBe("hello");
    const claims = JSON.parse(Buffer.from(answer.token.split(".")[1] ?? "", "base64url").toString()) as Record<string, unknown>;
    expect(claims).toMatchObject({ dest: `https://${shopDomain}`, aud: "key" });
    expect(admin.app.seen.filter(({ url }) => url === "/app/data")).toHaveLength(2);
  });

  it("knows key, shop, host and language of the page it stands on", async () => {
    const frame = await open("/app?locale=en");
    const config = await call<Record<string, string>>(frame, "({ ...shopify.config })");
    expect(config).toMatchObject({ apiKey: "key", shop: shopDomain, locale: "en" });
    expect(atob(config.host ?? "")).toBe(`admin.shopify.com/store/${handle}`);
  });

  it("asks the merchant before scopes are granted, once, and takes no for an answer", async () => {
    const granted = ["read_orders"];
    const detail = () => ({ granted: [...granted], required: ["read_orders"], optional: ["write_gift_cards"] });
    await page.route("**/control/scopes*", async (route) => {
      const wish = route.request().method() === "POST" ? (route.request().postDataJSON() as { grant?: string[] }) : {};
      granted.push(...(wish.grant ?? []));
      await route.fulfill({ json: { ...(wish.grant ? { result: "granted-all" } : {}), detail: detail() } });
    });
    const frame = await open();
    const request = () => call<{ result: string; detail: { granted: string[] } }>(frame, 'shopify.scopes.request(["write_gift_cards"])');
    const [declined] = await Promise.all([request(), page.getByRole("dialog").getByRole("button", { name: "Decline" }).click()]);
    expect(declined.result).toBe("declined-all");
    const [given] = await Promise.all([request(), page.getByRole("dialog").getByRole("button", { name: "Grant access" }).click()]);
    expect(given).toMatchObject({ result: "granted-all", detail: { granted: ["read_orders", "write_gift_cards"] } });
    expect((await request()).result, "nobody is asked for what is granted").toBe("granted-all");
    expect(await call(frame, "shopify.scopes.query()")).toEqual(detail());
  });

  it("shows the sandbox's time to the page", async () => {
    const frame = await open();
    expect(await frame.textContent("#year")).toMatch(/^2026-03-02T08:.*true$/);
    admin.clock.time = new Date("2026-05-01T08:00:00.000Z");
    await call(frame, "shopify.idToken()");
    expect(await call<string>(frame, "new Date().toISOString()")).toMatch(/^2026-05-01T08:/);
  });

  it("shows the app's navigation in the admin, without its home, and follows it", async () => {
    await open();
    await page.waitForSelector("#app-navigation a");
    expect(await page.locator("#app-navigation li").allTextContents()).toEqual(["Orders with inserts", "Insert rule"]);
    await page.click("text=Insert rule");
    await page.waitForURL(`**${base}/app/rule`);
    await page.locator("#app-navigation a[aria-current]", { hasText: "Insert rule" }).waitFor();
  });

  it("shows title and buttons above the frame, and a click outside is a click inside", async () => {
    const frame = await open();
    await page.waitForSelector("text=Page /app");
    await page.click("#title-bar-buttons button");
    await frame.waitForFunction(() => document.title === "clicked");
  });

  it("a changed form brings the save bar, an undone change takes it away, discarding restores, saving submits", async () => {
    const frame = await open();
    const bar = page.locator("#save-bar");
    await frame.fill("input[name=percent]", "15");
    await bar.waitFor({ state: "visible" });
    await frame.fill("input[name=percent]", "10");
    await bar.waitFor({ state: "hidden" });
    await frame.fill("input[name=percent]", "20");
    page.once("dialog", (dialog) => void dialog.accept());
    await page.click("#save-bar >> text=Discard");
    await bar.waitFor({ state: "hidden" });
    expect(await frame.inputValue("input[name=percent]")).toBe("10");
    await frame.fill("input[name=percent]", "25");
    await page.click('#save-bar >> button:text-is("Save")');
    await bar.waitFor({ state: "hidden" });
    await expect.poll(() => admin.app.seen.find(({ method, url }) => method === "POST" && url === "/app/rule")?.body, { timeout: 20_000 }).toBe("percent=25");
  });

  it("asks before unsaved changes are left", async () => {
    const frame = await open();
    await frame.fill("input[name=percent]", "15");
    await page.locator("#save-bar").waitFor({ state: "visible" });
    page.once("dialog", (dialog) => void dialog.dismiss());
    await page.click(".side >> text=Orders >> nth=0");
    expect(page.url()).toContain(`${base}/app`);
    page.once("dialog", (dialog) => void dialog.dismiss());
    expect(await call<string>(frame, "shopify.saveBar.leaveConfirmation().then(() => 'left', () => 'stayed')")).toBe("stayed");
  });

  it("an element's save bar is shown with its own words, and its buttons are pressed", async () => {
    const frame = await open();
    await call(frame, "shopify.saveBar.show('own')");
    await page.waitForSelector("#save-bar >> text=Keep");
    await call(frame, "void document.getElementById('own-save').addEventListener('click', () => { document.title = 'kept'; shopify.saveBar.hide('own'); })");
    await page.click("#save-bar >> text=Keep");
    await frame.waitForFunction(() => document.title === "kept");
    await page.locator("#save-bar").waitFor({ state: "hidden" });
  });

  it("shows toasts, and tells the app what was pressed on them", async () => {
    const frame = await open();
    await call(frame, "void shopify.toast.show('<b>Saved</b>', { action: 'Undo', onAction: () => { document.title = 'undone'; } })");
    expect(await page.textContent(".toast span")).toBe("<b>Saved</b>");
    await page.click(".toast >> text=Undo");
    await frame.waitForFunction(() => document.title === "undone");
  });

  it("a link to the admin opens the admin's page; a link to the app on top opens the app in its frame", async () => {
    await open();
    await page.frame({ name: "app-iframe" })?.click("#order");
    await page.waitForURL(`**${base}/orders/7`);
    await open();
    await page.frame({ name: "app-iframe" })?.click("#top");
    await page.waitForURL(`**${base}/app/deep?x=1`);
    await expect.poll(() => page.frame({ name: "app-iframe" })?.textContent("#where"), { timeout: 20_000 }).toBe("/app/deep?x=1");
  });

  it("window.open to the admin's address stays in this admin", async () => {
    const frame = await open();
    await call(frame, `void window.open("https://admin.shopify.com/store/${handle}/customers", "_parent")`);
    await page.waitForURL(`**${base}/customers`);
  });

  it("the picker hands over what was picked, or nothing", async () => {
    const frame = await open();
    const picked = call<{ title: string }[]>(frame, "shopify.resourcePicker({ type: 'product', multiple: true })");
    await page.click("#picker >> text=Bergkäse");
    await page.click("#picker >> text=Riesling");
    await page.click("#picker >> text=Add >> nth=1");
    expect((await picked).map(({ title }) => title)).toEqual(["Bergkäse", "Riesling"]);
    const cancelled = call(frame, "shopify.resourcePicker({ type: 'collection' }).then((value) => value === undefined)");
    await page.click("#picker >> text=Cancel");
    expect(await cancelled).toBe(true);
  });

  it("a modal is shown and hidden by its id", async () => {
    const frame = await open();
    await call(frame, "shopify.modal.show('sure')");
    expect(await frame.locator("dialog[open]").textContent()).toContain("Really?");
    await call(frame, "shopify.modal.hide('sure')");
    expect(await frame.locator("dialog[open]").count()).toBe(0);
  });

  it("the bounce page comes back with a session token", async () => {
    const frame = await open();
    const reload = encodeURIComponent(`${admin.frameUrl}/app/rule?shop=${shopDomain}`);
    await frame.goto(`${admin.frameUrl}/auth/session-token?shop=${shopDomain}&host=aG9zdA&shopify-reload=${reload}`);
    await frame.waitForURL(/\/app\/rule\?shop=.*&id_token=/);
  });

  it("the bounce page carries its token to no other site", async () => {
    const frame = await open();
    const before = admin.app.seen.length;
    await frame.goto(`${admin.frameUrl}/auth/session-token?shop=${shopDomain}&shopify-reload=${encodeURIComponent("http://localhost:9/steal")}`);
    await call(frame, "shopify.idToken()");
    expect(frame.url()).toContain("/auth/session-token");
    expect(admin.app.seen.length).toBe(before + 1);
  });

  it("a page of the app opened by itself goes into its frame", async () => {
    await page.goto(`${admin.frameUrl}/app/rule?shop=${shopDomain}`);
    await page.waitForURL(`${admin.adminUrl}${base}/app/rule`);
    expect(errors.splice(0).every((error) => error.includes("not inside the admin"))).toBe(true);
  });

  it("what is not in this sandbox says so by name", async () => {
    const frame = await open();
    expect(await call<string>(frame, "(() => { try { shopify.pos.close(); } catch (error) { return error.message; } })()")).toBe("shopify.pos is not in this sandbox.");
  });
});

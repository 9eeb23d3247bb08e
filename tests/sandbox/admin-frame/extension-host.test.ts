import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { chromium } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { placeOrder } from "../../../sandbox/commerce/place-order";
import type { Order } from "../../../sandbox/world/entities";
import { buildExtensions } from "../../../scripts/extensions/build-extensions.mjs";
import { findChromium } from "../../support/find-chromium";
import { fullAddress, okay, shopDomain } from "../commerce/a-shop";
import { aVisitor } from "../html/visitor";
import type { TestAdmin } from "./an-admin";
import { anAdmin, handle } from "./an-admin";

const executablePath = findChromium();
const base = `/admin/store/${handle}`;
const cors = { "access-control-allow-origin": "*", "access-control-allow-headers": "Authorization" };

let scripts: string;
let admin: TestAdmin;
beforeAll(async () => {
  scripts = mkdtempSync(join(tmpdir(), "kundenkreis-extensions-"));
  await buildExtensions({ outdir: scripts });
});
afterAll(() => rmSync(scripts, { recursive: true }));
beforeEach(async () => {
  admin = await anAdmin({ extensionScripts: scripts });
  installed(null);
});
afterEach(() => admin.close());

function installed(uninstalledAt: string | null): void {
  admin.world.stores.installs.put({ shop: shopDomain, scopes: [], installedAt: admin.world.nowText(), uninstalledAt, accessTokens: [], refreshTokens: [] });
}
const anOrder = (): Order => okay(placeOrder(admin.world, admin.emit, {
  shop: shopDomain, customer: { email: "anna@example.com", firstName: "Anna", lastName: "Ähre" }, lines: [{ variantId: admin.variant("CHEESE"), quantity: 1 }],
  discountCodes: [], shippingAddress: fullAddress, paid: true,
}));

describe("where the app's extensions have their place", () => {
  it("the page of an order has its block and a Print menu, that of a customer its block, the list of orders ticks and a Print menu, in the app's language", async () => {
    const order = anOrder();
    const visitor = aVisitor(admin.adminUrl);
    const page = (await visitor.get(`${base}/orders/${order.id}?locale=de`)).text;
    expect(page).toContain('data-block="insert-block" data-target="admin.order-details.block.render"');
    expect(page).toContain('data-print-action="insert-print" data-target="admin.order-details.print-action.render">Beilagenkarten');
    const customer = (await visitor.get(`${base}/customers/${order.customerId ?? ""}`)).text;
    expect(customer).toContain('data-block="review-customer" data-target="admin.customer-details.block.render"');
    expect(customer).toContain(`data-customer="${order.customerId ?? ""}"`);
    const list = (await visitor.get(`${base}/orders?locale=en`)).text;
    expect(list).toContain('data-target="admin.order-index.selection-print-action.render">Insert cards');
    expect(list).toContain(`name="selected" value="${order.id}"`);
  });

  it("a shop without the app has none of it", async () => {
    const order = anOrder();
    installed(admin.world.nowText());
    for (const path of [`/orders/${order.id}`, "/orders", `/customers/${order.customerId ?? ""}`]) expect((await aVisitor(admin.adminUrl).get(base + path)).text).not.toMatch(/data-block|data-print-action|extension-host/);
  });

  it.each([["insert-block.js", /javascript/], ["extension-worker.js", /javascript/], ["elements.json", /json/], ["insert-print.json?locale=de", /json/]])("%s is served", async (file, type) => {
    const response = await fetch(`${admin.adminUrl}/admin/assets/extensions/${file}`);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, expect.stringMatching(type)]);
  });

  it.each(["nothing.js", "nothing.json", "..%2Finsert-block.js", "insert-block", ""])("%o is not", async (file) => {
    expect((await fetch(`${admin.adminUrl}/admin/assets/extensions/${file}`)).status).toBe(404);
  });
});

describe.skipIf(!executablePath)("extensions in their worker, in Chromium", { timeout: 60_000 }, () => {
  let browser: Browser;
  let page: Page;
  let said: string[];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  }, 30_000);
  afterAll(() => browser.close());
  beforeEach(async () => {
    page = await browser.newPage();
    said = [];
    page.on("pageerror", (error) => said.push(error.message));
    page.on("console", (message) => { if (message.type() === "error") said.push(message.text()); });
  });
  afterEach(() => page.close());

  const reports = (): Promise<string[]> => page.locator(".extension-report").allTextContents();
  /** An extension of a few lines in the place of the block. */
  const asBlock = (lines: string): void => writeFileSync(join(scripts, "insert-block.js"), `shopify.extend("admin.order-details.block.render", async (api) => { ${lines} });`);
  const openBlock = async (): Promise<void> => void (await page.goto(`${admin.adminUrl}${base}/orders/${anOrder().id}`));

  it("the real block asks the app with a session token of this shop, across origins, and draws the answer", async () => {
    await buildExtensions({ outdir: scripts });
    const order = anOrder();
    const told = { orderName: order.name, kind: "control", title: "Kontrollgruppe", words: "Entschieden: keine Karte.", rule: null, voucher: null, steps: null, story: [], usedHere: [] };
    admin.app.answers.set(`/app/orders/${order.id}/insert.json`, { headers: { "content-type": "application/json", ...cors }, body: JSON.stringify(told) });
    await page.goto(`${admin.adminUrl}${base}/orders/${order.id}?locale=de`);
    await page.getByText("Entschieden: keine Karte.").waitFor();
    expect(await page.getByRole("heading", { name: "Beilage im Paket" }).isVisible()).toBe(true);
    const seen = admin.app.seen.filter(({ url }) => url.startsWith(`/app/orders/${order.id}/insert.json`));
    expect(seen.map(({ method, url }) => [method, url.split("?")[1]])).toEqual([["OPTIONS", "locale=de"], ["GET", "locale=de"]]);
    const token = seen[1]?.headers.authorization?.split(" ")[1] ?? "";
    expect(JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString())).toMatchObject({ dest: `https://${shopDomain}`, aud: "key" });
    await page.getByRole("link", { name: "In der App öffnen" }).click();
    await page.waitForURL(`**${base}/app/orders/${order.id}`);
    expect(said).toEqual([]);
  });

  it("an app that does not allow it across origins is not reached, as at Shopify", async () => {
    await buildExtensions({ outdir: scripts });
    const order = anOrder();
    admin.app.answers.set(`/app/orders/${order.id}/insert.json`, { body: "{}" });
    await page.goto(`${admin.adminUrl}${base}/orders/${order.id}?locale=en`);
    await page.getByText("The app cannot be reached at the moment.").waitFor();
  });

  it("the print action's document is fetched with a session token and shown; what the app refuses is said", async () => {
    await buildExtensions({ outdir: scripts });
    const [one, other] = [anOrder(), anOrder()];
    admin.app.answers.set("/app/inserts/print-check.json", { headers: { "content-type": "application/json", ...cors }, body: JSON.stringify({ cards: 1, open: 0, without: [{ orderId: other.id, orderName: other.name, words: "test order" }] }) });
    admin.app.answers.set("/app/inserts/print.pdf", { headers: { "content-type": "application/pdf", ...cors }, body: "%PDF-1.4" });
    await page.goto(`${admin.adminUrl}${base}/orders?locale=en`);
    const menu = page.locator("summary", { hasText: "Print" });
    await menu.click();
    expect(await page.getByRole("button", { name: "Insert cards" }).isDisabled(), "nothing is ticked").toBe(true);
    await page.getByLabel("Select all orders on this page").check();
    await page.getByRole("button", { name: "Insert cards" }).click();
    const dialog = page.getByRole("dialog", { name: "Insert cards" });
    await dialog.getByText(`${other.name}: test order`).waitFor();
    await dialog.locator("iframe").waitFor();
    expect(await dialog.getByRole("button", { name: "Print" }).isEnabled()).toBe(true);
    const bytes = await page.evaluate(async () => (await fetch(document.querySelector<HTMLIFrameElement>(".print-document")?.src ?? "")).text());
    expect(bytes).toBe("%PDF-1.4");
    const asked = admin.app.seen.findLast(({ method, url }) => method === "GET" && url.startsWith("/app/inserts/print.pdf"));
    expect(asked?.url).toBe(`/app/inserts/print.pdf?orders=${other.id},${one.id}&format=a6&dpi=300`);
    expect(asked?.headers.authorization).toMatch(/^Bearer ey/);

    admin.app.answers.set("/app/inserts/print.pdf", { status: 400, headers: cors, body: "no such paper" });
    await dialog.getByLabel("Paper").selectOption("dl");
    await dialog.getByText("The document could not be fetched: 400 no such paper").waitFor();
    expect(await dialog.getByRole("button", { name: "Print" }).isDisabled()).toBe(true);
    await dialog.getByRole("button", { name: "Close" }).click();
    await menu.click();
    await page.getByRole("button", { name: "Insert cards" }).click();
    expect(await dialog.getByLabel("Paper").inputValue(), "what was chosen is remembered").toBe("dl");
  });

  it.each([
    ["an element that Shopify does not have", 'document.body.append(document.createElement("s-nosuch"))', "insert-block: <s-nosuch> is no element of this place."],
    ["an element of another place", 'document.body.append(document.createElement("s-admin-print-action"))', "insert-block: <s-admin-print-action> is no element of this place."],
    ["plain HTML", 'document.body.append(document.createElement("div"))', "insert-block: <div> is no element of this place."],
    ["a property that it does not have", 'const e = document.createElement("s-badge"); e.setAttribute("colour", "red"); document.body.append(e)', 'insert-block: <s-badge> has no property "colour".'],
    ["a value that it does not take", 'const e = document.createElement("s-badge"); e.tone = "pinkish"; document.body.append(e)', '<s-badge tone="pinkish">: tone has to be one of "auto", "caution", "critical", "info", "neutral", "success", "warning".'],
    ["an element that is not drawn here", 'document.body.append(document.createElement("s-color-picker"))', "<s-color-picker> is not drawn in this sandbox."],
    ["a part of the API that is not here", "api.query('{ shop { name } }')", "shopify.query is not in this sandbox."],
    ["an error in the extension", 'throw new Error("broken on purpose")', "insert-block: broken on purpose"],
    ["a promise that nobody looks after", 'void Promise.reject(new Error("forgotten"))', "forgotten"],
    ["a text that is missing", 'api.i18n.translate("nosuch")', 'insert-block: There is no translation "nosuch" in de.'],
    ["a link that leads nowhere", 'api.navigation.navigate("extension://nosuch")', 'The address "extension://nosuch" leads nowhere in the admin.'],
  ])("%s is said on the page", async (_, lines, expected) => {
    asBlock(lines);
    await openBlock();
    await page.locator(".extension-report").first().waitFor();
    expect((await reports()).join("\n")).toContain(expected);
    expect(said.join("\n")).toContain(expected);
  });

  it("what is pressed and typed comes back to the extension, with its value", async () => {
    asBlock(`
      const [text, select, button] = ["s-text", "s-select", "s-button"].map((tag) => document.createElement(tag));
      for (const value of ["a", "b"]) { const option = document.createElement("s-option"); option.value = value; option.textContent = value; select.append(option); }
      select.label = "Letter"; select.value = "a"; button.textContent = "Press";
      let pressed = 0;
      const show = () => { text.textContent = select.value + pressed; };
      select.addEventListener("change", (event) => { text.textContent = "event " + event.currentTarget.value; });
      button.addEventListener("click", () => { pressed += 1; show(); });
      show(); document.body.append(text, select, button);`);
    await openBlock();
    await page.getByText("a0", { exact: true }).waitFor();
    await page.getByLabel("Letter").selectOption("b");
    await page.getByText("event b").waitFor();
    await page.getByRole("button", { name: "Press", exact: true }).click();
    await page.getByText("b1", { exact: true }).waitFor();
    expect(said).toEqual([]);
  });
});

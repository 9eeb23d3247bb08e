import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { IncomingHttpHeaders, Server } from "node:http";
import type { AddressInfo } from "node:net";
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
import { aStorefront, apiSecret } from "./a-storefront";
import type { TestStorefront } from "./a-storefront";

const executablePath = findChromium();
const cors = { "access-control-allow-origin": "*", "access-control-allow-headers": "Authorization, Content-Type", "access-control-allow-methods": "POST" };

let scripts: string;
let app: { server: Server; seen: { method: string; url: string; headers: IncomingHttpHeaders; body: string }[]; answer: { headers: Record<string, string>; body: string } };
let front: TestStorefront;
beforeAll(async () => {
  scripts = mkdtempSync(join(tmpdir(), "kundenkreis-extensions-"));
  await buildExtensions({ outdir: scripts });
}, 60_000);
afterAll(() => rmSync(scripts, { recursive: true }));
beforeEach(async () => {
  app = { server: createServer(), seen: [], answer: { headers: cors, body: "{}" } };
  app.server.on("request", (request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += String(chunk)));
    request.on("end", () => {
      app.seen.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
      response.writeHead(request.method === "OPTIONS" ? 204 : 200, { "content-type": "application/json", ...app.answer.headers }).end(request.method === "OPTIONS" ? "" : app.answer.body);
    });
  });
  await new Promise<void>((resolve) => { app.server.listen(0, "127.0.0.1", resolve); });
  front = await aStorefront({ appUrl: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`, extensionScripts: scripts });
  installed(null);
});
afterEach(async () => {
  await front.close();
  app.server.closeAllConnections();
  await new Promise((resolve) => app.server.close(resolve));
});

function installed(uninstalledAt: string | null): void {
  front.world.stores.installs.put({ shop: shopDomain, scopes: [], installedAt: front.world.nowText(), uninstalledAt, accessTokens: [], refreshTokens: [] });
}
const anOrder = (): Order => okay(placeOrder(front.world, front.emit, {
  shop: shopDomain, customer: { email: "anna@example.com", firstName: "Anna", lastName: "Ähre" }, lines: [{ variantId: front.variant("CHEESE"), quantity: 1 }],
  discountCodes: [], shippingAddress: fullAddress, paid: true,
}));
const thankYou = (order: Order): string => `${front.url}/checkouts/${order.checkoutToken}/thank-you`;
const status = (order: Order): string => `${front.url}/orders/${order.token}`;
const text = async (address: string, cookie = ""): Promise<string> => (await fetch(address, { headers: { cookie } })).text();

describe("where the app's extensions have their place", () => {
  it("the thank-you page, the order's status and a signed-in customer's profile have the block", async () => {
    const order = anOrder();
    const cookie = `customer=${order.customerId ?? ""}`;
    for (const address of [thankYou(order), status(order), `${front.url}/account/profile`]) expect(await text(address, cookie), address).toContain('data-block="referral-checkout"');
    for (const address of [thankYou(order), status(order)]) expect(await text(address, cookie), address).toContain('data-block="review-checkout"');
    expect((await fetch(`${front.url}/account/profile`, { redirect: "manual" })).headers.get("location"), "a stranger signs in first").toBe("/account");
  });

  it("a shop without the app has an empty place", async () => {
    const order = anOrder();
    installed(front.world.nowText());
    expect(await text(thankYou(order))).not.toMatch(/data-block|buyer-host/);
  });

  it.each([["referral-checkout.js", /javascript/], ["buyer-host.js", /javascript/], ["extension-worker.js", /javascript/], ["elements.json", /json/], ["referral-checkout.json?locale=de", /json/]])("%s is served", async (file, type) => {
    const response = await fetch(`${front.url}/sandbox/extensions/${file}`);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, expect.stringMatching(type)]);
  });

  it.each(["nothing.js", "..%2Fbuyer-host.js", "buyer-host"])("%o is not", async (file) => {
    expect((await fetch(`${front.url}/sandbox/extensions/${file}`)).status).toBe(404);
  });
});

describe("session tokens", () => {
  const claims = async (query: string, cookie = ""): Promise<Record<string, unknown>> => {
    const { token } = (await (await fetch(`${front.url}/sandbox/extensions/session-token${query}`, { headers: { cookie } })).json()) as { token: string };
    const [head = "", payload = "", signature = ""] = token.split(".");
    expect(signature).toBe(createHmac("sha256", apiSecret).update(`${head}.${payload}`).digest("base64url"));
    return JSON.parse(Buffer.from(payload, "base64url").toString()) as Record<string, unknown>;
  };

  it("say shop and app, live for five minutes, and name nobody who is not signed in", async () => {
    const told = await claims("");
    expect(told).toEqual({ dest: shopDomain, aud: "key", exp: expect.any(Number), nbf: expect.any(Number), iat: expect.any(Number), jti: expect.any(String) });
    expect(Number(told.exp) - Number(told.iat)).toBe(300);
  });

  it("name the signed-in customer, and the checkout of the page that was opened", async () => {
    const order = anOrder();
    const cookie = `customer=${order.customerId ?? ""}`;
    for (const query of [`?checkout=${order.checkoutToken}`, `?order=${order.token}`]) {
      expect(await claims(query, cookie)).toMatchObject({ sub: `gid://shopify/Customer/${order.customerId ?? ""}`, checkout_token: order.checkoutToken });
    }
    expect(await claims("?checkout=somebody-elses")).not.toHaveProperty("checkout_token");
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

  const asBlock = (lines: string, target = "purchase.thank-you.block.render"): void => writeFileSync(join(scripts, "referral-checkout.js"), `shopify.extend("${target}", async (api) => { ${lines} });`);

  it("the real block asks the app at its own address, across origins, without cookies, with the visitor's session token", async () => {
    await buildExtensions({ outdir: scripts });
    const order = anOrder();
    app.answer.body = JSON.stringify({ on: true, paused: false, ask: true, advocate: null, friend: null });
    await page.goto(`${thankYou(order)}?locale=de`);
    await page.getByRole("textbox", { name: "Name oder E-Mail-Adresse" }).fill("Anna Lindner");
    await page.getByRole("button", { name: "Absenden" }).click();
    await page.getByText("Danke! Wenn wir finden, wen Sie meinen, bekommen Sie beide, was versprochen ist.").waitFor();
    const asked = app.seen.filter(({ method, url }) => method === "POST" && url === "/extension/referral");
    expect(asked.map(({ url, body }) => [url, JSON.parse(body)])).toEqual([
      ["/extension/referral", { action: "view", checkoutToken: order.checkoutToken, locale: "de" }],
      ["/extension/referral", { action: "name", checkoutToken: order.checkoutToken, name: "Anna Lindner" }],
    ]);
    expect(asked[0]?.headers.cookie).toBeUndefined();
    const token = asked[0]?.headers.authorization?.split(" ")[1] ?? "";
    expect(JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString())).toMatchObject({ dest: shopDomain, aud: "key", checkout_token: order.checkoutToken });
    expect(app.seen[0]?.method, "the browser asks first").toBe("OPTIONS");
    expect(said).toEqual([]);
    await page.reload();
    await page.waitForFunction(() => !document.querySelector("s-skeleton-paragraph"));
    expect(await page.getByRole("textbox", { name: "Name oder E-Mail-Adresse" }).count(), "answered is answered").toBe(0);
  });

  it("an app that does not allow it across origins is not reached, and the order's page stays whole", async () => {
    await buildExtensions({ outdir: scripts });
    app.answer = { headers: {}, body: JSON.stringify({ on: true, ask: true, advocate: null, friend: null }) };
    await page.goto(thankYou(anOrder()));
    await page.waitForFunction(() => document.querySelector("[data-block]")?.childElementCount === 0);
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
  });

  it.each([
    ["an element that Shopify does not have", 'document.body.append(document.createElement("s-nosuch"))', "referral-checkout: <s-nosuch> is no element of this place."],
    ["an element of the admin", 'document.body.append(document.createElement("s-admin-block"))', "referral-checkout: <s-admin-block> is no element of this place."],
    ["an element of customers' accounts", 'document.body.append(document.createElement("s-avatar"))', "referral-checkout: <s-avatar> is no element of this place."],
    ["plain HTML", 'document.body.append(document.createElement("div"))', "referral-checkout: <div> is no element of this place."],
    ["a property that it does not have", 'const e = document.createElement("s-badge"); e.setAttribute("colour", "red"); document.body.append(e)', 'referral-checkout: <s-badge> has no property "colour".'],
    ["a value that only the admin's takes", 'const e = document.createElement("s-badge"); e.tone = "success"; document.body.append(e)', '<s-badge tone="success">: tone has to be one of "auto", "critical", "neutral".'],
    ["an element that is not drawn here", 'document.body.append(document.createElement("s-map"))', "<s-map> is not drawn in this sandbox."],
    ["a part of the API of another page", "api.order", "shopify.order is not in this sandbox, or not on this page."],
    ["an error in the extension", 'throw new Error("broken on purpose")', "referral-checkout: broken on purpose"],
    ["a text that is missing", 'api.i18n.translate("nosuch")', 'referral-checkout: There is no translation "nosuch" in de.'],
    ["an address without a host", 'await fetch("/extension/referral")', "fetch: \"/extension/referral\" is no whole address"],
    ["something to obey that is not there", 'const e = document.createElement("s-button"); e.commandFor = "nosuch"; e.textContent = "Press"; document.body.append(e)', 'commandFor="nosuch": there is no such element.'],
  ])("%s is said on the page", async (_, lines, expected) => {
    asBlock(lines);
    await page.goto(thankYou(anOrder()));
    const press = page.getByRole("button", { name: "Press" });
    if (lines.includes("Press")) await press.click();
    await page.locator(".extension-report").first().waitFor();
    expect((await page.locator(".extension-report").allTextContents()).join("\n")).toContain(expected);
    expect(said.join("\n")).toContain(expected);
  });

  it("the status page knows its order, and whether its visitor is signed in", async () => {
    asBlock('const t = document.createElement("s-text"); t.textContent = [api.order.value.name, api.authenticationState.value, api.checkoutToken.value, api.authenticatedAccount.customer.value?.id].join(" "); document.body.append(t)', "customer-account.order-status.block.render");
    const order = anOrder();
    await page.goto(status(order));
    await page.getByText(`${order.name} pre_authenticated ${order.checkoutToken}`).waitFor();
    await page.context().addCookies([{ name: "customer", value: order.customerId ?? "", url: front.url }]);
    await page.reload();
    await page.getByText(`${order.name} fully_authenticated ${order.checkoutToken} gid://shopify/Customer/${order.customerId ?? ""}`).waitFor();
    expect(said).toEqual([]);
  });

  it("what was kept is there after a reload", async () => {
    asBlock('const t = document.createElement("s-text"); t.textContent = "kept " + (await api.storage.read("x")); await api.storage.write("x", { a: 1 }); t.textContent += JSON.stringify(await api.storage.read("x")); document.body.append(t)');
    const address = thankYou(anOrder());
    await page.goto(address);
    await page.getByText('kept null{"a":1}').waitFor();
    await page.reload();
    await page.getByText("kept [object Object]").waitFor();
  });
});

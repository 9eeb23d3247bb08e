import type { IncomingMessage, ServerResponse } from "node:http";
import { serveConsoleAsset } from "../html/console-assets";
import { readCookies, setCookie } from "../html/cookies";
import { controlSentence } from "../html/control-client";
import type { Handler } from "../html/handler";
import { pathSegments, requestUrl } from "../html/handler";
import type { Html } from "../html/html";
import { html } from "../html/html";
import { readAsset } from "../html/read-asset";
import { readForm } from "../html/read-body";
import { sendAsset, sendPage, sendRedirect, sendText } from "../html/respond";
import type { AdminVisit } from "./admin-visit";
import { adminPath } from "./admin-visit";
import { appAddress } from "./app-address";
import { adminPage, appFramePage, shopChooserPage } from "./chrome";
import { changeCustomer, changeOrder } from "./change-order";
import { customerPage } from "./customer-page";
import type { AdminFrameDeps } from "./deps";
import { discountPage } from "./discount-page";
import { serveExtensionAsset } from "./extensions/serve-extension-assets";
import { customersPage, discountsPage, ordersPage, productsPage } from "./list-pages";
import { orderPage } from "./order-page";
import { pickerData } from "./picker-data";
import { checkProxyPath, settingsPage } from "./settings-page";

/** No page of the admin may stand in a frame: a redirect that ends inside the app's own frame must be seen to fail. */
const FRAME_HEADERS = { "content-security-policy": "frame-ancestors 'none'" };
const YEAR_SECONDS = 365 * 24 * 3600;

function beginVisit(deps: AdminFrameDeps, handle: string, url: URL, request: IncomingMessage, response: ServerResponse): AdminVisit | null {
  const shop = deps.world.stores.shops.get(`${handle}.myshopify.com`);
  if (!shop) return null;
  const asked = url.searchParams.get("locale") ?? "";
  const known = asked === "de" || asked === "en";
  if (known) setCookie(response, "app_locale", asked, YEAR_SECONDS);
  const kept = readCookies(request).get("app_locale");
  const appLocale = known ? asked : kept === "de" || kept === "en" ? kept : shop.locale;
  return { deps, shop, handle, appLocale, url, request, response };
}

function pageFor(visit: AdminVisit, [section, id, ...more]: string[]): Html | null {
  const { stores } = visit.deps.world;
  if (section === "app") {
    const rest = [id, ...more].filter((part) => part !== undefined).map((part) => `/${encodeURIComponent(part)}`).join("");
    return appFramePage(visit, appAddress(visit, rest));
  }
  if (more.length > 0) return null;
  const own = <T extends { shop: string }>(found: T | undefined, page: (visit: AdminVisit, entity: T) => Html): Html | null =>
    found?.shop === visit.shop.shop ? page(visit, found) : null;
  switch (section) {
    case "orders":
      return id === undefined ? ordersPage(visit) : own(stores.orders.get(id), orderPage);
    case "products":
      return productsPage(visit);
    case "customers":
      return id === undefined ? customersPage(visit) : own(stores.customers.get(id), customerPage);
    case "discounts":
      return id === undefined ? discountsPage(visit) : own(stores.discounts.get(id), discountPage);
    case "settings":
      return settingsPage(visit, { prefix: visit.shop.proxyPrefix, subpath: visit.shop.proxySubpath, error: null });
    default:
      return null;
  }
}

function withNotice(visit: AdminVisit, path: string, notice: string): true {
  return sendRedirect(visit.response, `${adminPath(visit, path)}?${new URLSearchParams({ notice }).toString()}`);
}

function renameProxy(visit: AdminVisit, form: URLSearchParams): true {
  const prefix = form.get("prefix") ?? "";
  const subpath = (form.get("subpath") ?? "").trim();
  const error = checkProxyPath(prefix, subpath);
  if (error) return sendPage(visit.response, 422, settingsPage(visit, { prefix, subpath, error }), FRAME_HEADERS);
  visit.shop.proxyPrefix = prefix;
  visit.shop.proxySubpath = subpath;
  visit.deps.world.stores.shops.put(visit.shop);
  return withNotice(visit, "/settings", "Renamed. The app hears of it with the next visit.");
}

/** The answer to a form; null where there is nothing to post to. */
async function post(visit: AdminVisit, [section, id]: string[]): Promise<true | null> {
  const { control, world } = visit.deps;
  const form = await readForm(visit.request);
  if (section === "settings" && id === "proxy") return renameProxy(visit, form);
  if (section === "settings" && id === "theme") {
    const wanted = { shop: visit.shop.shop, block: form.has("block"), launcher: form.has("launcher"), reviews: form.has("reviews"), blockSettings: { scheme: form.get("scheme") ?? "theme" } };
    return withNotice(visit, "/settings", controlSentence("The theme is changed.", await control("theme", wanted)));
  }
  if (section === "settings" && id === "app") {
    const verb = form.get("intent") === "uninstall" ? "uninstall" : "install";
    return withNotice(visit, "/settings", controlSentence(verb === "install" ? "Installed." : "Uninstalled.", await control(`${verb}`, { shop: visit.shop.shop })));
  }
  if (section === "orders" && id !== undefined) {
    const order = world.stores.orders.get(id);
    const notice = order?.shop === visit.shop.shop ? await changeOrder(control, order, form) : null;
    return notice === null ? null : withNotice(visit, `/orders/${id}`, notice);
  }
  if (section === "customers" && id !== undefined) {
    const known = world.stores.customers.get(id)?.shop === visit.shop.shop;
    const notice = known ? await changeCustomer(control, id, form.get("intent") ?? "") : null;
    return notice === null ? null : withNotice(visit, `/customers/${id}`, notice);
  }
  return null;
}

function serveFile(request: IncomingMessage, response: ServerResponse, name: string | undefined): boolean {
  if (name === "frame.css") return sendAsset(request, response, "text/css; charset=utf-8", readAsset("admin-frame/frame.css"));
  if (name === "frame.js") return sendAsset(request, response, "text/javascript; charset=utf-8", readAsset("admin-frame/browser/frame.js"));
  return false;
}

/** Answers /admin and what lies below it, as far as browsers ask; the Admin API's own paths (/admin/api, /admin/oauth) are left alone. */
export function createAdminFrame(deps: AdminFrameDeps): Handler {
  return async (request, response) => {
    const url = requestUrl(request);
    if (serveConsoleAsset(request, response, url.pathname)) return true;
    const [first, second, handle, ...rest] = pathSegments(url) ?? [];
    if (first !== "admin") return false;
    if (second === undefined) {
      const shops = [...deps.world.stores.shops.all()].map((shop) => ({ name: shop.name, domain: shop.shop, handle: shop.shop.replace(/\.myshopify\.com$/, "") }));
      return sendPage(response, 200, shopChooserPage(shops), FRAME_HEADERS);
    }
    if (second === "assets" && handle === "extensions") return serveExtensionAsset(request, response, rest[0] ?? "", url.searchParams.get("locale"), deps.extensionScripts);
    if (second === "assets") return serveFile(request, response, handle);
    if (second !== "store" || handle === undefined) return false;
    const visit = beginVisit(deps, handle, url, request, response);
    if (!visit) {
      return sendPage(response, 404, shopChooserPage([]), FRAME_HEADERS);
    }
    if (request.method === "POST") {
      if (await post(visit, rest)) return true;
    } else {
      if (rest.length === 0) return sendRedirect(response, adminPath(visit, "/orders"), 302);
      if (rest.length === 1 && rest[0] === "picker.json") return sendText(response, 200, "application/json; charset=utf-8", JSON.stringify(pickerData(visit)));
      if (rest.length === 1 && rest[0] === "clock.json") {
        return sendText(response, 200, "application/json", JSON.stringify({ offsetMilliseconds: deps.world.now().getTime() - Date.now() }));
      }
      const page = pageFor(visit, rest);
      if (page) return sendPage(response, 200, page, FRAME_HEADERS);
    }
    return sendPage(response, 404, adminPage(visit, "Not in this sandbox", "", html`<p>Shopify's admin may have this page; this sandbox does not.</p><p><a href="${adminPath(visit, "/orders")}">To the orders</a></p>`), FRAME_HEADERS);
  };
}

import type { Html } from "../html/html";
import { html } from "../html/html";
import { placedBlocks, referralPage } from "../theme/placed-blocks";
import type { AdminVisit } from "./admin-visit";
import { adminPath } from "./admin-visit";
import { adminPage } from "./chrome";

/** The first path segments Shopify allows for an app proxy. */
const PREFIXES = ["a", "apps", "community", "tools"] as const;

export interface ProxyPathForm {
  prefix: string;
  subpath: string;
  /** Said beside the field. */
  error: string | null;
}

/** What is wrong with a new path of the app's proxy, or null. Shopify: letters, digits, _ and -, at most 30 of them. */
export function checkProxyPath(prefix: string, subpath: string): string | null {
  if (!PREFIXES.some((allowed) => allowed === prefix)) return `The first part is one of ${PREFIXES.join(", ")}.`;
  if (!/^[a-z0-9_-]{1,30}$/i.test(subpath)) return "The second part has 1 to 30 letters, digits, _ or -.";
  return ["admin", "services", "password", "login"].includes(subpath.toLowerCase()) ? "This word is reserved." : null;
}

/** The shop's settings as far as the app can notice them: the proxy's path, and whether the app is installed. */
export function settingsPage(visit: AdminVisit, form: ProxyPathForm): Html {
  const { shop, deps } = visit;
  const { block, launcher, reviews } = placedBlocks(shop);
  const scheme = String(block.settings.scheme ?? "theme");
  const installed = deps.world.stores.installs.get(shop.shop)?.uninstalledAt === null;
  return adminPage(visit, "Settings", "/settings", html`<div class="columns">
<section class="panel"><h2>Where ${deps.appName} answers in the shop</h2>
<p>Now: <code>${deps.storefrontUrl(shop.shop)}/${shop.proxyPrefix}/${shop.proxySubpath}</code></p>
<p class="quiet">Any merchant can rename this path. Addresses that were printed or sent before lead nowhere then; the app has to notice.</p>
<form method="post" action="${adminPath(visit, "/settings/proxy")}"><div class="fields"><div><label for="prefix">First part</label><select id="prefix" name="prefix">${PREFIXES.map((prefix) => html`<option${prefix === form.prefix && html` selected`}>${prefix}</option>`)}</select></div>
<div><label for="subpath">Second part</label><input id="subpath" name="subpath" value="${form.subpath}" maxlength="60" required${form.error && html` aria-invalid="true" aria-describedby="subpath-error"`}></div></div>
${form.error && html`<p class="notice notice-wrong" id="subpath-error" role="alert">${form.error}</p>`}<button class="button">Rename</button></form></section>
<section class="panel"><h2>The app in the theme</h2><p class="quiet">What a merchant does in the theme editor: <a href="${deps.storefrontUrl(shop.shop)}/pages/${referralPage}">the page with the block</a>.</p>
<form method="post" action="${adminPath(visit, "/settings/theme")}"><p><label><input type="checkbox" name="block"${block.placed && html` checked`}> The block on its page</label></p>
<p><label><input type="checkbox" name="launcher"${launcher.placed && html` checked`}> The launcher on every page</label></p>
<p><label><input type="checkbox" name="reviews"${reviews.placed && html` checked`}> The blocks of reviews on products, cards, the home page and a page of their own</label></p>
<div class="fields"><div><label for="scheme">The block's colours</label><select id="scheme" name="scheme">${["theme", "light", "dark"].map((one) => html`<option${one === scheme && html` selected`}>${one}</option>`)}</select></div></div><button class="button">Save the theme</button></form></section>
<section class="panel"><h2>The app</h2><p>${installed ? `${deps.appName} is installed.` : `${deps.appName} is not installed.`}</p>
<form method="post" action="${adminPath(visit, "/settings/app")}"><button class="button ${installed ? "button-wrong" : ""}" name="intent" value="${installed ? "uninstall" : "install"}">${installed ? "Uninstall it" : "Install it"}</button></form></section>
<section class="panel"><h2>The shop</h2><dl class="facts"><dt>Domain</dt><dd>${shop.shop}</dd><dt>Plan</dt><dd>${shop.planName}</dd><dt>Currency</dt><dd>${shop.currency}</dd><dt>Time zone</dt><dd>${shop.timeZone}</dd>
<dt>Payment</dt><dd>${shop.capture === "automatic" ? "captured at the checkout" : "captured when the parcel leaves"}</dd></dl></section></div>`);
}

import type { Html } from "../../html/html";
import { html } from "../../html/html";
import type { AdminVisit } from "../admin-visit";
import { adminPath } from "../admin-visit";
import { readExtensions } from "../../extensions/read-extensions";

interface Place {
  /** "admin.order-details": what its targets begin with. */
  page: "admin.order-details" | "admin.order-index";
  /** The order that is looked at; in a list, what is ticked counts. */
  orderId: string | null;
}

const isInstalled = ({ deps, shop }: AdminVisit): boolean => deps.world.stores.installs.get(shop.shop)?.uninstalledAt === null;

const at = (visit: AdminVisit, target: string) =>
  isInstalled(visit) ? readExtensions().filter(({ targets }) => targets.includes(target)).map(({ handle, inLanguage }) => ({ handle, name: inLanguage(visit.appLocale).name })) : [];

/** The Print menu of a page, with the app's print actions. Without any there is no menu. */
export function printMenu(visit: AdminVisit, { page, orderId }: Place): Html | null {
  const target = page === "admin.order-details" ? "admin.order-details.print-action.render" : "admin.order-index.selection-print-action.render";
  const actions = at(visit, target);
  if (actions.length === 0) return null;
  return html`<div class="print-menu">${orderId === null && html`<span class="quiet small" id="selected-count"></span>`}<details class="menu"><summary class="button button-quiet">Print</summary>
<div class="menu-list">${actions.map(({ handle, name }) => html`<button type="button" class="menu-entry" data-print-action="${handle}" data-target="${target}">${name}<span class="quiet small">${visit.deps.appName}</span></button>`)}</div></details></div>`;
}

/** The app's blocks on the page of an order or a customer; each is drawn by its extension. */
export function extensionBlocks(visit: AdminVisit, page: "admin.order-details" | "admin.customer-details"): Html[] {
  const target = `${page}.block.render`;
  return at(visit, target).map(({ handle, name }) => html`<section class="panel" aria-label="${name}"><p class="quiet small">${visit.deps.appName}</p>
<div data-extension-place data-block="${handle}" data-target="${target}"></div><noscript><p class="notice">Extensions need JavaScript.</p></noscript></section>`);
}

/** What the page's script has to know; it starts the blocks and the menu. `customerId`: who is looked at, instead of an order. */
export function extensionScript(visit: AdminVisit, { orderId, customerId = null }: Pick<Place, "orderId"> & { customerId?: string | null }): Html | null {
  if (!isInstalled(visit)) return null;
  return html`<div hidden data-extensions data-shop="${visit.shop.shop}" data-base="${adminPath(visit, "")}" data-app-url="${visit.deps.appUrl}" data-locale="${visit.appLocale}"${orderId !== null && html` data-order="${orderId}"`}${customerId !== null && html` data-customer="${customerId}"`}></div>
<script src="/admin/assets/extensions/extension-host.js" defer></script>`;
}

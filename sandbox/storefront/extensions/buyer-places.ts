import type { BuyerFacts } from "../../extensions/browser/messages";
import { readExtensions } from "../../extensions/read-extensions";
import type { Html } from "../../html/html";
import { html } from "../../html/html";
import type { Order } from "../../world/entities";
import type { Visit } from "../visit";

export type BuyerTarget = "purchase.thank-you.block.render" | "customer-account.order-status.block.render" | "customer-account.profile.block.render";

/** Where these pages have what belongs to extensions. */
export const buyerAssets = "/sandbox/extensions";

/** What an extension is told about the order of the page it stands on. */
function orderFacts(visit: Visit, order: Order): BuyerFacts["order"] {
  const orders = order.customerId === null ? [] : visit.deps.world.ordersOfCustomer(visit.shop.shop, order.customerId);
  return {
    id: order.id, name: order.name, confirmationNumber: order.token.slice(0, 9).toUpperCase(), processedAt: order.processedAt, cancelledAt: order.cancelledAt,
    isFirstOrder: !orders.some((other) => other.id !== order.id && other.createdAt <= order.createdAt),
  };
}

/** How this page's order is named when a session token is asked for: by what the page itself is known by. */
const tokenPath = (target: BuyerTarget, order: Order | null): string => {
  if (order === null) return `${buyerAssets}/session-token`;
  return `${buyerAssets}/session-token?${target.startsWith("purchase.") ? `checkout=${encodeURIComponent(order.checkoutToken)}` : `order=${encodeURIComponent(order.token)}`}`;
};

/**
 * The place for the app's blocks on a page of the checkout or of the account, with what its script has to know. Without the app, an empty place.
 * Every block is shown at once, while at Shopify a merchant puts it there in the editor.
 */
export function extensionBlocks(visit: Visit, target: BuyerTarget, order: Order | null): Html {
  const { deps, shop, customer } = visit;
  const installed = deps.world.stores.installs.get(shop.shop)?.uninstalledAt === null;
  const extensions = installed ? readExtensions().filter(({ targets }) => targets.includes(target)) : [];
  if (extensions.length === 0) return html`<div class="blocks" data-extension-target="${target}"></div>`;
  const facts: BuyerFacts = {
    shop: { id: shop.id, name: shop.name, myshopifyDomain: shop.shop, storefrontUrl: visit.url.origin },
    country: shop.countryCode, timezone: shop.timeZone, currency: shop.currency,
    customerId: customer?.id ?? null, checkoutToken: order?.checkoutToken ?? null, order: order && orderFacts(visit, order), application: deps.application,
  };
  return html`<div class="blocks" data-extension-target="${target}" data-extensions="${JSON.stringify(facts)}" data-locale="${visit.locale}" data-token="${tokenPath(target, order)}">
${extensions.map(({ handle }) => html`<div data-extension-place data-block="${handle}"></div>`)}</div>
<script src="${buyerAssets}/buyer-host.js" defer></script>`;
}

import { formatDay } from "../html/format-instant";
import type { Html } from "../html/html";
import { html } from "../html/html";
import type { Order } from "../world/entities";
import { extensionBlocks } from "./extensions/buyer-places";
import { checkoutLayout } from "./layout";
import { addressLines, orderLines } from "./order-lines";
import type { Visit } from "./visit";

/** The address of an order's thank-you page; known only to whoever ordered. */
export function thankYouPath(order: Order): string {
  return `/checkouts/${encodeURIComponent(order.checkoutToken)}/thank-you`;
}

/** The order a checkout became, by the checkout's token. */
export function orderOfCheckout(visit: Visit, token: string): Order | undefined {
  for (const order of visit.deps.world.stores.orders.ofShop(visit.shop.shop)) if (order.checkoutToken === token) return order;
  return undefined;
}

/** What a customer sees right after ordering. */
export function thankYouPage(visit: Visit, order: Order): Html {
  const { words } = visit;
  return checkoutLayout(visit, words.thankYou(""), html`<div class="wrap section after">
<header class="page-head"><p class="after-mark" aria-hidden="true">✓</p>
<h1>${words.thankYou(order.shippingAddress?.firstName ?? "")}</h1>
<p class="lead">${words.orderConfirmed(order.name)}</p>
${order.email && html`<p class="quiet">${words.confirmationSentTo(order.email)}</p>`}</header>
${extensionBlocks(visit, "purchase.thank-you.block.render", order)}
<section class="summary"><h2>${words.yourOrder}</h2>
<dl class="facts"><div><dt>${words.orderNumber}</dt><dd>${order.name}</dd></div>
<div><dt>${words.orderedOn}</dt><dd>${formatDay(order.createdAt, visit.locale, visit.shop.timeZone)}</dd></div>
${order.shippingAddress && html`<div><dt>${words.deliveryAddress}</dt><dd>${addressLines(visit, order)}</dd></div>`}</dl>
${orderLines(visit, order)}</section>
<p class="after-actions"><a class="button" href="/orders/${encodeURIComponent(order.token)}">${words.toOrderStatus}</a>
<a class="button button-quiet" href="/">${words.continueShopping}</a></p></div>`);
}

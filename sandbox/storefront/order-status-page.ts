import { formatMinute } from "../html/format-instant";
import { formatMoney } from "../html/format-money";
import type { Html } from "../html/html";
import { html } from "../html/html";
import type { Fulfillment, Order } from "../world/entities";
import { extensionBlocks } from "./extensions/buyer-places";
import { shopPage } from "./layout";
import { addressLines, orderLines } from "./order-lines";
import type { Visit } from "./visit";
import type { StorefrontWords } from "./words";

/** The order whose status page has this token. */
export function orderOfToken(visit: Visit, token: string): Order | undefined {
  for (const order of visit.deps.world.stores.orders.ofShop(visit.shop.shop)) if (order.token === token) return order;
  return undefined;
}

function paymentWords(order: Order, words: StorefrontWords): string {
  switch (order.financialStatus) {
    case "pending":
    case "partially_paid":
      return words.statusAwaitingPayment;
    case "authorized":
      return words.statusAuthorized;
    case "voided":
      return words.statusCancelled;
    case "paid":
    case "partially_refunded":
    case "refunded":
      return words.statusPaid;
  }
}

const leftTheHouse = (order: Order): Fulfillment[] => order.fulfillments.filter((parcel) => parcel.status === "success");

function deliveryWords(order: Order, words: StorefrontWords): string {
  const parcels = leftTheHouse(order);
  if (parcels.length === 0) return words.statusPreparing;
  if (order.fulfillmentStatus === "fulfilled" && parcels.every((parcel) => parcel.deliveredAt)) return words.statusDelivered;
  return order.fulfillmentStatus === "fulfilled" ? words.statusShipped : words.statusPartlyShipped;
}

/** The status of an order in a few words: "Bezahlt · Verschickt". */
export function statusWords(order: Order, words: StorefrontWords): string {
  return order.cancelledAt ? words.statusCancelled : `${paymentWords(order, words)} · ${deliveryWords(order, words)}`;
}

function parcels(visit: Visit, order: Order): Html {
  const { words } = visit;
  const moment = (instant: string): string => formatMinute(instant, visit.locale, visit.shop.timeZone);
  return html`<ul class="steps">
<li class="step"><strong>${words.statusReceived}</strong> <span class="quiet">${moment(order.createdAt)}</span></li>
${leftTheHouse(order).map((parcel) => html`<li class="step"><strong>${parcel.deliveredAt ? words.statusDelivered : words.statusShipped}</strong>
<span class="quiet">${moment(parcel.deliveredAt ?? parcel.createdAt)}</span><br>
<span class="small">${words.parcel} ${parcel.name}${parcel.trackingNumber && html` · ${words.tracking} ${parcel.trackingCompany} ${parcel.trackingNumber}`}</span></li>`)}
${order.refunds.map((refund) => html`<li class="step"><strong>${words.statusRefunded(formatMoney(refund.amount, order.currency, visit.locale))}</strong> <span class="quiet">${moment(refund.createdAt)}</span></li>`)}
${order.cancelledAt && html`<li class="step"><strong>${words.statusCancelled}</strong> <span class="quiet">${moment(order.cancelledAt)}</span></li>`}
</ul>`;
}

/** The page of an order that its token opens, without a sign-in. */
export function orderStatusPage(visit: Visit, order: Order): Html {
  const { words } = visit;
  return shopPage(visit, `${words.orderStatus} ${order.name}`, html`<div class="wrap section after">
<header class="page-head"><p class="quiet">${words.orderStatus}</p><h1>${order.name}</h1>
<p class="lead">${statusWords(order, words)}</p></header>
${extensionBlocks(visit, "customer-account.order-status.block.render", order)}
${parcels(visit, order)}
<section class="summary"><h2>${words.yourOrder}</h2>
${order.shippingAddress && html`<dl class="facts"><div><dt>${words.deliveryAddress}</dt><dd>${addressLines(visit, order)}</dd></div></dl>`}
${orderLines(visit, order)}</section></div>`);
}

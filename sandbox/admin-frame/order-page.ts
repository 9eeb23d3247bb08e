import { formatMoney } from "../html/format-money";
import type { Html, HtmlValue } from "../html/html";
import { html } from "../html/html";
import type { Fulfillment, Order } from "../world/entities";
import type { AdminVisit } from "./admin-visit";
import { adminPath } from "./admin-visit";
import { adminPage } from "./chrome";
import { extensionBlocks, extensionScript, printMenu } from "./extensions/extension-places";
import { customerName, orderBadges, shopMoment } from "./list-pages";

function button(intent: string, text: string, enabled: boolean, kind = "button-quiet"): Html {
  return html`<button class="button ${kind}" name="intent" value="${intent}"${!enabled && html` disabled`}>${text}</button>`;
}

function actionForm(visit: AdminVisit, order: Order, content: HtmlValue): Html {
  return html`<form method="post" action="${adminPath(visit, `/orders/${order.id}`)}">${content}</form>`;
}

function linesPanel(visit: AdminVisit, order: Order): Html {
  const money = (amount: number): string => formatMoney(amount, order.currency, "en");
  const open = order.lines.some((line) => line.quantity - line.removedQuantity - line.fulfilledQuantity > 0) && !order.cancelledAt;
  return html`<section class="panel"><h2>Items</h2>${actionForm(visit, order, html`<div class="scroll"><table class="order-lines"><thead><tr><th>Item</th><th class="number">Price</th><th class="number">Ordered</th><th class="number">Sent</th><th class="number">Taken back</th><th>How many now</th></tr></thead><tbody>
${order.lines.map((line) => html`<tr><td>${line.title}${line.variantTitle && html` · ${line.variantTitle}`}<br><code>${line.sku}</code></td><td class="number">${money(line.price)}</td><td class="number">${line.quantity}</td><td class="number">${line.fulfilledQuantity}</td><td class="number">${line.removedQuantity}</td>
<td><input type="number" name="line:${line.id}" min="0" max="${line.quantity}" value="${line.quantity - line.removedQuantity}" aria-label="How many of ${line.title}"></td></tr>`)}
</tbody></table></div>
<div class="actions">${button("fulfil", "Fulfil these", open, "")}${button("fulfil-all", "Fulfil all", open)}${button("return", "Customer returns these", order.fulfillments.length > 0)}${button("refund", "Refund these", order.transactions.length > 0, "button-wrong")}</div>
<p class="quiet small">The numbers count for fulfilling, returning and refunding.</p>
<label class="tick"><input type="checkbox" name="shipping" value="yes"> Refund the shipping, too</label>`)}</section>`;
}

function parcelPanel(visit: AdminVisit, order: Order, parcel: Fulfillment): Html {
  return html`<section class="panel"><h2>Parcel ${parcel.name} <span class="badge ${parcel.deliveredAt ? "badge-good" : "badge-plain"}">${parcel.status === "cancelled" ? "cancelled" : (parcel.shipmentStatus ?? "sent").replaceAll("_", " ")}</span></h2>
<dl class="facts"><dt>Sent</dt><dd>${shopMoment(visit, parcel.createdAt)}</dd><dt>Delivered</dt><dd>${shopMoment(visit, parcel.deliveredAt)}</dd><dt>Tracking</dt><dd>${parcel.trackingCompany} ${parcel.trackingNumber ?? "–"}</dd>
<dt>Items</dt><dd>${parcel.lines.map((line) => `${line.quantity} × ${order.lines.find((one) => one.id === line.lineItemId)?.title ?? line.lineItemId}`).join(", ")}</dd></dl>
${parcel.status === "success" && !parcel.deliveredAt && actionForm(visit, order, html`<input type="hidden" name="fulfillment" value="${parcel.id}"><div class="actions">${button("delivered", "Delivered", true, "")}${button("in_transit", "In transit", true)}${button("failure", "Delivery failed", true)}</div>`)}</section>`;
}

function returnsPanel(visit: AdminVisit, order: Order): HtmlValue {
  return order.returns.length > 0 && html`<section class="panel"><h2>Returns</h2>${order.returns.map((one) => actionForm(visit, order, html`<input type="hidden" name="return" value="${one.id}">
<p>${one.name} <span class="badge badge-plain">${one.status.toLowerCase()}</span> ${one.lines.reduce((sum, line) => sum + line.quantity, 0)} item(s)</p><div class="actions">
${one.status === "REQUESTED" && [button("approve", "Approve", true), button("decline", "Decline", true)]}${one.status === "OPEN" && button("close", "Arrived: close it", true)}</div>`))}</section>`;
}

/** One order with everything a shop can do to it. */
export function orderPage(visit: AdminVisit, order: Order): Html {
  const money = (amount: number): string => formatMoney(amount, order.currency, "en");
  const customer = order.customerId === null ? undefined : visit.deps.world.stores.customers.get(order.customerId);
  const owed = order.financialStatus === "pending" || order.financialStatus === "authorized" || order.financialStatus === "partially_paid";
  return adminPage(visit, `Order ${order.name}`, "/orders", html`
<div class="page-actions"><p>${orderBadges(order)} <span class="quiet">${shopMoment(visit, order.createdAt)} · ${order.sourceName}</span></p>${printMenu(visit, { page: "admin.order-details", orderId: order.id })}</div>
<div class="columns columns-wide"><div>
${linesPanel(visit, order)}
${order.fulfillments.map((parcel) => parcelPanel(visit, order, parcel))}
${returnsPanel(visit, order)}
${order.refunds.length > 0 && html`<section class="panel"><h2>Refunds</h2><dl class="facts">${order.refunds.map((refund) => html`<dt>${shopMoment(visit, refund.createdAt)}</dt><dd>${money(refund.amount)} ${refund.note}</dd>`)}</dl></section>`}
${extensionBlocks(visit, "admin.order-details")}
</div><div>
<section class="panel"><h2>Money</h2><dl class="facts"><dt>Subtotal</dt><dd>${money(order.subtotal)}</dd>
${order.discountCodes.map((one) => html`<dt>Code ${one.code}</dt><dd>${money(-one.amount)}</dd>`)}
<dt>Shipping</dt><dd>${money(order.shipping - order.shippingDiscount)}</dd><dt>Tax</dt><dd>${money(order.tax)}</dd><dt><strong>Total</strong></dt><dd><strong>${money(order.total)}</strong></dd></dl>
${actionForm(visit, order, html`<div class="actions">${button("pay", order.financialStatus === "authorized" ? "Capture the payment" : "Mark as paid", owed && !order.cancelledAt, "")}</div>`)}</section>
<section class="panel"><h2>Customer</h2>${customer ? html`<p><a href="${adminPath(visit, `/customers/${customer.id}`)}">${customerName(customer)}</a><br>${customer.email}</p>` : html`<p class="quiet">Nobody known: sold over the counter.</p>`}
<p>${order.shippingAddress && [order.shippingAddress.address1, order.shippingAddress.zip, order.shippingAddress.city, order.shippingAddress.countryCode].filter(Boolean).join(", ")}</p>
${order.note && html`<p>Note: ${order.note}</p>`}
<p><a href="${visit.deps.storefrontUrl(visit.shop.shop)}/orders/${encodeURIComponent(order.token)}">The customer's page of this order</a><br><a href="/inspector/orders/${order.id}">What the app decided</a></p></section>
${order.metafields.length > 0 && html`<section class="panel"><h2>Metafields</h2><dl class="facts">${order.metafields.map((field) => html`<dt><code>${field.namespace}.${field.key}</code></dt><dd><code>${field.value}</code></dd>`)}</dl></section>`}
<section class="panel"><h2>Cancel</h2>${order.cancelledAt ? html`<p>Cancelled ${shopMoment(visit, order.cancelledAt)} (${order.cancelReason})</p>` : actionForm(visit, order, html`
<label for="reason">Why</label><select id="reason" name="reason">${["customer", "inventory", "fraud", "declined", "other"].map((reason) => html`<option>${reason}</option>`)}</select>
<div class="actions">${button("cancel", "Cancel the order", true, "button-wrong")}</div>`)}</section></div></div>${extensionScript(visit, { orderId: order.id })}`);
}

import { formatMoney } from "../html/format-money";
import type { Html } from "../html/html";
import { html } from "../html/html";
import type { Customer } from "../world/entities";
import type { AdminVisit } from "./admin-visit";
import { adminPath } from "./admin-visit";
import { adminPage } from "./chrome";
import { extensionBlocks, extensionScript } from "./extensions/extension-places";
import { customerName, orderBadges, shopMoment } from "./list-pages";

/** A customer: who it is, the orders, and what can be done about the person (consent, the law's requests). */
export function customerPage(visit: AdminVisit, customer: Customer): Html {
  const address = customer.defaultAddress;
  const orders = visit.deps.world.ordersOfCustomer(visit.shop.shop, customer.id).sort((one, other) => other.createdAt.localeCompare(one.createdAt));
  const subscribed = customer.emailMarketing.state === "SUBSCRIBED";
  return adminPage(visit, customerName(customer), "/customers", html`<div class="columns columns-wide"><div>
<div class="scroll"><table class="stack"><thead><tr><th>Order</th><th>When</th><th>Status</th><th class="number">Total</th></tr></thead><tbody>
${orders.map((order) => html`<tr><td data-label="Order"><a href="${adminPath(visit, `/orders/${order.id}`)}">${order.name}</a></td><td data-label="When" class="nowrap">${shopMoment(visit, order.createdAt)}</td><td data-label="Status"><span>${orderBadges(order)}</span></td><td data-label="Total" class="number">${formatMoney(order.total, order.currency, "en")}</td></tr>`)}
</tbody></table>${orders.length === 0 && html`<p class="empty">No orders.</p>`}</div>
${extensionBlocks(visit, "admin.customer-details")}</div>
<div><section class="panel"><dl class="facts"><dt>E-mail</dt><dd>${customer.email ?? "–"}</dd><dt>Phone</dt><dd>${customer.phone ?? "–"}</dd>
<dt>Address</dt><dd>${address ? [address.address1, address.zip, address.city, address.countryCode].filter(Boolean).join(", ") : "–"}</dd>
<dt>Language</dt><dd>${customer.locale}</dd><dt>Tags</dt><dd>${customer.tags.join(", ") || "–"}</dd><dt>Orders</dt><dd>${customer.numberOfOrders}</dd><dt>Spent</dt><dd>${formatMoney(customer.amountSpent, visit.shop.currency, "en")}</dd>
<dt>Newsletter</dt><dd>${customer.emailMarketing.state.toLowerCase().replace("_", " ")}</dd></dl></section>
<section class="panel"><h2>Do something</h2>
<form method="post" action="${adminPath(visit, `/customers/${customer.id}`)}" class="actions">
<button class="button button-quiet" name="intent" value="${subscribed ? "unsubscribe" : "subscribe"}">${subscribed ? "Unsubscribe from the newsletter" : "Subscribe to the newsletter"}</button>
<button class="button button-quiet" name="intent" value="data-request">Customer asks for their data</button>
<button class="button button-wrong" name="intent" value="redact">Customer wants to be forgotten</button></form></section></div></div>${extensionScript(visit, { orderId: null, customerId: customer.id })}`);
}

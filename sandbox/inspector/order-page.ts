import { formatMoney } from "../html/format-money";
import type { Html } from "../html/html";
import { html } from "../html/html";
import type { Order } from "../world/entities";
import { callRows, deliveryRows } from "./log-tables";
import { decisionBadge } from "./orders-page";
import { prettyJson } from "./pretty-json";
import { readDecision } from "./read-decision";
import type { View } from "./view";
import { handleOf, inspectorPage, moment } from "./view";

function mentions(text: string, id: string): boolean {
  const position = text.indexOf(id);
  // A longer number that merely contains the id is another order.
  return position >= 0 && new RegExp(`(?<!\\d)${id}(?!\\d)`).test(text);
}

/** The other end of a voucher: the order that earned one of this order's codes, and the order that used the one it earned. */
function neighbours(view: View, order: Order, earned: string | null): { earnedBy: Order[]; usedBy: Order[] } {
  const used = new Set(order.discountCodes.map((one) => one.code.toLowerCase()));
  const earnedBy: Order[] = [];
  const usedBy: Order[] = [];
  for (const other of view.world.stores.orders.ofShop(order.shop)) {
    if (other === order) continue;
    const code = readDecision(other).code;
    if (code !== null && used.has(code.toLowerCase())) earnedBy.push(other);
    if (earned !== null && other.discountCodes.some((one) => one.code.toLowerCase() === earned.toLowerCase())) usedBy.push(other);
  }
  return { earnedBy, usedBy };
}

/** One order: the decision, the voucher's way, and every webhook and Admin API call that names it. */
export function orderPage(view: View, order: Order): Html {
  const { world } = view;
  const decision = readDecision(order);
  const { earnedBy, usedBy } = neighbours(view, order, decision.code);
  const deliveries = [...world.stores.deliveries.ofShop(order.shop)].filter((delivery) => mentions(delivery.body, order.id)).reverse();
  const calls = [...world.stores.adminCalls.ofShop(order.shop)].filter((call) => mentions(call.variables, order.id)).reverse();
  const link = (one: Order): Html => html`<a href="/inspector/orders/${one.id}">${one.name}</a> `;
  return inspectorPage(view, `Order ${order.name}`, "/inspector/orders", html`
<div class="columns"><section class="panel"><h2>What the app decided</h2><dl class="facts">
<dt>Decision</dt><dd>${decisionBadge(decision.decision)}</dd>
<dt>Why</dt><dd>${decision.reason ?? "–"}</dd>
<dt>Code earned</dt><dd>${decision.code ? html`<code>${decision.code}</code>` : "–"}</dd>
<dt>Used by</dt><dd>${usedBy.length > 0 ? usedBy.map(link) : "–"}</dd>
${earnedBy.length > 0 && html`<dt>Paid with the code of</dt><dd>${earnedBy.map(link)}</dd>`}
${decision.others.map((field) => html`<dt>${field.key}</dt><dd><code>${field.value}</code></dd>`)}
</dl></section>
<section class="panel"><h2>The order</h2><dl class="facts">
<dt>Shop</dt><dd>${order.shop}</dd><dt>When</dt><dd>${moment(order.createdAt)}</dd><dt>Customer</dt><dd>${order.email ?? "nobody"}</dd>
<dt>Total</dt><dd>${formatMoney(order.total, order.currency, "en")}</dd><dt>Money</dt><dd>${order.financialStatus}</dd>
<dt>Parcels</dt><dd>${order.fulfillmentStatus ?? "none yet"}</dd>
<dt>Codes used</dt><dd>${order.discountCodes.length === 0 ? "–" : order.discountCodes.map((one) => html`<code>${one.code}</code> `)}</dd>
${order.cancelledAt && html`<dt>Cancelled</dt><dd>${moment(order.cancelledAt)} (${order.cancelReason})</dd>`}
<dt></dt><dd><a href="/admin/store/${handleOf(order.shop)}/orders/${order.id}">Open it in the admin</a></dd></dl></section></div>
<h2>Webhooks that name it</h2>${deliveryRows(deliveries)}
<h2>Admin API calls that name it</h2>${callRows(calls)}
<details class="panel"><summary>All metafields (${order.metafields.length})</summary><pre>${prettyJson(JSON.stringify(order.metafields))}</pre></details>`);
}

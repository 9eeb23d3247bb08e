import { pager } from "../html/console-page";
import { formatMoney } from "../html/format-money";
import type { Html } from "../html/html";
import { html } from "../html/html";
import { pageOf } from "../html/page-of";
import type { Order } from "../world/entities";
import type { Decision } from "./read-decision";
import { readDecision } from "./read-decision";
import type { View } from "./view";
import { filterSelect, inspectorPage, moment, searchField, shopOptions, withQuery } from "./view";

const ORDERS_A_PAGE = 50;
const UNDECIDED = "(nothing decided)";

function matches(order: Order, decision: Decision, word: string): boolean {
  return [order.name, order.email, decision.code, order.id, ...order.discountCodes.map((one) => one.code)].some((text) => text?.toLowerCase().includes(word));
}

/** A decision as a coloured word: never red, since no decision is an error. */
export function decisionBadge(decision: string | null): Html {
  if (decision === null) return html`<span class="badge badge-plain">nothing decided</span>`;
  return html`<span class="badge ${/control/i.test(decision) ? "badge-warn" : /voucher|issue/i.test(decision) ? "badge-good" : ""}">${decision}</span>`;
}

/**
 * Every order with what the app decided about it and why, newest first. Goes through all orders once a request; what is shown
 * is one page.
 */
export function ordersPage(view: View): Html {
  const { world, query } = view;
  const word = (query.get("q") ?? "").trim().toLowerCase();
  const shop = query.get("shop") ?? "";
  const wanted = query.get("decision") ?? "";
  const counts = new Map<string, number>();
  const found: { order: Order; decision: Decision }[] = [];
  for (const order of shop ? world.stores.orders.ofShop(shop) : world.stores.orders.all()) {
    const decision = readDecision(order);
    const name = decision.decision ?? UNDECIDED;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (wanted !== "" && name !== wanted) continue;
    if (word === "" || matches(order, decision, word)) found.push({ order, decision });
  }
  // The shops' orders lie one shop after the other.
  found.reverse().sort(({ order: one }, { order: other }) => (one.createdAt < other.createdAt ? 1 : one.createdAt > other.createdAt ? -1 : 0));
  const list = pageOf(found, query.get("page"), ORDERS_A_PAGE);
  return inspectorPage(view, "What the app decided for every order", "/inspector/orders", html`
<div class="tiles">${[...counts].sort(([, one], [, other]) => other - one).map(([name, count]) => html`<a class="tile" href="${withQuery("/inspector/orders", view, { decision: name, page: "" })}"><strong>${count}</strong><span>${name}</span></a>`)}</div>
<form class="tools" role="search">${searchField(view, "order, e-mail or code")}${filterSelect(view, "shop", "Shop", shopOptions(view))}
${filterSelect(view, "decision", "Decision", [...counts.keys()].map((name) => [name, name] as const))}<button class="button">Show</button></form>
<div class="scroll"><table class="stack"><thead><tr><th>Order</th><th>When</th><th>Customer</th><th class="number">Total</th><th>Decision</th><th>Why</th><th>Code earned</th><th>Codes used</th></tr></thead><tbody>
${list.items.map(({ order, decision }) => html`<tr>
<td data-label="Order"><a href="/inspector/orders/${order.id}">${order.name}</a></td><td data-label="When" class="nowrap">${moment(order.createdAt)}</td>
<td data-label="Customer" class="wide">${order.email ?? html`<span class="quiet">nobody</span>`}</td><td data-label="Total" class="number">${formatMoney(order.total, order.currency, "en")}</td>
<td data-label="Decision">${decisionBadge(decision.decision)}</td><td data-label="Why">${decision.reason ?? "–"}</td>
<td data-label="Code earned">${decision.code ? html`<code>${decision.code}</code>` : "–"}</td>
<td data-label="Codes used">${order.discountCodes.length === 0 ? "–" : order.discountCodes.map((one) => html`<code>${one.code}</code> `)}</td></tr>`)}
</tbody></table>${list.total === 0 && html`<p class="empty">No order matches.</p>`}</div>
${pager(list, (page) => withQuery("/inspector/orders", view, { page: String(page) }))}`);
}

import { pager } from "../html/console-page";
import type { Html } from "../html/html";
import { html } from "../html/html";
import { pageOf } from "../html/page-of";
import type { Delivery } from "../world/entities";
import { deliveryBadge, deliveryRows } from "./log-tables";
import { prettyJson } from "./pretty-json";
import type { View } from "./view";
import { filterSelect, inspectorPage, moment, searchField, shopOptions, withQuery } from "./view";

const DELIVERIES_A_PAGE = 50;
const STATUSES: readonly Delivery["status"][] = ["waiting", "delivered", "failed", "dropped"];

/** Every webhook, newest first. */
export function deliveriesPage(view: View): Html {
  const { world, query } = view;
  const word = (query.get("q") ?? "").trim().toLowerCase();
  const [shop, topic, status] = [query.get("shop") ?? "", query.get("topic") ?? "", query.get("status") ?? ""];
  const topics = new Set<string>();
  const found: Delivery[] = [];
  for (const delivery of shop ? world.stores.deliveries.ofShop(shop) : world.stores.deliveries.all()) {
    topics.add(delivery.topic);
    if ((topic && delivery.topic !== topic) || (status && delivery.status !== status)) continue;
    if (word === "" || delivery.body.toLowerCase().includes(word) || delivery.webhookId.includes(word)) found.push(delivery);
  }
  const list = pageOf(found.reverse(), query.get("page"), DELIVERIES_A_PAGE);
  return inspectorPage(view, "Webhook deliveries", "/inspector/deliveries", html`
<form class="tools" role="search">${searchField(view, "anything in the body")}${filterSelect(view, "topic", "Topic", [...topics].sort().map((name) => [name, name] as const))}
${filterSelect(view, "status", "Status", STATUSES.map((name) => [name, name] as const))}${filterSelect(view, "shop", "Shop", shopOptions(view))}<button class="button">Show</button></form>
${deliveryRows(list.items)}${pager(list, (page) => withQuery("/inspector/deliveries", view, { page: String(page) }))}`);
}

/** One webhook: what was said, and how often it was tried. */
export function deliveryPage(view: View, delivery: Delivery): Html {
  return inspectorPage(view, delivery.topic, "/inspector/deliveries", html`
<div class="panel"><dl class="facts"><dt>Shop</dt><dd>${delivery.shop}</dd><dt>Status</dt><dd>${deliveryBadge(delivery.status)}</dd>
<dt>Triggered</dt><dd>${moment(delivery.triggeredAt)}</dd><dt>Webhook id</dt><dd><code>${delivery.webhookId}</code></dd><dt>Event id</dt><dd><code>${delivery.eventId}</code></dd><dt>To</dt><dd><code>${delivery.url}</code></dd></dl></div>
<h2>Attempts</h2><div class="scroll"><table class="stack"><thead><tr><th>When</th><th>Answer</th><th>Error</th><th class="number">ms</th></tr></thead><tbody>
${delivery.attempts.map((attempt) => html`<tr><td data-label="When">${moment(attempt.at)}</td><td data-label="Answer">${attempt.responseStatus ?? "–"}</td><td data-label="Error" class="wide">${attempt.error ?? "–"}</td><td data-label="ms" class="number">${Math.round(attempt.tookMilliseconds)}</td></tr>`)}
</tbody></table>${delivery.attempts.length === 0 && html`<p class="empty">Not tried yet.</p>`}</div>
<h2>Body</h2><pre>${prettyJson(delivery.body)}</pre>`);
}

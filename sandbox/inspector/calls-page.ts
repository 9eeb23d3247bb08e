import { pager } from "../html/console-page";
import type { Html } from "../html/html";
import { html } from "../html/html";
import { pageOf } from "../html/page-of";
import type { AdminCall } from "../world/entities";
import { callRows, outcomeBadge } from "./log-tables";
import { prettyJson } from "./pretty-json";
import type { View } from "./view";
import { filterSelect, inspectorPage, moment, searchField, shopOptions, withQuery } from "./view";

const CALLS_A_PAGE = 50;
const OUTCOMES: readonly AdminCall["outcome"][] = ["ok", "user_errors", "throttled", "refused", "failed"];

/** Every call of the Admin API that is still remembered, newest first. */
export function callsPage(view: View): Html {
  const { world, query } = view;
  const word = (query.get("q") ?? "").trim().toLowerCase();
  const [shop, operation, outcome] = [query.get("shop") ?? "", query.get("operation") ?? "", query.get("outcome") ?? ""];
  const operations = new Map<string, number>();
  const found: AdminCall[] = [];
  for (const call of shop ? world.stores.adminCalls.ofShop(shop) : world.stores.adminCalls.all()) {
    operations.set(call.operation, (operations.get(call.operation) ?? 0) + 1);
    if ((operation && call.operation !== operation) || (outcome && call.outcome !== outcome)) continue;
    if (word === "" || call.variables.toLowerCase().includes(word) || (call.message ?? "").toLowerCase().includes(word)) found.push(call);
  }
  const list = pageOf(found.reverse(), query.get("page"), CALLS_A_PAGE);
  return inspectorPage(view, "Admin API calls", "/inspector/calls", html`
<form class="tools" role="search">${searchField(view, "in variables or message")}${filterSelect(view, "operation", "Operation", [...operations].sort().map(([name, count]) => [name, `${name} (${count})`] as const))}
${filterSelect(view, "outcome", "Outcome", OUTCOMES.map((name) => [name, name.replace("_", " ")] as const))}${filterSelect(view, "shop", "Shop", shopOptions(view))}<button class="button">Show</button></form>
${callRows(list.items)}${pager(list, (page) => withQuery("/inspector/calls", view, { page: String(page) }))}`);
}

/** One call: query, variables and what became of it. */
export function callPage(view: View, call: AdminCall): Html {
  return inspectorPage(view, call.operation, "/inspector/calls", html`
<div class="panel"><dl class="facts"><dt>Shop</dt><dd>${call.shop}</dd><dt>When</dt><dd>${moment(call.at)}</dd><dt>Outcome</dt><dd>${outcomeBadge(call.outcome)} ${call.message}</dd>
<dt>Points</dt><dd>${call.cost}</dd><dt>Took</dt><dd>${Math.round(call.tookMilliseconds)} ms</dd></dl></div>
<h2>Variables</h2><pre>${prettyJson(call.variables)}</pre><br><h2>Query</h2><pre>${call.query}</pre>`);
}

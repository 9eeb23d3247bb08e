import type { Html } from "../html/html";
import { html } from "../html/html";
import type { AdminCall, Delivery } from "../world/entities";
import { moment } from "./view";

/** The state of a webhook as a coloured word. */
export function deliveryBadge(status: Delivery["status"]): Html {
  const colour = { waiting: "badge-plain", delivered: "badge-good", failed: "badge-wrong", dropped: "badge-warn" }[status];
  return html`<span class="badge ${colour}">${status}</span>`;
}

/** How an Admin API call ended, as a coloured word. */
export function outcomeBadge(outcome: AdminCall["outcome"]): Html {
  const colour = { ok: "badge-good", user_errors: "badge-warn", throttled: "badge-warn", refused: "badge-wrong", failed: "badge-wrong" }[outcome];
  return html`<span class="badge ${colour}">${outcome.replace("_", " ")}</span>`;
}

/** Webhooks as a table. */
export function deliveryRows(deliveries: readonly Delivery[]): Html {
  return html`<div class="scroll"><table class="stack"><thead><tr><th>Topic</th><th>Triggered</th><th>Status</th><th class="number">Attempts</th><th>Last answer</th><th>Shop</th></tr></thead><tbody>
${deliveries.map((delivery) => {
  const last = delivery.attempts.at(-1);
  return html`<tr><td data-label="Topic"><a href="/inspector/deliveries/${delivery.id}">${delivery.topic}</a></td><td data-label="Triggered" class="nowrap">${moment(delivery.triggeredAt)}</td>
<td data-label="Status">${deliveryBadge(delivery.status)}</td><td data-label="Attempts" class="number">${delivery.attempts.length}</td>
<td data-label="Last answer">${last ? (last.responseStatus ?? last.error ?? "–") : "–"}</td><td data-label="Shop" class="wide">${delivery.shop}</td></tr>`;
})}</tbody></table>${deliveries.length === 0 && html`<p class="empty">None.</p>`}</div>`;
}

/** Admin API calls as a table. */
export function callRows(calls: readonly AdminCall[]): Html {
  return html`<div class="scroll"><table class="stack"><thead><tr><th>Operation</th><th>When</th><th>Outcome</th><th>Message</th><th class="number">Points</th><th class="number">ms</th><th>Shop</th></tr></thead><tbody>
${calls.map((call) => html`<tr><td data-label="Operation"><a href="/inspector/calls/${call.id}">${call.operation}</a></td><td data-label="When" class="nowrap">${moment(call.at)}</td>
<td data-label="Outcome">${outcomeBadge(call.outcome)}</td><td data-label="Message" class="wide">${call.message ?? "–"}</td><td data-label="Points" class="number">${call.cost}</td>
<td data-label="ms" class="number">${Math.round(call.tookMilliseconds)}</td><td data-label="Shop" class="wide">${call.shop}</td></tr>`)}
</tbody></table>${calls.length === 0 && html`<p class="empty">None.</p>`}</div>`;
}

import type { Html } from "../html/html";
import { html } from "../html/html";
import type { InspectorDeps } from "./deps";
import { handleOf, inspectorPage, moment } from "./view";
import type { View } from "./view";

const STEPS: readonly [duration: string, name: string][] = [
  ["PT1H", "1 hour"], ["P1D", "1 day"], ["P7D", "1 week"], ["P14D", "2 weeks"], ["P30D", "30 days"], ["P60D", "60 days"],
];

/** Every fault of POST /control/faults that the form offers, with what it does. */
export const FAULTS: readonly { name: string; label: string; max: number; step: string }[] = [
  { name: "duplicate", label: "Webhooks told twice (0–1)", max: 1, step: "0.05" },
  { name: "disorder", label: "Webhooks out of order (0–1)", max: 1, step: "0.05" },
  { name: "drop", label: "Webhooks lost (0–1)", max: 1, step: "0.05" },
  { name: "failAdminApi", label: "Admin API fails (0–1)", max: 1, step: "0.05" },
  { name: "delayMilliseconds", label: "Webhooks late (ms)", max: 600_000, step: "1" },
  { name: "throttle", label: "Throttle (0–1)", max: 1, step: "0.05" },
  { name: "proxyRefusesUploads", label: "App proxy refuses files (0–1)", max: 1, step: "0.05" },
];

function tile(address: string, count: number, name: string): Html {
  return html`<a class="tile" href="${address}"><strong>${count}</strong><span>${name}</span></a>`;
}

function countWhere<T>(all: Iterable<T>, wanted: (one: T) => boolean): number {
  let count = 0;
  for (const one of all) if (wanted(one)) count++;
  return count;
}

function valueOf(value: unknown): string {
  return typeof value === "number" ? String(value) : value === true ? "1" : "0";
}

/** The first page: counts, the clock, faults, reset, and where to look. `notice` is what the last button did. */
export function overviewPage(view: View, deps: InspectorDeps, notice: string | null): Html {
  const { stores } = view.world;
  let codes = 0;
  let uses = 0;
  for (const discount of stores.discounts.all()) {
    codes += discount.codes.length;
    for (const code of discount.codes) uses += code.usageCount;
  }
  const faults = deps.faults();
  return inspectorPage(view, "Inspector", "/inspector", html`
${notice && html`<p class="notice${/^(Refused|Not)/.test(notice) ? html` notice-wrong` : html` notice-good`}" role="status">${notice}</p>`}
<div class="tiles">
${tile("/inspector/orders", stores.orders.size, "orders")}
${tile("/inspector/deliveries", stores.deliveries.size, "webhook deliveries")}
${tile("/inspector/deliveries?status=waiting", countWhere(stores.deliveries.all(), (one) => one.status === "waiting"), "still waiting")}
${tile("/inspector/deliveries?status=failed", countWhere(stores.deliveries.all(), (one) => one.status === "failed"), "given up")}
${tile("/inspector/calls", stores.adminCalls.size, "Admin API calls")}
${tile("/inspector/calls?outcome=throttled", countWhere(stores.adminCalls.all(), (one) => one.outcome === "throttled"), "throttled")}
${tile("/inspector/discounts", stores.discounts.size, "discounts")}
${tile("/inspector/discounts", codes, `codes, ${uses} uses`)}
${tile("/inspector/metaobjects", stores.metaobjects.size, "metaobjects")}
${tile("/inbox", stores.mails.size, "mails")}
</div>
<div class="columns">
<section class="panel"><h2>Clock</h2><p>It is <strong>${moment(view.world.nowText())}</strong> in the sandbox. The app's clock moves with it.</p>
<form method="post" action="/inspector/clock" class="tools">${STEPS.map(([duration, name]) => html`<button class="button button-quiet" name="advance" value="${duration}">+ ${name}</button>`)}</form>
<form method="post" action="/inspector/clock" class="tools"><div><label for="advance">Any duration (ISO 8601)</label><input id="advance" name="advance" value="P14D" size="8" required></div><button class="button">Move on</button></form></section>
<section class="panel"><h2>Where to look</h2><ul>
${[...stores.shops.all()].map((shop) => html`<li><a href="/admin/store/${handleOf(shop.shop)}/app">Admin of ${shop.name}</a>${stores.installs.get(shop.shop)?.uninstalledAt === null ? "" : html` <span class="badge badge-warn">app not installed</span>`}</li>`)}
${deps.links.map(({ name, address }) => html`<li><a href="${address}">${name}</a></li>`)}</ul></section>
<section class="panel"><h2>Faults</h2><p class="quiet">What a bad day looks like. 0 everywhere is a good one.</p>
<form method="post" action="/inspector/faults"><div class="fields">${FAULTS.map(({ name, label, max, step }) => html`<div><label for="${name}">${label}</label><input id="${name}" name="${name}" type="number" min="0" max="${max}" step="${step}" value="${valueOf(faults[name])}"></div>`)}</div>
<button class="button">Set</button> <button class="button button-quiet" name="none" value="1">A good day</button></form></section>
<section class="panel"><h2>Come to rest, or begin again</h2>
<form method="post" action="/inspector/settle" class="tools"><button class="button button-quiet">Wait until everything is done</button></form>
<form method="post" action="/inspector/reset"><p><label><input type="checkbox" name="sure" value="yes" required> Back to the seed: the app is uninstalled, its data erased, and installed again.</label></p><button class="button button-wrong">Reset the sandbox</button></form></section>
</div>`);
}

import { pager } from "../html/console-page";
import type { Html } from "../html/html";
import { html } from "../html/html";
import { pageOf } from "../html/page-of";
import type { View } from "./view";
import { filterSelect, inspectorPage, moment, searchField, shopOptions, withQuery } from "./view";

const METAOBJECTS_A_PAGE = 50;

/** What the app has written as metaobjects, newest first, with every field; a search goes through the values. */
export function metaobjectsPage(view: View): Html {
  const { world: { stores }, query } = view;
  const word = (query.get("q") ?? "").trim().toLowerCase();
  const shop = query.get("shop") ?? "";
  const found = [...(shop ? stores.metaobjects.ofShop(shop) : stores.metaobjects.all())].reverse()
    .filter((one) => word === "" || one.handle.includes(word) || one.fields.some(({ value }) => value.toLowerCase().includes(word)));
  const list = pageOf(found, query.get("page"), METAOBJECTS_A_PAGE);
  return inspectorPage(view, "Metaobjects", "/inspector/metaobjects", html`
<form class="tools" role="search">${searchField(view, "handle or value")}${filterSelect(view, "shop", "Shop", shopOptions(view))}<button class="button">Show</button></form>
<div class="scroll"><table class="stack"><thead><tr><th>Type</th><th>Handle</th><th>State</th><th>Changed</th><th>Fields</th><th>Shop</th></tr></thead><tbody>
${list.items.map((one) => html`<tr><td data-label="Type"><code>${one.type}</code></td><td data-label="Handle"><code>${one.handle}</code></td>
<td data-label="State"><span class="badge badge-plain">${one.status.toLowerCase()}</span></td><td data-label="Changed" class="nowrap">${moment(one.updatedAt)}</td>
<td data-label="Fields"><dl class="facts">${one.fields.map(({ key, value }) => html`<dt>${key}</dt><dd>${value}</dd>`)}</dl></td><td data-label="Shop" class="wide">${one.shop}</td></tr>`)}
</tbody></table>${list.total === 0 && html`<p class="empty">No metaobject matches.</p>`}</div>${pager(list, (page) => withQuery("/inspector/metaobjects", view, { page: String(page) }))}`);
}

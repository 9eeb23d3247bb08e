import { pager } from "../html/console-page";
import { formatMoney } from "../html/format-money";
import type { Html } from "../html/html";
import { html } from "../html/html";
import { pageOf } from "../html/page-of";
import type { Discount, Order, RedeemCode } from "../world/entities";
import { readDecision } from "./read-decision";
import type { View } from "./view";
import { filterSelect, inspectorPage, moment, searchField, shopOptions, withQuery } from "./view";

const DISCOUNTS_A_PAGE = 50;
const CODES_A_PAGE = 100;

/** The benefit of a discount in words: "10 %", "€5.00", "free shipping". */
export function benefitOf(discount: Discount, currency: string): string {
  if ("percentageBasisPoints" in discount.value) return `${discount.value.percentageBasisPoints / 100} %`;
  if ("amount" in discount.value) return formatMoney(discount.value.amount, currency, "en") + (discount.value.onEachItem ? " on each item" : "");
  return "free shipping";
}

/** "active", or why a discount is not. */
export function discountState(discount: Discount, now: Date): string {
  if (discount.deactivatedAt !== null) return "switched off";
  if (discount.endsAt !== null && new Date(discount.endsAt) <= now) return "expired";
  return new Date(discount.startsAt) > now ? "not started" : "active";
}

export const usesOf = (discount: Discount): number => discount.codes.reduce((sum, one) => sum + one.usageCount, 0);

/** All discounts with how many codes they have and how many were used; a search goes through the codes as well. */
export function discountsPage(view: View): Html {
  const { world, query } = view;
  const word = (query.get("q") ?? "").trim().toLowerCase();
  const shop = query.get("shop") ?? "";
  const found = [...(shop ? world.stores.discounts.ofShop(shop) : world.stores.discounts.all())].reverse()
    .filter((one) => word === "" || one.title.toLowerCase().includes(word) || one.codes.some(({ code }) => code.toLowerCase().includes(word)));
  const list = pageOf(found, query.get("page"), DISCOUNTS_A_PAGE);
  const currency = (one: Discount): string => world.stores.shops.get(one.shop)?.currency ?? "EUR";
  return inspectorPage(view, "Discounts and codes", "/inspector/discounts", html`
<form class="tools" role="search">${searchField(view, "title or code")}${filterSelect(view, "shop", "Shop", shopOptions(view))}<button class="button">Show</button></form>
<div class="scroll"><table class="stack"><thead><tr><th>Title</th><th>Benefit</th><th>State</th><th>Starts</th><th>Ends</th><th class="number">Codes</th><th class="number">Used</th><th>Shop</th></tr></thead><tbody>
${list.items.map((one) => html`<tr><td data-label="Title"><a href="/inspector/discounts/${one.id}${word && html`?q=${encodeURIComponent(word)}`}">${one.title}</a></td><td data-label="Benefit">${benefitOf(one, currency(one))}</td>
<td data-label="State"><span class="badge badge-plain">${discountState(one, world.now())}</span></td><td data-label="Starts" class="nowrap">${moment(one.startsAt)}</td><td data-label="Ends" class="nowrap">${moment(one.endsAt)}</td>
<td data-label="Codes" class="number">${one.codes.length}</td><td data-label="Used" class="number">${usesOf(one)}</td><td data-label="Shop" class="wide">${one.shop}</td></tr>`)}
</tbody></table>${list.total === 0 && html`<p class="empty">No discount matches.</p>`}</div>${pager(list, (page) => withQuery("/inspector/discounts", view, { page: String(page) }))}`);
}

/** Who earned a code and who used it, for the codes of one page only. */
function ordersOfCodes(view: View, shop: string, codes: readonly RedeemCode[]): Map<string, { earned: Order[]; used: Order[] }> {
  const orders = new Map(codes.map(({ code }) => [code.toLowerCase(), { earned: [] as Order[], used: [] as Order[] }]));
  for (const order of view.world.stores.orders.ofShop(shop)) {
    const earned = readDecision(order).code;
    if (earned !== null) orders.get(earned.toLowerCase())?.earned.push(order);
    for (const { code } of order.discountCodes) orders.get(code.toLowerCase())?.used.push(order);
  }
  return orders;
}

/** One discount: its rules, and its codes with the orders on either end. */
export function discountPage(view: View, discount: Discount): Html {
  const { world, query } = view;
  const word = (query.get("q") ?? "").trim().toLowerCase();
  const inTitle = word !== "" && !discount.codes.some(({ code }) => code.toLowerCase().includes(word)) ? "" : word;
  const list = pageOf(discount.codes.filter(({ code }) => code.toLowerCase().includes(inTitle)).reverse(), query.get("page"), CODES_A_PAGE);
  const orders = ordersOfCodes(view, discount.shop, list.items);
  const currency = world.stores.shops.get(discount.shop)?.currency ?? "EUR";
  const links = (all: readonly Order[] | undefined): Html => html`${all && all.length > 0 ? all.map((order) => html`<a href="/inspector/orders/${order.id}">${order.name}</a> `) : "–"}`;
  const together = Object.entries(discount.combinesWith).filter(([, yes]) => yes).map(([name]) => name.replace("Discounts", ""));
  return inspectorPage(view, discount.title, "/inspector/discounts", html`
<div class="panel"><dl class="facts"><dt>Shop</dt><dd>${discount.shop}</dd><dt>Benefit</dt><dd>${benefitOf(discount, currency)}</dd><dt>State</dt><dd>${discountState(discount, world.now())}</dd>
<dt>From – to</dt><dd>${moment(discount.startsAt)} – ${moment(discount.endsAt)}</dd>
<dt>Minimum</dt><dd>${discount.minimumSubtotal !== null ? formatMoney(discount.minimumSubtotal, currency, "en") : discount.minimumQuantity !== null ? `${discount.minimumQuantity} items` : "none"}</dd>
<dt>Each code</dt><dd>${discount.usageLimit === null ? "any number of times" : `${discount.usageLimit} time(s)`}${discount.appliesOncePerCustomer && ", once per customer"}</dd>
<dt>Combines with</dt><dd>${together.join(", ") || "nothing"}</dd><dt>Made by</dt><dd>${discount.createdByApp ? "the app" : "the merchant"}</dd>
<dt>Codes</dt><dd>${discount.codes.length}, used ${usesOf(discount)} times</dd></dl></div>
<form class="tools" role="search">${searchField(view, "code")}<button class="button">Show</button></form>
<div class="scroll"><table class="stack"><thead><tr><th>Code</th><th>Made</th><th class="number">Used</th><th>Earned by</th><th>Used in</th></tr></thead><tbody>
${list.items.map((one) => html`<tr><td data-label="Code"><code>${one.code}</code></td><td data-label="Made" class="nowrap">${moment(one.createdAt)}</td><td data-label="Used" class="number">${one.usageCount}</td>
<td data-label="Earned by">${links(orders.get(one.code.toLowerCase())?.earned)}</td><td data-label="Used in">${links(orders.get(one.code.toLowerCase())?.used)}</td></tr>`)}
</tbody></table>${list.total === 0 && html`<p class="empty">No code matches.</p>`}</div>${pager(list, (page) => withQuery(`/inspector/discounts/${discount.id}`, view, { page: String(page) }))}`);
}

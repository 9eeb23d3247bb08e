import { pager } from "../html/console-page";
import { formatMinute } from "../html/format-instant";
import { formatMoney } from "../html/format-money";
import type { Html, HtmlValue } from "../html/html";
import { html } from "../html/html";
import { pageOf } from "../html/page-of";
import type { Customer, Discount, Order, Product } from "../world/entities";
import { benefitOf, discountState, usesOf } from "../inspector/discounts-page";
import type { AdminVisit } from "./admin-visit";
import { adminPath } from "./admin-visit";
import { adminPage } from "./chrome";
import { extensionScript, printMenu } from "./extensions/extension-places";

const ROWS_A_PAGE = 50;

interface ListOf<T> {
  title: string;
  section: string;
  /** All of them, newest first. */
  all: T[];
  /** The texts a search goes through. */
  texts: (one: T) => (string | null | undefined)[];
  hint: string;
  head: Html;
  row: (one: T) => Html;
  /** Beside the search, and below all. */
  actions?: HtmlValue;
  end?: HtmlValue;
}

function listPage<T>(visit: AdminVisit, list: ListOf<T>): Html {
  const typed = visit.url.searchParams.get("q") ?? "";
  const word = typed.trim().toLowerCase();
  const found = word === "" ? list.all : list.all.filter((one) => list.texts(one).some((text) => text?.toLowerCase().includes(word)));
  const page = pageOf(found, visit.url.searchParams.get("page"), ROWS_A_PAGE);
  return adminPage(visit, list.title, list.section, html`
<form class="tools" role="search"><div><label for="q">Search</label><input type="search" id="q" name="q" value="${typed}" placeholder="${list.hint}"></div><button class="button button-quiet">Search</button></form>
${list.actions}
<div class="scroll"><table class="stack"><thead><tr>${list.head}</tr></thead><tbody>${page.items.map(list.row)}</tbody></table>
${page.total === 0 && html`<p class="empty">Nothing here${word !== "" && " that matches"}.</p>`}</div>
${pager(page, (number) => `${adminPath(visit, list.section)}?${new URLSearchParams({ ...(typed ? { q: typed } : {}), page: String(number) }).toString()}`)}${list.end}`);
}

export const shopMoment = (visit: AdminVisit, instant: string | null): string => (instant === null ? "–" : formatMinute(instant, "en", visit.shop.timeZone));
export const customerName = (customer: Customer): string =>
  [customer.firstName, customer.lastName].filter(Boolean).join(" ") || customer.email || `Customer ${customer.id}`;

/** The state of an order's money and parcels as coloured words. */
export function orderBadges(order: Order): HtmlValue {
  return [
    html`<span class="badge ${order.financialStatus === "paid" ? "badge-good" : order.financialStatus === "pending" ? "badge-warn" : ""}">${order.financialStatus.replace("_", " ")}</span> `,
    order.cancelledAt ? html`<span class="badge badge-plain">cancelled</span>` : html`<span class="badge ${order.fulfillmentStatus === "fulfilled" ? "badge-good" : "badge-plain"}">${order.fulfillmentStatus ?? "unfulfilled"}</span>`,
  ];
}

export function ordersPage(visit: AdminVisit): Html {
  return listPage<Order>(visit, {
    title: "Orders", section: "/orders", all: [...visit.deps.world.stores.orders.ofShop(visit.shop.shop)].reverse(), hint: "number, e-mail, code",
    texts: (order) => [order.name, order.email, ...order.discountCodes.map((one) => one.code)],
    actions: printMenu(visit, { page: "admin.order-index", orderId: null }), end: extensionScript(visit, { orderId: null }),
    head: html`<th><input type="checkbox" id="select-all" aria-label="Select all orders on this page"></th><th>Order</th><th>When</th><th>Customer</th><th>Status</th><th class="number">Total</th>`,
    row: (order) => html`<tr><td data-label="Select"><input type="checkbox" name="selected" value="${order.id}" aria-label="Select ${order.name}"></td><td data-label="Order"><a href="${adminPath(visit, `/orders/${order.id}`)}">${order.name}</a></td><td data-label="When" class="nowrap">${shopMoment(visit, order.createdAt)}</td>
<td data-label="Customer" class="wide">${order.email ?? html`<span class="quiet">no customer</span>`}</td><td data-label="Status"><span>${orderBadges(order)}</span></td><td data-label="Total" class="number">${formatMoney(order.total, order.currency, "en")}</td></tr>`,
  });
}

export function productsPage(visit: AdminVisit): Html {
  const collections = new Map([...visit.deps.world.stores.collections.ofShop(visit.shop.shop)].map((one) => [one.id, one.title]));
  return listPage<Product>(visit, {
    title: "Products", section: "/products", all: [...visit.deps.world.stores.products.ofShop(visit.shop.shop)], hint: "title, type, tag, SKU",
    texts: (product) => [product.title, product.productType, product.vendor, ...product.tags, ...product.variants.map((one) => one.sku)],
    head: html`<th>Product</th><th>Type</th><th>Variants</th><th>Collections</th><th>Status</th>`,
    row: (product) => html`<tr><td data-label="Product"><a href="${visit.deps.storefrontUrl(visit.shop.shop)}/products/${encodeURIComponent(product.handle)}">${product.title}</a></td><td data-label="Type">${product.productType}</td>
<td data-label="Variants"><span>${product.variants.map((one) => html`<code>${one.sku}</code> ${formatMoney(one.price, visit.shop.currency, "en")}<br>`)}</span></td>
<td data-label="Collections">${product.collectionIds.map((id) => collections.get(id)).filter(Boolean).join(", ")}</td><td data-label="Status"><span class="badge badge-plain">${product.status.toLowerCase()}</span></td></tr>`,
  });
}

export function customersPage(visit: AdminVisit): Html {
  return listPage<Customer>(visit, {
    title: "Customers", section: "/customers", all: [...visit.deps.world.stores.customers.ofShop(visit.shop.shop)].reverse(), hint: "name or e-mail",
    texts: (customer) => [customerName(customer), customer.email, customer.phone],
    head: html`<th>Customer</th><th>E-mail</th><th>Newsletter</th><th>Language</th><th class="number">Orders</th><th class="number">Spent</th>`,
    row: (customer) => html`<tr><td data-label="Customer"><a href="${adminPath(visit, `/customers/${customer.id}`)}">${customerName(customer)}</a></td><td data-label="E-mail" class="wide">${customer.email ?? "–"}</td>
<td data-label="Newsletter"><span class="badge ${customer.emailMarketing.state === "SUBSCRIBED" ? "badge-good" : "badge-plain"}">${customer.emailMarketing.state.toLowerCase().replace("_", " ")}</span></td>
<td data-label="Language">${customer.locale}</td><td data-label="Orders" class="number">${customer.numberOfOrders}</td><td data-label="Spent" class="number">${formatMoney(customer.amountSpent, visit.shop.currency, "en")}</td></tr>`,
  });
}

export function discountsPage(visit: AdminVisit): Html {
  const { world } = visit.deps;
  return listPage<Discount>(visit, {
    title: "Discounts", section: "/discounts", all: [...world.stores.discounts.ofShop(visit.shop.shop)].reverse(), hint: "title or code",
    texts: (discount) => [discount.title, ...discount.codes.map((one) => one.code)],
    head: html`<th>Title</th><th>Benefit</th><th>State</th><th>Ends</th><th class="number">Codes</th><th class="number">Used</th>`,
    row: (discount) => html`<tr><td data-label="Title"><a href="${adminPath(visit, `/discounts/${discount.id}`)}">${discount.title}</a></td><td data-label="Benefit">${benefitOf(discount, visit.shop.currency)}</td>
<td data-label="State"><span class="badge badge-plain">${discountState(discount, world.now())}</span></td><td data-label="Ends" class="nowrap">${shopMoment(visit, discount.endsAt)}</td>
<td data-label="Codes" class="number">${discount.codes.length}</td><td data-label="Used" class="number">${usesOf(discount)}</td></tr>`,
  });
}

import { setCookie } from "../html/cookies";
import { formatDay } from "../html/format-instant";
import { formatMoney } from "../html/format-money";
import type { Html } from "../html/html";
import { html } from "../html/html";
import { sendPage, sendRedirect } from "../html/respond";
import type { Customer } from "../world/entities";
import { extensionBlocks } from "./extensions/buyer-places";
import { shopPage } from "./layout";
import { statusWords } from "./order-status-page";
import type { Visit } from "./visit";

const MOST_ORDERS_SHOWN = 50;

function signInPage(visit: Visit, typed: string, error: string | null): Html {
  const { words } = visit;
  return shopPage(visit, words.signIn, html`<section class="wrap section narrow"><h1>${words.signIn}</h1>
<p class="quiet">${words.signInHint}</p>
<form method="post" action="/account/sign-in" novalidate><div class="field${error && html` field-wrong`}">
<label for="email">${words.email}</label>
<input id="email" name="email" type="email" autocomplete="email" value="${typed}"${error && html` aria-invalid="true" aria-describedby="email-error"`}>
${error && html`<p class="error" id="email-error" role="alert">${error}</p>`}</div>
<button class="button button-wide">${words.signIn}</button></form></section>`);
}

function ordersPage(visit: Visit, customer: Customer): Html {
  const { words, locale } = visit;
  const orders = visit.deps.world.ordersOfCustomer(visit.shop.shop, customer.id)
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt)).slice(0, MOST_ORDERS_SHOWN);
  return shopPage(visit, words.accountTitle, html`<section class="wrap section narrow"><h1>${words.accountTitle}</h1>
<p>${words.signedInAs(nameOf(customer))}</p>
${accountMenu(visit)}
<form method="post" action="/account/sign-out"><button class="button button-quiet">${words.signOut}</button></form>
<h2>${words.yourOrders}</h2>
${orders.length === 0 && html`<p class="empty">${words.noOrders}</p>`}
<ul class="order-list">${orders.map((order) => html`<li><a href="/orders/${encodeURIComponent(order.token)}"><strong>${order.name}</strong>
<span class="quiet">${formatDay(order.createdAt, locale, visit.shop.timeZone)}</span>
<span>${statusWords(order, words)}</span><span class="price">${formatMoney(order.total, order.currency, locale)}</span></a></li>`)}</ul></section>`);
}

const nameOf = (customer: Customer): string => [customer.firstName, customer.lastName].filter(Boolean).join(" ") || customer.email || customer.id;

function accountMenu({ words, url }: Visit): Html {
  const entries = [["/account", words.yourOrders], ["/account/profile", words.profile]] as const;
  return html`<nav class="account-menu" aria-label="${words.accountTitle}"><ul>${entries.map(([path, name]) => html`<li><a href="${path}"${path === url.pathname && html` aria-current="page"`}>${name}</a></li>`)}</ul></nav>`;
}

/** Who the customer is, and what the app's extensions show them about themselves. */
function profilePage(visit: Visit, customer: Customer): Html {
  const { words } = visit;
  const address = customer.defaultAddress;
  return shopPage(visit, words.profile, html`<section class="wrap section narrow"><h1>${words.profile}</h1>
${accountMenu(visit)}
${extensionBlocks(visit, "customer-account.profile.block.render", null)}
<section class="summary"><dl class="facts"><div><dt>${words.name}</dt><dd>${nameOf(customer)}</dd></div>
${customer.email && html`<div><dt>${words.email}</dt><dd>${customer.email}</dd></div>`}
<div><dt>${words.deliveryAddress}</dt><dd>${address ? [address.address1, [address.zip, address.city].filter(Boolean).join(" "), address.countryCode].filter(Boolean).join(", ") : words.noAddress}</dd></div></dl></section></section>`);
}

/** The profile, for whoever is signed in; everybody else is asked to do that first. */
export function showProfile(visit: Visit): true {
  return visit.customer ? sendPage(visit.response, 200, profilePage(visit, visit.customer)) : sendRedirect(visit.response, "/account", 302);
}

/** The account: the customer's orders, or the way in. */
export function showAccount(visit: Visit): true {
  return sendPage(visit.response, 200, visit.customer ? ordersPage(visit, visit.customer) : signInPage(visit, "", null));
}

/** Signs in whoever knows an e-mail address of a customer: enough for trying things out, and for nothing else. */
export function signIn(visit: Visit, form: URLSearchParams): true {
  const typed = (form.get("email") ?? "").trim();
  const customer = visit.deps.world.customerByEmail(visit.shop.shop, typed);
  if (!customer) return sendPage(visit.response, 422, signInPage(visit, typed, typed ? visit.words.noSuchCustomer : visit.words.missing(visit.words.email)));
  setCookie(visit.response, "customer", customer.id, null);
  return sendRedirect(visit.response, "/account");
}

/** Forgets who the visitor is. */
export function signOut(visit: Visit): true {
  setCookie(visit.response, "customer", "", 0);
  return sendRedirect(visit.response, "/");
}

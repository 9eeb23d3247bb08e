import { formatMoney } from "../html/format-money";
import type { Html } from "../html/html";
import { html } from "../html/html";
import { linesForSale } from "./cart";
import type { CodeTry } from "./codes-box";
import { codesBox } from "./codes-box";
import { shopPage } from "./layout";
import { priceCart } from "./price-cart";
import { picturePath, productPath } from "./product-card";
import { totalsOf } from "./totals";
import type { Visit } from "./visit";

const NOTHING_TRIED: CodeTry = { typed: "", error: null };

/** The cart, with what its codes take off. */
export function cartPage(visit: Visit, tried: CodeTry = NOTHING_TRIED): Html {
  const { words, locale, shop } = visit;
  const lines = linesForSale(visit);
  if (lines.length === 0) {
    return shopPage(visit, words.cart, html`<section class="wrap section narrow"><h1>${words.cart}</h1>
<p class="empty">${words.emptyCart}</p>
<form method="post" action="/cart">${codesBox(visit, null, tried)}</form>
<p><a class="button" href="/collections/all">${words.continueShopping}</a></p></section>`);
  }
  const priced = priceCart(visit);
  const money = (amount: number): string => formatMoney(amount, shop.currency, locale);
  return shopPage(visit, words.cart, html`<section class="wrap section"><h1>${words.cart}</h1>
<form method="post" action="/cart" class="cart">
<button class="first-button" name="intent" value="update" tabindex="-1" aria-hidden="true">${words.update}</button>
<ul class="lines">${lines.map(({ product, variant, quantity }) => html`<li class="line">
<a class="picture picture-small" href="${productPath(product)}" tabindex="-1" aria-hidden="true"><img src="${picturePath(product)}" alt="" width="120" height="120"></a>
<div class="line-words"><a class="line-title" href="${productPath(product)}">${product.title}</a>
${product.variants.length > 1 && html`<span class="quiet small">${variant.title}</span>`}
<span class="quiet small">${money(variant.price)}</span></div>
<div class="line-tools"><input class="quantity" type="number" name="quantity:${variant.id}" value="${quantity}" min="0" max="999" inputmode="numeric" aria-label="${words.quantityOf(product.title)}">
<button class="link-button" name="intent" value="take:${variant.id}" aria-label="${words.removeOf(product.title)}">${words.remove}</button></div>
<span class="line-price">${money(variant.price * quantity)}</span></li>`)}</ul>
<p><button class="button button-quiet" name="intent" value="update">${words.update}</button></p>
<aside class="summary" aria-label="${words.orderSummary}">
${codesBox(visit, priced, tried)}
${totalsOf(visit, priced)}
<button class="button button-wide" name="intent" value="checkout">${words.toCheckout}</button>
<p class="center"><a href="/collections/all">${words.continueShopping}</a></p>
</aside></form></section>`);
}

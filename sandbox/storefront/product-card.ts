import { formatMoney } from "../html/format-money";
import type { Html } from "../html/html";
import { html } from "../html/html";
import type { Product } from "../world/entities";
import { productBlocks } from "./theme-blocks";
import type { Visit } from "./visit";

/** The address of a product's own page. */
export function productPath(product: Product): string {
  return `/products/${encodeURIComponent(product.handle)}`;
}

/** The address of a product's drawing. */
export function picturePath(product: Product): string {
  return `/pictures/${encodeURIComponent(product.handle)}.svg`;
}

/** "7,90 €", or "ab 7,90 €" where the variants differ. */
export function priceText(visit: Visit, product: Product): string {
  const prices = product.variants.map((variant) => variant.price);
  const lowest = Math.min(...prices);
  const text = formatMoney(lowest, visit.shop.currency, visit.locale);
  return prices.some((price) => price !== lowest) ? visit.words.from(text) : text;
}

/** A product in a list: picture, name, price, and a button where there is nothing to choose. */
export function productCard(visit: Visit, product: Product): Html {
  const { words } = visit;
  const only = product.variants.length === 1 ? product.variants[0] : undefined;
  return html`<li class="card">
<a class="card-link" href="${productPath(product)}">
<span class="picture"><img src="${picturePath(product)}" alt="" width="400" height="400" loading="lazy"></span>
<span class="card-type">${product.productType}</span>
<span class="card-title">${product.title}</span></a>
${productBlocks(visit, "card", product)}
<div class="card-foot"><span class="price">${priceText(visit, product)}</span>
${only
  ? html`<form method="post" action="/cart/add"><input type="hidden" name="variant" value="${only.id}">
<button class="button button-small" aria-label="${product.title}: ${words.addToCart}"><span aria-hidden="true">+</span></button></form>`
  : html`<a class="button button-small button-quiet" href="${productPath(product)}" aria-label="${product.title}: ${words.choose}"><span aria-hidden="true">›</span></a>`}
</div></li>`;
}

/** A grid of products. */
export function productGrid(visit: Visit, products: readonly Product[]): Html {
  return html`<ul class="grid">${products.map((product) => productCard(visit, product))}</ul>`;
}

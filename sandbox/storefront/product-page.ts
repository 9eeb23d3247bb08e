import { formatMoney } from "../html/format-money";
import type { Html } from "../html/html";
import { html, trustHtml } from "../html/html";
import type { Product } from "../world/entities";
import { shopPage } from "./layout";
import { picturePath, priceText, productGrid } from "./product-card";
import { productsForSale } from "./products-for-sale";
import { productBlocks } from "./theme-blocks";
import type { Visit } from "./visit";

function variantChoice(visit: Visit, product: Product): Html {
  const [first] = product.variants;
  if (product.variants.length === 1 && first) return html`<input type="hidden" name="variant" value="${first.id}">`;
  return html`<fieldset class="choices"><legend>${visit.words.variant}</legend>${product.variants.map((variant, index) => html`
<label class="choice"><input type="radio" name="variant" value="${variant.id}"${index === 0 && html` checked`}>
<span><span class="choice-title">${variant.title}</span> <span class="choice-price">${formatMoney(variant.price, visit.shop.currency, visit.locale)}</span></span></label>`)}</fieldset>`;
}

/** A product's own page; null when nothing on sale has that handle. */
export function productPage(visit: Visit, handle: string): Html | null {
  const { words, shop } = visit;
  const all = productsForSale(visit);
  const product = all.find((one) => one.handle === handle);
  if (!product) return null;
  const others = all.filter((one) => one !== product && one.collectionIds.some((id) => product.collectionIds.includes(id)));
  const related = [...others.filter((one) => one.productType === product.productType), ...others.filter((one) => one.productType !== product.productType)].slice(0, 4);
  return shopPage(visit, product.title, html`<div class="wrap product">
<div class="picture picture-large"><img src="${picturePath(product)}" alt="${product.title}" width="800" height="800"></div>
<div class="product-words">
<p class="card-type">${product.vendor || product.productType}</p>
<h1>${product.title}</h1>
${productBlocks(visit, "product-info", product)}
<p class="price price-large">${priceText(visit, product)}</p>
<p class="quiet small">${words.inclVat}</p>
<form method="post" action="/cart/add" class="buy">${variantChoice(visit, product)}
<div class="buy-row"><label class="field field-quantity"><span>${words.quantity}</span>
<input type="number" name="quantity" value="1" min="1" max="99" inputmode="numeric"></label>
<button class="button button-wide">${words.addToCart}</button></div></form>
<ul class="ticks">
${shop.freeShippingFrom !== null && html`<li>${words.freeShippingFrom(formatMoney(shop.freeShippingFrom, shop.currency, visit.locale))}</li>`}
<li>${words.deliveryPromise}</li></ul>
${
  // A description is the merchant's own HTML and is printed as such, as themes do.
  html`<div class="prose">${trustHtml(product.descriptionHtml)}</div>`}
${product.tags.length > 0 && html`<ul class="tags">${product.tags.map((tag) => html`<li>${tag}</li>`)}</ul>`}
</div></div>
${productBlocks(visit, "product", product)}
${related.length > 0 && html`<section class="wrap section"><h2>${words.alsoNice}</h2>${productGrid(visit, related)}</section>`}`);
}

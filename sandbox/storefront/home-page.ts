import { formatMoney } from "../html/format-money";
import type { Html } from "../html/html";
import { html } from "../html/html";
import { shopPage } from "./layout";
import { picturePath, productGrid } from "./product-card";
import { productsForSale, themesOf } from "./products-for-sale";
import { shopVoice } from "./shop-voice";
import { sectionBlocks } from "./theme-blocks";
import type { Visit } from "./visit";

/** One product of each type first, so that a row of pictures shows how wide the range is. */
function oneOfEach<T extends { productType: string }>(products: readonly T[], count: number): T[] {
  const seen = new Set<string>();
  const varied = products.filter((product) => {
    if (seen.has(product.productType)) return false;
    seen.add(product.productType);
    return true;
  });
  return [...new Set([...varied, ...products])].slice(0, count);
}

/** The first page of a shop. */
export function homePage(visit: Visit): Html {
  const { words, shop } = visit;
  const voice = shopVoice(shop.shop, shop.name, visit.locale);
  const products = productsForSale(visit);
  const varied = oneOfEach(products, 11);
  const themes = themesOf(visit);
  return shopPage(visit, "", html`
<section class="hero"><div class="wrap hero-row">
<div class="hero-words"><h1>${voice.heroTitle}</h1><p>${voice.heroText}</p>
<p><a class="button" href="/collections/all">${words.heroAction}</a></p></div>
<div class="hero-pictures" aria-hidden="true">${varied.slice(0, 3).map((product) => html`<span class="arch"><img src="${picturePath(product)}" alt="" width="400" height="400"></span>`)}</div>
</div></section>
<div class="promises"><div class="wrap"><ul>
${shop.freeShippingFrom !== null && html`<li>${words.freeShippingFrom(formatMoney(shop.freeShippingFrom, shop.currency, visit.locale))}</li>`}
<li>${words.deliveryPromise}</li><li>${words.inclVat}</li></ul></div></div>
<section class="wrap section"><h2>${words.favourites}</h2>${productGrid(visit, varied.slice(3, 11))}</section>
${sectionBlocks(visit, "index")}
${themes.length > 0 && html`<section class="wrap section"><h2>${words.collections}</h2>
<ul class="themes">${themes.map(({ collection, products: inside }) => {
  const shown = inside[inside.length > 1 ? 1 : 0];
  return html`<li><a href="/collections/${encodeURIComponent(collection.handle)}">
${shown && html`<img src="${picturePath(shown)}" alt="" width="400" height="400" loading="lazy">`}
<span class="theme-words"><span class="theme-title">${collection.title}</span><span class="theme-count">${words.productCount(inside.length)}</span></span></a></li>`;
})}</ul></section>`}`);
}

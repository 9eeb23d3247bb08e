import type { Html } from "../html/html";
import { html } from "../html/html";
import { shopPage } from "./layout";
import { productGrid } from "./product-card";
import { productsForSale } from "./products-for-sale";
import type { Visit } from "./visit";

/** A collection by its handle ("all" is everything); null when there is none of that name. */
export function collectionPage(visit: Visit, handle: string): Html | null {
  const collection = [...visit.deps.world.stores.collections.ofShop(visit.shop.shop)].find((one) => one.handle === handle);
  if (!collection && handle !== "all") return null;
  const products = productsForSale(visit, collection?.id);
  const title = collection?.title ?? visit.words.allProducts;
  return shopPage(visit, title, html`<section class="wrap section">
<header class="page-head"><h1>${title}</h1><p class="quiet">${visit.words.productCount(products.length)}</p></header>
${productGrid(visit, products)}</section>`);
}

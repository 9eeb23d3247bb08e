import { escapeHtml } from "../html/html";
import type { Shop } from "../world/entities";
import type { Visit } from "./visit";

/** A product's drawing by the product's handle, as SVG; null when nothing has that handle. */
export function productPicture(visit: Visit, fileName: string): string | null {
  const handle = /^(.+)\.svg$/.exec(fileName)?.[1];
  for (const product of visit.deps.world.stores.products.ofShop(visit.shop.shop)) {
    if (product.handle === handle) return product.pictureSvg;
  }
  return null;
}

/** The shop's first letter in a circle. */
export function faviconSvg(shop: Shop): string {
  const letter = escapeHtml([...shop.name][0] ?? "?");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="16" fill="#23402f"/><text x="16" y="22.5" font-family="Georgia,serif" font-size="18" text-anchor="middle" fill="#fbf7ee">${letter}</text></svg>`;
}

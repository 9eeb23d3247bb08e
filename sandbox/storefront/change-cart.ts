import { sendPage, sendRedirect } from "../html/respond";
import { dropCode, keepCode, linesForSale, setQuantity, variantForSale } from "./cart";
import { cartPage } from "./cart-page";
import { localPath } from "./follow-discount-link";
import { priceCart, refusalOf } from "./price-cart";
import type { Visit } from "./visit";

function quantityOf(text: string | null): number {
  return text !== null && /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : NaN;
}

/** "Add to cart": a variant (also as `id`, Shopify's own name for it) and how many (one, when that is unreadable). */
export function addToCart(visit: Visit, form: URLSearchParams): true {
  const variantId = form.get("variant") ?? form.get("id") ?? "";
  const found = variantForSale(visit.deps.world, visit.shop.shop, variantId);
  if (!found) return sendRedirect(visit.response, "/collections/all");
  const quantity = quantityOf(form.get("quantity"));
  const already = visit.cart?.lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
  setQuantity(visit, variantId, already + (quantity >= 1 ? quantity : 1));
  return sendRedirect(visit.response, form.has("return_to") ? localPath(form.get("return_to")) : "/cart");
}

function takeOverQuantities(visit: Visit, form: URLSearchParams): void {
  for (const [name, value] of form) {
    const variantId = /^quantity:(\d+)$/.exec(name)?.[1];
    const quantity = quantityOf(value);
    const line = visit.cart?.lines.find((one) => one.variantId === variantId);
    if (variantId && line && !Number.isNaN(quantity) && quantity !== line.quantity) setQuantity(visit, variantId, quantity);
  }
}

/** What a code that is typed now would be answered; null: it counts (or nothing is in the cart to judge it by). */
export function refusedNow(visit: Visit, code: string, typed: { email?: string; country?: string } = {}): string | null {
  if (linesForSale(visit).length === 0) return null;
  return refusalOf(priceCart(visit, { ...typed, tryCode: code }), code)?.message[visit.locale] ?? null;
}

/** The cart's form: quantities, codes, and on to the checkout. */
export function changeCart(visit: Visit, form: URLSearchParams): true {
  const intent = form.get("intent") ?? "update";
  takeOverQuantities(visit, form);
  if (intent.startsWith("take:")) setQuantity(visit, intent.slice("take:".length), 0);
  if (intent.startsWith("remove:")) {
    dropCode(visit, intent.slice("remove:".length));
    return sendRedirect(visit.response, "/cart");
  }
  const typed = (form.get("code") ?? "").trim();
  if (intent === "apply" && typed === "") {
    return sendPage(visit.response, 422, cartPage(visit, { typed, error: visit.words.typeACode }));
  }
  if (typed !== "") {
    const error = refusedNow(visit, typed);
    if (error) return sendPage(visit.response, 422, cartPage(visit, { typed, error }));
    keepCode(visit, typed);
  }
  return sendRedirect(visit.response, intent === "checkout" ? "/checkout" : "/cart");
}

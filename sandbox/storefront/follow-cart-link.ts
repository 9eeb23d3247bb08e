import { sendRedirect } from "../html/respond";
import { keepCode, setQuantity, variantForSale } from "./cart";
import { localPath } from "./follow-discount-link";
import type { Visit } from "./visit";

/**
 * Shopify's cart permalink, `/cart/<variant>:<quantity>,…?discount=CODE`: the cart then holds exactly that, and the checkout opens (the
 * cart, with `storefront=true`). Variants that are not for sale are passed over; null when it is no such link.
 */
export function followCartPermalink(visit: Visit, text: string): true | null {
  const items = text.split(",").map((item) => /^(\d+):(\d{1,3})$/.exec(item));
  if (items.some((item) => item === null)) return null;
  for (const { variantId } of visit.cart?.lines ?? []) setQuantity(visit, variantId, 0);
  for (const item of items) {
    const [, variantId = "", quantity = ""] = item ?? [];
    if (variantForSale(visit.deps.world, visit.shop.shop, variantId)) setQuantity(visit, variantId, Number(quantity));
  }
  const { searchParams } = visit.url;
  for (const code of (searchParams.get("discount") ?? "").split(",").map((one) => one.trim())) {
    if (code !== "" && code.length <= 255) keepCode(visit, code);
  }
  return sendRedirect(visit.response, searchParams.get("storefront") === "true" ? "/cart" : "/checkout", 302);
}

/** `/cart/add?id=<variant>&quantity=1&return_to=/path`, as a link: adds to what is in the cart. */
export function followCartAddLink(visit: Visit): true {
  const { searchParams } = visit.url;
  const variantId = searchParams.get("id") ?? "";
  const quantity = Number(/^\d{1,3}$/.exec(searchParams.get("quantity") ?? "1")?.[0] ?? 1);
  const already = visit.cart?.lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
  if (variantForSale(visit.deps.world, visit.shop.shop, variantId)) setQuantity(visit, variantId, already + quantity);
  return sendRedirect(visit.response, searchParams.has("return_to") ? localPath(searchParams.get("return_to")) : "/cart", 302);
}

import { sendRedirect } from "../html/respond";
import { keepCode } from "./cart";
import type { Visit } from "./visit";

/** A path of this shop that a link may forward to; anything that could lead elsewhere becomes the first page. */
export function localPath(redirect: string | null): string {
  if (!redirect || !redirect.startsWith("/") || !URL.canParse(redirect, "http://here.invalid")) return "/";
  const target = new URL(redirect, "http://here.invalid");
  return target.origin === "http://here.invalid" ? target.pathname + target.search + target.hash : "/";
}

/**
 * `/discount/CODE?redirect=/path`: keeps the code (or several, with commas) for the cart, even one that is still empty,
 * and forwards. Whether the code is any good is said where it counts: in the cart and at the checkout.
 */
export function followDiscountLink(visit: Visit, codes: string): true {
  for (const code of codes.split(",").map((one) => one.trim())) {
    if (code !== "" && code.length <= 255) keepCode(visit, code);
  }
  return sendRedirect(visit.response, localPath(visit.url.searchParams.get("redirect")), 302);
}

import { setCookie } from "../html/cookies";
import { sendRedirect } from "../html/respond";
import type { Visit } from "./visit";

/** Only paths of this shop: `//elsewhere` would be another host. */
const isOwnPath = (path: string): boolean => /^\/(?![/\\])/.test(path);

/** Shopify's login address for the storefront: signs in, then leads back to where the visitor was. */
export function askToSignIn(visit: Visit): true {
  const wanted = visit.url.searchParams.get("return_to") ?? "/account";
  if (isOwnPath(wanted)) setCookie(visit.response, "return_to", wanted, null);
  return sendRedirect(visit.response, visit.customer && isOwnPath(wanted) ? wanted : "/account", 302);
}

/** Leads back whoever has just signed in; false for everybody else. */
export function returnAfterSignIn(visit: Visit): boolean {
  const wanted = visit.cookies.get("return_to");
  if (!wanted || !visit.customer) return false;
  setCookie(visit.response, "return_to", "", 0);
  return isOwnPath(wanted) && sendRedirect(visit.response, wanted, 302);
}

import { randomUUID } from "node:crypto";
import { serveExtensionFile } from "../../extensions/serve-extension-file";
import { readAsset } from "../../html/read-asset";
import { sendAsset, sendText } from "../../html/respond";
import { orderOfToken } from "../order-status-page";
import { orderOfCheckout } from "../thank-you-page";
import type { Visit } from "../visit";
import { customerToken } from "./customer-token";

/**
 * Answers /sandbox/extensions/<file> of a storefront: bundles and their texts, the elements that there are, and session tokens. A token says who is
 * signed in, and names a checkout only to whoever knows its thank-you or status page.
 */
export function serveBuyerExtensions(visit: Visit, file: string): boolean {
  const { deps, request, response, shop, url } = visit;
  if (file === "elements.json") return sendAsset(request, response, "application/json; charset=utf-8", readAsset("storefront/extensions/elements.json"));
  if (file === "session-token") {
    const [checkout, status] = [url.searchParams.get("checkout"), url.searchParams.get("order")];
    const order = checkout !== null ? orderOfCheckout(visit, checkout) : status !== null ? orderOfToken(visit, status) : undefined;
    const token = customerToken({
      shop: shop.shop, apiKey: deps.apiKey, apiSecret: deps.apiSecret, now: deps.world.now(), id: randomUUID(),
      customerId: visit.customer?.id ?? null, checkoutToken: order?.checkoutToken ?? null,
    });
    return sendText(response, 200, "application/json; charset=utf-8", JSON.stringify({ token }));
  }
  return serveExtensionFile(request, response, file, url.searchParams.get("locale"), deps.extensionScripts);
}

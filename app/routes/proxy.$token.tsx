import type { LoaderFunctionArgs } from "@remix-run/node";
import { renderToStaticMarkup } from "react-dom/server";
import { cardPageContent, cardPageStatus } from "~/features/inserts/domain/card-page-content";
import { openCard } from "~/features/inserts/open-card.server";
import { CardPage } from "~/features/inserts/ui/card-page";
import { nearestLocale } from "~/kernel/locale";
import { now } from "~/platform/clock.server";
import { preferredLocale } from "~/platform/i18n/preferred-locale";
import { learnProxyPath } from "~/features/inserts/learn-proxy-path.server";
import { verifyProxyRequest } from "~/platform/shopify/verify-proxy-request.server";

const privately = { "cache-control": "no-store", "x-robots-tag": "noindex", "referrer-policy": "no-referrer" };

/** Where the QR on a card leads: to its voucher while that is good, else to a small page that says what is the matter. */
export async function loader({ request, params: { token = "" } }: LoaderFunctionArgs): Promise<Response> {
  const proxied = await verifyProxyRequest(request);
  if (!proxied) return new Response(null, { status: 400, headers: privately });
  const { shop, pathPrefix } = proxied;
  await learnProxyPath(shop, pathPrefix);
  // A look at the headers is no scan.
  const card = await openCard(shop, token, now(), request.method === "HEAD" ? "look" : "scan");
  if (card.kind === "voucher") {
    // On the shop's own domain, where this answer is seen.
    return new Response(null, { status: 302, headers: { ...privately, location: `/discount/${encodeURIComponent(card.code)}?redirect=/` } });
  }
  const locale = preferredLocale(request.headers.get("accept-language"), nearestLocale(shop.locale));
  const page = renderToStaticMarkup(<CardPage locale={locale} shopName={shop.name} content={cardPageContent(card, shop.timeZone, locale)} />);
  return new Response(`<!doctype html>${page}`, {
    status: cardPageStatus(card.kind), headers: { ...privately, "content-type": "text/html; charset=utf-8", "content-language": locale },
  });
}

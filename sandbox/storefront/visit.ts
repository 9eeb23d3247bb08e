import type { IncomingMessage, ServerResponse } from "node:http";
import { readCookies, setCookie } from "../html/cookies";
import { requestUrl } from "../html/handler";
import type { Cart, Customer, Shop } from "../world/entities";
import { cartOfToken } from "./cart";
import type { StorefrontDeps } from "./deps";
import type { StorefrontLocale, StorefrontWords } from "./words";
import { storefrontLocale, WORDS } from "./words";

/** One request of one visitor, with all that pages want to know about them. */
export interface Visit {
  deps: StorefrontDeps;
  shop: Shop;
  locale: StorefrontLocale;
  words: StorefrontWords;
  url: URL;
  request: IncomingMessage;
  response: ServerResponse;
  cookies: ReadonlyMap<string, string>;
  /** Null until something was put into it (or a code was stored for it). */
  cart: Cart | null;
  /** The signed-in customer. */
  customer: Customer | null;
  /** Path and query of the first page of this session. */
  landingSite: string | null;
  /** Where the visitor came from on that first page, when that was another site. */
  referringSite: string | null;
}

const YEAR_SECONDS = 365 * 24 * 3600;

/** Recognises a visitor by cookies; remembers a language that `?locale=` asks for, and the first page of a session. */
export function beginVisit(deps: StorefrontDeps, shop: Shop, request: IncomingMessage, response: ServerResponse): Visit {
  const cookies = readCookies(request);
  const url = requestUrl(request);
  const asked = url.searchParams.get("locale");
  const known = asked !== null && /^(de|en)$/.test(asked);
  if (known) setCookie(response, "locale", asked, YEAR_SECONDS);
  const locale = storefrontLocale(known ? asked : (cookies.get("locale") ?? shop.locale));

  const isLanding = !cookies.has("landing_site");
  const landingSite = cookies.get("landing_site") ?? url.pathname + url.search;
  const referrer = cookies.get("referring_site") ?? (isLanding ? foreignReferrer(request) : null);
  if (isLanding && request.method === "GET" && (request.headers.accept ?? "").includes("text/html")) {
    setCookie(response, "landing_site", landingSite.slice(0, 500), null);
    if (referrer) setCookie(response, "referring_site", referrer.slice(0, 500), null);
  }

  const customer = deps.world.stores.customers.get(cookies.get("customer") ?? "");
  return {
    deps, shop, locale, words: WORDS[locale], url, request, response, cookies,
    cart: cartOfToken(deps.world, shop.shop, cookies.get("cart")),
    customer: customer?.shop === shop.shop ? customer : null,
    landingSite,
    referringSite: referrer,
  };
}

function foreignReferrer(request: IncomingMessage): string | null {
  const referrer = request.headers.referer ?? "";
  return URL.canParse(referrer) && new URL(referrer).host !== request.headers.host ? referrer : null;
}

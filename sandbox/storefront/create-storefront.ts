import { pathSegments } from "../html/handler";
import type { Handler } from "../html/handler";
import { referralPage, reviewsPageHandle } from "../theme/placed-blocks";
import type { Html } from "../html/html";
import { readAsset } from "../html/read-asset";
import { readForm } from "../html/read-body";
import { sendAsset, sendPage } from "../html/respond";
import { showAccount, showProfile, signIn, signOut } from "./account";
import { proxyRest, serveAppProxy } from "./app-proxy";
import { cartPage } from "./cart-page";
import { addToCart, changeCart } from "./change-cart";
import { collectionPage } from "./collection-page";
import type { StorefrontDeps } from "./deps";
import { serveBuyerExtensions } from "./extensions/serve-buyer-extensions";
import { followCartAddLink, followCartPermalink } from "./follow-cart-link";
import { followDiscountLink } from "./follow-discount-link";
import { homePage } from "./home-page";
import { messagePage } from "./message-page";
import { orderOfToken, orderStatusPage } from "./order-status-page";
import { productPage } from "./product-page";
import { faviconSvg, productPicture } from "./pictures";
import { beginCheckout, submitCheckout } from "./submit-checkout";
import { referAFriendPage } from "./refer-a-friend-page";
import { askToSignIn, returnAfterSignIn } from "./return-after-sign-in";
import { reviewsPage } from "./reviews-page";
import { serveBlockAsset } from "./theme-blocks";
import { orderOfCheckout, thankYouPage } from "./thank-you-page";
import type { Visit } from "./visit";
import { beginVisit } from "./visit";

function notFound(visit: Visit): true {
  return sendPage(visit.response, 404, messagePage(visit, visit.words.notFound, visit.words.notFoundHint));
}

function pageOrNotFound(visit: Visit, page: Html | null): true {
  return page ? sendPage(visit.response, 200, page) : notFound(visit);
}

async function post(visit: Visit, path: string): Promise<true> {
  const form = await readForm(visit.request);
  switch (path) {
    case "cart":
      return changeCart(visit, form);
    case "cart/add":
      return addToCart(visit, form);
    case "checkout":
      return submitCheckout(visit, form);
    case "account/sign-in":
      return signIn(visit, form);
    case "account/sign-out":
      return signOut(visit);
    default:
      return notFound(visit);
  }
}

function get(visit: Visit, [first, second, third, ...more]: string[]): true {
  const { request, response } = visit;
  if (first === "cdn") return serveBlockAsset(visit, [second, third, ...more].filter((part) => part !== undefined)) || notFound(visit);
  if (more.length > 0) return notFound(visit);
  const path = [first, second, third].filter((part) => part !== undefined).length;
  if (path === 0) return sendPage(response, 200, homePage(visit));
  if (first === "favicon.svg" && path === 1) return sendAsset(request, response, "image/svg+xml", faviconSvg(visit.shop));
  if (first === "cart" && path === 1) return sendPage(response, 200, cartPage(visit));
  if (first === "checkout" && path === 1) return beginCheckout(visit);
  if (first === "account" && path === 1) return returnAfterSignIn(visit) || showAccount(visit);
  if (first === "account" && second === "login" && path === 2) return askToSignIn(visit);
  if (first === "account" && second === "profile" && path === 2) return showProfile(visit);
  if (second === undefined) return notFound(visit);
  if (first === "cart" && path === 2) return second === "add" ? followCartAddLink(visit) : (followCartPermalink(visit, second) ?? notFound(visit));
  if (first === "checkouts" && third === "thank-you") {
    const order = orderOfCheckout(visit, second);
    return pageOrNotFound(visit, order ? thankYouPage(visit, order) : null);
  }
  if (first === "sandbox" && second === "extensions" && third !== undefined) return serveBuyerExtensions(visit, third) || notFound(visit);
  if (path > 2) return notFound(visit);
  switch (first) {
    case "pages":
      return pageOrNotFound(visit, second === referralPage ? referAFriendPage(visit) : second === reviewsPageHandle ? reviewsPage(visit) : null);
    case "collections":
      return pageOrNotFound(visit, collectionPage(visit, second));
    case "products":
      return pageOrNotFound(visit, productPage(visit, second));
    case "discount":
      return followDiscountLink(visit, second);
    case "orders": {
      const order = orderOfToken(visit, second);
      return pageOrNotFound(visit, order ? orderStatusPage(visit, order) : null);
    }
    case "pictures": {
      const picture = productPicture(visit, second);
      return picture === null ? notFound(visit) : sendAsset(request, response, "image/svg+xml", picture, PICTURE_HEADERS);
    }
    case "assets":
      return second === "storefront.css" ? sendAsset(request, response, "text/css; charset=utf-8", readAsset("storefront/storefront.css")) : notFound(visit);
    default:
      return notFound(visit);
  }
}

/** A picture opened by itself may draw and nothing else. */
const PICTURE_HEADERS = { "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'" };

/** The shop window of one shop: answers every request, with a page of its own for what does not exist. */
export function createStorefront(deps: StorefrontDeps): Handler {
  return async (request, response) => {
    const shop = deps.world.stores.shops.get(deps.shop);
    if (!shop) return false;
    const visit = beginVisit(deps, shop, request, response);
    const rest = proxyRest(visit.url.pathname, shop.proxyPrefix, shop.proxySubpath);
    if (rest !== null) return serveAppProxy(visit, rest);
    const segments = pathSegments(visit.url);
    if (!segments) return notFound(visit);
    if (request.method === "POST") return post(visit, segments.join("/"));
    if (request.method === "GET" || request.method === "HEAD") return get(visit, segments);
    response.writeHead(405, { allow: "GET, HEAD, POST" });
    response.end();
    return true;
  };
}

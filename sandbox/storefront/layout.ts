import type { Html, HtmlValue } from "../html/html";
import { html } from "../html/html";
import { referralPage, reviewsPageHandle } from "../theme/placed-blocks";
import { cartCount } from "./cart";
import { themesOf } from "./products-for-sale";
import { shopVoice } from "./shop-voice";
import { blockAssets, embeds } from "./theme-blocks";
import type { Visit } from "./visit";
import type { StorefrontLocale } from "./words";
import { WORDS } from "./words";

/** The address of the current page in another language. */
function inLanguage(visit: Visit, locale: StorefrontLocale): string {
  const query = new URLSearchParams(visit.url.search);
  query.set("locale", locale);
  // A page that answered a form has no address of its own to come back to.
  const path = visit.request.method === "GET" ? visit.url.pathname : visit.url.pathname.startsWith("/checkout") ? "/checkout" : visit.url.pathname.startsWith("/cart") ? "/cart" : "/";
  return `${path}?${query.toString()}`;
}

function languageSwitch(visit: Visit): Html {
  return html`<nav class="languages" aria-label="${visit.words.language}">${(["de", "en"] as const).map((locale) =>
    html`<a href="${inLanguage(visit, locale)}" lang="${locale}" hreflang="${locale}"${locale === visit.locale && html` aria-current="true"`}
      title="${WORDS[locale].languageName}">${locale.toUpperCase()}</a>`)}</nav>`;
}

function documentOf(visit: Visit, title: string, bodyClass: string, body: HtmlValue, head: HtmlValue = null): Html {
  const theme = visit.shop.shop.replace(/\.myshopify\.com$/, "").replace(/[^a-z0-9-]/gi, "");
  return html`<!doctype html>
<html lang="${visit.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title ? `${title} – ${visit.shop.name}` : visit.shop.name}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/storefront.css">
${head}
</head>
<body class="theme-${theme} ${bodyClass}">
<a class="skip" href="#content">${visit.words.skipToContent}</a>
${body}
</body>
</html>
`;
}

function shopMark(visit: Visit): Html {
  const claim = shopVoice(visit.shop.shop, visit.shop.name, visit.locale).claim;
  return html`<a class="mark" href="/"><span class="mark-name">${visit.shop.name}</span>${claim && html`<span class="mark-claim">${claim}</span>`}</a>`;
}

function footer(visit: Visit): Html {
  return html`<footer class="footer"><div class="wrap">
<p class="footer-name">${visit.shop.name}</p>
<p>${visit.words.soldBy(visit.shop.name)}</p>
<p><a class="footer-link" href="/pages/${referralPage}">${visit.words.referAFriend}</a> · <a class="footer-link" href="/pages/${reviewsPageHandle}">${visit.words.reviews}</a></p>
${languageSwitch(visit)}
</div></footer>`;
}

const PERSON = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="8" r="4"/><path d="M4 21c.6-4.4 3.7-7 8-7s7.400 2.600 8 7"/></svg>`;
const BAG = html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 8h14l1 13H4z"/><path d="M8.500 10V7a3.500 3.500 0 0 1 7 0v3"/></svg>`;

/** A page of the shop: header with the collections, content, footer. */
export function shopPage(visit: Visit, title: string, content: HtmlValue): Html {
  const { words } = visit;
  const count = cartCount(visit.cart);
  return documentOf(visit, title, "shop", html`
<header class="header"><div class="wrap header-row">
${shopMark(visit)}
<div class="header-tools">
<a class="tool" href="/account">${PERSON}<span class="tool-text">${visit.customer ? words.account : words.signIn}</span></a>
<a class="tool" href="/cart">${BAG}<span class="tool-text">${words.cart}</span> <span class="count">${count} <span class="unseen">${words.items}</span></span></a>
</div></div>
<nav class="collections-nav" aria-label="${words.menu}"><div class="wrap"><ul>
<li><a href="/collections/all"${visit.url.pathname === "/collections/all" && html` aria-current="page"`}>${words.allProducts}</a></li>
${themesOf(visit).map(({ collection }) => html`<li><a href="/collections/${encodeURIComponent(collection.handle)}"${
  visit.url.pathname === `/collections/${collection.handle}` && html` aria-current="page"`}>${collection.title}</a></li>`)}
</ul></div></nav></header>
<main id="content" tabindex="-1">${content}</main>
${footer(visit)}
${embeds(visit)}`, blockAssets(visit));
}

/** A page of the checkout: nothing that leads away but the way back. */
export function checkoutLayout(visit: Visit, title: string, content: HtmlValue): Html {
  return documentOf(visit, title, "checkout", html`
<header class="header header-plain"><div class="wrap header-row">${shopMark(visit)}
<div class="header-tools"><a class="tool" href="/cart">${visit.words.cart}</a></div></div></header>
<main id="content" tabindex="-1">${content}</main>
${footer(visit)}`);
}

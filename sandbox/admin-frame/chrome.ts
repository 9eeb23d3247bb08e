import { CONSOLE_STYLESHEET } from "../html/console-page";
import { formatMinute } from "../html/format-instant";
import type { Html, HtmlValue } from "../html/html";
import { html } from "../html/html";
import type { AdminVisit } from "./admin-visit";
import { adminPath } from "./admin-visit";

const SECTIONS = [["/orders", "Orders"], ["/products", "Products"], ["/customers", "Customers"], ["/discounts", "Discounts"], ["/settings", "Settings"]] as const;

function head(title: string, more: HtmlValue = null): Html {
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Sandbox admin</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${CONSOLE_STYLESHEET}">
<link rel="stylesheet" href="/admin/assets/frame.css">${more}`;
}

function sideNavigation(visit: AdminVisit, section: string): Html {
  const inApp = section === "/app";
  return html`<nav class="side" aria-label="Admin"><ul>
${SECTIONS.map(([path, name]) => html`<li><a href="${adminPath(visit, path)}"${path === section && html` aria-current="page"`}>${name}</a></li>`)}
<li class="side-app"><a href="${adminPath(visit, "/app")}" data-app-home${inApp && html` aria-current="page"`}>${visit.deps.appName}</a>
<ul id="app-navigation"></ul></li></ul></nav>`;
}

function topBar(visit: AdminVisit): Html {
  const { world } = visit.deps;
  const language = (locale: "de" | "en"): Html => {
    const query = new URLSearchParams(visit.url.search);
    query.set("locale", locale);
    return html`<a href="${visit.url.pathname}?${query.toString()}" data-locale="${locale}"${locale === visit.appLocale && html` aria-current="true"`}>${locale.toUpperCase()}</a>`;
  };
  return html`<header class="bar"><a class="name" href="/admin">${visit.shop.name}<span>sandbox admin</span></a>
<div class="end"><span class="app-languages" role="group" aria-label="Language of the app">App: ${language("de")} ${language("en")}</span>
<a href="${visit.deps.storefrontUrl(visit.shop.shop)}">Shop</a><a href="/inspector">Inspector</a><a href="/inbox">Inbox</a>
<span class="clock">${formatMinute(world.nowText(), "en", visit.shop.timeZone)}</span></div></header>`;
}

/** A page of a shop's admin: bar on top, navigation beside the content. */
export function adminPage(visit: AdminVisit, title: string, section: string, content: HtmlValue): Html {
  const notice = visit.url.searchParams.get("notice");
  return html`<!doctype html>
<html lang="en"><head>${head(title)}</head>
<body class="admin"><a class="skip" href="#content">Skip to content</a>
${topBar(visit)}
<div class="frame">${sideNavigation(visit, section)}
<main class="page" id="content" tabindex="-1"><h1>${title}</h1>
${notice && html`<p class="notice ${/^Refused/.test(notice) ? "notice-wrong" : "notice-good"}" role="status">${notice}</p>`}
${content}</main></div></body></html>
`;
}

/** The page with the app inside: everything the app shows outside its own frame has its place here. */
export function appFramePage(visit: AdminVisit, iframeSrc: string): Html {
  const { deps, shop } = visit;
  return html`<!doctype html>
<html lang="en"><head>${head(deps.appName, html`<script src="/admin/assets/frame.js" defer></script>`)}</head>
<body class="admin admin-app" data-shop="${shop.shop}" data-base="${adminPath(visit, "")}" data-app-origin="${new URL(deps.appUrl).origin}" data-app-name="${deps.appName}">
<a class="skip" href="#app">Skip to the app</a>
${topBar(visit)}
<div class="save-bar" id="save-bar" role="region" aria-label="Unsaved changes" hidden><span>Unsaved changes</span><span id="save-bar-buttons"></span></div>
<div class="frame">${sideNavigation(visit, "/app")}
<div class="app-column"><div class="title-bar" id="title-bar"><span id="title-bar-title">${deps.appName}</span><span id="title-bar-buttons"></span></div>
<div class="loading" id="loading" hidden></div>
<iframe id="app" name="app-iframe" title="${deps.appName}" src="${iframeSrc}" allow="clipboard-write"></iframe></div></div>
<div class="toasts" id="toasts" role="status" aria-live="polite"></div>
<dialog id="picker" aria-labelledby="picker-title"></dialog>
<noscript><p class="notice">The app needs JavaScript, as every embedded app does.</p></noscript>
</body></html>
`;
}

/** The first page: which shop. */
export function shopChooserPage(shops: readonly { name: string; handle: string; domain: string }[]): Html {
  return html`<!doctype html>
<html lang="en"><head>${head("Choose a shop")}</head><body class="admin">
<header class="bar"><a class="name" href="/admin">Admin<span>sandbox</span></a><div class="end"><a href="/inspector">Inspector</a><a href="/inbox">Inbox</a></div></header>
<main class="page" id="content"><h1>Choose a shop</h1><div class="tiles">
${shops.map((shop) => html`<a class="tile" href="/admin/store/${shop.handle}/app"><strong>${shop.name}</strong><span>${shop.domain}</span></a>`)}
</div></main></body></html>
`;
}

import { formatMinute } from "./format-instant";
import type { Html, HtmlValue } from "./html";
import { html } from "./html";

export interface ConsolePage {
  title: string;
  /** The path of the section this page belongs to, to mark it in the navigation. */
  section: string;
  /** The sandbox's moved time. */
  now: Date;
  content: HtmlValue;
}

const SECTIONS: readonly [path: string, name: string][] = [
  ["/inspector", "Overview"],
  ["/inspector/orders", "Decisions"],
  ["/inspector/deliveries", "Deliveries"],
  ["/inspector/calls", "Admin API"],
  ["/inspector/discounts", "Discounts"],
  ["/inspector/metaobjects", "Metaobjects"],
  ["/inbox", "Inbox"],
  ["/admin", "Admin"],
];

export const CONSOLE_STYLESHEET = "/sandbox-assets/console.css";

/** A page of the inspector or the inbox. */
export function consolePage({ title, section, now, content }: ConsolePage): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Sandbox</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${CONSOLE_STYLESHEET}">
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header class="bar"><a class="name" href="/inspector">Inspector<span>sandbox</span></a>
<nav aria-label="Sections">${SECTIONS.map(([path, name]) => html`<a href="${path}"${path === section && html` aria-current="page"`}>${name}</a>`)}</nav>
<p class="end" style="margin-bottom:0"><span>Clock: <time datetime="${now.toISOString()}">${formatMinute(now.toISOString(), "en", "Europe/Berlin")}</time></span></p></header>
<main class="page" id="content" tabindex="-1"><h1>${title}</h1>${content}</main>
</body>
</html>
`;
}

/** Links to the pages of a long list; `address` makes the link of a page number. */
export function pager(list: { page: number; pages: number; total: number }, address: (page: number) => string): Html {
  return html`<nav class="pager" aria-label="Pages">
${list.page > 1 && html`<a class="button button-quiet" href="${address(list.page - 1)}" rel="prev">Previous</a>`}
<span class="quiet">Page ${list.page} of ${list.pages} · ${list.total} in all</span>
${list.page < list.pages && html`<a class="button button-quiet" href="${address(list.page + 1)}" rel="next">Next</a>`}</nav>`;
}

import { consolePage, pager } from "../html/console-page";
import { formatMinute } from "../html/format-instant";
import { serveConsoleAsset } from "../html/console-assets";
import type { Handler } from "../html/handler";
import { pathSegments, requestUrl } from "../html/handler";
import type { Html } from "../html/html";
import { html } from "../html/html";
import { pageOf } from "../html/page-of";
import { sendPage, sendText } from "../html/respond";
import type { Mail } from "../world/entities";
import type { World } from "../world/world";

export interface InboxDeps {
  world: World;
}

const MAILS_A_PAGE = 50;

const moment = (mail: Mail): string => formatMinute(mail.at, "en", "Europe/Berlin");

function listPage(world: World, query: URLSearchParams): Html {
  const word = (query.get("q") ?? "").trim().toLowerCase();
  const found = [...world.stores.mails.all()].reverse()
    .filter((mail) => word === "" || [mail.subject, mail.from, ...mail.to, mail.text].some((text) => text.toLowerCase().includes(word)));
  const list = pageOf(found, query.get("page"), MAILS_A_PAGE);
  return consolePage({
    title: "Inbox", section: "/inbox", now: world.now(),
    content: html`<form class="tools" role="search"><div><label for="q">Search</label><input id="q" name="q" value="${query.get("q") ?? ""}" type="search"></div><button class="button">Search</button></form>
<div class="scroll"><table class="stack"><thead><tr><th>When</th><th>To</th><th>Subject</th><th>From</th></tr></thead><tbody>
${list.items.map((mail) => html`<tr><td data-label="When" class="nowrap">${moment(mail)}</td><td data-label="To" class="wide">${mail.to.join(", ")}</td>
<td data-label="Subject"><a href="/inbox/${mail.id}">${mail.subject || "(no subject)"}</a></td><td data-label="From" class="wide">${mail.from}</td></tr>`)}
</tbody></table>${list.total === 0 && html`<p class="empty">No mail${word && " that matches"}. Everything the app sends arrives here, and nowhere else.</p>`}</div>
${pager(list, (page) => `/inbox?${new URLSearchParams({ q: query.get("q") ?? "", page: String(page) }).toString()}`)}`,
  });
}

function mailPage(world: World, mail: Mail): Html {
  return consolePage({
    title: mail.subject || "(no subject)", section: "/inbox", now: world.now(),
    content: html`<div class="panel"><dl class="facts"><dt>From</dt><dd>${mail.from}</dd><dt>To</dt><dd>${mail.to.join(", ")}</dd><dt>When</dt><dd>${moment(mail)}</dd></dl></div>
${mail.html !== null && html`<section class="panel"><h2>As it is seen</h2>
<iframe class="mail" title="The mail as it is seen" sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation" src="/inbox/${mail.id}/html"></iframe></section>`}
<section class="panel"><h2>Text</h2>${mail.text ? html`<pre>${mail.text}</pre>` : html`<p class="quiet">This mail has no text part.</p>`}</section>
<section class="panel"><h2>Headers</h2><dl class="facts">${Object.entries(mail.headers).map(([name, value]) => html`<dt>${name}</dt><dd><code>${value}</code></dd>`)}</dl></section>
<p><a class="button button-quiet" href="/inbox/${mail.id}/raw">As it was sent</a> <a class="button button-quiet" href="/inbox">Back to the inbox</a></p>`,
  });
}

/** A mail's HTML by itself: no scripts, no forms, pictures from anywhere, links in a window of their own. */
const MAIL_POLICY = "default-src 'none'; img-src * data:; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

/** Answers /inbox and what lies below it: every mail the app sent. */
export function createInbox({ world }: InboxDeps): Handler {
  return async (request, response) => {
    const url = requestUrl(request);
    if (serveConsoleAsset(request, response, url.pathname)) return true;
    const [first, id, part, ...more] = pathSegments(url) ?? [];
    if (first !== "inbox" || (request.method !== "GET" && request.method !== "HEAD")) return false;
    if (id === undefined) return sendPage(response, 200, listPage(world, url.searchParams));
    const mail = world.stores.mails.get(id);
    if (mail && more.length === 0) {
      if (part === undefined) return sendPage(response, 200, mailPage(world, mail));
      if (part === "raw") return sendText(response, 200, "text/plain; charset=utf-8", mail.raw);
      if (part === "html" && mail.html !== null) {
        return sendText(response, 200, "text/html; charset=utf-8", `<base target="_blank">${mail.html}`, { "content-security-policy": MAIL_POLICY, "referrer-policy": "no-referrer" });
      }
    }
    return sendPage(response, 404, consolePage({ title: "No such mail", section: "/inbox", now: world.now(), content: html`<p><a href="/inbox">Back to the inbox</a></p>` }));
  };
}

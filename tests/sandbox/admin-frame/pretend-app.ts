import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What an embedded app says about a request, for tests of the frame around it. */
export interface Seen {
  method: string;
  url: string;
  headers: IncomingMessage["headers"];
  body: string;
}

const PAGE = (path: string): string => `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>App</title>
<link rel="preconnect" href="https://cdn.shopify.com/"><link rel="stylesheet" href="https://cdn.shopify.com/static/fonts/inter/v4/styles.css"></head><body>
<script src="https://cdn.shopify.com/shopifycloud/app-bridge.js" data-api-key="key"></script>
<ui-nav-menu><a href="/app" rel="home">Home</a><a href="/app/orders">Orders with inserts</a><a href="/app/rule">Insert rule</a></ui-nav-menu>
<ui-title-bar title="Page ${path}"><button variant="primary" onclick="document.title='clicked'">Do it</button></ui-title-bar>
<h1 id="where">${path}</h1><p id="year"></p><p id="answer"></p>
<form id="rule" data-save-bar data-discard-confirmation method="post" action="/app/rule"><label>Percent <input name="percent" value="10"></label></form>
<ui-save-bar id="own"><button variant="primary" id="own-save">Keep</button><button id="own-discard">Throw away</button></ui-save-bar>
<ui-modal id="sure"><p>Really?</p><ui-title-bar title="Sure"><button variant="primary">Yes</button></ui-title-bar></ui-modal>
<a id="order" href="shopify:admin/orders/7">order</a> <a id="top" href="/app/deep?x=1" target="_top">deep</a>
<script>
document.getElementById("year").textContent = new Date().toISOString() + " " + Date.now() + " " + (new Date(0) instanceof Date);
fetch("/app/data", { method: "POST", body: "hello" }).then((r) => r.json()).then((data) => { document.getElementById("answer").textContent = JSON.stringify(data); });
</script></body></html>`;

/** What the pretended app says at a path, instead of what it usually says. */
export interface PretendAnswer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

/** A small embedded app on a free port: one page, one endpoint that refuses its first session token, a stream, the bounce page. */
export async function startPretendApp(): Promise<{ url: string; seen: Seen[]; answers: Map<string, PretendAnswer>; server: Server; close(): Promise<void> }> {
  const seen: Seen[] = [];
  const answers = new Map<string, PretendAnswer>();
  const refused = new Set<string>();
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = "";
    for await (const chunk of request) body += String(chunk);
    seen.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body });
    const url = new URL(request.url ?? "/", "http://app.invalid");
    const given = answers.get(url.pathname);
    if (given) {
      response.writeHead(request.method === "OPTIONS" ? 204 : (given.status ?? 200), given.headers).end(request.method === "OPTIONS" ? undefined : given.body);
      return;
    }
    if (url.pathname === "/app/data") {
      const token = request.headers.authorization ?? "none";
      if (refused.size === 0) {
        refused.add(token);
        response.writeHead(401, { "x-shopify-retry-invalid-session-request": "1" }).end();
        return;
      }
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ token, body }));
      return;
    }
    if (url.pathname === "/app/print.pdf") {
      const bytes = Buffer.from([0x25, 0x50, 0x44, 0x46, 0xff, 0x00, 0xfe]);
      response.writeHead(200, { "content-type": "application/pdf", "content-length": String(bytes.length) }).end(bytes);
      return;
    }
    if (url.pathname === "/outside") {
      response.writeHead(302, { location: "https://admin.shopify.com/store/feinkost-lindner/apps/key/app/rule" }).end();
      return;
    }
    if (url.pathname === "/auth/session-token") {
      response.writeHead(200, { "content-type": "text/html" }).end(`<script data-api-key="key" src="https://cdn.shopify.com/shopifycloud/app-bridge.js"></script>`);
      return;
    }
    const shop = url.searchParams.get("shop") ?? "x";
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `frame-ancestors https://${shop} https://admin.shopify.com https://*.spin.dev;`,
      link: '<https://cdn.shopify.com/shopifycloud/app-bridge.js>; rel="preload"; as="script";',
    });
    const page = PAGE(url.pathname + (url.searchParams.has("x") ? `?x=${url.searchParams.get("x") ?? ""}` : ""));
    // Cut in the middle of the address of App Bridge, as a network may.
    const cut = page.indexOf("app-bridge.js") - 9;
    response.write(page.slice(0, cut));
    setImmediate(() => response.end(page.slice(cut)));
  }
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen, answers, server,
    close: () => new Promise((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    }),
  };
}

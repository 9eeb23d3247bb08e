import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { request as startRequest } from "node:http";
import type { Socket } from "node:net";
import { connect } from "node:net";
import type { Duplex } from "node:stream";
import { pipeline } from "node:stream";
import type { Handler } from "../html/handler";
import { requestUrl } from "../html/handler";
import { html } from "../html/html";
import { readAsset } from "../html/read-asset";
import { sendPage, sendText } from "../html/respond";
import type { World } from "../world/world";
import { replaceInStream } from "./replace-in-stream";
import { CDN_REPLACEMENTS, rewriteHeaders } from "./rewrite-headers";

export interface AppProxyDeps {
  world: World;
  /** Where the app really listens, without a slash at its end: "http://127.0.0.1:3000". */
  appUrl: string;
  /** The address of the admin frame, without a slash at its end: "http://127.0.0.1:4000". */
  adminUrl: string;
}

export interface AppProxyForAdmin {
  handler: Handler;
  /** For the server's "upgrade" event: a development server's own connection for reloading pages. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

const NOT_PASSED_ON = new Set(["connection", "keep-alive", "transfer-encoding", "te", "trailer", "upgrade", "proxy-authorization", "accept-encoding", "expect"]);

/** 127.0.0.1 and localhost are the same machine, but two origins. */
function originsOf(url: string): string[] {
  const { protocol, hostname, port } = new URL(url);
  const names = hostname === "127.0.0.1" || hostname === "localhost" ? [hostname, hostname === "localhost" ? "127.0.0.1" : "localhost"] : [hostname];
  return names.map((name) => `${protocol}//${name}${port ? `:${port}` : ""}`);
}

function forwardedHeaders(request: IncomingMessage): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined && !NOT_PASSED_ON.has(name)) headers[name] = value;
  const host = request.headers.host ?? "";
  // The app is told the address the browser knows, which is its public one.
  return { ...headers, "accept-encoding": "identity", "x-forwarded-host": host, "x-forwarded-proto": "http", "x-forwarded-for": request.socket.remoteAddress ?? "" };
}

const isRewritten = (contentType: string | undefined): boolean => /^(text\/html|text\/javascript|application\/javascript)\b/i.test(contentType ?? "");

/**
 * The app as browsers see it in the sandbox: everything goes through to the app, streaming, and on the way back App Bridge, frame
 * policy and addresses of Shopify's admin are swapped for the sandbox's. The app itself stays untouched.
 */
export function createAppProxyForAdmin({ world, appUrl, adminUrl }: AppProxyDeps): AppProxyForAdmin {
  const adminOrigins = originsOf(adminUrl);
  const target = new URL(appUrl);

  function appBridge(response: ServerResponse): true {
    const facts = { adminUrl, adminOrigins, offsetMilliseconds: world.now().getTime() - Date.now() };
    return sendText(response, 200, "text/javascript; charset=utf-8", `globalThis.__sandbox = ${JSON.stringify(facts)};\n${readAsset("admin-frame/browser/app-bridge.js")}`);
  }

  function own(response: ServerResponse, pathname: string): true {
    if (pathname === "/__sandbox/app-bridge.js") return appBridge(response);
    // Fonts and styles of the CDN: an empty answer, so that a page without a network looks plain but whole.
    if (pathname.endsWith(".css")) return sendText(response, 200, "text/css; charset=utf-8", "");
    return sendText(response, 404, "text/plain; charset=utf-8", "Not in this sandbox.");
  }

  function pass(request: IncomingMessage, response: ServerResponse): Promise<true> {
    return new Promise((resolve) => {
      const outgoing = startRequest({ host: target.hostname, port: target.port, method: request.method, path: request.url, headers: forwardedHeaders(request) });
      outgoing.on("response", (incoming) => {
        const headers = rewriteHeaders(incoming.headers, adminUrl, adminOrigins);
        const rewrite = isRewritten(incoming.headers["content-type"]) && incoming.headers["content-encoding"] === undefined;
        if (rewrite) delete headers["content-length"];
        response.writeHead(incoming.statusCode ?? 502, headers);
        response.flushHeaders();
        const ended = (): void => resolve(true);
        if (rewrite) pipeline(incoming, replaceInStream(CDN_REPLACEMENTS), response, ended);
        else pipeline(incoming, response, ended);
      });
      outgoing.on("error", () => {
        if (response.headersSent) response.destroy();
        else sendPage(response, 502, WAITING);
        resolve(true);
      });
      // Whoever leaves before the answer is complete leaves the app alone, too.
      response.on("close", () => {
        if (!response.writableFinished) outgoing.destroy();
      });
      pipeline(request, outgoing, () => undefined);
    });
  }

  return {
    async handler(request, response) {
      const { pathname } = requestUrl(request);
      return pathname.startsWith("/__sandbox/") ? own(response, pathname) : pass(request, response);
    },
    upgrade(request, socket, head) {
      const upstream: Socket = connect(Number(target.port), target.hostname, () => {
        const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(", ") : (value ?? "")}`);
        upstream.write(`${request.method ?? "GET"} ${request.url ?? "/"} HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n`);
        upstream.write(head);
        upstream.pipe(socket).pipe(upstream);
      });
      upstream.on("error", () => socket.destroy());
      socket.on("error", () => upstream.destroy());
    },
  };
}

const WAITING = html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>The app does not answer</title></head>
<body style="font:16px/1.5 system-ui,sans-serif;margin:3rem auto;max-width:32rem;padding:0 1rem"><h1>The app does not answer yet</h1>
<p>It may still be starting. This page tries again every two seconds.</p></body></html>
`;

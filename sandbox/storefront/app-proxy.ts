import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { request as startRequest } from "node:http";
import { trustHtml } from "../html/html";
import { readBody } from "../html/read-body";
import { sendPage } from "../html/respond";
import { shopPage } from "./layout";
import { messagePage } from "./message-page";
import { signedProxyQuery } from "./sign-proxy-request";
import type { Visit } from "./visit";

/** Shopify names no limit of its own; forms with photos pass. */
const BODY_LIMIT_BYTES = 64 * 1024 * 1024;
const ANSWER_LIMIT_BYTES = 10 * 1024 * 1024;
const PATIENCE_MILLISECONDS = 10_000;

/** Headers that belong to one connection, and cookies, which Shopify strips both ways. */
const NOT_PASSED_ON = new Set([
  "connection", "keep-alive", "transfer-encoding", "upgrade", "te", "trailer", "proxy-authorization", "proxy-authenticate",
  "host", "content-length", "cookie", "set-cookie", "accept-encoding", "expect",
]);

function passedOn(headers: IncomingHttpHeaders): Record<string, string | string[]> {
  const kept: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && !NOT_PASSED_ON.has(name)) kept[name] = value;
  }
  return kept;
}

/** The path after the proxy's mount in this shop ("/token" of "/a/k/token"), or null for any other address. */
export function proxyRest(pathname: string, prefix: string, subpath: string): string | null {
  const mount = `/${prefix}/${subpath}`;
  return pathname === mount || pathname.startsWith(`${mount}/`) ? pathname.slice(mount.length) : null;
}

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

function ask(method: string, address: URL, headers: Record<string, string | string[]>, body: Buffer): Promise<Answer | null> {
  return new Promise((resolve) => {
    const outgoing = startRequest(address, {
      method, headers: { ...headers, ...(body.length > 0 ? { "content-length": String(body.length) } : {}) }, timeout: PATIENCE_MILLISECONDS,
    });
    outgoing.on("timeout", () => outgoing.destroy(new Error("The app took too long.")));
    outgoing.on("error", () => resolve(null));
    outgoing.on("response", (incoming: IncomingMessage) => {
      readBody(incoming, ANSWER_LIMIT_BYTES).then(
        (read) => resolve(read === "too_large" ? null : { status: incoming.statusCode ?? 502, headers: incoming.headers, body: read }),
        () => resolve(null),
      );
    });
    outgoing.end(body);
  });
}

/**
 * Hands a visitor's request on to the app as Shopify's app proxy does: signed, without cookies, redirects passed through.
 * An answer of type application/liquid becomes the content of a page of the theme, its text as it is: this sandbox
 * renders only blocks as Liquid, so tags and filters in it would be seen by the visitor.
 */
export async function serveAppProxy(visit: Visit, rest: string): Promise<true> {
  const { deps, shop, request, response, words } = visit;
  if (/^multipart\//i.test(request.headers["content-type"] ?? "") && deps.refusesUpload?.() === true) return sendPage(response, 403, messagePage(visit, words.uploadRefused, ""));
  const body = await readBody(request, BODY_LIMIT_BYTES);
  if (body === "too_large") return sendPage(response, 413, messagePage(visit, words.formTooLarge, ""));
  const query = signedProxyQuery(visit.url.searchParams, {
    shop: shop.shop,
    pathPrefix: `/${shop.proxyPrefix}/${shop.proxySubpath}`,
    timestampSeconds: Math.floor(deps.world.now().getTime() / 1000),
    loggedInCustomerId: visit.customer?.id ?? "",
  }, deps.apiSecret);
  const target = new URL(`${deps.appUrl}${deps.proxyTargetPath}${rest}?${query.toString()}`);
  const answer = await ask(request.method ?? "GET", target, {
    ...passedOn(request.headers),
    "accept-encoding": "identity",
    "x-forwarded-for": [request.headers["x-forwarded-for"]].flat().join(", ") || (request.socket.remoteAddress ?? ""),
    "x-forwarded-host": request.headers.host ?? "",
    "x-forwarded-proto": "http",
  }, body);
  if (!answer) return sendPage(response, 502, messagePage(visit, words.appUnavailable, ""));

  if (/^application\/liquid\b/i.test(answer.headers["content-type"] ?? "") && request.method !== "HEAD") {
    const text = answer.body.toString("utf8");
    const bare = /^\s*\{%-?\s*layout\s+none\s*-?%\}/.exec(text);
    const headers = passedOn(answer.headers);
    delete headers["content-type"];
    return sendPage(response, answer.status, bare
      ? trustHtml(text.slice(bare[0].length))
      : shopPage(visit, "", trustHtml(`<div class="wrap section app-page">${text}</div>`)), headers);
  }
  response.writeHead(answer.status, { ...passedOn(answer.headers), ...(request.method === "HEAD" ? {} : { "content-length": String(answer.body.length) }) });
  response.end(request.method === "HEAD" ? undefined : answer.body);
  return true;
}

import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Html } from "./html";
import { htmlText } from "./html";

export type Headers = Record<string, string | string[]>;

const PAGE_HEADERS: Headers = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
};

/** Sends a page. `headers` are added to those set already (cookies). */
export function sendPage(response: ServerResponse, status: number, page: Html, headers: Headers = {}): true {
  response.writeHead(status, { ...PAGE_HEADERS, ...headers });
  response.end(htmlText(page));
  return true;
}

/** Sends the browser elsewhere; 303 after a form (the default), 302 for links that forward. */
export function sendRedirect(response: ServerResponse, location: string, status: 302 | 303 = 303): true {
  response.writeHead(status, { location, "cache-control": "no-store" });
  response.end();
  return true;
}

/** Sends JSON or another text as it is. */
export function sendText(response: ServerResponse, status: number, contentType: string, text: string, headers: Headers = {}): true {
  response.writeHead(status, { "content-type": contentType, "cache-control": "no-store", "x-content-type-options": "nosniff", ...headers });
  response.end(text);
  return true;
}

/** Sends a stylesheet, script or picture that browsers keep and ask again about (ETag). */
export function sendAsset(request: IncomingMessage, response: ServerResponse, contentType: string, text: string, headers: Headers = {}): true {
  const etag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 20)}"`;
  const all = { etag, "cache-control": "no-cache", "x-content-type-options": "nosniff", ...headers };
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, all);
    response.end();
    return true;
  }
  response.writeHead(200, { "content-type": contentType, ...all });
  response.end(text);
  return true;
}

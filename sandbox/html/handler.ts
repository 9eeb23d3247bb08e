import type { IncomingMessage, ServerResponse } from "node:http";

/** Answers a request and says true, or leaves it untouched to the next one and says false. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** The address of a request; path traversal and doubled slashes are already resolved by URL. */
export function requestUrl(request: IncomingMessage): URL {
  // A path that begins with two slashes would otherwise be read as a host.
  return new URL((request.url ?? "/").replace(/^\/{2,}/, "/"), "http://sandbox.invalid");
}

/** The decoded segments of a path, or null when one of them is not decodable. */
export function pathSegments(url: URL): string[] | null {
  try {
    return url.pathname.split("/").filter((part) => part !== "").map((part) => decodeURIComponent(part));
  } catch {
    return null;
  }
}
